// Log-gamma and the two pieces from which gamma and beta densities follow without cancellation (C. Loader 2000,
// "Fast and accurate computation of binomial probabilities"): the error of Stirling's formula and the deviance.

const halfLogTwoPi = 0.918938533204672741780329736406;

/** Coefficients of Stirling's series, B₂ₖ / (2k (2k − 1)). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** ln Γ(x) for x > 0, to about 1e-15 of max(1, |value|). */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  if (at < 12) {
    let product = 1;
    while (at < 12) product *= at++;
    shift = Math.log(product);
  }
  return (at - 0.5) * Math.log(at) - at + halfLogTwoPi + series(at) - shift;
}

/** ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π], for x > 0. */
export function stirlingError(x: number): number {
  return x >= 12 ? series(x) : logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi;
}

/** x ln(x / m) + m − x for x, m > 0: never negative, and exact near x = m. */
export function deviance(x: number, m: number): number {
  if (Math.abs(x - m) < 0.1 * (x + m)) {
    const v = (x - m) / (x + m);
    let total = (x - m) * v;
    let power = 2 * x * v;
    for (let k = 1; k < 200; k++) {
      power *= v * v;
      const next = total + power / (2 * k + 1);
      if (next === total) break;
      total = next;
    }
    return total;
  }
  return x * Math.log(x / m) + m - x;
}

function series(x: number): number {
  const square = 1 / (x * x);
  let total = 0;
  for (let k = stirling.length - 1; k >= 0; k--) total = total * square + stirling[k]!;
  return total / x;
}
