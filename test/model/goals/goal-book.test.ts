import { expect } from 'chai';
import fc from 'fast-check';
import { changesFor, foldGoalBook, recordKey, visibleEntries, type GoalBook, type GoalEntry, type Side } from '../../../src/model/goals/index.js';
import { entry, goal } from './entries.js';

/** The book as plain data, to be compared. */
function plain(book: GoalBook): unknown {
  return [...book.records].map(([key, { fields }]) => [key, [...fields]]);
}

const lee = { side: 'employee', subject: 'lee' } as const;
const titleOf = (book: GoalBook) => book.records.get(recordKey('kim', 'goal', 'g1'))!.fields.get('title')!;

describe('the goal book', () => {
  const first = entry([], { subject: 'kim', side: 'employee' }, goal('g1', { title: 'Shorter queues', weight: 40 }));

  it('merges edits of different fields made apart from each other', () => {
    const person = entry([first], { subject: 'kim', side: 'employee' }, goal('g1', { weight: 50 }));
    const manager = entry([first], { subject: 'kim', side: 'supervisor' }, goal('g1', { due: '2026-12-01' }));
    const { fields } = foldGoalBook([manager, first, person]).records.get(recordKey('kim', 'goal', 'g1'))!;
    expect([...fields].map(([name, { value, conflict }]) => [name, value, conflict])).to.deep.equal([['due', '2026-12-01', false], ['title', 'Shorter queues', false], ['weight', 50, false]]);
  });

  it('shows edits of the same field side by side until somebody who saw both decides', () => {
    const person = entry([first], { subject: 'kim', side: 'employee', at: '2026-04-02T00:00:00.000Z' }, goal('g1', { title: 'No queues' }));
    const manager = entry([first], { subject: 'kim', side: 'supervisor', at: '2026-04-03T00:00:00.000Z' }, goal('g1', { title: 'Queues below ten minutes' }));
    const apart = titleOf(foldGoalBook([first, person, manager]));
    expect(apart.conflict).to.equal(true);
    expect(apart.heads.map(({ value }) => value)).to.deep.equal(['No queues', 'Queues below ten minutes']);
    const decided = entry([first, person, manager], { subject: 'kim', side: 'employee', at: '2026-04-04T00:00:00.000Z' }, goal('g1', { title: 'Queues below ten minutes' }));
    const together = titleOf(foldGoalBook([decided, manager, person, first]));
    expect([together.conflict, together.value, together.versions.length]).to.deep.equal([false, 'Queues below ten minutes', 4]);
  });

  it('knows no conflict where both wrote the same', () => {
    const same = (side: Side) => entry([first], { subject: 'kim', side }, goal('g1', { title: 'No queues' }));
    expect(titleOf(foldGoalBook([first, same('employee'), same('supervisor')])).conflict).to.equal(false);
  });

  it('writes nothing where nothing changes', () => {
    expect(changesFor(foldGoalBook([first]), 'kim', [goal('g1', { title: 'Shorter queues', task: null })])).to.deep.equal([]);
  });

  it('keeps all of changes that supersede one another in a circle', () => {
    const one = { ...first, id: 'a', changes: [{ kind: 'goal', record: 'g1', field: 'title', value: 'one', after: ['b#0'] }] } as const satisfies GoalEntry;
    const two = { ...first, id: 'b', changes: [{ kind: 'goal', record: 'g1', field: 'title', value: 'two', after: ['a#0'] }] } as const satisfies GoalEntry;
    expect(titleOf(foldGoalBook([one, two])).heads).to.have.length(2);
  });

  // Several devices write and hear of one another now and then, in any pattern.
  const step = fc.record({ device: fc.nat(2), hears: fc.nat(2), field: fc.constantFrom('title', 'task', 'weight'), record: fc.constantFrom('g1', 'g2'), value: fc.nat(4) });
  function played(steps: readonly { device: number; hears: number; field: string; record: string; value: number }[]): GoalEntry[] {
    const seen: GoalEntry[][] = [[], [], []];
    for (const { device, hears, field, record, value } of steps) {
      seen[device] = [...new Set([...seen[device]!, ...seen[hears]!])];
      const written = entry(seen[device]!, { subject: 'kim', side: device ? 'employee' : 'supervisor' }, goal(record, { [field]: field === 'weight' ? value : `text ${value}` }));
      if (written.changes.length) seen[device]!.push(written);
    }
    return [...new Set(seen.flat())];
  }

  it('is the same whatever the order in which entries arrive, and however often', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 14 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (steps, random) => {
      const entries = played(steps);
      const shuffled = [...entries, ...entries.slice(0, 3)].map((each) => ({ each, at: random.next().value! })).sort((a, b) => a.at - b.at).map(({ each }) => each);
      expect(plain(foldGoalBook(shuffled))).to.deep.equal(plain(foldGoalBook(entries)));
    }), { numRuns: 150 });
  });

  it('never loses a value: each is there as a version, and what nobody has superseded stands', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const entries = played(steps);
      const book = foldGoalBook(entries);
      const written = entries.flatMap(({ changes }) => changes);
      const superseded = new Set(written.flatMap(({ after }) => after));
      const versions = [...book.records.values()].flatMap(({ fields }) => [...fields.values()].flatMap((register) => register.versions));
      const heads = new Set([...book.records.values()].flatMap(({ fields }) => [...fields.values()].flatMap((register) => register.heads.map(({ id }) => id))));
      expect(versions).to.have.length(written.length);
      for (const { id } of versions) expect(heads.has(id), id).to.equal(!superseded.has(id));
    }), { numRuns: 150 });
  });

  it('shows others the outline of a goal that is shared, and nothing else of its owner', () => {
    const shared = entry([first], { subject: 'kim', side: 'employee' }, goal('g1', { shared: true, task: 'Ask the front desk' }));
    const other = entry([], { subject: 'lee', side: 'employee' }, goal('h1', { title: 'Mine' }));
    const seen = foldGoalBook(visibleEntries([first, shared, other], lee));
    expect(Object.fromEntries([...seen.records.values()].map(({ id, fields }) => [id, [...fields.keys()]]))).to.deep.equal({ h1: ['title'], g1: ['shared', 'title'] });
    const unshared = entry([first, shared], { subject: 'kim', side: 'employee' }, goal('g1', { shared: false }));
    expect(visibleEntries([first, shared, unshared, other], lee)).to.deep.equal([other]);
    const partial = visibleEntries([first, shared], lee);
    const planner = visibleEntries([entry([], { subject: 'kim', side: 'employee' }, goal('g1', { title: 'Open', standBehind: 2 }))], { side: 'organisation', subject: null });
    expect(planner.flatMap(({ changes, places }) => [changes.map(({ field }) => field), places])).to.deep.equal([['title'], [0]]);
    expect(foldGoalBook([...partial, first, shared]).records.get(recordKey('kim', 'goal', 'g1'))!.fields.get('title')!.versions).to.have.length(1);
  });
});
