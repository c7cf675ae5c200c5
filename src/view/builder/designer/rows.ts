import type { FormNode } from '../../../model/editing/index.js';

/** Elements that stand beside each other on a wide page: one row begins with each that does not say `startWithNewLine: false`. */
export function rowsOf(elements: readonly FormNode[]): FormNode[][] {
  const rows: FormNode[][] = [];
  for (const element of elements) {
    const row = rows.at(-1);
    if (row && element.json['startWithNewLine'] === false && row[0]!.key === element.key) row.push(element);
    else rows.push([element]);
  }
  return rows;
}
