import { normalTwoSided } from './distributions.js';
import { midRanks } from './moments.js';

export interface Wilcoxon {
  /** Sum of the ranks of positive differences. */
  v: number;
  /** Two-sided. */
  p: number;
  /** `exact` without zeros, ties and below 50 pairs; `normal` with correction for ties and continuity; `none`: no difference at all. */
  method: 'exact' | 'normal' | 'none';
}

/** Signed-rank test, zeros dropped, as R does by default. Source: Wilcoxon 1945. */
export function wilcoxonSignedRank(differences: readonly number[]): Wilcoxon {
  // Differences of decimals such as 4.1 − 4 and 3.1 − 3 are equal but for rounding.
  const rounded = differences.map((difference) => Number(difference.toPrecision(12)));
  const moved = rounded.filter((difference) => Math.abs(difference) > 1e-12);
  const n = moved.length;
  if (n === 0) return { v: 0, p: 1, method: 'none' };
  const { ranks, ties } = midRanks(moved.map(Math.abs));
  const v = ranks.reduce((total, rank, i) => (moved[i]! > 0 ? total + rank : total), 0);
  if (ties === 0 && n === differences.length && n < 50) return { v, p: exactP(v, n), method: 'exact' };
  const distance = v - (n * (n + 1)) / 4;
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  return { v, p: normalTwoSided((Math.abs(distance) - (distance === 0 ? 0 : 0.5)) / sd), method: 'normal' };
}

/** Twice the smaller tail over all 2ⁿ signs, counted by sums. */
function exactP(v: number, n: number): number {
  const most = (n * (n + 1)) / 2;
  const ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++) for (let total = most; total >= rank; total--) ways[total]! += ways[total - rank]!;
  const from = Math.min(v, most - v);
  let tail = 0;
  for (let total = 0; total <= from; total++) tail += ways[total]!;
  return Math.min(1, (2 * tail) / 2 ** n);
}
