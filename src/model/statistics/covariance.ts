import { isConstant, mean } from './moments.js';

/** Sample covariances of the columns; rows and columns of a constant item are exactly 0. */
export function columnCovariances(rows: readonly (readonly number[])[], k: number): number[][] {
  const columns = Array.from({ length: k }, (_, i) => {
    const column = Float64Array.from(rows, (row) => row[i]!);
    const values = Array.from(column);
    const centre = isConstant(values) ? null : mean(values);
    return centre === null ? column.fill(0) : column.map((value) => value - centre);
  });
  const result = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (let i = 0; i < k; i++) {
    for (let j = i; j < k; j++) {
      const a = columns[i]!;
      const b = columns[j]!;
      let total = 0;
      for (let r = 0; r < a.length; r++) total += a[r]! * b[r]!;
      result[i]![j] = result[j]![i] = total / (rows.length - 1);
    }
  }
  return result;
}
