import { checkList, checkNumber, checkObject, checkText } from './check-input.js';
import { atLeast } from './moments.js';
import { fail } from './statistics-error.js';

/** A word for values from `from` on, up to the next entry's `from`. A list of these is a convention; definitions may set their own. */
export interface Label {
  from: number;
  label: string;
}

/** The label of a value, null when it is null or lies below the first entry. */
export function labelOf(value: number | null, labels: readonly Label[]): string | null {
  if (value === null) return null;
  return labels.findLast(({ from }) => atLeast(value, from))?.label ?? null;
}

/** The labels given, else the defaults. @throws StatisticsError when they do not ascend */
export function checkLabels(value: unknown, path: readonly (string | number)[], fallback: readonly Label[]): readonly Label[] {
  if (value === undefined || value === null) return fallback;
  const labels = checkList(value, path, 1).map((entry, i) => {
    const given = checkObject(entry, [...path, i]);
    return { from: checkNumber(given.from, [...path, i, 'from']), label: checkText(given.label, [...path, i, 'label']) };
  });
  labels.forEach(({ from }, i) => {
    if (i > 0 && !(from > labels[i - 1]!.from)) fail('statistics/out-of-range', [...path, i, 'from'], 'must be greater than the one before');
  });
  return labels;
}
