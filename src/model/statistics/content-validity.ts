import { checkConfidence, checkMissings, checkNumber, checkNumbers, checkObject, checkOptional, checkScale, checkTable } from './check-input.js';
import { binomUpperTail, normalQuantile } from './distributions.js';
import { logGamma } from './gamma-function.js';
import { above, atLeast, mean, present } from './moments.js';

export interface ContentValidityRatioInput {
  /** Experts who call each item essential. */
  essentialCounts?: number[];
  experts?: number;
  /** One-sided; default .05. */
  alpha?: number;
  /** Ask for the critical counts of these panel sizes instead. */
  table?: { from: number; to: number };
}

export interface ContentValidityRatioItem {
  /** (nₑ − N/2)/(N/2), −1 to 1. */
  cvr: number;
  /** Exact one-sided binomial. */
  p: number;
  /** Fewest experts for significance; null for N ≤ 4 (at .05), where there is none. */
  criticalCount: number | null;
  criticalCvr: number | null;
  /** By the count, not by a rounded CVR. */
  pass: boolean;
  /** For comparison; null where the table has no entry. */
  lawshe1975: number | null;
  wilson2012: number;
}

export interface ContentValidityRatio {
  items?: ContentValidityRatioItem[];
  retained?: number;
  /** Mean CVR of the items retained; null without any. */
  cviRetained?: number | null;
  critical?: { n: number; count: number | null; cvr: number | null }[];
  alpha: number;
}

const lawshe: Record<number, number> = {
  5: 0.99, 6: 0.99, 7: 0.99, 8: 0.75, 9: 0.78, 10: 0.62, 11: 0.59, 12: 0.56, 13: 0.54, 14: 0.51, 15: 0.49, 20: 0.42, 25: 0.37, 30: 0.33, 35: 0.31, 40: 0.29,
};

/** `contentValidity.cvr`. Source: Lawshe 1975; Ayre & Scally 2014 (exact critical counts); Wilson, Pan & Schumsky 2012. */
export function contentValidityRatio(input: ContentValidityRatioInput): ContentValidityRatio {
  checkObject(input, []);
  const alpha = checkOptional(input.alpha, ['alpha'], 0.05, { above: 0, max: 0.5 });
  if (input.table !== undefined) {
    const { from, to } = checkObject(input.table, ['table']);
    const first = checkNumber(from, ['table', 'from'], { min: 1, max: 1000, integer: true });
    const last = checkNumber(to, ['table', 'to'], { min: first, max: 1000, integer: true });
    return { alpha, critical: Array.from({ length: last - first + 1 }, (_, i) => {
      const n = first + i;
      const count = criticalEssential(n, alpha);
      return { n, count, cvr: count === null ? null : ratio(count, n) };
    }) };
  }
  const n = checkNumber(input.experts, ['experts'], { min: 1, integer: true });
  const counts = checkNumbers(input.essentialCounts, ['essentialCounts'], { min: 0, max: n, integer: true });
  const criticalCount = criticalEssential(n, alpha);
  const items = counts.map((count): ContentValidityRatioItem => ({
    cvr: ratio(count, n), p: binomUpperTail(count, n, 0.5), criticalCount, criticalCvr: criticalCount === null ? null : ratio(criticalCount, n),
    pass: criticalCount !== null && count >= criticalCount, lawshe1975: lawshe[n] ?? null, wilson2012: -normalQuantile(alpha) / Math.sqrt(n),
  }));
  const kept = items.filter((item) => item.pass);
  return { items, retained: kept.length, cviRetained: kept.length ? mean(kept.map((item) => item.cvr)) : null, alpha };
}

/** Fewest of n experts who must say so for a one-sided exact binomial test at alpha; null when even all are too few. */
export function criticalEssential(n: number, alpha: number): number | null {
  for (let count = Math.floor(n / 2); count <= n; count++) if (!above(binomUpperTail(count, n, 0.5), alpha)) return count;
  return null;
}

function ratio(count: number, n: number): number {
  return (2 * count - n) / n;
}

export interface ContentValidityIndexInput {
  /** Rows are experts, columns are items; null is missing. */
  ratings: (number | null)[][];
  /** From here on an item counts as relevant; default 3 (of 4). */
  relevantFrom?: number;
}

export interface ContentValidityIndex {
  /** Share (0–1) of experts who find the item relevant; null without ratings. */
  iCvi: (number | null)[];
  /** Probability of that agreement by chance. */
  chance: (number | null)[];
  /** Agreement beyond chance. */
  kappa: (number | null)[];
  /** Of kappa: > .74, .60, .40. */
  rating: ('excellent' | 'good' | 'fair' | 'poor' | null)[];
  /** Lynn: I-CVI ≥ .78 from six experts on, 1 below. */
  acceptable: (boolean | null)[];
  /** Mean I-CVI, and share of items that all find relevant. */
  sCviAve: number | null;
  sCviUa: number | null;
  /** `singleExpert`: kappa can only be 1 or −1, so it says little; `noData`: no ratings. */
  status: 'ok' | 'singleExpert' | 'noData';
}

/** `contentValidity.cvi`: k* = (I-CVI − pc)/(1 − pc), pc = C(N, A) ½ᴺ. Source: Lynn 1986; Polit, Beck & Owen 2007. */
export function contentValidityIndex(input: ContentValidityIndexInput): ContentValidityIndex {
  checkObject(input, []);
  const relevantFrom = checkOptional(input.relevantFrom, ['relevantFrom'], 3);
  const table = checkTable(input.ratings, ['ratings']);
  const items = Array.from({ length: table[0]?.length ?? 0 }, (_, j) => {
    const ratings = present(table.map((row) => row[j]!));
    const n = ratings.length;
    if (n === 0) return null;
    const relevant = ratings.filter((rating) => atLeast(rating, relevantFrom)).length;
    const share = relevant / n;
    const chance = Math.exp(logGamma(n + 1) - logGamma(relevant + 1) - logGamma(n - relevant + 1) - n * Math.LN2);
    const kappa = (share - chance) / (1 - chance);
    const rating = above(kappa, 0.74) ? 'excellent' as const : atLeast(kappa, 0.6) ? 'good' as const : atLeast(kappa, 0.4) ? 'fair' as const : 'poor' as const;
    return { n, share, chance, kappa, rating, acceptable: n >= 6 ? atLeast(share, 0.78) : relevant === n };
  });
  const rated = items.filter((item) => item !== null);
  return {
    iCvi: items.map((item) => item?.share ?? null), chance: items.map((item) => item?.chance ?? null), kappa: items.map((item) => item?.kappa ?? null),
    rating: items.map((item) => item?.rating ?? null), acceptable: items.map((item) => item?.acceptable ?? null),
    sCviAve: rated.length ? mean(rated.map((item) => item.share)) : null,
    sCviUa: rated.length ? rated.filter((item) => item.share === 1).length / rated.length : null,
    status: !rated.length ? 'noData' : rated.every((item) => item.n === 1) ? 'singleExpert' : 'ok',
  };
}

export interface AikenVInput {
  ratings: (number | null)[];
  min: number;
  max: number;
  confidence?: number;
}

export interface AikenV {
  n: number;
  /** 0–1. */
  v: number | null;
  lower: number | null;
  upper: number | null;
  confidence: number;
  status: 'ok' | 'noData';
}

/** `contentValidity.aikenV`: (mean − min)/(max − min) with its score interval. Source: Aiken 1985; Penfield & Giacobbi 2004. */
export function aikenV(input: AikenVInput): AikenV {
  const { min, max } = checkScale(checkObject(input, []));
  const confidence = checkConfidence(input.confidence);
  const ratings = present(checkMissings(input.ratings, ['ratings'], { min, max }));
  const n = ratings.length;
  if (n === 0) return { n, v: null, lower: null, upper: null, confidence, status: 'noData' };
  const v = (mean(ratings) - min) / (max - min);
  const z = normalQuantile((1 + confidence) / 2);
  const steps = n * (max - min);
  const half = z * Math.sqrt(4 * steps * v * (1 - v) + z * z);
  const bound = (sign: number) => Math.min(1, Math.max(0, (2 * steps * v + z * z + sign * half) / (2 * (steps + z * z))));
  return { n, v, lower: bound(-1), upper: bound(1), confidence, status: 'ok' };
}
