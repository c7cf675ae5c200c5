/** Steps to either side of "equal": `8` says that the first of a pair counts nine times as much, `-8` the second, `0` both the same. */
export const mostSteps = 8;

/** How many times the first of a pair counts, as a matrix of comparisons wants it. */
export function ratioOf(judgment: number): number {
  return judgment >= 0 ? judgment + 1 : 1 / (1 - judgment);
}

/** The judgment next to a ratio; the scale knows 1/9 … 9. */
export function judgmentOf(ratio: number): number {
  return Math.round(ratio >= 1 ? ratio - 1 : 1 - 1 / ratio);
}

/** The steps that an answer holds for a pair, the way round in which it was asked; undefined for none, and for what is no place on the scale. */
export function stepsOf(judgments: unknown, first: string, second: string): number | undefined {
  const steps = member(member(judgments, first), second);
  return typeof steps === 'number' && Number.isInteger(steps) && Math.abs(steps) <= mostSteps ? steps : undefined;
}

/** How many times row counts more than column, from judgments `{ [first]: { [second]: steps } }`; null where a pair was not judged. */
export function judgmentMatrix(ids: readonly string[], judgments: unknown): (number | null)[][] {
  return ids.map((row, i) => ids.map((column, j) => {
    if (i === j) return 1;
    const there = stepsOf(judgments, row, column);
    if (there !== undefined) return ratioOf(there);
    const back = stepsOf(judgments, column, row);
    return back === undefined ? null : 1 / ratioOf(back);
  }));
}

/** Ids come from outside: inherited members count as nothing. */
function member(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
}
