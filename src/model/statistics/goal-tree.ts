import { checkList, checkMissing, checkObject, checkOptional, checkText, checkUnique } from './check-input.js';
import { atLeast } from './moments.js';
import { fail } from './statistics-error.js';

export interface GoalRollupInput {
  nodes: {
    id: string;
    /** Absent at the top. */
    parent?: string | null;
    /** Among its siblings, not negative; default 1. */
    weight?: number;
    /** Of a leaf; null is missing. Nodes with children are scored by these. */
    score?: number | null;
  }[];
  /** Share (0–1) of the weight that must be scored, the boundary included; default .5. */
  minCompleteness?: number;
}

/** For each node by id. */
export type GoalRollup = Record<string, {
  score: number | null;
  /** Share of the weight below that is scored, 0–1; null when no child weighs anything. */
  completeness: number | null;
}>;

/**
 * `goals.rollup`: weighted mean of scored children up the tree, weights renormalised; completeness propagates.
 *
 * @throws StatisticsError for an unknown parent, a repeated id or a circle
 */
export function goalRollup(input: GoalRollupInput): GoalRollup {
  checkObject(input, []);
  const minCompleteness = checkOptional(input.minCompleteness, ['minCompleteness'], 0.5, { min: 0, max: 1 });
  const nodes = checkList(input.nodes, ['nodes']).map((node, i) => {
    const given = checkObject(node, ['nodes', i]);
    return {
      id: checkText(given.id, ['nodes', i, 'id']),
      parent: given.parent === undefined || given.parent === null ? null : checkText(given.parent, ['nodes', i, 'parent']),
      weight: checkOptional(given.weight, ['nodes', i, 'weight'], 1, { min: 0 }),
      score: checkMissing(given.score, ['nodes', i, 'score']),
    };
  });
  checkUnique(nodes.map((node) => node.id), ['nodes']);
  const children = new Map<string, typeof nodes>(nodes.map((node) => [node.id, []]));
  nodes.forEach(({ parent }, i) => {
    if (parent === null) return;
    const siblings = children.get(parent) ?? fail('statistics/unknown-reference', ['nodes', i, 'parent'], `names ${JSON.stringify(parent)}, which is no node`);
    siblings.push(nodes[i]!);
  });
  const results = new Map<string, GoalRollup[string]>();
  for (const node of bottomUp(nodes, children)) {
    const below = children.get(node.id)!;
    results.set(node.id, below.length ? fromChildren(below.map(({ id, weight }) => ({ weight, ...results.get(id)! })), minCompleteness) : { score: node.score, completeness: node.score === null ? 0 : 1 });
  }
  return Object.fromEntries(nodes.map(({ id }) => [id, results.get(id)!]));
}

function fromChildren(children: readonly { weight: number; score: number | null; completeness: number | null }[], minCompleteness: number): GoalRollup[string] {
  let all = 0;
  let complete = 0;
  let scored = 0;
  let total = 0;
  for (const { weight, score, completeness } of children) {
    all += weight;
    complete += weight * (completeness ?? 0);
    if (score === null) continue;
    scored += weight;
    total += weight * score;
  }
  if (!(all > 0)) return { score: null, completeness: null };
  const completeness = complete / all;
  return { score: scored > 0 && atLeast(completeness, minCompleteness) ? total / scored : null, completeness };
}

/** Children before their parents. @throws StatisticsError `statistics/cycle` */
function bottomUp<N extends { id: string; parent: string | null }>(nodes: readonly N[], children: ReadonlyMap<string, readonly N[]>): N[] {
  const order = nodes.filter((node) => node.parent === null);
  for (let i = 0; i < order.length; i++) order.push(...children.get(order[i]!.id)!);
  if (order.length < nodes.length) {
    const reached = new Set(order.map((node) => node.id));
    const at = nodes.findIndex((node) => !reached.has(node.id));
    fail('statistics/cycle', ['nodes', at, 'parent'], 'leads back to the node itself');
  }
  return order.reverse();
}
