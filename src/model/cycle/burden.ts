import { itemValues, surveyOutline, type FormDefinition, type Json } from '../definition/index.js';
import type { Assignment } from './assignment.js';
import { activitiesOf, type Cycle } from './cycle.js';

/** How much one sitting asks. */
export interface FormBurden {
  items: number;
  minutes: number;
}

// Seconds for one item. Closed items take 5–10 s in web surveys, a written answer about a minute: conventions, so that forms can be compared.
const closed = 7.5;
const seconds: Record<string, number> = { text: 15, multipletext: 15, comment: 60, ranking: 30, file: 60, signaturepad: 20, html: 10, image: 3, expression: 0 };

/** Items and minutes of a form; questions with a `visibleIf` count half, because not everybody sees them. What the form says of a role's minutes counts instead. */
export function formBurden({ survey, burden }: Pick<FormDefinition, 'survey' | 'burden'>, role?: string): FormBurden {
  const counted = surveyOutline(survey, []).questions.map(({ type, json }) => {
    const share = typeof json['visibleIf'] === 'string' ? 0.5 : 1;
    const items = itemsOf(type, json);
    return { items: items * share, seconds: items * share * (seconds[type] ?? closed) + (type === 'html' || type === 'image' ? (seconds[type] ?? 0) : 0) };
  });
  return { items: Math.round(sum(counted.map(({ items }) => items))), minutes: burden?.roles.find((entry) => entry.role === role)?.minutes ?? Math.round(sum(counted.map((entry) => entry.seconds)) / 6) / 10 };
}

export interface PersonBurden extends FormBurden {
  person: string;
  sittings: number;
  /** More than the cycle's budget. */
  over: ('minutes' | 'items')[];
}

/** What a cycle asks of each person in all, the most burdened first. */
export function cycleBurden(cycle: Cycle, assignments: readonly Assignment[], forms: ReadonlyMap<string, FormDefinition>): PersonBurden[] {
  const activities = new Map(activitiesOf(cycle).map((activity) => [activity.id, activity]));
  const known = new Map<string, FormBurden>();
  const burdenOf = (id: string, role: string): FormBurden | null => {
    const [activity, form, key] = [activities.get(id), forms.get(id), `${id} ${role}`];
    if (!activity || !form) return null;
    const estimate = known.get(key) ?? formBurden(form, role);
    known.set(key, estimate);
    return { ...estimate, minutes: activity.minutes ?? estimate.minutes };
  };
  const people = new Map<string, { items: number; minutes: number; sittings: number }>();
  for (const { respondent, decision, activity, role } of assignments) {
    const burden = burdenOf(activity, role);
    if (decision === 'declined' || !burden) continue;
    const before = people.get(respondent) ?? { items: 0, minutes: 0, sittings: 0 };
    people.set(respondent, { items: before.items + burden.items, minutes: before.minutes + burden.minutes, sittings: before.sittings + 1 });
  }
  const limit = cycle.burden ?? {};
  return [...people].map(([person, burden]) => ({
    person, ...burden, minutes: Math.round(burden.minutes * 10) / 10,
    over: (['minutes', 'items'] as const).filter((what) => limit[what] !== undefined && burden[what] > limit[what]),
  })).sort((a, b) => b.minutes - a.minutes || (a.person < b.person ? -1 : 1));
}

function itemsOf(type: string, json: Record<string, Json>): number {
  const rows = itemValues(json['rows']).length;
  if (type === 'html' || type === 'image' || type === 'expression') return 0;
  if (type === 'matrix') return Math.max(rows, 1);
  if (type === 'matrixdropdown') return Math.max(rows, 1) * Math.max(itemValues(json['columns']).length, 1);
  if (type === 'multipletext') return Math.max(itemValues(json['items']).length, 1);
  if (type === 'matrixdynamic') return Math.max(itemValues(json['columns']).length, 1) * Math.max(wholeNumber(json['rowCount']), 1);
  if (type === 'paneldynamic') return 0;
  return 1;
}

function wholeNumber(value: Json | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
