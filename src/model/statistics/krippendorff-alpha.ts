import { checkChoice, checkList, checkObject, checkTable } from './check-input.js';
import { checkLabels, labelOf, type Label } from './interpretation.js';
import { isConstant, sumOfSquares } from './moments.js';
import { fail } from './statistics-error.js';

export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';
const allLevels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

/** Krippendorff's advice. */
export const krippendorffLabels: readonly Label[] = [
  { from: -Number.MAX_VALUE, label: 'unreliable' }, { from: 0.667, label: 'tentative' }, { from: 0.8, label: 'reliable' },
];

export interface KrippendorffAlphaInput {
  /** Rows are raters, columns are units; null is missing. Ratio needs values that are not negative. */
  ratings: (number | null)[][];
  /** Default: all four. */
  levels?: MeasurementLevel[];
  labels?: Label[];
}

/** Alpha for each level asked for, at most 1; null without variation, never 1. */
export type KrippendorffAlpha = Partial<Record<MeasurementLevel, number | null>> & {
  /** Units with at least two values, and the values in them. */
  units: number;
  pairable: number;
  labels: Partial<Record<MeasurementLevel, string | null>>;
  /** `noVariation`: all pairable values are equal; `insufficient`: no unit has two values. */
  status: 'ok' | 'noVariation' | 'insufficient';
};

/**
 * `agreement.krippendorffAlpha`: 1 − observed / expected disagreement over units with at least two values. Ordinal distances are
 * interval distances between the middles of the categories' places among all values; interval disagreement follows from
 * sums of squares, so only ratio looks at every pair of distinct values. Source: Krippendorff 2011.
 */
export function krippendorffAlpha(input: KrippendorffAlphaInput): KrippendorffAlpha {
  const table = checkTable(checkObject(input, []).ratings, ['ratings']);
  const levels = input.levels === undefined ? allLevels : checkList(input.levels, ['levels']).map((level, i) => checkChoice(level, ['levels', i], allLevels));
  const labels = checkLabels(input.labels, ['labels'], krippendorffLabels);
  const width = table[0]?.length ?? 0;
  const units: number[][] = [];
  for (let u = 0; u < width; u++) {
    const unit: number[] = [];
    for (const row of table) if (row[u] !== null) unit.push(row[u]!);
    if (unit.length > 1) units.push(unit);
  }
  const values = units.flat();
  if (levels.includes('ratio')) {
    table.forEach((row, i) => row.forEach((value, u) => value !== null && value < 0 && fail('statistics/out-of-range', ['ratings', i, u], 'must not be negative on a ratio scale')));
  }
  const varies = values.length > 1 && !isConstant(values);
  const alphas: Partial<Record<MeasurementLevel, number | null>> = {};
  for (const level of levels) alphas[level] = varies ? alphaOf(level, units, values) : null;
  return {
    ...alphas, units: units.length, pairable: values.length,
    labels: Object.fromEntries(levels.map((level) => [level, labelOf(alphas[level]!, labels)])),
    status: varies ? 'ok' : units.length ? 'noVariation' : 'insufficient',
  };
}

function alphaOf(level: MeasurementLevel, units: readonly number[][], values: readonly number[]): number | null {
  if (level === 'nominal') return fromPairs(units, values, unequalPairs);
  if (level === 'ratio') return fromPairs(units, values, ratioPairs);
  if (level === 'interval') return fromSquares(units, values);
  const places = placesOf(values);
  return fromSquares(units.map((unit) => unit.map((value) => places.get(value)!)), values.map((value) => places.get(value)!));
}

/** Σ over ordered pairs of (a − b)² is 2 m SS, inside a unit and over all values. */
function fromSquares(units: readonly number[][], values: readonly number[]): number | null {
  const expected = sumOfSquares(values) / (values.length - 1);
  if (!(expected > 0)) return null;
  let observed = 0;
  for (const unit of units) observed += (unit.length * sumOfSquares(unit)) / (unit.length - 1);
  return 1 - observed / values.length / expected;
}

function fromPairs(units: readonly number[][], values: readonly number[], pairs: (counts: Map<number, number>) => number): number | null {
  const expected = pairs(countsOf(values)) / (values.length - 1);
  if (!(expected > 0)) return null;
  let observed = 0;
  for (const unit of units) observed += pairs(countsOf(unit)) / (unit.length - 1);
  return 1 - observed / expected;
}

function unequalPairs(counts: Map<number, number>): number {
  let n = 0;
  let equal = 0;
  for (const count of counts.values()) {
    n += count;
    equal += count ** 2;
  }
  return n ** 2 - equal;
}

/** ((a − b)/(a + b))² over ordered pairs; 0 for (0, 0). */
function ratioPairs(counts: Map<number, number>): number {
  const values = Float64Array.from(counts.keys());
  const weights = Float64Array.from(counts.values());
  let total = 0;
  for (let i = 1; i < values.length; i++) {
    const a = values[i]!;
    let row = 0;
    for (let j = 0; j < i; j++) {
      const share = (a - values[j]!) / (a + values[j]!);
      row += weights[j]! * share * share;
    }
    total += weights[i]! * row;
  }
  return 2 * total;
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** How many values lie below each value, counting half of its equals. */
function placesOf(values: readonly number[]): Map<number, number> {
  const counts = [...countsOf(values)].sort(([a], [b]) => a - b);
  const places = new Map<number, number>();
  let below = 0;
  for (const [value, count] of counts) {
    places.set(value, below + count / 2);
    below += count;
  }
  return places;
}
