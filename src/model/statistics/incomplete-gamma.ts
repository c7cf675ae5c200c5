import { deviance, stirlingError } from './gamma-function.js';

/** Both tails of a distribution function, and its density with respect to the logarithm (or logit) of its argument. */
export interface Tails {
  lower: number;
  upper: number;
  slope: number;
}

/**
 * Regularized incomplete gamma functions P(a, x) and Q(a, x) for a > 0, x ≥ 0: power series below a + 1, continued fraction
 * (modified Lentz) above. Source: Abramowitz & Stegun 6.5.29 and 6.5.31.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1, slope: 0 };
  if (x === Infinity) return { lower: 1, upper: 0, slope: 0 };
  // x^a e^-x / Γ(a)
  const slope = a * Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
  if (x < a + 1) {
    let term = 1 / a;
    let total = term;
    for (let n = 1; n < 1e6; n++) {
      term *= x / (a + n);
      total += term;
      if (term < total * 1e-17) break;
    }
    const lower = Math.min(1, slope * total);
    return { lower, upper: 1 - lower, slope };
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1e6; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  const upper = Math.min(1, slope * fraction);
  return { lower: 1 - upper, upper, slope };
}
