import { parseDefinition, type GoalAlignmentDefinition } from '../../../src/model/definition/index.js';
import { foldGoalBook, planDigest, readRevisions, type Edit, type GoalEntry, type Side } from '../../../src/model/goals/index.js';
import { entry, goal } from '../../model/goals/entries.js';

const title = (en: string, ko: string, zh: string) => ({ en, ko, 'zh-CN': zh });

export function exampleDefinition(): GoalAlignmentDefinition {
  const parsed = parseDefinition({
    assayer: 2, id: 'goals', kind: 'goal-alignment', version: { number: '1.0.0', status: 'published' }, title: title('Goals of the year', '올해의 목표', '年度目标'), locales: ['en', 'ko', 'zh-CN'],
    survey: { elements: [{ type: 'html', name: 'about', html: 'Goals' }] }, roles: [{ id: 'self', title: 'Oneself' }, { id: 'manager', title: 'Manager' }, { id: 'organiser', title: 'Organiser' }],
    goals: {
      levels: [{ id: 'organisation', title: title('Organisation', '조직', '单位') }, { id: 'department', title: title('Department', '부서', '部门') }],
      perspectives: [{ id: 'residents', title: title('Residents', '주민', '居民'), weight: 60 }, { id: 'money', title: title('Money', '재정', '财务'), weight: 40 }],
      values: [{ id: 'serve', title: title('Serving residents', '주민 봉사', '为民服务') }, { id: 'grow', title: title('Growing', '성장', '成长') }],
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.definition as GoalAlignmentDefinition;
}

export const names = { kim: 'Kim Min-ji', lee: 'Lee Ji-ho', boss: 'Park Seo-jun' };

/** A published book: two people, a plan signed by both, check-ins that fall behind, a signed revision, a talk, an edit that stands beside another. */
export function exampleBook(): GoalEntry[] {
  const book: GoalEntry[] = [];
  const write = (subject: string | null, side: Side, by: string, at: string, ...edits: Edit[]): void => void book.push(entry(book, { subject, side, by, at: `${at}T09:00:00.000Z` }, ...edits));
  const measured = { 'indicator.name': 'Days to a decision', 'indicator.kind': 'effectiveness', 'indicator.baseline': 30, 'indicator.target': 20, 'indicator.direction': 'lower', 'indicator.rule': { rule: 'ratioLower' } };
  write(null, 'organisation', 'ann', '2026-01-02',
    goal('r', { title: 'Residents get quick decisions', level: 'organisation', perspective: 'residents', weight: 60 }), goal('m', { title: 'Money goes where it works', level: 'organisation', perspective: 'money', weight: 40 }),
    goal('r1', { title: 'Decide in twenty days', level: 'department', unit: 'north', perspective: 'residents', weight: 100, parents: [{ goal: 'r', strength: 'direct' }], people: [{ person: 'kim', share: 60 }, { person: 'lee', share: 40 }], ...measured }),
    { kind: 'checkIn', record: 'c0', fields: { goal: 'r1', date: '2026-06-01', progress: 60, actual: 24 } },
    { kind: 'publication', record: 'publication', fields: { rationale: 'Waiting is the most frequent complaint.', published: true } }, { kind: 'department', record: 'north', fields: { title: 'North', quality: 80, majorWork: 70 } });
  write('kim', 'employee', 'kim', '2026-01-10',
    goal('k1', { title: 'One counter more at noon', weight: 60, parents: [{ goal: 'r1', strength: 'direct' }], valueServed: 'serve', unit: 'north', start: '2026-01-01', due: '2026-12-31', consistencyEmployee: 5, 'indicator.rule': { rule: 'ratioHigher' }, 'indicator.target': 10, shared: true }),
    goal('k2', { title: 'Learn the new system', weight: 40, valueServed: 'grow', parents: [{ goal: 'm', strength: 'contributes' }] }),
    { kind: 'milestone', record: 'm1', fields: { goal: 'k1', title: 'Plan of the hall', due: '2026-06-30', planned: 50 } },
    { kind: 'plan', record: 'plan', fields: { content: 'Waiting at noon', start: '2026-01-01', end: '2026-12-31', method: ['talk', 'figures'], intervalDays: 30 } });
  write('lee', 'employee', 'lee', '2026-01-11', goal('l1', { title: 'Fewer letters', weight: 100, parents: [{ goal: 'k1', person: 'kim', strength: 'contributes' }], valueServed: 'serve' }));
  write('kim', 'supervisor', 'boss', '2026-01-12', goal('k1', { consistencySupervisor: 2 }));
  for (const [side, by] of [['employee', 'kim'], ['supervisor', 'boss']] as const)
    write('kim', side, by, '2026-01-13', { kind: 'signature', record: `s-${side}`, fields: { signed: { of: 'plan', digest: planDigest(foldGoalBook(book), 'kim') } } });
  write('kim', 'employee', 'kim', '2026-05-02',
    { kind: 'checkIn', record: 'c1', fields: { goal: 'k1', date: '2026-03-01', progress: 2, confidence: 3, actual: 4, valueRealised: 4, reason: 'resources', obstacles: 'No room' } },
    { kind: 'checkIn', record: 'c2', fields: { goal: 'k1', date: '2026-05-01', progress: 5, actual: 6, valueRealised: 4 } },
    { kind: 'talk', record: 't1', fields: { date: '2026-03-02', notes: 'About the hall', valuesPulse: 5 } }, { kind: 'talk', record: 't2', fields: { date: '2026-05-02', valuesPulse: 3 } },
    { kind: 'action', record: 'a1', fields: { text: 'Ask for a room', who: 'supervisor', due: '2026-05-20' } },
    { kind: 'revision', record: 'rev', fields: { goal: 'k1', reason: 'The hall is rebuilt.', changes: [{ field: 'due', old: '2026-12-31', new: '2027-03-31' }] } });
  for (const [side, by] of [['employee', 'kim'], ['supervisor', 'boss']] as const)
    write('kim', side, by, '2026-05-03', { kind: 'signature', record: `v-${side}`, fields: { signed: { of: 'rev', digest: readRevisions(foldGoalBook(book), 'kim')[0]!.digest } } });
  const apart = [...book];
  for (const [side, by, task] of [['employee', 'kim', 'Open at eleven'], ['supervisor', 'boss', 'Open at ten']] as const)
    book.push(entry(apart, { subject: 'kim', side, by, at: '2026-05-04T09:00:00.000Z' }, { kind: 'talk', record: 't2', fields: { notes: task } }));
  return book;
}
