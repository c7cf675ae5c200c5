import { localizedText, type GoalAlignmentDefinition } from '../definition/index.js';
import { coachingCadence, goalSmart, goalWeights, importancePerformance, type CoachingCadence, type GoalSmart, type GoalWeights, type ImportancePerformance } from '../statistics/index.js';
import type { GoalBook } from './goal-book.js';
import { checkInsOf, type GoalStanding } from './progress.js';
import { recordsOf, valuesOf, type GoalState } from './read-goals.js';

type Definition = Pick<GoalAlignmentDefinition, 'goals' | 'locales'>;

export interface Plan {
  readonly method: readonly string[];
  readonly content?: string;
  readonly start?: string;
  readonly end?: string;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  readonly fit?: string;
  readonly intervalDays?: number;
}

/** A person's plan; there is one, whose record is called `plan`. */
export function readPlan(book: GoalBook, subject: string): Plan {
  const record = recordsOf(book, subject, 'plan').find(({ id }) => id === 'plan');
  return { method: [], subjects: [], objects: [], ...(record ? valuesOf(record) : {}) } as Plan;
}

/** The period that holds for goals without days of their own. */
export function periodOf({ start, end }: Plan): { start: string; end: string } | undefined {
  return start && end && start < end ? { start, end } : undefined;
}

/** `goals.weights` of one person's goals, against the definition's least and largest weight; null without any goal. */
export function weightsOf(goals: readonly GoalState[], { goals: { minWeight = 5, maxWeight = 40 } }: Definition): GoalWeights | null {
  if (goals.length === 0) return null;
  return goalWeights({ weights: goals.map(({ weight }) => weight ?? 0), practice: { min: minWeight / 100, max: maxWeight / 100 } });
}

/** `goals.smart` of a goal's indicator card as it stands. */
export function smartOf({ indicator, parents, due, title }: Pick<GoalState, 'indicator' | 'parents' | 'due' | 'title'>, { locales }: Pick<Definition, 'locales'>, period: { start?: string; end?: string } = {}): GoalSmart {
  const { name, definition, owner, unit, formula, dataSource, direction, baseline, target } = indicator;
  const card = { name: localizedText(name ?? title, locales[0]!, locales), definition, owner, unit, formula, dataSource, direction, baseline, target, parent: parents[0]?.key, due };
  return goalSmart({ indicator: Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined)) as Parameters<typeof goalSmart>[0]['indicator'], period });
}

/** `coaching.cadence` over talks and check-ins; null without a period. */
export function cadenceOf(book: GoalBook, subject: string, { goals: { checkInDays = 30 } }: Definition, asOf: string): CoachingCadence | null {
  const plan = readPlan(book, subject);
  const period = periodOf(plan);
  if (!period) return null;
  const talks = recordsOf(book, subject, 'talk').flatMap((record) => (valuesOf(record)['date'] as string | undefined) ?? []);
  const actions = recordsOf(book, subject, 'action').flatMap((record) => {
    const { due, done } = valuesOf(record) as { due?: string; done?: string };
    return due ? [{ due, ...(done ? { done } : {}) }] : [];
  });
  const days = new Set([...talks, ...checkInsOf(book, subject).map(({ date }) => date)]);
  return coachingCadence({ ...period, asOf, intervalDays: plan.intervalDays ?? checkInDays, checkIns: [...days], actions });
}

/** How far the value that a goal serves is realised (last rating, 1–5 as 0–100) beside the goal's result. */
export interface ValuesAndResults {
  readonly items: readonly { key: string; value: string; realised: number | null; score: number | null; quadrant: ImportancePerformance['quadrants'][number] }[];
  readonly status: ImportancePerformance['status'];
}

/** `ipa.quadrant` of values and results, crossed at the middle of both; only goals that serve a value. */
export function valuesAndResults(standings: readonly GoalStanding[]): ValuesAndResults {
  const items = standings.flatMap(({ goal, checkIns, score }) => {
    if (!goal.valueServed || goal.valueServed === 'none') return [];
    const rating = checkIns.findLast(({ valueRealised }) => valueRealised !== undefined)?.valueRealised;
    return [{ key: goal.key, value: goal.valueServed, realised: rating === undefined ? null : (100 * (rating - 1)) / 4, score: score?.score ?? null }];
  });
  const { quadrants, status } = importancePerformance({ items: items.map(({ realised, score }) => ({ importance: realised, performance: score })), crosshair: 'scale', scaleMid: 50 });
  return { items: items.map((item, i) => ({ ...item, quadrant: quadrants[i]! })), status };
}
