import type { Tails } from './incomplete-gamma.js';

/**
 * Where a distribution function of t reaches p: Newton's method on the logarithm of the smaller tail, kept inside a bracket.
 *
 * @param tails the function at t, `slope` its derivative by t
 * @param p lower tail, @param q upper tail; both given, so that neither end loses digits
 * @param start a first guess
 * @returns t, within about 1e-14 of the scale of t; ±Infinity for p or q of 0
 */
export function tailQuantile(tails: (t: number) => Tails, p: number, q: number, start: number): number {
  if (p <= 0) return -Infinity;
  if (q <= 0) return Infinity;
  const byLower = p < q;
  let low = -1e4;
  let high = 1e4;
  let t = start;
  for (let round = 0; round < 300; round++) {
    const at = tails(t);
    const tail = byLower ? at.lower : at.upper;
    const tooFar = byLower ? tail > p : tail < q;
    if (tooFar) high = t;
    else low = t;
    const newton = (Math.log(byLower ? tail / p : q / tail) * tail) / at.slope;
    let next = t - newton;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - t) <= 2e-16 * Math.max(1, Math.abs(t)) || low >= high) return next;
    t = next;
  }
  return t;
}
