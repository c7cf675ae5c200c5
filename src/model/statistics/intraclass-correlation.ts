import { checkConfidence, checkObject, checkTable } from './check-input.js';
import { fQuantile, fUpperTail } from './distributions.js';
import { checkLabels, labelOf, type Label } from './interpretation.js';
import { completeRows, divide, isConstant, mean, sum, sumOfSquares } from './moments.js';

/** Koo & Li 2016. */
export const iccLabels: readonly Label[] = [
  { from: -Number.MAX_VALUE, label: 'poor' }, { from: 0.5, label: 'moderate' }, { from: 0.75, label: 'good' }, { from: 0.9, label: 'excellent' },
];

export interface IccInput {
  /** Rows are targets (ratees), columns are raters; a row with a gap is left out. */
  ratings: (number | null)[][];
  confidence?: number;
  labels?: Label[];
}

export interface IccEstimate {
  /** At most 1; negative values are reported. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  label: string | null;
}

export interface Icc {
  n: number;
  k: number;
  msBetween: number | null;
  msWithin: number | null;
  msRater: number | null;
  msError: number | null;
  /** One-way; two-way random (same raters rate all); two-way fixed. `k`: of the mean of k raters. */
  icc1: IccEstimate | null;
  icc2: IccEstimate | null;
  icc3: IccEstimate | null;
  icc1k: IccEstimate | null;
  icc2k: IccEstimate | null;
  icc3k: IccEstimate | null;
  fOneWay: number | null;
  pOneWay: number | null;
  fTwoWay: number | null;
  pTwoWay: number | null;
  confidence: number;
  /** `insufficient`: one target or rater; `noVariance`: all ratings equal; `zeroError`: no residual, so point values only. */
  status: 'ok' | 'insufficient' | 'noVariance' | 'zeroError';
}

/**
 * `reliability.icc`: the six intraclass correlations with their limits; those of ICC(2,k) by Spearman–Brown of the single ones.
 * Source: Shrout & Fleiss 1979 (Satterthwaite degrees of freedom for ICC 2).
 */
export function intraclassCorrelation(input: IccInput): Icc {
  const table = checkTable(checkObject(input, []).ratings, ['ratings']);
  const confidence = checkConfidence(input.confidence);
  const labels = checkLabels(input.labels, ['labels'], iccLabels);
  const rows = completeRows(table);
  const n = rows.length;
  const k = table[0]?.length ?? 0;
  const all = rows.flat();
  const none = {
    n, k, msBetween: null, msWithin: null, msRater: null, msError: null, icc1: null, icc2: null, icc3: null, icc1k: null, icc2k: null, icc3k: null,
    fOneWay: null, pOneWay: null, fTwoWay: null, pTwoWay: null, confidence,
  };
  if (n < 2 || k < 2) return { ...none, status: 'insufficient' };
  if (isConstant(all)) return { ...none, status: 'noVariance' };
  const rowMeans = rows.map(mean);
  const columnMeans = Array.from({ length: k }, (_, j) => mean(rows.map((row) => row[j]!)));
  const grand = mean(all);
  const total = sumOfSquares(all);
  const clean = (square: number) => (square > 1e-13 * total ? square : 0);
  const errorSquares = clean(sum(rows.map((row, i) => sum(row.map((x, j) => (x - rowMeans[i]! - columnMeans[j]! + grand) ** 2)))));
  const raterSquares = clean(n * sumOfSquares(columnMeans));
  const B = clean(k * sumOfSquares(rowMeans)) / (n - 1);
  const J = raterSquares / (k - 1);
  const E = errorSquares / ((n - 1) * (k - 1));
  const W = (raterSquares + errorSquares) / (n * (k - 1));
  const df1 = n - 1;
  const dfE = (n - 1) * (k - 1);
  const dfW = n * (k - 1);
  const value = {
    icc1: divide(B - W, B + (k - 1) * W),
    icc2: overTerms(B - E, [B, (k - 1) * E, (k * J) / n, (-k * E) / n]),
    icc3: divide(B - E, B + (k - 1) * E),
    icc1k: divide(B - W, B), icc2k: overTerms(B - E, [B, J / n, -E / n]), icc3k: divide(B - E, B),
  };
  const mean_ = { n, k, msBetween: B, msWithin: W, msRater: J, msError: E, confidence };
  const estimate = (v: number | null, lower: number | null = null, upper: number | null = null): IccEstimate => ({ value: v, lower, upper, label: labelOf(v, labels) });
  if (E === 0 || W === 0) {
    return {
      ...mean_, icc1: estimate(value.icc1), icc2: estimate(value.icc2), icc3: estimate(value.icc3),
      icc1k: estimate(value.icc1k), icc2k: estimate(value.icc2k), icc3k: estimate(value.icc3k),
      fOneWay: divide(B, W), pOneWay: W > 0 ? fUpperTail(B / W, df1, dfW) : null, fTwoWay: null, pTwoWay: null, status: 'zeroError',
    };
  }
  const tail = (1 + confidence) / 2;
  const limits = (F: number, df2: number) => ({ low: F / fQuantile(tail, df1, df2), high: F * fQuantile(tail, df2, df1) });
  const one = limits(B / W, dfW);
  const three = limits(B / E, dfE);
  const single = (F: number) => divide(F - 1, F + k - 1);
  const average = (F: number) => divide(F - 1, F);
  const two = twoWayLimits({ n, k, B, J, E, icc: value.icc2 }, tail);
  const stepUp = (r: number | null) => (r === null ? null : divide(k * r, 1 + (k - 1) * r));
  return {
    ...mean_,
    icc1: estimate(value.icc1, single(one.low), single(one.high)),
    icc2: estimate(value.icc2, two.lower, two.upper),
    icc3: estimate(value.icc3, single(three.low), single(three.high)),
    icc1k: estimate(value.icc1k, average(one.low), average(one.high)),
    icc2k: estimate(value.icc2k, stepUp(two.lower), stepUp(two.upper)),
    icc3k: estimate(value.icc3k, average(three.low), average(three.high)),
    fOneWay: B / W, pOneWay: fUpperTail(B / W, df1, dfW), fTwoWay: B / E, pTwoWay: fUpperTail(B / E, df1, dfE), status: 'ok',
  };
}

/** Null where the terms below the line cancel: what is left of them is rounding. */
function overTerms(above: number, below: readonly number[]): number | null {
  const whole = sum(below);
  return Math.abs(whole) <= 1e-12 * sum(below.map(Math.abs)) ? null : divide(above, whole);
}

function twoWayLimits({ n, k, B, J, E, icc }: { n: number; k: number; B: number; J: number; E: number; icc: number | null }, tail: number) {
  if (icc === null) return { lower: null, upper: null };
  const Fj = J / E;
  const rest = n * (1 + (k - 1) * icc) - k * icc;
  const df = divide((k - 1) * (n - 1) * (k * icc * Fj + rest) ** 2, (n - 1) * (k * icc * Fj) ** 2 + rest ** 2);
  // With fewer, the quantile lies beyond what doubles can hold, and the limits turn on the last bit.
  if (df === null || !(df > 0.1)) return { lower: null, upper: null };
  const upperF = fQuantile(tail, n - 1, df);
  const lowerF = fQuantile(tail, df, n - 1);
  const spread = k * J + (k * n - k - n) * E;
  return { lower: divide(n * (B - upperF * E), upperF * spread + n * B), upper: divide(n * (lowerF * B - E), spread + n * lowerF * B) };
}
