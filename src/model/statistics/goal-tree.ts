import { checkList, checkMissing, checkObject, checkOptional, checkText, checkUnique } from './check-input.js';
import { atLeast } from './moments.js';
import { fail } from './statistics-error.js';

export interface GoalRollupInput {
  nodes: {
    id: string;
    /** Absent at the top. */
    parent?: string | null;
    /** In place of `parent` where a node counts under several; `share` multiplies its weight there, default 1. */
    parents?: { id: string; share?: number }[];
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
      parents: readParents(given, ['nodes', i]),
      weight: checkOptional(given.weight, ['nodes', i, 'weight'], 1, { min: 0 }),
      score: checkMissing(given.score, ['nodes', i, 'score']),
    };
  });
  checkUnique(nodes.map((node) => node.id), ['nodes']);
  const children = new Map<string, { node: (typeof nodes)[number]; share: number }[]>(nodes.map((node) => [node.id, []]));
  nodes.forEach((node, i) => node.parents.forEach(({ id, share, path }) => {
    const siblings = children.get(id) ?? fail('statistics/unknown-reference', path, `names ${JSON.stringify(id)}, which is no node`);
    if (siblings.at(-1)?.node === node) fail('statistics/duplicate', ['nodes', i, 'parents'], `names ${JSON.stringify(id)} twice`);
    siblings.push({ node, share });
  }));
  const results = new Map<string, GoalRollup[string]>();
  for (const node of bottomUp(nodes, children)) {
    const below = children.get(node.id)!;
    results.set(node.id, below.length ? fromChildren(below.map(({ node: child, share }) => ({ ...results.get(child.id)!, weight: child.weight * share })), minCompleteness) : { score: node.score, completeness: node.score === null ? 0 : 1 });
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

function readParents(given: Record<string, unknown>, path: readonly (string | number)[]): { id: string; share: number; path: (string | number)[] }[] {
  if (given.parents !== undefined) return checkList(given.parents, [...path, 'parents']).map((parent, i) => {
    const at = [...path, 'parents', i];
    const link = checkObject(parent, at);
    return { id: checkText(link.id, [...at, 'id']), share: checkOptional(link.share, [...at, 'share'], 1, { min: 0 }), path: [...at, 'id'] };
  });
  const at = [...path, 'parent'];
  return given.parent === undefined || given.parent === null ? [] : [{ id: checkText(given.parent, at), share: 1, path: at }];
}

/** Children before their parents. @throws StatisticsError `statistics/cycle` */
function bottomUp<N extends { id: string; parents: readonly unknown[] }>(nodes: readonly N[], children: ReadonlyMap<string, readonly { node: N }[]>): N[] {
  const waiting = new Map(nodes.map((node) => [node.id, node.parents.length]));
  const order = nodes.filter((node) => node.parents.length === 0);
  for (let i = 0; i < order.length; i++) for (const { node } of children.get(order[i]!.id)!) {
    const left = waiting.get(node.id)! - 1;
    waiting.set(node.id, left);
    if (left === 0) order.push(node);
  }
  if (order.length < nodes.length) {
    const reached = new Set(order.map((node) => node.id));
    const at = nodes.findIndex((node) => !reached.has(node.id));
    fail('statistics/cycle', ['nodes', at, 'parent'], 'leads back to the node itself');
  }
  return order.reverse();
}
