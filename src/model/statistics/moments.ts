// Means, variances, ranks and comparisons that every family uses. All of them take values without gaps.

const guard = 1e-12;

/** A list of numbers, plain or typed. */
export type Values = readonly number[] | Float64Array;

/** a ≥ b up to the rounding of a double, so that 7/8 ≥ .75 and (4/15)/(5/15) ≥ .8 hold. */
export function atLeast(a: number, b: number): boolean {
  return a >= b - guard * Math.max(1, Math.abs(b));
}

/** a > b by more than the rounding of a double. */
export function above(a: number, b: number): boolean {
  return !atLeast(b, a);
}

/** Null where the quotient does not exist. */
export function divide(top: number, bottom: number): number | null {
  const value = top / bottom;
  return bottom !== 0 && Number.isFinite(value) ? value : null;
}

/** The answered values of a list with gaps. */
export function present(values: readonly (number | null)[]): number[] {
  return values.filter((v): v is number => v !== null);
}

/** Rows without a gap (listwise deletion). */
export function completeRows(rows: readonly (readonly (number | null)[])[]): number[][] {
  return rows.filter((row): row is number[] => !row.includes(null));
}

export function sum(values: Values): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** Arithmetic mean of at least one value. */
export function mean(values: Values): number {
  const first = sum(values) / values.length;
  // One step of refinement takes back what the running sum lost.
  let rest = 0;
  for (let i = 0; i < values.length; i++) rest += values[i]! - first;
  return first + rest / values.length;
}

/** True when the values differ by no more than the rounding of a double; true for none and one. */
export function isConstant(values: Values): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < low) low = values[i]!;
    if (values[i]! > high) high = values[i]!;
  }
  return !(high - low > guard * Math.max(Math.abs(low), Math.abs(high)));
}

/** Sum of squared deviations from the mean; exactly 0 for constant values. */
export function sumOfSquares(values: Values): number {
  if (isConstant(values)) return 0;
  const centre = mean(values);
  let total = 0;
  for (let i = 0; i < values.length; i++) total += (values[i]! - centre) ** 2;
  return total;
}

/** Sample variance with n − 1; null for fewer than two values. */
export function variance(values: Values): number | null {
  return values.length < 2 ? null : sumOfSquares(values) / (values.length - 1);
}

/** Sample standard deviation with n − 1; null for fewer than two values. */
export function standardDeviation(values: Values): number | null {
  const v = variance(values);
  return v === null ? null : Math.sqrt(v);
}

/** Median of at least one value. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Mid-ranks from 1, and Σ(t³ − t) over groups of ties. */
export function midRanks(values: readonly number[]): { ranks: number[]; ties: number } {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  let ties = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + 1 + to) / 2;
    const t = to - from;
    ties += t ** 3 - t;
    from = to;
  }
  return { ranks, ties };
}

/** Product-moment correlation; null when a side does not vary or there are fewer than two pairs. */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 2) return null;
  const sx = sumOfSquares(x);
  const sy = sumOfSquares(y);
  if (!(sx > 0) || !(sy > 0)) return null;
  const mx = mean(x);
  const my = mean(y);
  let sxy = 0;
  for (let i = 0; i < x.length; i++) sxy += (x[i]! - mx) * (y[i]! - my);
  return Math.max(-1, Math.min(1, sxy / Math.sqrt(sx) / Math.sqrt(sy)));
}

/** Rank correlation with mid-ranks; null as for `pearson`. */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  return pearson(midRanks(x).ranks, midRanks(y).ranks);
}
