import { checkMissings, checkNumber, checkObject, checkOptional, checkScale } from './check-input.js';
import { criticalEssential } from './content-validity.js';
import { chisqUpperTail } from './distributions.js';
import { above, atLeast, mean, median, present, standardDeviation } from './moments.js';
import { quantile } from './quantile.js';
import { wilcoxonSignedRank, type Wilcoxon } from './wilcoxon.js';
import { fail } from './statistics-error.js';

export interface DelphiRoundInput {
  ratings: (number | null)[];
  min: number;
  max: number;
  /** From here on a rating counts as essential; default max − 1 (the top two of whole steps). */
  essentialFrom?: number;
  /** 7 as R and Excel (default), 6 as SPSS; they differ for small panels. */
  quantileType?: 6 | 7;
  /** Of the critical count, one-sided; default .05. */
  alpha?: number;
  /** Conventions of Korean Delphi practice. */
  thresholds?: { convergence?: number; agreement?: number; stable?: number; fairlyStable?: number };
}

export interface DelphiRound {
  n: number;
  mean: number | null;
  sd: number | null;
  /** SD / mean; null for a mean that is not above 0. */
  cv: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  iqr: number | null;
  /** (Q3 − Q1)/2. */
  convergence: number | null;
  /** 1 − (Q3 − Q1)/median; null for a median of 0. */
  agreement: number | null;
  /** Experts at or above essentialFrom, and their percentage. */
  essential: number;
  percentAgreement: number | null;
  cvr: number | null;
  criticalEssential: number | null;
  /** Experts at min, min + 1, … max; null on a scale without whole steps. */
  counts: number[] | null;
  quantileType: 6 | 7;
  /** By the thresholds: ≤ .50, ≥ .75, count ≥ critical, CV ≤ .5 / ≤ .8. */
  verdicts: { convergence: boolean | null; agreement: boolean | null; cvr: boolean | null; stability: 'stable' | 'fairlyStable' | 'anotherRound' | null };
  status: 'ok' | 'noData';
}

/** `delphi.round`: one item in one round. Source: formulas of Korean Delphi practice; CV bands, English & Kernan 1976. */
export function delphiRound(input: DelphiRoundInput): DelphiRound {
  const { min, max } = checkScale(checkObject(input, []));
  const essentialFrom = checkOptional(input.essentialFrom, ['essentialFrom'], max - 1, { min, max });
  const type = checkOptional(input.quantileType, ['quantileType'], 7, { integer: true });
  if (type !== 6 && type !== 7) fail('statistics/not-a-choice', ['quantileType'], 'must be 6 or 7');
  const alpha = checkOptional(input.alpha, ['alpha'], 0.05, { above: 0, max: 0.5 });
  const thresholds = input.thresholds === undefined ? {} : checkObject(input.thresholds, ['thresholds']);
  const threshold = (name: string, fallback: number) => checkOptional(thresholds[name], ['thresholds', name], fallback);
  const limits = { convergence: threshold('convergence', 0.5), agreement: threshold('agreement', 0.75), stable: threshold('stable', 0.5), fairly: threshold('fairlyStable', 0.8) };
  const ratings = present(checkMissings(input.ratings, ['ratings'], { min, max }));
  const n = ratings.length;
  const steps = max - min + 1;
  const whole = Number.isInteger(steps) && steps <= 1000 && ratings.every((rating) => Number.isInteger(rating - min));
  const counts = whole ? Array.from({ length: steps }, (_, i) => ratings.filter((rating) => rating === min + i).length) : null;
  if (n === 0) {
    return {
      n, mean: null, sd: null, cv: null, q1: null, median: null, q3: null, iqr: null, convergence: null, agreement: null, essential: 0, percentAgreement: null,
      cvr: null, criticalEssential: null, counts, quantileType: type, verdicts: { convergence: null, agreement: null, cvr: null, stability: null }, status: 'noData',
    };
  }
  const sorted = [...ratings].sort((a, b) => a - b);
  const [q1, middle, q3] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p, type)!) as [number, number, number];
  const cv = variationOf(ratings);
  const agreement = middle === 0 ? null : 1 - (q3 - q1) / middle;
  const convergence = (q3 - q1) / 2;
  const essential = ratings.filter((rating) => atLeast(rating, essentialFrom)).length;
  const critical = criticalEssential(n, alpha);
  return {
    n, mean: mean(ratings), sd: standardDeviation(ratings), cv, q1, median: middle, q3, iqr: q3 - q1, convergence, agreement,
    essential, percentAgreement: (100 * essential) / n, cvr: (2 * essential - n) / n, criticalEssential: critical, counts, quantileType: type,
    verdicts: {
      convergence: !above(convergence, limits.convergence), agreement: agreement === null ? null : atLeast(agreement, limits.agreement),
      cvr: critical === null ? null : essential >= critical,
      stability: cv === null ? null : !above(cv, limits.stable) ? 'stable' : !above(cv, limits.fairly) ? 'fairlyStable' : 'anotherRound',
    },
    status: 'ok',
  };
}

export interface DelphiStabilityInput {
  /** The same experts in two rounds, by position; a pair with a gap is left out. */
  previous: (number | null)[];
  current: (number | null)[];
  min: number;
  max: number;
}

export interface DelphiStability {
  pairs: number;
  cvPrevious: number | null;
  cvCurrent: number | null;
  /** Absolute difference of the two. */
  cvChange: number | null;
  /** Current − previous median, in points. */
  medianShift: number | null;
  /** Share (0–1) of experts who changed their rating. */
  changedShare: number | null;
  wilcoxon: Wilcoxon;
  /** Of the table of previous by current ratings; nulls when a round has one rating only. */
  chiSquare: { statistic: number | null; df: number; p: number | null };
  status: 'ok' | 'noData';
}

/**
 * `delphi.stability`: do experts keep their ratings? Consensus alone is no reason to stop.
 * Source: Dajani, Sincoff & Talley 1979; Wilcoxon 1945; Chaffin & Talley 1980; von der Gracht 2012.
 */
export function delphiStability(input: DelphiStabilityInput): DelphiStability {
  const scale = checkScale(checkObject(input, []));
  const before = checkMissings(input.previous, ['previous'], scale);
  const after = checkMissings(input.current, ['current'], scale);
  if (before.length !== after.length) fail('statistics/wrong-length', ['current'], `must have ${before.length} ratings like previous`);
  const kept = before.map((value, i) => [value, after[i]!] as const).filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null);
  const previous = kept.map(([value]) => value);
  const current = kept.map(([, value]) => value);
  const pairs = kept.length;
  const cvPrevious = variationOf(previous);
  const cvCurrent = variationOf(current);
  return {
    pairs, cvPrevious, cvCurrent,
    cvChange: cvPrevious === null || cvCurrent === null ? null : Math.abs(cvCurrent - cvPrevious),
    medianShift: pairs ? median(current) - median(previous) : null,
    changedShare: pairs ? kept.filter(([a, b]) => a !== b).length / pairs : null,
    wilcoxon: wilcoxonSignedRank(kept.map(([a, b]) => checkNumber(b - a, ['current']))),
    chiSquare: independence(previous, current), status: pairs ? 'ok' : 'noData',
  };
}

function variationOf(ratings: readonly number[]): number | null {
  const sd = standardDeviation(ratings);
  if (sd === null) return null;
  const centre = mean(ratings);
  return centre > 0 ? sd / centre : null;
}

/** Pearson's chi-square of the table of both, without correction. */
function independence(x: readonly number[], y: readonly number[]): DelphiStability['chiSquare'] {
  const countBy = <K>(keys: readonly K[]) => keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<K, number>());
  const rows = countBy(x);
  const columns = countBy(y);
  const df = Math.max(0, rows.size - 1) * Math.max(0, columns.size - 1);
  if (df === 0) return { statistic: null, df, p: null };
  const cells = countBy(x.map((value, i) => `${value} ${y[i]}`));
  let statistic = 0;
  for (const [a, na] of rows) {
    for (const [b, nb] of columns) {
      const expected = (na * nb) / x.length;
      statistic += ((cells.get(`${a} ${b}`) ?? 0) - expected) ** 2 / expected;
    }
  }
  return { statistic, df, p: chisqUpperTail(statistic, df) };
}
