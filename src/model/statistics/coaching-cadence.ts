import { checkDay, checkOptionalDay } from './calendar-day.js';
import { checkList, checkNumber, checkObject } from './check-input.js';
import { fail } from './statistics-error.js';

export interface CoachingCadenceInput {
  /** Dates `YYYY-MM-DD`. */
  start: string;
  end: string;
  asOf: string;
  intervalDays: number;
  /** Check-ins before the start or after `asOf` do not count. */
  checkIns: string[];
  actions: { due: string; done?: string | null }[];
}

export interface CoachingCadence {
  checkIns: number;
  /** Windows of intervalDays that have fully elapsed. */
  windows: number;
  /** Share (0–1) of them with a check-in. */
  coverage: number | null;
  /** Between check-ins, the start and the end of the time looked at. */
  longestGapDays: number;
  /** Since the last check-in, or the start. */
  daysSinceLast: number;
  overdue: boolean;
  openActions: number;
  /** Open ones that were due before `asOf`. */
  overdueActions: number;
  /** Share (0–1) of all actions; null without any. */
  completionRate: number | null;
  /** Share (0–1) of those completed; null without any. */
  onTimeRate: number | null;
}

/** `coaching.cadence`: do check-ins happen as agreed, and do their actions get done? Source: own definition. */
export function coachingCadence(input: CoachingCadenceInput): CoachingCadence {
  checkObject(input, []);
  const start = checkDay(input.start, ['start']);
  const end = checkDay(input.end, ['end']);
  const asOf = checkDay(input.asOf, ['asOf']);
  if (end < start) fail('statistics/out-of-range', ['end'], 'must not be before start');
  const interval = checkNumber(input.intervalDays, ['intervalDays'], { min: 1, integer: true });
  const until = Math.max(start, Math.min(asOf, end));
  const days = checkList(input.checkIns, ['checkIns']).map((date, i) => checkDay(date, ['checkIns', i])).filter((day) => day >= start && day <= until).sort((a, b) => a - b);
  const actions = checkList(input.actions, ['actions']).map((action, i) => {
    const given = checkObject(action, ['actions', i]);
    const done = checkOptionalDay(given.done, ['actions', i, 'done']);
    return { due: checkDay(given.due, ['actions', i, 'due']), done: done !== null && done <= asOf ? done : null };
  });
  const windows = Math.floor((until - start) / interval);
  const met = new Set(days.map((day) => Math.floor((day - start) / interval)).filter((window) => window < windows));
  const marks = [start, ...days, until];
  const daysSinceLast = until - (days.at(-1) ?? start);
  const completed = actions.filter((action) => action.done !== null);
  const open = actions.filter((action) => action.done === null);
  return {
    checkIns: days.length, windows, coverage: windows > 0 ? met.size / windows : null,
    longestGapDays: Math.max(...marks.slice(1).map((mark, i) => mark - marks[i]!)),
    daysSinceLast, overdue: daysSinceLast > interval,
    openActions: open.length, overdueActions: open.filter((action) => action.due < asOf).length,
    completionRate: actions.length ? completed.length / actions.length : null,
    onTimeRate: completed.length ? completed.filter((action) => action.done! <= action.due).length / completed.length : null,
  };
}
