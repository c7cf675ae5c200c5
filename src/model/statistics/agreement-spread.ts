import { checkMissings, checkNumber, checkObject, checkOptional, checkScale } from './check-input.js';
import { above, isConstant, mean, median, present, variance } from './moments.js';
import { fail } from './statistics-error.js';

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

/** Where the lowest category is not given, at least the spread must fit the number of categories. */
export function checkSpan(ratings: readonly number[], categories: number, path: readonly string[]): void {
  if (ratings.length && Math.max(...ratings) - Math.min(...ratings) > categories - 1) {
    fail('statistics/out-of-range', path, `must lie within ${categories} categories`);
  }
}
