/**
 * How a result differs from a golden vector: every key that `expected` has; numbers within tolerance × max(1, |expected|), a tolerance
 * of 0 meaning 1e-12; all else exactly; a missing key counts as null.
 *
 * @returns one sentence for each difference, none when it agrees
 */
export function differences(actual: unknown, expected: unknown, tolerance: number, place = 'result'): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${place}: expected a list, got ${show(actual)}`];
    const length = actual.length === expected.length ? [] : [`${place}: expected ${expected.length} elements, got ${actual.length}`];
    return [...length, ...expected.flatMap((value, i) => differences(actual[i], value, tolerance, `${place}[${i}]`))];
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${place}: expected an object, got ${show(actual)}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences((actual as Record<string, unknown>)[key], value, tolerance, `${place}.${key}`));
  }
  const value = actual === undefined ? null : actual;
  if (typeof expected === 'number') {
    const near = typeof value === 'number' && Math.abs(value - expected) <= (tolerance || 1e-12) * Math.max(1, Math.abs(expected));
    return near ? [] : [`${place}: expected ${expected}, got ${show(value)}`];
  }
  return value === expected ? [] : [`${place}: expected ${show(expected)}, got ${show(value)}`];
}

function show(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
}
