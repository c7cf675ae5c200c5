import { averageDeviation, multiItemAgreement, withinGroupAgreement } from '../statistics/index.js';

/** How far raters agree, against two ideas of what raters at random would give: a figure that hangs on one of them is no finding. */
export interface RaterAgreement {
  /** Raters behind it. */
  n: number;
  /** `agreement.rwg` or, over several items, `agreement.rwgj`; 0–1. */
  uniform: number | null;
  /** The same against raters who tend to the favourable side; `triangular` on scales without five points. */
  second: { null: 'slightSkew' | 'triangular'; value: number | null };
  /** `agreement.ad`: mean absolute deviation from the mean, in points, and the greatest that counts as agreement. */
  ad: number | null;
  adCutoff: number;
  label: string | null;
  /** True when the mean hides opinions that differ; null when there is nothing to judge. */
  low: boolean | null;
  /** `tooFew`: fewer raters than a figure of spread needs; `noSteps`: the scale has no whole categories. */
  status: 'ok' | 'truncated' | 'insufficient' | 'tooFew' | 'noSteps';
}

/** From here on a mean may stand for a group [r: James, Demaree & Wolf 1984; LeBreton & Senter 2008]. */
const enough = 0.7;

export interface RaterAgreementInput {
  /** One row for each rater, its columns are items, in points. */
  items: readonly (readonly (number | null)[])[];
  /** One score for each rater. */
  scores: readonly number[];
  min: number;
  max: number;
  /** Fewest raters for a figure of spread. */
  least: number;
}

export function raterAgreement({ items, scores, min, max, least }: RaterAgreementInput): RaterAgreement {
  const categories = max - min + 1;
  const second = categories === 5 ? 'slightSkew' as const : 'triangular' as const;
  const none = { n: scores.length, uniform: null, second: { null: second, value: null }, ad: null, adCutoff: categories / 6, label: null, low: null };
  if (!Number.isInteger(categories) || categories < 2) return { ...none, status: 'noSteps' };
  if (scores.length < least) return { ...none, status: 'tooFew' };
  const against = second === 'slightSkew' ? { null: second } : { nullVariance: triangularVariance(categories) };
  const deviation = averageDeviation({ ratings: [...scores], categories });
  const [uniform, other] = [{}, against].map((theory) => agreementAgainst({ items, scores, min, categories, theory })) as [Agreement, Agreement];
  const values = [uniform.value, other.value].filter((value) => value !== null);
  return {
    n: scores.length, uniform: uniform.value, second: { null: second, value: other.value }, ad: deviation.adMean, adCutoff: deviation.cutoff, label: uniform.label,
    low: values.length === 0 ? null : uniform.value! < enough - 1e-12 || deviation.practicallySignificant === false,
    status: values.length === 0 ? 'insufficient' : uniform.status,
  };
}

interface Agreement {
  value: number | null;
  label: string | null;
  status: 'ok' | 'truncated' | 'insufficient';
}

type Theory = { null: 'slightSkew' } | { nullVariance: number } | Record<string, never>;

function agreementAgainst({ items, scores, min, categories, theory }: { items: RaterAgreementInput['items']; scores: readonly number[]; min: number; categories: number; theory: Theory }): Agreement {
  if ((items[0]?.length ?? 0) > 1) {
    const { rwgJ, label, status } = multiItemAgreement({ ratings: items.map((row) => [...row]), scaleMin: min, categories, ...theory });
    return { value: rwgJ, label, status };
  }
  const { rwg, label, status } = withinGroupAgreement({ ratings: [...scores], categories, ...theory });
  return { value: rwg, label, status };
}

/** Variance of a triangular distribution over A categories. Source: James, Demaree & Wolf 1984. */
function triangularVariance(categories: number): number {
  return (categories ** 2 + 2 * categories - (categories % 2 ? 3 : 2)) / 24;
}
