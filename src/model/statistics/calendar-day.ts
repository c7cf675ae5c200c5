import { fail, type StatisticsPath } from './statistics-error.js';

const day = 86_400_000;

/** Days since 1970-01-01 of an ISO date `YYYY-MM-DD`; no time zone takes part. @throws StatisticsError for any other text */
export function checkDay(value: unknown, path: StatisticsPath): number {
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  const time = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN;
  if (Number.isNaN(time) || isoDay(time / day) !== value) fail('statistics/not-a-date', path, 'must be a date like 2026-03-31');
  return time / day;
}

/** Null when left out. */
export function checkOptionalDay(value: unknown, path: StatisticsPath): number | null {
  return value === undefined || value === null ? null : checkDay(value, path);
}

/** `YYYY-MM-DD`; null beyond the year 9999. */
export function isoDay(days: number): string | null {
  const date = new Date(days * day);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : date.toISOString().slice(0, 10);
}
