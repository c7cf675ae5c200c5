import { checkList, checkObject } from './check-input.js';
import { fail } from './statistics-error.js';

export interface BestWorstInput {
  items: string[];
  tasks: { shown: string[]; best: string | null; worst: string | null }[];
}

/** By item. */
export interface BestWorst {
  best: Record<string, number>;
  worst: Record<string, number>;
  appearances: Record<string, number>;
  bw: Record<string, number>;
  /** (B − W)/appearances, −1 to 1; null for an item never shown. */
  standardized: Record<string, number | null>;
  /** Shares of √((B + ½)/(W + ½)), summing to 1. */
  ratioShare: Record<string, number>;
}

/** `bws.counts`: best–worst scaling by counting. Source: Finn & Louviere 1992. */
export function bestWorstCounts(input: BestWorstInput): BestWorst {
  checkObject(input, []);
  const items = checkList(input.items, ['items']).map((item, i) => (typeof item === 'string' ? item : fail('statistics/not-a-text', ['items', i], 'must be a text')));
  const zero = () => new Map(items.map((item) => [item, 0]));
  const [best, worst, appearances] = [zero(), zero(), zero()];
  if (best.size < items.length) fail('statistics/duplicate', ['items'], 'must name each item once');
  checkList(input.tasks, ['tasks']).forEach((task, t) => {
    const given = checkObject(task, ['tasks', t]);
    const shown = new Set<unknown>();
    checkList(given.shown, ['tasks', t, 'shown']).forEach((item, i) => {
      if (shown.has(item)) fail('statistics/duplicate', ['tasks', t, 'shown', i], 'must be shown once');
      shown.add(item);
      count(appearances, item, ['tasks', t, 'shown', i]);
    });
    for (const [name, counts] of [['best', best], ['worst', worst]] as const) {
      const chosen = given[name];
      if (chosen === null || chosen === undefined) continue;
      if (!shown.has(chosen)) fail('statistics/unknown-reference', ['tasks', t, name], 'must be one of the items shown');
      count(counts, chosen, ['tasks', t, name]);
    }
    if (given.best !== null && given.best !== undefined && given.best === given.worst) fail('statistics/duplicate', ['tasks', t, 'worst'], 'must differ from best');
  });
  const record = <V>(value: (item: string) => V) => Object.fromEntries(items.map((item) => [item, value(item)]));
  const bw = (item: string) => best.get(item)! - worst.get(item)!;
  const ratios = record((item) => Math.sqrt((best.get(item)! + 0.5) / (worst.get(item)! + 0.5)));
  const total = Object.values(ratios).reduce((all, value) => all + value, 0);
  return {
    best: Object.fromEntries(best), worst: Object.fromEntries(worst), appearances: Object.fromEntries(appearances), bw: record(bw),
    standardized: record((item) => (appearances.get(item) ? bw(item) / appearances.get(item)! : null)),
    ratioShare: record((item) => ratios[item]! / total),
  };
}

function count(counts: Map<string, number>, item: unknown, path: readonly (string | number)[]): void {
  const known = counts.get(item as string);
  if (known === undefined) fail('statistics/unknown-reference', path, 'must be one of items');
  counts.set(item as string, known + 1);
}
