import { checkList, checkNumbers, checkObject } from './check-input.js';
import { normalised } from './comparison-matrix.js';
import { sum } from './moments.js';
import { fail } from './statistics-error.js';

export interface AhpFuzzyInput {
  /** The three corners of triangular judgments; lower_ij · upper_ji = 1. */
  lower: number[][];
  middle: number[][];
  upper: number[][];
}

export interface AhpFuzzy {
  /** Lower, middle and upper weight of each criterion. */
  fuzzyWeights: [number, number, number][];
  /** Centroids, summing to 1. */
  crispWeights: number[];
}

/**
 * `ahp.fuzzyBuckley`: geometric means of triangular numbers. Chang's extent method is not offered, since it can give an important
 * criterion no weight. Source: Buckley 1985.
 */
export function ahpFuzzyBuckley(input: AhpFuzzyInput): AhpFuzzy {
  checkObject(input, []);
  const corners = (['lower', 'middle', 'upper'] as const).map((name) => checkList(input[name], [name], 1).map((row, i) => checkNumbers(row, [name, i], { above: 0 })));
  const [lower, middle, upper] = corners as [number[][], number[][], number[][]];
  const n = lower.length;
  corners.forEach((matrix, c) => {
    const name = ['lower', 'middle', 'upper'][c]!;
    if (matrix.length !== n) fail('statistics/wrong-length', [name], `must have ${n} rows like lower`);
    matrix.forEach((row, i) => row.length === n || fail('statistics/wrong-length', [name, i], `must have ${n} entries, as many as there are rows`));
  });
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const slack = 1e-9 * middle[i]![j]!;
      if (lower[i]![j]! > middle[i]![j]! + slack || middle[i]![j]! > upper[i]![j]! + slack) fail('statistics/out-of-range', ['middle', i, j], 'must lie between lower and upper');
      if (Math.abs(lower[i]![j]! * upper[j]![i]! - 1) > 1e-6) fail('statistics/not-reciprocal', ['lower', i, j], 'must be the reciprocal of its mirror image in upper');
      if (Math.abs(middle[i]![j]! * middle[j]![i]! - 1) > 1e-6) fail('statistics/not-reciprocal', ['middle', i, j], 'must be the reciprocal of its mirror image');
    }
  }
  const [low, mid, high] = corners.map((matrix) => matrix.map((row) => Math.exp(sum(row.map(Math.log)) / n))) as [number[], number[], number[]];
  const fuzzyWeights = low.map((value, i): [number, number, number] => [value / sum(high), mid[i]! / sum(mid), high[i]! / sum(low)]);
  return { fuzzyWeights, crispWeights: normalised(fuzzyWeights.map((corner) => sum(corner) / 3)) };
}
