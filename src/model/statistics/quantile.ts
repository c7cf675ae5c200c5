import { checkMissings, checkNumbers, checkObject } from './check-input.js';
import { present } from './moments.js';

export interface QuantilesInput {
  values: (number | null)[];
  /** 0–1. */
  probs: number[];
}

export interface Quantiles {
  /** As R and Excel's QUARTILE.INC, in the order of `probs`; null without values. */
  type7: (number | null)[];
  /** As SPSS, Minitab and Excel's QUARTILE.EXC. */
  type6: (number | null)[];
  n: number;
}

/** `stats.quantile`: sample quantiles of types 7 and 6, which differ for small panels. Source: Hyndman & Fan 1996. */
export function quantiles(input: QuantilesInput): Quantiles {
  checkObject(input, []);
  const sorted = present(checkMissings(input.values, ['values'])).sort((a, b) => a - b);
  const probs = checkNumbers(input.probs, ['probs'], { min: 0, max: 1 });
  return { type7: probs.map((p) => quantile(sorted, p, 7)), type6: probs.map((p) => quantile(sorted, p, 6)), n: sorted.length };
}

/** Of values in ascending order; null for none. */
export function quantile(sorted: readonly number[], p: number, type: 6 | 7): number | null {
  const n = sorted.length;
  if (n === 0) return null;
  const position = type === 7 ? (n - 1) * p : (n + 1) * p - 1;
  // Positions that are whole but for rounding take the value there.
  const below = Math.floor(position + 1e-12);
  const share = Math.max(0, position - below);
  const low = sorted[Math.min(n - 1, Math.max(0, below))]!;
  const high = sorted[Math.min(n - 1, Math.max(0, below + 1))]!;
  return share < 1e-12 ? low : low + share * (high - low);
}
