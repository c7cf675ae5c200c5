import { checkList, checkMissing, checkNumber, checkObject, checkOptional, checkText, checkUnique } from './check-input.js';
import { mean, present, standardDeviation, sum } from './moments.js';

export interface StandardizeInput {
  /** Fewest people in a group; default 5. */
  minGroup?: number;
  cases: { group: string; value: number | null }[];
}

export interface Standardized {
  /** Within the person's group, in the order of the input; null in a group that is too small and for a missing value. */
  z: (number | null)[];
  /** 50 + 10 z. */
  t: (number | null)[];
  /** Overall mean + overall SD × z, in points. */
  equated: (number | null)[];
  /** `tooSmall`: fewer than minGroup (or two) values; `noVariance`: all equal, z = 0. */
  groupStatus: Record<string, 'ok' | 'tooSmall' | 'noVariance'>;
  overallMean: number | null;
  overallSd: number | null;
  minGroup: number;
}

/** `calibration.standardize`: z, T and linear equating inside job families; never across families that differ for good reasons. */
export function standardizeWithinGroups(input: StandardizeInput): Standardized {
  checkObject(input, []);
  const minGroup = checkOptional(input.minGroup, ['minGroup'], 5, { min: 1, integer: true });
  const cases = checkList(input.cases, ['cases']).map((entry, i) => {
    const given = checkObject(entry, ['cases', i]);
    return { group: checkText(given.group, ['cases', i, 'group']), value: checkMissing(given.value, ['cases', i, 'value']) };
  });
  const groups = new Map<string, number[]>();
  for (const { group, value } of cases) {
    const values = groups.get(group) ?? groups.set(group, []).get(group)!;
    if (value !== null) values.push(value);
  }
  const figures = new Map([...groups].map(([group, values]) => {
    const sd = standardDeviation(values);
    const status = values.length < minGroup || sd === null ? 'tooSmall' as const : sd > 0 ? 'ok' as const : 'noVariance' as const;
    return [group, { centre: values.length ? mean(values) : 0, sd, status }] as const;
  }));
  const all = present(cases.map((entry) => entry.value));
  const overallMean = all.length ? mean(all) : null;
  const overallSd = standardDeviation(all);
  const z = cases.map(({ group, value }) => {
    const { centre, sd, status } = figures.get(group)!;
    if (value === null || status === 'tooSmall') return null;
    return status === 'noVariance' ? 0 : (value - centre) / sd!;
  });
  return {
    z, t: z.map((score) => (score === null ? null : 50 + 10 * score)),
    equated: z.map((score) => (score === null || overallSd === null ? null : overallMean! + overallSd * score)),
    groupStatus: Object.fromEntries([...figures].map(([group, { status }]) => [group, status])),
    overallMean, overallSd, minGroup,
  };
}

export interface ShrinkageInput {
  /** Each group's mean in points, and the squared standard error of that mean, above 1e-100. */
  groups: { id: string; mean: number; variance: number }[];
}

export interface Shrinkage {
  /** Cochran's heterogeneity. */
  q: number | null;
  /** Variance between groups. */
  tau2: number | null;
  mu: number | null;
  /** Share of its own mean that a group keeps, 0–1. */
  reliability: number[];
  shrunken: number[];
  /** `noBetweenVariance`: everybody gets the pooled mean; `insufficient`: one group, left as it is. */
  status: 'ok' | 'noBetweenVariance' | 'insufficient' | 'noData';
}

/**
 * `calibration.shrinkage`: empirical Bayes, B = τ²/(τ² + v), μ + B (y − μ).
 * Source: DerSimonian & Laird 1986 for τ²; Efron & Morris 1975.
 */
export function shrinkage(input: ShrinkageInput): Shrinkage {
  const groups = checkList(checkObject(input, []).groups, ['groups']).map((group, i) => {
    const given = checkObject(group, ['groups', i]);
    return {
      id: checkText(given.id, ['groups', i, 'id']),
      mean: checkNumber(given.mean, ['groups', i, 'mean']),
      variance: checkNumber(given.variance, ['groups', i, 'variance'], { above: 1e-100 }),
    };
  });
  checkUnique(groups.map((group) => group.id), ['groups']);
  if (groups.length === 0) return { q: null, tau2: null, mu: null, reliability: [], shrunken: [], status: 'noData' };
  if (groups.length === 1) return { q: null, tau2: null, mu: groups[0]!.mean, reliability: [1], shrunken: [groups[0]!.mean], status: 'insufficient' };
  const weights = groups.map((group) => 1 / group.variance);
  const total = sum(weights);
  const pooled = sum(groups.map((group, i) => (weights[i]! / total) * group.mean));
  const q = sum(groups.map((group, i) => weights[i]! * (group.mean - pooled) ** 2));
  const spread = total - sum(weights.map((weight) => (weight / total) * weight));
  const tau2 = Math.max(0, (q - (groups.length - 1)) / spread);
  const random = groups.map((group) => 1 / (group.variance + tau2));
  const all = sum(random);
  const mu = sum(groups.map((group, i) => (random[i]! / all) * group.mean));
  const reliability = groups.map((group) => tau2 / (tau2 + group.variance));
  return { q, tau2, mu, reliability, shrunken: groups.map((group, i) => mu + reliability[i]! * (group.mean - mu)), status: tau2 > 0 ? 'ok' : 'noBetweenVariance' };
}
