import { checkList, checkMissings, checkNumber, checkNumbers, checkObject } from './check-input.js';
import { normalTwoSided } from './distributions.js';
import { checkLabels, labelOf, type Label } from './interpretation.js';
import { sum } from './moments.js';
import { fail } from './statistics-error.js';

/** Landis & Koch 1977. */
export const kappaLabels: readonly Label[] = [
  { from: -1, label: 'poor' }, { from: 0, label: 'slight' }, { from: 0.2, label: 'fair' }, { from: 0.4, label: 'moderate' },
  { from: 0.6, label: 'substantial' }, { from: 0.8, label: 'almostPerfect' },
];

export interface FleissKappaInput {
  /** Rows are objects, columns are categories: how many raters chose it. */
  counts: number[][];
  labels?: Label[];
}

export interface FleissKappa {
  kappa: number | null;
  /** Share of agreeing pairs seen, and expected by chance. */
  observed: number | null;
  expected: number | null;
  /** Standard error under kappa = 0. */
  se: number | null;
  z: number | null;
  /** Two-sided. */
  p: number | null;
  /** Null for a category that nobody or everybody chose. */
  categoryKappas: (number | null)[] | null;
  label: string | null;
  /** `unequalRaters`: rows with different totals; `noVariation`: one category only; `insufficient`: fewer than two raters or no object. */
  status: 'ok' | 'unequalRaters' | 'noVariation' | 'insufficient';
}

/** `agreement.fleissKappa`, with kappa of each category and z under H₀. Source: Fleiss 1971; Fleiss, Nee & Landis 1979. */
export function fleissKappa(input: FleissKappaInput): FleissKappa {
  checkObject(input, []);
  const labels = checkLabels(input.labels, ['labels'], kappaLabels);
  const counts = checkList(input.counts, ['counts']).map((row, i) => checkNumbers(row, ['counts', i], { min: 0, integer: true }));
  const width = counts[0]?.length ?? 0;
  counts.forEach((row, i) => row.length === width || fail('statistics/wrong-length', ['counts', i], `must have ${width} categories like the first row`));
  const none = { kappa: null, observed: null, expected: null, se: null, z: null, p: null, categoryKappas: null, label: null };
  const raters = sum(counts[0] ?? []);
  if (counts.some((row) => sum(row) !== raters)) return { ...none, status: 'unequalRaters' };
  if (raters < 2) return { ...none, status: 'insufficient' };
  const objects = counts.length;
  const pairs = objects * raters * (raters - 1);
  const shares = Array.from({ length: width }, (_, j) => counts.reduce((total, row) => total + row[j]!, 0) / (objects * raters));
  const observed = sum(counts.map((row) => row.reduce((total, count) => total + count * (count - 1), 0))) / pairs;
  const expected = sum(shares.map((share) => share ** 2));
  if (shares.some((share) => share === 1)) return { ...none, observed, expected, status: 'noVariation' };
  const kappa = (observed - expected) / (1 - expected);
  const spread = sum(shares.map((share) => share * (1 - share)));
  const skew = sum(shares.map((share) => share * (1 - share) * (1 - 2 * share)));
  const se = (Math.sqrt(2 * (spread ** 2 - skew)) / spread) / Math.sqrt(pairs);
  const tested = se > 0;
  return {
    kappa, observed, expected, se: tested ? se : null, z: tested ? kappa / se : null, p: tested ? normalTwoSided(kappa / se) : null,
    categoryKappas: shares.map((share, j) => {
      const dissent = counts.reduce((total, row) => total + row[j]! * (raters - row[j]!), 0);
      return share === 0 ? null : 1 - dissent / (pairs * share * (1 - share));
    }),
    label: labelOf(kappa, labels), status: 'ok',
  };
}

export interface WeightedKappaInput {
  /** Category 1 … `categories` of each object, by each of two raters (or in two rounds). */
  first: (number | null)[];
  second: (number | null)[];
  categories: number;
  labels?: Label[];
}

export interface WeightedKappa {
  /** Complete pairs. */
  n: number;
  unweighted: number | null;
  linear: number | null;
  quadratic: number | null;
  /** Of the quadratic one. */
  label: string | null;
  status: 'ok' | 'noVariation' | 'insufficient';
}

/** `agreement.weightedKappa`: Cohen's kappa, unweighted and with linear and quadratic weights. Source: Cohen 1960, 1968. */
export function weightedKappa(input: WeightedKappaInput): WeightedKappa {
  checkObject(input, []);
  const labels = checkLabels(input.labels, ['labels'], kappaLabels);
  const categories = checkNumber(input.categories, ['categories'], { min: 1, max: 10_000, integer: true });
  const range = { min: 1, max: categories, integer: true };
  const first = checkMissings(input.first, ['first'], range);
  const second = checkMissings(input.second, ['second'], range);
  if (first.length !== second.length) fail('statistics/wrong-length', ['second'], `must have ${first.length} values like first`);
  const pairs = first.flatMap((a, i): [number, number][] => (a === null || second[i] === null ? [] : [[a, second[i]!]]));
  const n = pairs.length;
  const margin = (side: 0 | 1) => {
    const counts = new Array<number>(categories + 1).fill(0);
    for (const pair of pairs) counts[pair[side]]!++;
    return counts;
  };
  const rows = margin(0);
  const columns = margin(1);
  const kappa = (distance: (a: number, b: number) => number) => {
    const observed = sum(pairs.map(([a, b]) => distance(a, b)));
    let expected = 0;
    for (let a = 1; a <= categories; a++) if (rows[a]) for (let b = 1; b <= categories; b++) if (columns[b]) expected += rows[a]! * columns[b]! * distance(a, b);
    return expected > 0 ? 1 - (observed * n) / expected : null;
  };
  const quadratic = kappa((a, b) => (a - b) ** 2);
  return {
    n, unweighted: kappa((a, b) => (a === b ? 0 : 1)), linear: kappa((a, b) => Math.abs(a - b)), quadratic,
    label: labelOf(quadratic, labels), status: n === 0 ? 'insufficient' : quadratic === null ? 'noVariation' : 'ok',
  };
}
