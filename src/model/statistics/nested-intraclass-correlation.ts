import { checkList, checkMissings, checkObject } from './check-input.js';
import { fUpperTail } from './distributions.js';
import { checkLabels, labelOf, type Label } from './interpretation.js';
import { iccLabels } from './intraclass-correlation.js';
import { divide, isConstant, mean, present, sum, sumOfSquares } from './moments.js';

export interface NestedIccInput {
  /** Ratings of each target, by raters of its own. */
  groups: (number | null)[][];
  labels?: Label[];
}

export interface NestedIcc {
  /** Targets with a rating, and ratings. */
  groups: number;
  n: number;
  msBetween: number | null;
  msWithin: number | null;
  k0: number | null;
  meanGroupSize: number | null;
  /** Reliability of one rating; may be negative. */
  icc1: number | null;
  /** As R's multilevel, with the mean group size for k0. */
  icc1MeanGroupSize: number | null;
  /** Reliability of the targets' means. */
  icc2: number | null;
  /** Of each target's mean, 0–1, in the order of the input; null for a target without ratings. */
  perRateeReliability: (number | null)[] | null;
  f: number | null;
  p: number | null;
  label: string | null;
  status: 'ok' | 'insufficient' | 'noVariance';
}

/** `reliability.iccNested`: one-way random ANOVA, k0 = (N − Σn²/N)/(J − 1), when every target has raters of its own. Source: Bliese 2000. */
export function nestedIntraclassCorrelation(input: NestedIccInput): NestedIcc {
  const all = checkList(checkObject(input, []).groups, ['groups']).map((group, i) => present(checkMissings(group, ['groups', i])));
  const labels = checkLabels(input.labels, ['labels'], iccLabels);
  const used = all.filter((group) => group.length > 0);
  const groups = used.length;
  const values = used.flat();
  const n = values.length;
  const none = {
    groups, n, msBetween: null, msWithin: null, k0: null, meanGroupSize: null, icc1: null, icc1MeanGroupSize: null, icc2: null,
    perRateeReliability: null, f: null, p: null, label: null,
  };
  if (groups < 2 || n <= groups) return { ...none, status: 'insufficient' };
  if (isConstant(values)) return { ...none, status: 'noVariance' };
  const total = sumOfSquares(values);
  const within = sum(used.map(sumOfSquares));
  const grand = mean(values);
  const between = sum(used.map((group) => group.length * (mean(group) - grand) ** 2));
  const B = (between > 1e-13 * total ? between : 0) / (groups - 1);
  const W = within / (n - groups);
  const k0 = (n - sum(used.map((group) => group.length ** 2)) / n) / (groups - 1);
  const meanGroupSize = n / groups;
  const icc1 = divide(B - W, B + (k0 - 1) * W);
  const floored = Math.max(0, icc1 ?? 0);
  const f = divide(B, W);
  return {
    groups, n, msBetween: B, msWithin: W, k0, meanGroupSize, icc1,
    icc1MeanGroupSize: divide(B - W, B + (meanGroupSize - 1) * W),
    icc2: divide(B - W, B),
    perRateeReliability: all.map(({ length }) => (length === 0 || icc1 === null ? null : (length * floored) / (1 + (length - 1) * floored))),
    f, p: f === null ? null : fUpperTail(f, groups - 1, n - groups), label: labelOf(icc1, labels), status: 'ok',
  };
}
