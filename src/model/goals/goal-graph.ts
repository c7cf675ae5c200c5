import type { GoalState, ParentLink, Strength } from './read-goals.js';

/** Goals and the links between them; a link that would lead back to the goal itself is left out and listed. */
export interface GoalGraph {
  readonly goals: readonly GoalState[];
  readonly byKey: ReadonlyMap<string, GoalState>;
  /** To goals that exist; the strongest first. */
  readonly parents: ReadonlyMap<string, readonly ParentLink[]>;
  readonly children: ReadonlyMap<string, readonly ParentLink[]>;
  /** Goals without a parent, in the order of the book. */
  readonly roots: readonly GoalState[];
  readonly circles: readonly { goal: string; parent: string }[];
}

const order: readonly Strength[] = ['direct', 'contributes', 'none'];

/** Two people may each link one way without knowing: of a circle the link that comes last in the book is left out, for everybody the same. */
export function goalGraph(goals: readonly GoalState[]): GoalGraph {
  const byKey = new Map(goals.map((goal) => [goal.key, goal]));
  const parents = new Map<string, ParentLink[]>();
  const children = new Map<string, ParentLink[]>(goals.map(({ key }) => [key, []]));
  const circles: { goal: string; parent: string }[] = [];
  for (const goal of goals) {
    const links: ParentLink[] = [];
    const wanted = [...goal.parents].sort((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength));
    for (const link of wanted) {
      if (!byKey.has(link.key) || links.some(({ key }) => key === link.key)) continue;
      if (leadsTo(link.key, goal.key, parents)) circles.push({ goal: goal.key, parent: link.key });
      else links.push(link);
    }
    parents.set(goal.key, links);
    for (const { key, strength } of links) children.get(key)!.push({ key: goal.key, strength });
  }
  return { goals, byKey, parents, children, roots: goals.filter(({ key }) => parents.get(key)!.length === 0), circles };
}

/** Whether a goal lies under another, or is it. */
function leadsTo(from: string, to: string, parents: ReadonlyMap<string, readonly ParentLink[]>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { key } of parents.get(at) ?? []) open.push(key);
  }
  return false;
}

/** The line from a goal to the top along its strongest links, itself first. */
export function lineOfSight({ byKey, parents }: GoalGraph, key: string): GoalState[] {
  const line: GoalState[] = [];
  for (let at: string | undefined = key; at !== undefined; at = parents.get(at)?.[0]?.key) line.push(byKey.get(at)!);
  return line;
}
