import { expect } from 'chai';
import fc from 'fast-check';
import { retryDelay, settleRow, splitOrphans, MOST_CONFLICTS } from '../../../src/data/session/index.js';
import { foldJournal, type JournalEntry, type Progress } from '../../../src/data/store/index.js';
import { definition, row } from '../fixtures.js';

const name = fc.constantFrom('goal', 'note', 'colour', '__proto__', 'constructor');
const change = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), name, value: fc.jsonValue() as fc.Arbitrary<never> }),
  fc.record({ kind: fc.constant('answer' as const), name }),
  fc.record({ kind: fc.constant('page' as const), index: fc.nat(9) }),
);
const journal: fc.Arbitrary<JournalEntry[]> = fc.array(fc.record({ draft: fc.constant('d'), tab: fc.constantFrom('a', 'b', 'c'), change }))
  .map((entries) => entries.map((entry, i) => ({ ...entry, seq: i + 1 })));
const empty: Progress = { answers: {}, page: 0, stamps: {} };

describe('folding a journal', () => {
  it('gives the same answers in whatever order the entries are read', () => {
    fc.assert(fc.property(journal.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))),
      ([entries, shuffled]) => {
        expect(foldJournal(empty, shuffled)).to.deep.equal(foldJournal(empty, entries));
      }));
  });

  it('gives the same in one go and with checkpoints in between', () => {
    fc.assert(fc.property(journal, fc.nat(), (entries, cut) => {
      const at = entries.length ? cut % entries.length : 0;
      expect(foldJournal(foldJournal(empty, entries.slice(0, at)), entries.slice(at))).to.deep.equal(foldJournal(empty, entries));
    }));
  });

  it('holds for each name the last value that was given, and nothing else', () => {
    fc.assert(fc.property(journal, (entries) => {
      const last = new Map<string, unknown>();
      for (const { change: one } of entries) if (one.kind === 'answer') last.set(one.name, 'value' in one ? one.value : undefined);
      const folded = new Map(Object.entries(foldJournal(empty, entries).answers));
      for (const [key, value] of last) expect(folded.get(key)).to.deep.equal(value);
      expect([...folded.keys()].every((key) => last.has(key))).to.equal(true);
    }));
  });

  it('corrupted row: leaves out an entry that is damaged and keeps the others', () => {
    const damaged = [{ seq: 1 }, null, { seq: 2, change: { kind: 'answer' } }, { seq: 3, draft: 'd', tab: 'a', change: { kind: 'answer', name: 'goal', value: 'calm' } }];
    expect(foldJournal(empty, damaged as JournalEntry[]).answers).to.deep.equal({ goal: 'calm' });
  });
});

describe('the retry delay', () => {
  it('lies between half of the exponential and all of it, and never above five minutes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 0.999999, noNaN: true }), (attempts, random) => {
      const full = Math.min(300_000, 1000 * 2 ** (attempts - 1));
      expect(retryDelay(attempts, random)).to.be.within(full / 2, full);
    }));
  });
});

describe('settling a row', () => {
  const sending = { ...row(), state: 'sending' as const, fence: 4, holder: 'a' };

  it('believes a stale fence only when it brings a receipt', () => {
    const stale = { ...sending, fence: 3 };
    const receipt = { accepted: true as const, key: stale.key, digest: 'd', receivedAt: '', revision: 1 };
    expect(settleRow(sending, { row: stale, outcome: { kind: 'rejected', status: 422, code: 'c', message: 'm' } }, 0, 0)).to.equal(undefined);
    expect(settleRow(sending, { row: stale, outcome: { kind: 'retry', reason: 'transport/network' } }, 0, 0)).to.equal(undefined);
    expect(settleRow(sending, { row: stale, outcome: { kind: 'stored', receipt } }, 0, 0)).to.include({ receipt });
  });

  it('waits for whichever is later, the backoff or what the server asked for', () => {
    const patient = settleRow(sending, { row: sending, outcome: { kind: 'retry', reason: 'transport/busy', retryAt: 90_000 } }, 1000, 0);
    const soon = settleRow(sending, { row: sending, outcome: { kind: 'retry', reason: 'transport/busy', retryAt: 1001 } }, 1000, 0);
    expect([patient && 'row' in patient && patient.row.nextAt, soon && 'row' in soon && soon.row.nextAt]).to.deep.equal([90_000, 1500]);
  });

  it('parks after eight answers of "in progress"', () => {
    const states = Array.from({ length: MOST_CONFLICTS + 1 }, (_, conflicts) => {
      const settled = settleRow({ ...sending, conflicts }, { row: sending, outcome: { kind: 'conflict' } }, 0, 0);
      return settled && 'row' in settled && settled.row.state;
    });
    expect(states).to.deep.equal([...Array.from({ length: MOST_CONFLICTS }, () => 'queued'), 'parked']);
  });
});

describe('answers under another definition', () => {
  it('are orphans when their question or their choice is gone, and nothing is lost', () => {
    const next = definition('2.0.0', [{ type: 'text', name: 'goal' }, { type: 'radiogroup', name: 'colour', choices: ['blue'] }]);
    const { fitting, orphans } = splitOrphans(next, { goal: 'calm', note: 'old', colour: 'red', 'goal-Comment': 'why' });
    expect(fitting).to.deep.equal({ goal: 'calm', 'goal-Comment': 'why' });
    expect(orphans).to.deep.equal({ note: 'old', colour: 'red' });
  });
});
