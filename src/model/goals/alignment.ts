import { goalAlignment, type GoalAlignment } from '../statistics/index.js';
import type { GoalGraph } from './goal-graph.js';
import type { Strength } from './read-goals.js';

/** How one person's goals serve one goal of the organisation. */
export interface MatrixCell {
  readonly strength: Strength;
  /** Keys of the person's goals. */
  readonly goals: readonly string[];
  /** Values that these serve. */
  readonly values: readonly string[];
}

export interface AlignmentView {
  /** `goals.alignment`; all ids are goal keys. */
  readonly figures: GoalAlignment;
  readonly people: readonly string[];
  /** Goals of the organisation that somebody could serve: all. */
  readonly rows: readonly string[];
  /** By row, then by person; only where there is a link. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>;
  /** Value → how many personal goals serve it; null when they come from fewer people than may be told apart. */
  readonly valuesServed: ReadonlyMap<string, number | null>;
  /** Share (0–1) of personal goals that serve a value; null without any. */
  readonly servingShare: number | null;
  /** Goals and the link of theirs that led in a circle. */
  readonly circles: GoalGraph['circles'];
}

/** @param minGroup fewest people behind a figure about values; default 5 */
export function alignmentView(graph: GoalGraph, { minGroup = 5, disagreementAt }: { minGroup?: number | undefined; disagreementAt?: number | undefined } = {}): AlignmentView {
  const organisation = graph.goals.filter(({ subject }) => subject === null);
  const personal = graph.goals.filter(({ subject }) => subject !== null);
  const weight = (given: number | undefined) => (given === undefined ? {} : { weight: given });
  const figures = goalAlignment({
    orgGoals: organisation.map(({ key, weight: w }) => ({ id: key, ...weight(w), parents: graph.parents.get(key)!.map((link) => link.key) })),
    personalGoals: personal.map(({ key, weight: w, consistency }) => ({ id: key, ...weight(w), parents: linksUp(graph, key), ...consistency })),
    ...(disagreementAt === undefined ? {} : { disagreementAt }),
  });
  const cells = new Map<string, Map<string, MatrixCell>>();
  const served = new Map<string, { goals: number; people: Set<string> }>();
  for (const { key, subject, valueServed, values } of personal) {
    const own = valueServed && valueServed !== 'none' ? [valueServed] : [];
    for (const value of own) {
      const entry = served.get(value) ?? { goals: 0, people: new Set<string>() };
      entry.goals += 1;
      entry.people.add(subject!);
      served.set(value, entry);
    }
    for (const { id: row, strength } of linksUp(graph, key)) addTo(cells, row, subject!, { strength, goals: [key], values: [...new Set([...own, ...values])] });
  }
  const serving = personal.filter(({ valueServed }) => valueServed && valueServed !== 'none').length;
  return {
    figures, cells, rows: organisation.map(({ key }) => key), people: [...new Set(personal.map(({ subject }) => subject!))].sort(),
    valuesServed: new Map([...served].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, { goals, people }]) => [value, people.size < minGroup ? null : goals])),
    servingShare: personal.length ? serving / personal.length : null, circles: graph.circles,
  };
}

const rank: Readonly<Record<Strength, number>> = { none: 0, contributes: 1, direct: 2 };
const byRank: readonly Strength[] = ['none', 'contributes', 'direct'];

/** The goals of the organisation that a personal goal serves: its parents, and through goals of other people theirs, as strong as the weakest link between. */
function linksUp(graph: GoalGraph, key: string): { id: string; strength: Strength }[] {
  const best = new Map<string, number>();
  const open = graph.parents.get(key)!.map((link) => ({ key: link.key, strength: rank[link.strength] }));
  const seen = new Map<string, number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if ((seen.get(at.key) ?? -1) >= at.strength) continue;
    seen.set(at.key, at.strength);
    if (graph.byKey.get(at.key)!.subject === null) best.set(at.key, Math.max(best.get(at.key) ?? 0, at.strength));
    else for (const link of graph.parents.get(at.key)!) open.push({ key: link.key, strength: Math.min(at.strength, rank[link.strength]) });
  }
  return [...best].map(([id, strength]) => ({ id, strength: byRank[strength]! }));
}

function addTo(cells: Map<string, Map<string, MatrixCell>>, row: string, person: string, cell: MatrixCell): void {
  const people = cells.get(row) ?? new Map<string, MatrixCell>();
  cells.set(row, people);
  const known = people.get(person);
  people.set(person, known
    ? { strength: rank[known.strength] >= rank[cell.strength] ? known.strength : cell.strength, goals: [...known.goals, ...cell.goals], values: [...new Set([...known.values, ...cell.values])] }
    : cell);
}
