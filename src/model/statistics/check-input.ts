import { fail, type StatisticsPath } from './statistics-error.js';

// Arguments come from JSON that nobody has typed for us, so every method reads its argument through these.
// Each returns the value with its type, or throws a StatisticsError that names the place.

/** Numbers beyond this are refused: their squares would not fit a double. */
const largest = 1e100;

export interface NumberRange {
  min?: number;
  max?: number;
  /** The value must be greater than this. */
  above?: number;
  integer?: boolean;
}

export function checkObject(value: unknown, path: StatisticsPath): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail('statistics/not-an-object', path, 'must be an object');
  return value as Record<string, unknown>;
}

/** A list, also when it holds nothing. */
export function checkList(value: unknown, path: StatisticsPath, minLength = 0): readonly unknown[] {
  if (!Array.isArray(value)) fail('statistics/not-a-list', path, 'must be a list');
  if (value.length < minLength) fail('statistics/wrong-length', path, `must hold at least ${minLength} element${minLength === 1 ? '' : 's'}`);
  return value;
}

export function checkNumber(value: unknown, path: StatisticsPath, range: NumberRange = {}): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) fail('statistics/not-a-number', path, 'must be a finite number');
  if (Math.abs(value) > largest) fail('statistics/out-of-range', path, 'must not be greater than 1e100');
  if (range.integer && !Number.isInteger(value)) fail('statistics/out-of-range', path, 'must be a whole number');
  if (range.min !== undefined && value < range.min) fail('statistics/out-of-range', path, `must be at least ${range.min}`);
  if (range.max !== undefined && value > range.max) fail('statistics/out-of-range', path, `must be at most ${range.max}`);
  if (range.above !== undefined && !(value > range.above)) fail('statistics/out-of-range', path, `must be greater than ${range.above}`);
  return value;
}

/** The number, or `fallback` where the argument leaves it out. */
export function checkOptional(value: unknown, path: StatisticsPath, fallback: number, range: NumberRange = {}): number {
  return value === undefined || value === null ? fallback : checkNumber(value, path, range);
}

/** Missing (null, or left out) stays null. */
export function checkMissing(value: unknown, path: StatisticsPath, range: NumberRange = {}): number | null {
  return value === undefined || value === null ? null : checkNumber(value, path, range);
}

export function checkNumbers(value: unknown, path: StatisticsPath, range: NumberRange = {}): number[] {
  return checkList(value, path).map((v, i) => (passes(v, range) ? v : checkNumber(v, [...path, i], range)));
}

export function checkMissings(value: unknown, path: StatisticsPath, range: NumberRange = {}): (number | null)[] {
  return checkList(value, path).map((v, i) => (v === null || passes(v, range) ? v : checkMissing(v, [...path, i], range)));
}

/** Says yes without building a path, since tables have hundreds of thousands of cells; what it does not pass is looked at again. */
function passes(value: unknown, range: NumberRange): value is number {
  return typeof value === 'number' && value >= (range.min ?? -largest) && value <= (range.max ?? largest)
    && Math.abs(value) <= largest && range.above === undefined && !range.integer;
}

/** Rows of one length; missing cells are null. */
export function checkTable(value: unknown, path: StatisticsPath, range: NumberRange = {}): (number | null)[][] {
  const rows = checkList(value, path).map((row, i) => checkMissings(row, [...path, i], range));
  rows.forEach((row, i) => {
    if (row.length !== rows[0]!.length) fail('statistics/wrong-length', [...path, i], `must have ${rows[0]!.length} cells like the first row`);
  });
  return rows;
}

export function checkText(value: unknown, path: StatisticsPath): string {
  if (typeof value !== 'string' || value === '') fail('statistics/not-a-text', path, 'must be a text that is not empty');
  return value;
}

export function checkFlag(value: unknown, path: StatisticsPath, fallback: boolean): boolean {
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'boolean') fail('statistics/not-a-flag', path, 'must be true or false');
  return value;
}

export function checkChoice<const C extends string>(value: unknown, path: StatisticsPath, choices: readonly C[], fallback?: C): C {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (!choices.includes(value as C)) fail('statistics/not-a-choice', path, `must be one of ${choices.join(', ')}`);
  return value as C;
}

/** Both ends of an answer scale. */
export function checkScale(input: Record<string, unknown>, path: StatisticsPath = []): { min: number; max: number } {
  const min = checkNumber(input.min, [...path, 'min']);
  return { min, max: checkNumber(input.max, [...path, 'max'], { above: min }) };
}

/** Two-sided confidence, above 0 and at most .999999; default .95. */
export function checkConfidence(value: unknown): number {
  return checkOptional(value, ['confidence'], 0.95, { above: 0, max: 0.999999 });
}

/** Ids that are each there once. */
export function checkUnique(ids: readonly string[], path: StatisticsPath, key = 'id'): void {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (seen.has(id)) fail('statistics/duplicate', [...path, i, key], `repeats ${JSON.stringify(id)}`);
    seen.add(id);
  });
}
