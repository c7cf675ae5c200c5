import { deviance, stirlingError } from './gamma-function.js';
import type { Tails } from './incomplete-gamma.js';

/**
 * Regularized incomplete beta function I_x(a, b) and its complement, for a, b > 0 and x + y = 1 (both given, so that neither
 * end loses digits). Continued fraction by modified Lentz. Source: Abramowitz & Stegun 26.5.8 in its even part form.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1, slope: 0 };
  if (y <= 0) return { lower: 1, upper: 0, slope: 0 };
  const n = a + b;
  // x^a y^b / B(a, b)
  const slope = Math.sqrt((a * b) / (2 * Math.PI * n))
    * Math.exp(stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y));
  if (x <= (a + 1) / (n + 2)) {
    const lower = Math.min(1, (slope * continuedFraction(a, b, x)) / a);
    return { lower, upper: 1 - lower, slope };
  }
  const upper = Math.min(1, (slope * continuedFraction(b, a, y)) / b);
  return { lower: 1 - upper, upper, slope };
}

function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300);
  let fraction = d;
  for (let m = 1; m < 1e6; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || 1e-300);
    c = 1 + even / c || 1e-300;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || 1e-300);
    c = 1 + odd / c || 1e-300;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction;
}
