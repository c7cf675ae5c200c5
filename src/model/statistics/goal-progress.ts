import { checkDay, isoDay } from './calendar-day.js';
import { checkList, checkMissing, checkNumber, checkObject, checkOptional } from './check-input.js';
import { atLeast } from './moments.js';
import { fail } from './statistics-error.js';

export interface GoalProgressInput {
  /** Dates `YYYY-MM-DD`. */
  start: string;
  end: string;
  asOf: string;
  /** Percent done, not negative; null is not known. */
  actual: number | null;
  /** Percent planned at dates between start and end; the plan is linear between them, from 0 at the start to 100 at the end. */
  milestones?: { date: string; planned: number }[];
  /** SPI from which a goal is on track, and at risk; default .95 and .80. */
  green?: number;
  amber?: number;
}

export interface GoalProgress {
  /** Percent planned for `asOf`. */
  planned: number;
  /** Actual − planned. */
  deviation: number | null;
  /** Actual / planned; null while nothing is planned. */
  spi: number | null;
  /** Latest day, from the start, for which no more than the actual is planned. */
  earnedScheduleDays: number | null;
  actualTimeDays: number;
  /** Earned schedule / actual time. */
  spiTime: number | null;
  /** At the present pace; null when done, not started, or without any progress. */
  forecastFinish: string | null;
  status: 'done' | 'overdue' | 'notStarted' | 'onTrack' | 'atRisk' | 'offTrack' | 'missing';
  green: number;
  amber: number;
}

/** `goals.progress`: earned schedule, ES / AT, forecast = start + ⌈duration / SPI(t)⌉. Source: Lipke 2003. */
export function goalProgress(input: GoalProgressInput): GoalProgress {
  checkObject(input, []);
  const start = checkDay(input.start, ['start']);
  const end = checkDay(input.end, ['end']);
  const asOf = checkDay(input.asOf, ['asOf']);
  if (end <= start) fail('statistics/out-of-range', ['end'], 'must be after start');
  const actual = checkMissing(input.actual, ['actual'], { min: 0 });
  const amber = checkOptional(input.amber, ['amber'], 0.8, { min: 0 });
  const green = checkOptional(input.green, ['green'], 0.95, { min: amber });
  const duration = end - start;
  const plan = readPlan(input.milestones, start, end);
  const actualTimeDays = Math.max(0, asOf - start);
  const planned = plannedAt(plan, actualTimeDays);
  const settings = { planned, actualTimeDays, green, amber };
  if (actual === null) return { ...settings, deviation: null, spi: null, earnedScheduleDays: null, spiTime: null, forecastFinish: null, status: 'missing' };
  const spi = planned > 0 ? actual / planned : null;
  const earnedScheduleDays = earnedDays(plan, actual);
  const spiTime = actualTimeDays > 0 ? earnedScheduleDays / actualTimeDays : null;
  const status = statusOf({ actual, planned, spi, before: asOf < start, after: asOf > end, green, amber });
  const pace = status === 'done' || status === 'notStarted' || !spiTime ? null : spiTime;
  return {
    ...settings, deviation: actual - planned, spi, earnedScheduleDays, spiTime,
    // A quotient that is whole but for rounding is whole.
    forecastFinish: pace === null ? null : isoDay(start + Math.ceil(duration / pace - 1e-9)),
    status,
  };
}

function statusOf(at: { actual: number; planned: number; spi: number | null; before: boolean; after: boolean; green: number; amber: number }): GoalProgress['status'] {
  if (atLeast(at.actual, 100)) return 'done';
  if (at.after) return 'overdue';
  if (at.actual === 0 && (at.before || at.planned === 0)) return 'notStarted';
  if (at.spi === null || atLeast(at.spi, at.green)) return 'onTrack';
  return atLeast(at.spi, at.amber) ? 'atRisk' : 'offTrack';
}

interface PlanPoint {
  /** Days from the start. */
  day: number;
  planned: number;
}

function readPlan(milestones: unknown, start: number, end: number): PlanPoint[] {
  const points = (milestones === undefined ? [] : checkList(milestones, ['milestones'])).map((milestone, i) => {
    const given = checkObject(milestone, ['milestones', i]);
    const day = checkDay(given.date, ['milestones', i, 'date']);
    if (day < start || day > end) fail('statistics/out-of-range', ['milestones', i, 'date'], 'must lie between start and end');
    return { day: day - start, planned: checkNumber(given.planned, ['milestones', i, 'planned'], { min: 0, max: 100 }) };
  }).sort((a, b) => a.day - b.day);
  points.forEach((point, i) => {
    if (i > 0 && point.day === points[i - 1]!.day) fail('statistics/duplicate', ['milestones'], 'must have one entry for each date');
  });
  const inner = points.filter(({ day }) => day > 0 && day < end - start);
  return [{ day: 0, planned: 0 }, ...inner, { day: end - start, planned: 100 }];
}

function plannedAt(plan: readonly PlanPoint[], day: number): number {
  const next = plan.findIndex((point) => point.day >= day);
  if (next < 0) return 100;
  if (plan[next]!.day === day) return plan[next]!.planned;
  const [a, b] = [plan[next - 1]!, plan[next]!];
  return a.planned + ((b.planned - a.planned) * (day - a.day)) / (b.day - a.day);
}

/** Looks from the end for the last day on which the plan asks for no more than `actual`. */
function earnedDays(plan: readonly PlanPoint[], actual: number): number {
  for (let i = plan.length - 1; i > 0; i--) {
    const [a, b] = [plan[i - 1]!, plan[i]!];
    if (b.planned <= actual) return b.day;
    if (a.planned <= actual) return a.day + ((b.day - a.day) * (actual - a.planned)) / (b.planned - a.planned);
  }
  return 0;
}
