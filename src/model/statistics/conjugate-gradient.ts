/**
 * Solves A x = b for a symmetric positive definite A that is known only by its product with a vector, by conjugate gradients with
 * the diagonal as preconditioner. Sparse designs with thousands of ratings need no dense matrix this way, as ml-matrix would.
 * Source: Hestenes & Stiefel 1952.
 *
 * @param diagonal of A, all above 0
 */
export function conjugateGradient(multiply: (x: Float64Array) => Float64Array, b: Float64Array, diagonal: Float64Array): Float64Array {
  const n = b.length;
  const x = new Float64Array(n);
  // Restarting takes back what rounding has added to the residual.
  for (let restart = 0; restart < 4; restart++) {
    const ax = multiply(x);
    const r = b.map((value, i) => value - ax[i]!);
    const goal = 1e-30 * dot(b, b);
    if (dot(r, r) <= goal) break;
    let z = r.map((value, i) => value / diagonal[i]!);
    const p = z.slice();
    let rz = dot(r, z);
    for (let step = 0; step < 10 * n + 50 && rz > 0; step++) {
      const ap = multiply(p);
      const curvature = dot(p, ap);
      if (!(curvature > 0)) break;
      const length = rz / curvature;
      for (let i = 0; i < n; i++) {
        x[i]! += length * p[i]!;
        r[i]! -= length * ap[i]!;
      }
      if (dot(r, r) <= goal) break;
      z = r.map((value, i) => value / diagonal[i]!);
      const next = dot(r, z);
      for (let i = 0; i < n; i++) p[i] = z[i]! + (next / rz) * p[i]!;
      rz = next;
    }
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}
