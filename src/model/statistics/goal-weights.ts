import { checkNumber, checkNumbers, checkObject, checkOptional } from './check-input.js';
import { above, sum } from './moments.js';

export interface GoalWeightsInput {
  weights: number[];
  /** Decimals of the normalised weights, 0–10; default 0. */
  decimals?: number;
  /** Default 100. */
  total?: number;
  /** Allowed distance of the sum from the total; default .01. */
  tolerance?: number;
  /** Each weight as a share of the total should lie here (own rule of practice); default .05–.40. */
  practice?: { min: number; max: number };
}

export interface GoalWeights {
  sum: number;
  /** No weight is negative, and they sum to the total. */
  valid: boolean;
  /** By largest remainder, summing exactly to the total; null when a weight is negative or all are 0. */
  normalised: (number | null)[];
  /** Positions of weights outside the practice range, once normalised. */
  outsidePractice: number[];
  /** `undefined`: nothing to normalise by. */
  status: 'ok' | 'undefined';
}

/** `goals.weights`: checks weights and spreads them to a total; equal remainders go to the earlier item. Source: Hamilton's method. */
export function goalWeights(input: GoalWeightsInput): GoalWeights {
  checkObject(input, []);
  const weights = checkNumbers(input.weights, ['weights']);
  const decimals = checkOptional(input.decimals, ['decimals'], 0, { min: 0, max: 10, integer: true });
  const total = checkOptional(input.total, ['total'], 100, { above: 0 });
  const tolerance = checkOptional(input.tolerance, ['tolerance'], 0.01, { min: 0 });
  const practice = input.practice === undefined ? { min: 0.05, max: 0.4 } : checkObject(input.practice, ['practice']);
  const least = checkNumber(practice.min, ['practice', 'min'], { min: 0, max: 1 });
  const most = checkNumber(practice.max, ['practice', 'max'], { min: 0, max: 1 });
  const all = sum(weights);
  const proper = weights.every((weight) => weight >= 0);
  const valid = proper && !above(Math.abs(all - total), tolerance);
  if (!proper || !(all > 0)) return { sum: all, valid: false, normalised: weights.map(() => null), outsidePractice: [], status: 'undefined' };
  const normalised = largestRemainder(weights.map((weight) => weight / all), total, decimals);
  const outsidePractice = normalised.flatMap((weight, i) => (above(least, weight / total) || above(weight / total, most) ? [i] : []));
  return { sum: all, valid, normalised, outsidePractice, status: 'ok' };
}

function largestRemainder(shares: readonly number[], total: number, decimals: number): number[] {
  const scale = 10 ** decimals;
  const exact = shares.map((share) => share * total * scale);
  // A share that is whole but for rounding is whole.
  const units = exact.map((value) => Math.floor(value + 1e-9));
  const order = exact.map((value, i) => ({ i, rest: value - units[i]! })).sort((a, b) => (Math.abs(a.rest - b.rest) < 1e-9 ? a.i - b.i : b.rest - a.rest));
  for (let left = Math.round(total * scale) - sum(units), at = 0; left > 0 && at < order.length; left--, at++) units[order[at]!.i]!++;
  return units.map((unit) => unit / scale);
}
