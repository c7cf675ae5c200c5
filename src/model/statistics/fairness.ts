import { checkConfidence, checkList, checkMissings, checkNumber, checkObject, checkOptional, checkText, checkUnique } from './check-input.js';
import { chisqUpperTail, fUpperTail, normalQuantile } from './distributions.js';
import { logGamma } from './gamma-function.js';
import { checkLabels, labelOf, type Label } from './interpretation.js';
import { atLeast, isConstant, mean, midRanks, present, sum, sumOfSquares } from './moments.js';

export interface GroupDifferenceInput {
  /** Scores of each group by its name. */
  groups: Record<string, (number | null)[]>;
}

export interface GroupDifference {
  /** Groups with a score, and scores. */
  groups: number;
  n: number;
  /** Share of the variance that lies between groups, 0–1. */
  etaSquared: number | null;
  /** Less biased; floored at 0. */
  omegaSquared: number | null;
  f: number | null;
  pF: number | null;
  /** Kruskal–Wallis, corrected for ties. */
  h: number | null;
  dfH: number | null;
  pH: number | null;
  /** `insufficient`: fewer than two groups, or one score in each; `noVariance`: all scores equal; `zeroError`: no variance inside groups, so no F. */
  status: 'ok' | 'insufficient' | 'noVariance' | 'zeroError';
}

/** `fairness.groupDifference`: one-way ANOVA effect sizes and the Kruskal–Wallis test. Source: Kruskal & Wallis 1952. */
export function groupDifference(input: GroupDifferenceInput): GroupDifference {
  const given = checkObject(checkObject(input, []).groups, ['groups']);
  const lists = Object.entries(given).map(([name, values]) => present(checkMissings(values, ['groups', name]))).filter((values) => values.length);
  const all = lists.flat();
  const groups = lists.length;
  const n = all.length;
  const none = { groups, n, etaSquared: null, omegaSquared: null, f: null, pF: null, h: null, dfH: null, pH: null };
  if (groups < 2 || n <= groups) return { ...none, status: 'insufficient' };
  if (isConstant(all)) return { ...none, status: 'noVariance' };
  const total = sumOfSquares(all);
  const within = sum(lists.map(sumOfSquares));
  const grand = mean(all);
  const between = sum(lists.map((values) => values.length * (mean(values) - grand) ** 2));
  const msWithin = within / (n - groups);
  const f = within > 1e-13 * total ? between / (groups - 1) / msWithin : null;
  const { ranks, ties } = midRanks(all);
  let at = 0;
  const rankSquares = sum(lists.map((values) => sum(ranks.slice(at, (at += values.length))) ** 2 / values.length));
  const h = ((12 / (n * (n + 1))) * rankSquares - 3 * (n + 1)) / (1 - ties / (n ** 3 - n));
  return {
    groups, n, etaSquared: Math.min(1, between / total), omegaSquared: Math.max(0, (between - (groups - 1) * msWithin) / (total + msWithin)),
    f, pF: f === null ? null : fUpperTail(f, groups - 1, n - groups), h: Math.max(0, h), dfH: groups - 1, pH: chisqUpperTail(Math.max(0, h), groups - 1),
    status: f === null ? 'zeroError' : 'ok',
  };
}

/** Cohen 1988. */
export const effectLabels: readonly Label[] = [
  { from: 0, label: 'negligible' }, { from: 0.2, label: 'small' }, { from: 0.5, label: 'medium' }, { from: 0.8, label: 'large' },
];

export interface HedgesGInput {
  x: (number | null)[];
  y: (number | null)[];
  confidence?: number;
  labels?: Label[];
}

export interface HedgesG {
  /** Standardized difference of the means, x − y. */
  d: number | null;
  /** Without its bias. */
  g: number | null;
  se: number | null;
  lower: number | null;
  upper: number | null;
  /** Of |g|; `unknown` when it cannot be computed. */
  magnitude: string;
  status: 'ok' | 'insufficient' | 'noVariance';
}

/** `fairness.hedgesG`: exact gamma correction, variance 1/n₁ + 1/n₂ + g²/(2N). Source: Hedges 1981. */
export function hedgesG(input: HedgesGInput): HedgesG {
  checkObject(input, []);
  const x = present(checkMissings(input.x, ['x']));
  const y = present(checkMissings(input.y, ['y']));
  const confidence = checkConfidence(input.confidence);
  const labels = checkLabels(input.labels, ['labels'], effectLabels);
  const none = { d: null, g: null, se: null, lower: null, upper: null, magnitude: 'unknown' };
  if (x.length < 2 || y.length < 2) return { ...none, status: 'insufficient' };
  const df = x.length + y.length - 2;
  const pooled = Math.sqrt((sumOfSquares(x) + sumOfSquares(y)) / df);
  if (!(pooled > 0)) return { ...none, status: 'noVariance' };
  const d = (mean(x) - mean(y)) / pooled;
  const g = d * Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
  const se = Math.sqrt(1 / x.length + 1 / y.length + g ** 2 / (2 * (x.length + y.length)));
  const half = normalQuantile((1 + confidence) / 2) * se;
  return { d, g, se, lower: g - half, upper: g + half, magnitude: labelOf(Math.abs(g), labels) ?? 'unknown', status: 'ok' };
}

export interface SelectionRatioInput {
  groups: { id: string; n: number; selected: number }[];
  /** Below this share of the highest rate a group is flagged; default .8. */
  threshold?: number;
}

export interface SelectionRatio {
  /** 0–1, in the order of the input; null for a group of nobody. */
  rates: (number | null)[];
  /** Rate / highest rate; null when nobody was selected anywhere. */
  impactRatios: (number | null)[];
  flagged: boolean[];
  threshold: number;
}

/** `fairness.selectionRatio`: the four-fifths rule; a ratio of exactly .8 is not flagged. Source: 29 CFR 1607.4 D. */
export function selectionRatio(input: SelectionRatioInput): SelectionRatio {
  checkObject(input, []);
  const threshold = checkOptional(input.threshold, ['threshold'], 0.8, { above: 0, max: 1 });
  const groups = checkList(input.groups, ['groups']).map((group, i) => {
    const given = checkObject(group, ['groups', i]);
    const n = checkNumber(given.n, ['groups', i, 'n'], { min: 0, integer: true });
    return { id: checkText(given.id, ['groups', i, 'id']), n, selected: checkNumber(given.selected, ['groups', i, 'selected'], { min: 0, max: n, integer: true }) };
  });
  checkUnique(groups.map((group) => group.id), ['groups']);
  const rates = groups.map(({ n, selected }) => (n === 0 ? null : selected / n));
  const highest = Math.max(0, ...present(rates));
  const impactRatios = rates.map((rate) => (rate === null || highest === 0 ? null : rate / highest));
  return { rates, impactRatios, flagged: impactRatios.map((ratio) => ratio !== null && !atLeast(ratio, threshold)), threshold };
}
