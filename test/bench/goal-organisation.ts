import { parseDefinition, type GoalAlignmentDefinition } from '../../src/model/definition/index.js';
import type { GoalChange, GoalEntry } from '../../src/model/goals/index.js';

/** A tree of four levels: a tenth belongs to the organisation, each person has five goals with two parents, an indicator and a check-in. */
export function organisation(size: number): GoalEntry[] {
  const shared = Math.round(size / 10);
  const own = Math.round((size - shared) / 5);
  let count = 0;
  const entry = (subject: string | null, changes: GoalChange[]): GoalEntry => ({ id: `e${(count += 1)}`, subject, by: subject, side: subject === null ? 'organisation' : 'employee', at: `2026-01-01T00:00:${String(count % 60).padStart(2, '0')}.000Z`, changes });
  const goal = (record: string, fields: Record<string, GoalChange['value']>): GoalChange[] => Object.entries(fields).map(([field, value]) => ({ kind: 'goal', record, field, value, after: [] }));
  const measured = { 'indicator.rule': { rule: 'ratioHigher' }, 'indicator.target': 100 };
  const tree = Array.from({ length: shared }, (_, i) => goal(`o${i}`, { title: `Goal ${i}`, level: 'organisation', perspective: i % 2 ? 'people' : 'money', weight: 10, ...(i >= 10 ? { parents: [{ goal: `o${Math.floor(i / 10)}`, strength: 'direct' }] } : {}) }));
  return [entry(null, tree.flat()), ...Array.from({ length: own }, (_, p) => entry(`p${p}`, Array.from({ length: 5 }, (_each, g) => [
    ...goal(`g${g}`, { title: `Goal ${g}`, weight: 20, valueServed: `v${g}`, consistencyEmployee: 1 + (p % 5), start: '2026-01-01', due: '2026-12-31', ...measured, parents: [{ goal: `o${(p * 5 + g) % shared}`, strength: 'direct' }, { goal: `o${(p * 7 + g) % shared}`, strength: 'contributes' }] }),
    ...Object.entries({ goal: `g${g}`, date: '2026-06-01', actual: p % 120, progress: p % 100 }).map(([field, value]): GoalChange => ({ kind: 'checkIn', record: `c${g}`, field, value, after: [] })),
  ]).flat()))];
}

export function benchDefinition(): GoalAlignmentDefinition {
  const parsed = parseDefinition({
    assayer: 2, id: 'goals', kind: 'goal-alignment', version: { number: '1.0.0', status: 'published' }, title: 'Goals', locales: ['en'], survey: { elements: [{ type: 'html', name: 'about', html: 'Goals' }] }, roles: [{ id: 'self', title: 'Oneself' }, { id: 'organiser', title: 'Organiser' }],
    goals: { levels: [{ id: 'organisation', title: 'Organisation' }], perspectives: [{ id: 'people', title: 'People', weight: 50 }, { id: 'money', title: 'Money', weight: 50 }] },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.definition as GoalAlignmentDefinition;
}
