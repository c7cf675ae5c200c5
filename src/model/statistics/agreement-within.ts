import { checkSpan } from './agreement-spread.js';
import { checkChoice, checkMissings, checkNumber, checkObject, checkOptional, checkTable } from './check-input.js';
import { checkLabels, labelOf, type Label } from './interpretation.js';
import { above, atLeast, completeRows, mean, present, variance } from './moments.js';
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
