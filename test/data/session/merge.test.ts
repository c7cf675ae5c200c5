import { expect } from 'chai';
import fc from 'fast-check';
import { AnswerBook } from '../../../src/data/session/answer-book.js';
import { foldJournal, type JournalEntry, type Progress } from '../../../src/data/store/index.js';

const empty: Progress = { answers: {}, page: 0, stamps: {} };
const step = fc.oneof(
  fc.record({ do: fc.constant('type' as const), tab: fc.nat(2), name: fc.constantFrom('a', 'b'), value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }) }),
  fc.record({ do: fc.constant('ask' as const), tab: fc.nat(2) }),
  fc.record({ do: fc.constant('hear' as const), tab: fc.nat(2) }),
  fc.record({ do: fc.constant('checkpoint' as const), tab: fc.nat(2) }),
);

/** The database as tabs see it: a folded draft and a journal, in which a read sees every write issued before it. */
class Shared {
  private draft = empty;
  private journal: JournalEntry[] = [];
  private seq = 0;
  append(tab: number, name: string, value: number | undefined): void {
    this.journal.push({ seq: (this.seq += 1), draft: 'd', tab: `${tab}`, change: value === undefined ? { kind: 'answer', name } : { kind: 'answer', name, value } });
  }
  read(): Progress {
    return foldJournal(this.draft, this.journal);
  }
  fold(): void {
    this.draft = this.read();
    this.journal = [];
  }
}

describe('tabs that fill in one draft', () => {
  it('show the same answers once each has looked, whatever was typed where and however late the answers came', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const shared = new Shared();
      const tabs = [0, 1, 2].map(() => ({ book: new AnswerBook(empty), asked: null as null | { progress: Progress; moment: ReadonlyMap<string, number> }, typed: new Map<string, unknown>() }));
      for (const one of steps) {
        const tab = tabs[one.tab]!;
        if (one.do === 'type') {
          tab.book.set(one.name, one.value);
          shared.append(one.tab, one.name, one.value);
          tab.typed.set(one.name, one.value);
          expect(tab.book.answers[one.name], 'what was typed is shown').to.equal(one.value);
        } else if (one.do === 'ask') {
          if (!tab.asked) tab.typed.clear();
          tab.asked ??= { moment: tab.book.moment(), progress: shared.read() };
        }
        else if (one.do === 'checkpoint') shared.fold();
        else if (tab.asked) {
          tab.book.absorb(tab.asked.progress, tab.asked.moment);
          tab.asked = null;
          for (const [name, value] of tab.typed) expect(tab.book.answers[name], 'typed while the answer was under way').to.equal(value);
          tab.typed.clear();
        }
      }
      for (const { book } of tabs) book.absorb(shared.read(), book.moment());
      for (const { book } of tabs) expect(book.answers).to.deep.equal(shared.read().answers);
    }), { numRuns: 500 });
  });

  it('tells exactly what became different', () => {
    const book = new AnswerBook({ answers: { a: 1, b: 2 }, page: 0, stamps: { a: 1, b: 2 } });
    const changes = book.absorb({ answers: { a: 1, c: [3] }, page: 0, stamps: { a: 3, b: 4, c: 5 } }, book.moment());
    expect(changes).to.deep.equal([{ name: 'b', value: undefined }, { name: 'c', value: [3] }]);
    expect(book.answers).to.deep.equal({ a: 1, c: [3] });
  });
});
