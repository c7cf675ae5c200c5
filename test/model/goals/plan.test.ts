import { expect } from 'chai';
import { parseDefinition, type GoalAlignmentDefinition } from '../../../src/model/definition/index.js';
import { foldGoalBook, isSigned, planDigest, readGoalEntry, readGoals, readRevisions, revisedFields, signaturesOf, standings, type GoalEntry } from '../../../src/model/goals/index.js';
import { entry, goal } from './entries.js';

const person = { subject: 'kim', side: 'employee' } as const;
const manager = { subject: 'kim', side: 'supervisor' } as const;
const signed = (seen: readonly GoalEntry[], who: typeof person | typeof manager, of: string, digest: string) =>
  entry(seen, who, { kind: 'signature', record: `${of}-${who.side}-${seen.length}`, fields: { signed: { of, digest } } });

function agreed(): GoalEntry[] {
  const entries = [entry([], person, goal('g1', { title: 'Shorter queues', weight: 100, start: '2026-01-01', due: '2026-12-31' }), { kind: 'plan', record: 'plan', fields: { content: 'Two counters' } })];
  for (const who of [person, manager]) entries.push(signed(entries, who, 'plan', planDigest(foldGoalBook(entries), 'kim')));
  return entries;
}

describe('plans, signatures and revisions', () => {
  it('is signed when both sides signed what stands, and no longer when it changes', () => {
    const entries = agreed();
    const now = (list: readonly GoalEntry[]) => {
      const book = foldGoalBook(list);
      return signaturesOf(book, 'kim', 'plan', planDigest(book, 'kim'));
    };
    expect(isSigned(now(entries.slice(0, 2)))).to.equal(false);
    expect(isSigned(now(entries))).to.equal(true);
    const ratings = [...entries, entry(entries, person, goal('g1', { consistencyEmployee: 4 }))];
    expect(isSigned(now(ratings)), 'ratings are no part of the plan').to.equal(true);
    const changed = [...entries, entry(entries, manager, goal('g1', { weight: 60 }))];
    expect(now(changed).map(({ outdated }) => outdated)).to.deep.equal([true, true]);
    const stale = entry(entries.slice(0, 1), person, goal('g1', { title: 'Written offline before the signatures' }));
    expect(isSigned(now([...entries, stale])), 'a late edit slips under no signature').to.equal(false);
  });

  it('lets a revision hold once both have signed it, and keeps the plan and its signatures as they were', () => {
    const entries = agreed();
    const changes = [{ field: 'due', old: '2026-12-31', new: '2027-03-31' }];
    entries.push(entry(entries, person, { kind: 'revision', record: 'r1', fields: { goal: 'g1', reason: 'Building works', changes } }));
    const dueNow = () => {
      const book = foldGoalBook(entries);
      return readGoals(book, revisedFields(book))[0]!.due;
    };
    const revision = () => readRevisions(foldGoalBook(entries), 'kim')[0]!;
    entries.push(signed(entries, person, 'r1', revision().digest));
    expect([dueNow(), revision().signed]).to.deep.equal(['2026-12-31', false]);
    entries.push(signed(entries, manager, 'r1', revision().digest));
    expect([dueNow(), revision().signed]).to.deep.equal(['2027-03-31', true]);
    const book = foldGoalBook(entries);
    expect(isSigned(signaturesOf(book, 'kim', 'plan', planDigest(book, 'kim')))).to.equal(true);
  });

  it('suggests a revision after two check-ins off track in a row, or when the goal itself is the reason', () => {
    const checkIn = (record: string, fields: Record<string, string | number>) => ({ kind: 'checkIn', record, fields: { goal: 'g1', ...fields } }) as const;
    const entries = agreed();
    const standing = () => standings(foldGoalBook(entries), readGoals(foldGoalBook(entries)), { asOf: '2026-07-01' })[0]!;
    expect([standing().progress!.status, standing().suggestRevision]).to.deep.equal(['missing', false]);
    entries.push(entry(entries, person, checkIn('c1', { date: '2026-04-01', progress: 5 })));
    expect([standing().progress!.status, standing().suggestRevision]).to.deep.equal(['offTrack', false]);
    entries.push(entry(entries, person, checkIn('c2', { date: '2026-06-01', progress: 10 })));
    expect(standing().suggestRevision).to.equal(true);
    entries.push(entry(entries, person, checkIn('c3', { date: '2026-06-30', progress: 50 })));
    expect([standing().progress!.status, standing().suggestRevision]).to.deep.equal(['onTrack', false]);
    entries.push(entry(entries, person, checkIn('c4', { date: '2026-07-01', progress: 51, reason: 'unsuitable' })));
    expect(standing().suggestRevision).to.equal(true);
  });
});

describe('entries of the goal book', () => {
  const parsed = parseDefinition({
    assayer: 2, id: 'goals', kind: 'goal-alignment', version: { number: '1.0.0', status: 'published' }, title: 'Goals', locales: ['en'], survey: { elements: [{ type: 'html', name: 'about', html: 'Goals' }] },
    roles: [{ id: 'planner', title: 'Planner' }, { id: 'self', title: 'Oneself' }, { id: 'manager', title: 'Manager' }, { id: 'guest', title: 'Guest' }], goals: { levels: [{ id: 'organisation', title: 'Organisation' }] },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const definition = parsed.definition as GoalAlignmentDefinition;
  const codes = (role: string, subject: string | null, change: object, respondent = 'kim', more: object = {}) => {
    const read = readGoalEntry({ id: 'x', role, subject, respondent, completedAt: '2026-03-01T09:00:00+09:00', answers: { goalChanges: [{ record: 'g1', after: [], ...change }], ...more } as never }, definition);
    return read.ok ? [] : read.findings.map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it('are taken from those who may write', () => {
    expect(codes('self', 'kim', { kind: 'goal', field: 'title', value: 'Mine' })).to.deep.equal([]);
    expect(codes('manager', 'kim', { kind: 'goal', field: 'consistencySupervisor', value: 3 }, 'lee')).to.deep.equal([]);
    expect(codes('planner', null, { kind: 'publication', field: 'published', value: true }, 'lee')).to.deep.equal([]);
    expect(codes('self', 'kim', { kind: 'goal', field: 'title', value: null })).to.deep.equal([]);
  });

  it('are refused with the place where they leave what is allowed', () => {
    expect(codes('self', null, { kind: 'goal', field: 'title', value: 'x' })).to.include('goals/not-allowed /goalChanges/0/field');
    expect(codes('self', 'lee', { kind: 'goal', field: 'title', value: 'x' })).to.include('goals/not-oneself ');
    expect(codes('self', 'kim', { kind: 'goal', field: 'consistencySupervisor', value: 5 })).to.deep.equal(['goals/not-allowed /goalChanges/0/field']);
    expect(codes('planner', 'kim', { kind: 'goal', field: 'title', value: 'x' }, 'lee')).to.deep.equal(['goals/not-allowed /goalChanges/0/field']);
    expect(codes('guest', 'kim', { kind: 'goal', field: 'title', value: 'x' })).to.deep.equal(['goals/no-side ']);
    expect(codes('self', 'kim', { kind: 'goal', field: 'weight', value: 140 })).to.deep.equal(['goals/invalid-value /goalChanges/0/value']);
    expect(codes('self', 'kim', { kind: 'goal', field: 'toString', value: 1 })).to.deep.equal(['goals/not-allowed /goalChanges/0/field']);
    expect(codes('self', 'kim', { kind: 'spell', field: 'title', value: 1 })).to.deep.equal(['goals/invalid-change /goalChanges/0/kind']);
    expect(codes('self', 'kim', { kind: 'goal', field: 'title', value: 'x' }, 'kim', { other: 1 })).to.deep.equal(['goals/other-answer /other']);
  });
});
