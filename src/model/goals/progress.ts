import { goalProgress, indicatorScore, type GoalProgress, type IndicatorScore } from '../statistics/index.js';
import type { GoalBook } from './goal-book.js';
import { recordsOf, valuesOf, type GoalState } from './read-goals.js';

export interface CheckIn {
  readonly id: string;
  readonly goal: string;
  readonly date: string;
  readonly progress?: number;
  readonly confidence?: number;
  readonly actual?: number;
  readonly valueRealised?: number;
  readonly reason?: 'resources' | 'skills' | 'cooperation' | 'priorities' | 'unsuitable' | 'outside';
  readonly obstacles?: string;
  readonly support?: string;
  readonly evidence?: string;
}

export interface Milestone {
  readonly id: string;
  readonly goal: string;
  readonly title?: string;
  readonly due?: string;
  readonly planned?: number;
  readonly done?: string;
  readonly values?: readonly string[];
}

export interface ProgressSettings {
  /** Today, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** For goals that say nothing of their own. */
  readonly period?: { readonly start: string; readonly end: string } | undefined;
  /** Schedule performance from which the light is green, and amber; default .95 and .80. */
  readonly green?: number;
  readonly amber?: number;
}

/** How a goal stands. Figures are null where they cannot be computed, and `status` says why. */
export interface GoalStanding {
  readonly goal: GoalState;
  /** The oldest first. */
  readonly checkIns: readonly CheckIn[];
  readonly milestones: readonly Milestone[];
  /** Null: the goal has no period, or its milestones lie outside. */
  readonly progress: GoalProgress | null;
  readonly score: IndicatorScore | null;
  /** A talk about another plan is due: off track at the last two check-ins, or the goal itself was named as the reason. */
  readonly suggestRevision: boolean;
}

/** Check-ins of a subject's goals with a day, the oldest first. */
export function checkInsOf(book: GoalBook, subject: string | null): CheckIn[] {
  return recordsOf(book, subject, 'checkIn').flatMap((record) => {
    const values = valuesOf(record) as Partial<CheckIn>;
    return values.goal && values.date ? [{ ...values, id: record.id } as CheckIn] : [];
  }).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function milestonesOf(book: GoalBook, subject: string | null): Milestone[] {
  return recordsOf(book, subject, 'milestone').flatMap((record) => {
    const values = valuesOf(record) as Partial<Milestone>;
    return values.goal ? [{ ...values, id: record.id } as Milestone] : [];
  }).sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
}

/** How each of the goals stands; they may be those of many people. */
export function standings(book: GoalBook, goals: readonly GoalState[], settings: ProgressSettings): GoalStanding[] {
  const subjects = new Set(goals.map(({ subject }) => subject));
  const checkIns = grouped(subjects, (subject) => checkInsOf(book, subject));
  const milestones = grouped(subjects, (subject) => milestonesOf(book, subject));
  return goals.map((goal) => standing(goal, checkIns.get(goal.key) ?? [], milestones.get(goal.key) ?? [], settings));
}

function standing(goal: GoalState, checkIns: readonly CheckIn[], milestones: readonly Milestone[], settings: ProgressSettings): GoalStanding {
  const told = checkIns.filter(({ progress }) => progress !== undefined);
  const at = (asOf: string, actual: number | null): GoalProgress | null => progressAt(goal, milestones, { ...settings, asOf }, actual);
  const off = told.slice(-2).map(({ date, progress }) => at(date, progress!)?.status === 'offTrack' || at(date, progress!)?.status === 'overdue');
  return {
    goal, checkIns, milestones, progress: at(settings.asOf, told.at(-1)?.progress ?? null), score: scoreOf(goal, checkIns.findLast(({ actual }) => actual !== undefined)?.actual ?? null),
    suggestRevision: (off.length === 2 && off.every(Boolean)) || checkIns.at(-1)?.reason === 'unsuitable',
  };
}

function progressAt(goal: GoalState, milestones: readonly Milestone[], { period, asOf, green, amber }: ProgressSettings, actual: number | null): GoalProgress | null {
  const start = goal.start ?? period?.start;
  const end = goal.due ?? period?.end;
  if (!start || !end || end <= start) return null;
  const steps = new Map(milestones.flatMap(({ due, planned }) => (due && planned !== undefined && due >= start && due <= end ? [[due, planned] as const] : [])));
  return goalProgress({
    start, end, asOf, actual, milestones: [...steps].map(([date, planned]) => ({ date, planned })),
    ...(green === undefined ? {} : { green }), ...(amber === undefined ? {} : { amber }),
  });
}

/** Points for a goal's indicator; null when it has no rule, or one whose numbers are missing. */
export function scoreOf({ indicator }: Pick<GoalState, 'indicator'>, actual: number | null): IndicatorScore | null {
  const { rule, target, baseline, direction } = indicator;
  if (!rule?.rule) return null;
  const input = { ...(target === undefined ? {} : { target }), ...(baseline === undefined ? {} : { baseline }), ...(direction ? { direction } : {}), ...rule, actual };
  try {
    return indicatorScore(input as Parameters<typeof indicatorScore>[0]);
  } catch {
    return null; // a card that is still being written
  }
}

function grouped<T extends { goal: string }>(subjects: Iterable<string | null>, read: (subject: string | null) => T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const subject of subjects) for (const each of read(subject)) {
    const key = `${subject ?? ''}/${each.goal}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
