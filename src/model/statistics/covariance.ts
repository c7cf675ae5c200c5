import { isConstant, mean } from './moments.js';

/** Sample covariances of the columns; rows and columns of a constant item are exactly 0. */
export function columnCovariances(rows: readonly (readonly number[])[], k: number): number[][] {
  const n = rows.length;
  const columns = Array.from({ length: k }, (_, i) => {
    const column = new Float64Array(n);
    for (let r = 0; r < n; r++) column[r] = rows[r]![i]!;
    if (isConstant(column)) return column.fill(0);
    const centre = mean(column);
    for (let r = 0; r < n; r++) column[r]! -= centre;
    return column;
  });
  const result = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (let i = 0; i < k; i++) {
    for (let j = i; j < k; j++) result[i]![j] = result[j]![i] = dot(columns[i]!, columns[j]!) / (n - 1);
  }
  return result;
}

/** Four running sums let the processor work on four products at once. */
function dot(a: Float64Array, b: Float64Array): number {
  let [t0, t1, t2, t3] = [0, 0, 0, 0];
  let r = 0;
  for (; r + 3 < a.length; r += 4) {
    t0 += a[r]! * b[r]!;
    t1 += a[r + 1]! * b[r + 1]!;
    t2 += a[r + 2]! * b[r + 2]!;
    t3 += a[r + 3]! * b[r + 3]!;
  }
  for (; r < a.length; r++) t0 += a[r]! * b[r]!;
  return t0 + t1 + t2 + t3;
}
