import { checkConfidence, checkMissings } from './check-input.js';
import { tQuantile } from './distributions.js';
import { mean, present, standardDeviation } from './moments.js';

export interface Description {
  n: number;
  mean: number | null;
  /** With n − 1. */
  sd: number | null;
  /** Student's t interval of the mean; null for fewer than two values. */
  ciLower: number | null;
  ciUpper: number | null;
  confidence: number;
}

/** Mean, spread and interval of the mean of the values that are there. */
export function describe(values: readonly (number | null)[], level?: number): Description {
  const confidence = checkConfidence(level);
  const given = present(checkMissings(values, ['values']));
  const n = given.length;
  const centre = n ? mean(given) : null;
  const sd = standardDeviation(given);
  const half = sd === null ? null : (tQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { n, mean: centre, sd, ciLower: half === null ? null : centre! - half, ciUpper: half === null ? null : centre! + half, confidence };
}
