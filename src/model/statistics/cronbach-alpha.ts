import { checkConfidence, checkObject, checkTable } from './check-input.js';
import { columnCovariances } from './covariance.js';
import { fQuantile } from './distributions.js';
import { completeRows } from './moments.js';

export interface CronbachAlphaInput {
  /** Rows are respondents, columns are items (already reverse keyed); null is missing. */
  data: (number | null)[][];
  /** Of the interval, two-sided; default .95. */
  confidence?: number;
}

export interface CronbachAlpha {
  /** Respondents without a gap. */
  n: number;
  /** Items. */
  k: number;
  /** At most 1; a negative value is reported. */
  alpha: number | null;
  standardizedAlpha: number | null;
  averageInterItemR: number | null;
  ciLower: number | null;
  ciUpper: number | null;
  /** Each item with the sum of the others; null where either does not vary. */
  itemTotalR: (number | null)[];
  /** Alpha of the other items; null when only one is left or they do not vary. */
  alphaIfDeleted: (number | null)[];
  confidence: number;
  /** `insufficient`: fewer than two items or two respondents; `noVariance`: the total does not vary. */
  status: 'ok' | 'insufficient' | 'noVariance';
}

/**
 * `reliability.alpha`: α = k/(k − 1) (1 − Σsᵢ²/s_T²) with listwise deletion; standardized kr̄/(1 + (k − 1)r̄);
 * Feldt interval 1 − (1 − α)F with n − 1 and (n − 1)(k − 1) degrees of freedom.
 * Source: Cronbach 1951; Feldt, Woodruff & Salih 1987.
 */
export function cronbachAlpha(input: CronbachAlphaInput): CronbachAlpha {
  const data = checkTable(checkObject(input, []).data, ['data']);
  const confidence = checkConfidence(input.confidence);
  const k = data[0]?.length ?? 0;
  const rows = completeRows(data);
  const n = rows.length;
  const empty = new Array<null>(k).fill(null);
  const none = {
    n, k, alpha: null, standardizedAlpha: null, averageInterItemR: null, ciLower: null, ciUpper: null,
    itemTotalR: empty, alphaIfDeleted: empty, confidence,
  };
  if (k < 2 || n < 2) return { ...none, status: 'insufficient' };
  const covariance = columnCovariances(rows, k);
  const own = covariance.map((row, i) => row[i]!);
  const rest = covariance.map((row) => row.reduce((total, value) => total + value, 0));
  const itemVariance = own.reduce((total, value) => total + value, 0);
  const totalVariance = rest.reduce((total, value) => total + value, 0);
  // A total whose variance is rounding beside that of the items does not vary.
  const varies = (variance: number) => variance > 1e-12 * itemVariance;
  if (!varies(totalVariance)) return { ...none, status: 'noVariance' };

  const alpha = (k / (k - 1)) * (1 - itemVariance / totalVariance);
  const averageInterItemR = meanCorrelation(covariance, own);
  const spread = averageInterItemR === null ? 0 : 1 + (k - 1) * averageInterItemR;
  const bound = (p: number) => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1));
  return {
    n, k, alpha,
    standardizedAlpha: averageInterItemR === null || !(Math.abs(spread) > 1e-12) ? null : (k * averageInterItemR) / spread,
    averageInterItemR,
    ciLower: bound((1 + confidence) / 2),
    ciUpper: bound((1 - confidence) / 2),
    itemTotalR: own.map((variance, i) => {
      const others = totalVariance - 2 * rest[i]! + variance;
      return variance > 0 && varies(others) ? clamp((rest[i]! - variance) / Math.sqrt(variance) / Math.sqrt(others)) : null;
    }),
    alphaIfDeleted: own.map((variance, i) => {
      const others = totalVariance - 2 * rest[i]! + variance;
      return k === 2 || !varies(others) ? null : ((k - 1) / (k - 2)) * (1 - (itemVariance - variance) / others);
    }),
    confidence,
    status: 'ok',
  };
}

/** Null when an item does not vary. */
function meanCorrelation(covariance: readonly (readonly number[])[], own: readonly number[]): number | null {
  if (own.some((variance) => !(variance > 0))) return null;
  let total = 0;
  let pairs = 0;
  for (let i = 0; i < own.length; i++) {
    for (let j = i + 1; j < own.length; j++, pairs++) total += covariance[i]![j]! / Math.sqrt(own[i]!) / Math.sqrt(own[j]!);
  }
  return clamp(total / pairs);
}

function clamp(r: number): number {
  return Math.max(-1, Math.min(1, r));
}
