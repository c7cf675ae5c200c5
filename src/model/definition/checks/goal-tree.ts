import type { Goal, GoalAlignmentDefinition } from '../kinds/goal-alignment.js';
import { nearestName } from '../nearest-name.js';
import type { Report } from '../report.js';
import { checkReference } from './references.js';
import { checkUniqueIds } from './unique-ids.js';

/** Goals form a tree: parents exist, nobody lies below himself, levels go down, and weights of siblings sum to 100. */
export function checkGoalTree({ goals }: GoalAlignmentDefinition, report: Report): void {
  const tree = goals.tree ?? [];
  checkUniqueIds('goal', tree, ['goals', 'tree'], report);
  const byId = new Map(tree.map((goal) => [goal.id, goal]));
  const levels = goals.levels.map(({ id }) => id);
  tree.forEach((goal, i) => {
    const path = ['goals', 'tree', i];
    checkReference('level', goal.level, goals.levels, [...path, 'level'], report);
    if (goal.perspective !== undefined) checkReference('perspective', goal.perspective, goals.perspectives ?? [], [...path, 'perspective'], report);
    goal.values?.forEach((value, v) => checkReference('value', value, goals.values ?? [], [...path, 'values', v], report));
    if (goal.parent === undefined) return;
    const parent = byId.get(goal.parent);
    if (!parent) {
      const nearest = nearestName(goal.parent, byId.keys());
      report('definition/unknown-goal', [...path, 'parent'], { goal: goal.parent, ...(nearest ? { nearest } : {}) });
    } else if (isBelowItself(goal, byId)) report('definition/goal-cycle', [...path, 'parent'], { goal: goal.id });
    else if (levels.indexOf(goal.level) <= levels.indexOf(parent.level) && levels.includes(goal.level)) report('definition/goal-level', [...path, 'level'], { goal: goal.id, parent: parent.id });
  });
  checkSiblingWeights(tree, report);
}

function isBelowItself(goal: Goal, byId: ReadonlyMap<string, Goal>): boolean {
  const seen = new Set<string>();
  let here: Goal | undefined = goal;
  while (here && !seen.has(here.id)) {
    seen.add(here.id);
    here = here.parent === undefined ? undefined : byId.get(here.parent);
  }
  return here?.id === goal.id;
}

function checkSiblingWeights(tree: readonly Goal[], report: Report): void {
  const families = grouped(tree);
  for (const [parent, siblings] of families) {
    if (!siblings.every(({ weight }) => weight !== undefined)) continue;
    const sum = siblings.reduce((total, { weight }) => total + weight!, 0);
    if (Math.abs(sum - 100) > 0.01) report('definition/weight-sum', ['goals', 'tree', tree.indexOf(siblings[0]!), 'weight'], { what: parent ? `the goals below "${parent}"` : 'the top goals', sum });
  }
}

function grouped(tree: readonly Goal[]): Map<string | undefined, Goal[]> {
  const families = new Map<string | undefined, Goal[]>();
  for (const goal of tree) families.set(goal.parent, [...(families.get(goal.parent) ?? []), goal]);
  return families;
}
