import { checkConfidence, checkMissings, checkObject } from './check-input.js';
import { normalQuantile, tTwoSided } from './distributions.js';
import { pearson, spearman } from './moments.js';
import { fail } from './statistics-error.js';

export interface CorrelationInput {
  /** Pairs by position; a pair with a gap is left out. */
  x: (number | null)[];
  y: (number | null)[];
  /** Of the interval, two-sided; default .95. */
  confidence?: number;
}

export interface Correlation {
  /** Complete pairs. */
  n: number;
  pearson: number | null;
  /** Two-sided, Student's t with n − 2 degrees of freedom. */
  pPearson: number | null;
  /** Fisher's interval; null for n ≤ 3. */
  lower: number | null;
  upper: number | null;
  /** Of mid-ranks. */
  spearman: number | null;
  confidence: number;
  /** `insufficient`: fewer than three pairs; `noVariance`: a side is constant. */
  status: 'ok' | 'insufficient' | 'noVariance';
}

/** `stats.correlation`: Pearson's r with Fisher's z interval, and Spearman's rank correlation. Source: Fisher 1921; Spearman 1904. */
export function correlation(input: CorrelationInput): Correlation {
  checkObject(input, []);
  const left = checkMissings(input.x, ['x']);
  const right = checkMissings(input.y, ['y']);
  if (left.length !== right.length) fail('statistics/wrong-length', ['y'], `must have ${left.length} values like x`);
  const confidence = checkConfidence(input.confidence);
  const x: number[] = [];
  const y: number[] = [];
  left.forEach((value, i) => {
    if (value === null || right[i] === null) return;
    x.push(value);
    y.push(right[i]!);
  });
  const n = x.length;
  const none = { n, pearson: null, pPearson: null, lower: null, upper: null, spearman: null, confidence };
  if (n < 3) return { ...none, status: 'insufficient' };
  const r = pearson(x, y);
  if (r === null) return { ...none, status: 'noVariance' };
  const t = r * Math.sqrt((n - 2) / (1 - r * r));
  const half = n > 3 ? normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3) : null;
  return {
    n, pearson: r, pPearson: Math.abs(r) === 1 ? 0 : tTwoSided(t, n - 2),
    lower: half === null ? null : Math.tanh(Math.atanh(r) - half),
    upper: half === null ? null : Math.tanh(Math.atanh(r) + half),
    spearman: spearman(x, y), confidence, status: 'ok',
  };
}
