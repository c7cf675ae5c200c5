import type { LocalizedText } from '../definition/index.js';
import { ahpSynthesis } from '../statistics/index.js';
import type { AhpCriterion, AhpFigures, AhpNode } from './ahp-report.js';

/** What is weighed in the end: indicators, or alternatives that every criterion compares. */
export interface AhpLeaf {
  id: string;
  title: LocalizedText;
  /** The comparisons it stands in. */
  parents: string[];
  /** Through all levels, summing to 1 over the leaves. */
  global: number;
  /** Ideal mode, where every criterion compares the same alternatives by AIJ; else null. */
  ideal: number | null;
  rank: number;
}

export interface AhpHierarchy {
  leaves: AhpLeaf[];
  /** For `ahpSensitivity`: weights of the top criteria, and what each leaf gets of each of them (rows are leaves). */
  play: { criteria: AhpCriterion[]; weights: number[]; localPriorities: number[][] } | null;
  /** `incomplete`: a level has no weights, so that nothing can be passed down; `several`: more than one top, each is a list of its own. */
  status: 'ok' | 'incomplete' | 'several' | 'none';
}

/** The figures that count: after the filter, else over all. */
export function countedFigures(node: AhpNode): AhpFigures | null {
  return node.kept ?? node.all;
}

export function ahpHierarchy(nodes: readonly AhpNode[]): AhpHierarchy {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const below = new Set(nodes.flatMap((node) => node.criteria.map(({ id }) => id).filter((id) => byId.has(id) && id !== node.id)));
  const tops = nodes.filter(({ id }) => !below.has(id));
  if (tops.length === 0) return { leaves: [], play: null, status: 'none' };
  if (tops.length > 1) return { leaves: [], play: null, status: 'several' };
  const [top] = tops as [AhpNode];
  const weights = countedFigures(top)?.weights;
  const leaves = new Map<string, { title: LocalizedText; parents: Set<string>; shares: number[] }>();
  let whole = weights !== undefined;
  /** Passes a share of a top criterion down; a comparison is entered once on a path. */
  const pass = (node: AhpNode, criterion: AhpCriterion, share: number, column: number, path: ReadonlySet<string>): void => {
    const next = byId.get(criterion.id);
    if (next && !path.has(next.id)) {
      const local = countedFigures(next)?.weights;
      if (!local) whole = false;
      else next.criteria.forEach((inner, i) => pass(next, inner, share * local[i]!, column, new Set([...path, next.id])));
      return;
    }
    const leaf = leaves.get(criterion.id) ?? { title: criterion.title, parents: new Set<string>(), shares: top.criteria.map(() => 0) };
    leaf.parents.add(node.id);
    leaf.shares[column]! += share;
    leaves.set(criterion.id, leaf);
  };
  top.criteria.forEach((criterion, column) => pass(top, criterion, 1, column, new Set([top.id])));
  if (!whole || !weights) return { leaves: [], play: null, status: 'incomplete' };
  const list = [...leaves];
  const globals = list.map(([, { shares }]) => shares.reduce((sum, share, c) => sum + share * weights[c]!, 0));
  const ideal = idealScores(top, byId, list.map(([id]) => id));
  return {
    status: 'ok',
    leaves: list.map(([id, { title, parents }], i) => ({ id, title, parents: [...parents], global: globals[i]!, ideal: ideal?.[i] ?? null, rank: 1 + globals.filter((other) => other > globals[i]! + 1e-10).length })),
    play: list.length > 1 && top.criteria.length > 1 && list.some(([, { parents }]) => !parents.has(top.id)) ? { criteria: top.criteria, weights, localPriorities: list.map(([, { shares }]) => shares) } : null,
  };
}

/** Where each criterion has a comparison of the same alternatives. */
function idealScores(top: AhpNode, byId: ReadonlyMap<string, AhpNode>, leaves: readonly string[]): number[] | null {
  const children = top.criteria.map(({ id }) => byId.get(id));
  if (children.some((child) => !child || child.aggregation !== 'AIJ' || child.criteria.length !== leaves.length || child.criteria.some(({ id }, i) => id !== leaves[i]))) return null;
  if (top.aggregation !== 'AIJ' || leaves.length < 2) return null;
  return ahpSynthesis({ criteria: countedFigures(top)!.aijMatrix, alternatives: children.map((child) => countedFigures(child!)!.aijMatrix), names: [...leaves] }).idealScores;
}
