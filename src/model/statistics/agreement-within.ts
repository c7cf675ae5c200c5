import { checkChoice, checkMissings, checkNumber, checkObject, checkOptional, checkScale, checkTable } from './check-input.js';
import { checkLabels, labelOf, type Label } from './interpretation.js';
import { above, atLeast, completeRows, isConstant, mean, median, present, variance } from './moments.js';
import { fail } from './statistics-error.js';

/** What raters who answer at random would give. All but `uniform` exist for five categories. */
export type NullDistribution = 'uniform' | 'slightSkew' | 'moderateSkew' | 'heavySkew' | 'triangular' | 'normal';

interface NullInput {
  /** Answer categories A of the scale, a whole number of at least 2. */
  categories: number;
  /** Default `uniform`; use at least two to see how much hangs on it. */
  null?: NullDistribution;
  /** Its variance, in points², where the table has none that fits; wins over `null`. */
  nullVariance?: number;
  /** Words for the value; default LeBreton & Senter. */
  labels?: Label[];
}

/** LeBreton & Senter 2008, Table 2, five categories, recomputed from the proportions. */
const fivePointNulls: Record<Exclude<NullDistribution, 'uniform'>, number> = {
  slightSkew: 1.34, moderateSkew: 0.9, heavySkew: 0.44, triangular: 1.32, normal: 1.04,
};

/** LeBreton & Senter 2008. */
export const agreementLabels: readonly Label[] = [
  { from: 0, label: 'lack' }, { from: 0.31, label: 'weak' }, { from: 0.51, label: 'moderate' }, { from: 0.71, label: 'strong' }, { from: 0.91, label: 'veryStrong' },
];

export interface WithinGroupAgreementInput extends NullInput {
  ratings: (number | null)[];
}

export interface WithinGroupAgreement {
  n: number;
  nullVariance: number;
  variance: number | null;
  /** Before it is cut off at 0. */
  raw: number | null;
  /** 0–1. */
  rwg: number | null;
  label: string | null;
  /** `truncated`: more spread than the null distribution; `insufficient`: fewer than two ratings. */
  status: 'ok' | 'truncated' | 'insufficient';
}

/** `agreement.rwg`: 1 − s²/σ²(null), uniform null (A² − 1)/12. Source: James, Demaree & Wolf 1984. */
export function withinGroupAgreement(input: WithinGroupAgreementInput): WithinGroupAgreement {
  const { categories, nullVariance, labels } = readNull(input);
  const ratings = present(checkMissings(input.ratings, ['ratings']));
  checkSpan(ratings, categories, ['ratings']);
  const n = ratings.length;
  const s2 = variance(ratings);
  if (s2 === null) return { n, nullVariance, variance: null, raw: null, rwg: null, label: null, status: 'insufficient' };
  const raw = 1 - s2 / nullVariance;
  const rwg = Math.max(0, raw);
  return { n, nullVariance, variance: s2, raw, rwg, label: labelOf(rwg, labels), status: atLeast(raw, 0) ? 'ok' : 'truncated' };
}

export interface MultiItemAgreementInput extends NullInput {
  /** Rows are raters, columns are items; a row with a gap is left out. */
  ratings: (number | null)[][];
  /** Lowest category; default 1. */
  scaleMin?: number;
}

export interface MultiItemAgreement {
  n: number;
  items: number;
  nullVariance: number;
  rwgJ: number | null;
  /** Lindell's r*wg(j), against the greatest possible dissent; may be negative. */
  rwgJLindell: number | null;
  meanVariance: number | null;
  label: string | null;
  status: 'ok' | 'truncated' | 'insufficient';
}

/**
 * `agreement.rwgj`: J(1 − r)/(J(1 − r) + r), r = min(mean item variance, null)/null; Lindell's 1 − mean s²/σ²(mv).
 * Source: James, Demaree & Wolf 1984; Lindell, Brandt & Whitney 1999.
 */
export function multiItemAgreement(input: MultiItemAgreementInput): MultiItemAgreement {
  const { categories, nullVariance, labels } = readNull(input);
  const scaleMin = checkOptional(input.scaleMin, ['scaleMin'], 1);
  const table = checkTable(input.ratings, ['ratings'], { min: scaleMin, max: scaleMin + categories - 1 });
  const rows = completeRows(table);
  const n = rows.length;
  const items = table[0]?.length ?? 0;
  if (n < 2 || items < 1) return { n, items, nullVariance, rwgJ: null, rwgJLindell: null, meanVariance: null, label: null, status: 'insufficient' };
  const meanVariance = mean(Array.from({ length: items }, (_, j) => variance(rows.map((row) => row[j]!))!));
  const share = Math.min(meanVariance, nullVariance) / nullVariance;
  const rwgJ = (items * (1 - share)) / (items * (1 - share) + share);
  const scaleMax = scaleMin + categories - 1;
  const dissent = 0.5 * (scaleMax ** 2 + scaleMin ** 2) - (0.5 * (scaleMax + scaleMin)) ** 2;
  return {
    n, items, nullVariance, rwgJ, rwgJLindell: 1 - meanVariance / dissent, meanVariance, label: labelOf(rwgJ, labels),
    status: above(meanVariance, nullVariance) ? 'truncated' : 'ok',
  };
}

export interface AverageDeviationInput {
  ratings: (number | null)[];
  categories: number;
  /** Practical cut-off in points; default A/6. */
  cutoff?: number;
}

export interface AverageDeviation {
  n: number;
  /** Mean absolute deviation from the mean, and from the median, in points. */
  adMean: number | null;
  adMedian: number | null;
  cutoff: number;
  /** The deviation from the mean is at most the cut-off. */
  practicallySignificant: boolean | null;
  status: 'ok' | 'insufficient';
}

/** `agreement.ad`: average deviation indices. Source: Burke, Finkelstein & Dusig 1999; cut-off A/6, Burke & Dunlap 2002. */
export function averageDeviation(input: AverageDeviationInput): AverageDeviation {
  checkObject(input, []);
  const categories = checkNumber(input.categories, ['categories'], { min: 2, integer: true });
  const cutoff = checkOptional(input.cutoff, ['cutoff'], categories / 6, { above: 0 });
  const ratings = present(checkMissings(input.ratings, ['ratings']));
  checkSpan(ratings, categories, ['ratings']);
  const n = ratings.length;
  if (n < 2) return { n, adMean: null, adMedian: null, cutoff, practicallySignificant: null, status: 'insufficient' };
  const from = (centre: number) => mean(ratings.map((rating) => Math.abs(rating - centre)));
  const adMean = from(mean(ratings));
  return { n, adMean, adMedian: from(median(ratings)), cutoff, practicallySignificant: !above(adMean, cutoff), status: 'ok' };
}

export interface AgreementAwgInput {
  ratings: (number | null)[];
  min: number;
  max: number;
}

export interface AgreementAwg {
  n: number;
  awg: number | null;
  /** `meanOutOfRange`: the mean lies too near an end for so few raters. */
  status: 'ok' | 'meanOutOfRange' | 'insufficient';
}

/**
 * `agreement.awg`: 1 − 2s²/[((H + L)M − M² − HL) k/(k − 1)]; 1 for a mean at an end; null for a mean outside
 * [(L(k − 1) + H)/k, (H(k − 1) + L)/k]. Source: Brown & Hauenstein 2005; range rule as in R's multilevel.
 */
export function agreementAwg(input: AgreementAwgInput): AgreementAwg {
  const { min, max } = checkScale(checkObject(input, []));
  const ratings = present(checkMissings(input.ratings, ['ratings'], { min, max }));
  const n = ratings.length;
  if (n < 2) return { n, awg: null, status: 'insufficient' };
  const centre = mean(ratings);
  if (isConstant([centre, min]) || isConstant([centre, max])) return { n, awg: 1, status: 'ok' };
  if (above((min * (n - 1) + max) / n, centre) || above(centre, (max * (n - 1) + min) / n)) return { n, awg: null, status: 'meanOutOfRange' };
  const dissent = ((centre - min) * (max - centre) * n) / (n - 1);
  return { n, awg: 1 - (2 * variance(ratings)!) / dissent, status: 'ok' };
}

function readNull(input: NullInput): { categories: number; nullVariance: number; labels: readonly Label[] } {
  checkObject(input, []);
  const categories = checkNumber(input.categories, ['categories'], { min: 2, integer: true });
  const name = checkChoice(input.null, ['null'], ['uniform', 'slightSkew', 'moderateSkew', 'heavySkew', 'triangular', 'normal'], 'uniform');
  const labels = checkLabels(input.labels, ['labels'], agreementLabels);
  if (input.nullVariance !== undefined) return { categories, nullVariance: checkNumber(input.nullVariance, ['nullVariance'], { above: 0 }), labels };
  if (name === 'uniform') return { categories, nullVariance: (categories ** 2 - 1) / 12, labels };
  if (categories !== 5) fail('statistics/not-a-choice', ['null'], `is known for 5 categories only; give nullVariance for ${categories}`);
  return { categories, nullVariance: fivePointNulls[name], labels };
}

/** Where the lowest category is not given, at least the spread must fit the number of categories. */
function checkSpan(ratings: readonly number[], categories: number, path: readonly string[]): void {
  if (ratings.length && Math.max(...ratings) - Math.min(...ratings) > categories - 1) {
    fail('statistics/out-of-range', path, `must lie within ${categories} categories`);
  }
}
