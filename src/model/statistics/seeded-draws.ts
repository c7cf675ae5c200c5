/** The same numbers from 0 to 1 for the same seed (mulberry32): for orders that have to be found again, not for secrets. */
export function seededDraws(seed: number): () => number {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new list in an order drawn fairly (Fisher–Yates). */
export function shuffledBy<T>(list: readonly T[], draw: () => number): T[] {
  const turned = [...list];
  for (let last = turned.length - 1; last > 0; last -= 1) {
    const at = Math.floor(draw() * (last + 1));
    [turned[last], turned[at]] = [turned[at]!, turned[last]!];
  }
  return turned;
}
