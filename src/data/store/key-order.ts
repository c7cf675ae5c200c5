import type { Key } from './engine.js';
import type { KeyPath } from './schema.js';

/** Order of keys as IndexedDB has it: numbers before texts before lists; lists by their parts. Negative, 0 or positive. */
export function compareKeys(a: Key, b: Key): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
      const order = compareKeys(a[i]!, b[i]!);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The key that a path takes out of a row; undefined when the row has none there, so that no index lists it. */
export function keyOf(row: object, path: KeyPath): Key | undefined {
  if (typeof path === 'string') {
    const value = (row as Record<string, unknown>)[path];
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  }
  const parts = path.map((part) => keyOf(row, part));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function rank(key: Key): number {
  return typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2;
}
