import { seededDraws, shuffledBy } from '../../model/statistics/index.js';

/** How often an item is shown when the form does not say how many sets there are. */
const wanted = 3;

/**
 * Sets of items for best–worst scaling: each item is shown about equally often, each pair of items together about equally often, and the
 * places within a set are drawn. The same seed gives the same sets. Few items make one set of all.
 *
 * @param count 0: as many sets as show every item about three times
 */
export function bestWorstSets(ids: readonly string[], size: number, count: number, seed: number): string[][] {
  if (ids.length < 2) return [];
  const draw = seededDraws(seed);
  const each = Math.min(Math.max(Math.floor(size), 2), ids.length);
  if (each === ids.length && count <= 0) return [shuffledBy(ids, draw)];
  const sets = count > 0 ? Math.min(Math.floor(count), 100) : Math.ceil((wanted * ids.length) / each);
  const shown = new Map(ids.map((id) => [id, 0]));
  const together = new Map<string, number>();
  const pair = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);
  return Array.from({ length: sets }, () => {
    const set: string[] = [];
    while (set.length < each) {
      const met = (id: string): number => set.reduce((sum, other) => sum + (together.get(pair(id, other)) ?? 0), 0);
      const open = shuffledBy(ids.filter((id) => !set.includes(id)), draw);
      const least = Math.min(...open.map((id) => shown.get(id)!));
      const next = open.filter((id) => shown.get(id) === least).reduce((best, id) => (met(id) < met(best) ? id : best));
      set.push(next);
    }
    set.forEach((id, i) => {
      shown.set(id, shown.get(id)! + 1);
      for (const other of set.slice(i + 1)) together.set(pair(id, other), (together.get(pair(id, other)) ?? 0) + 1);
    });
    return shuffledBy(set, draw);
  });
}
