import type { GoalAlignmentDefinition } from '../definition/index.js';
import { goalRollup, orgIndividualLink, type GoalRollup, type OrgLink } from '../statistics/index.js';
import type { GoalBook } from './goal-book.js';
import type { GoalGraph } from './goal-graph.js';
import type { GoalStanding } from './progress.js';
import { recordsOf, valuesOf, type GoalState } from './read-goals.js';

type Result = GoalRollup[string];
const nothing: Result = { score: null, completeness: null };

export interface ScorecardNode {
  /** Goal key, `perspective:<id>`, or `total`. */
  readonly key: string;
  readonly score: number | null;
  readonly completeness: number | null;
}

export interface Scorecard {
  readonly total: ScorecardNode;
  /** In the order of the definition. */
  readonly perspectives: readonly (ScorecardNode & { id: string; weight: number | null })[];
  readonly goals: ReadonlyMap<string, Result>;
  /** Of each person: the goals that the person has. */
  readonly people: ReadonlyMap<string, Result>;
}

/** A link that only contributes counts half, one of strength none not at all. */
const shares = { direct: 1, contributes: 0.5, none: 0 };

/**
 * `goals.rollup` from the goals through perspectives to the top. A goal with an indicator of its own is scored by that; one without by the goals
 * that serve it. Goals without a weight weigh as much as the mean of those beside them.
 */
export function scorecard(graph: GoalGraph, standings: readonly GoalStanding[], { goals: { perspectives = [] } }: Pick<GoalAlignmentDefinition, 'goals'>, minCompleteness?: number): Scorecard {
  const measured = new Map(standings.map(({ goal, score }) => [goal.key, score]));
  const weightOf = weights(graph.goals);
  const own = (goal: GoalState): boolean => measured.get(goal.key) !== undefined && measured.get(goal.key) !== null;
  const scored = (key: string): boolean => own(graph.byKey.get(key)!);
  const nodes = graph.goals.map((goal) => {
    const up = graph.parents.get(goal.key)!;
    const parents = up.length
      // What is measured itself is not scored by what serves it.
      ? up.filter(({ key }) => !scored(key)).map(({ key, strength }) => ({ id: key, share: shares[strength] }))
      : goal.subject === null ? [{ id: perspectives.some(({ id }) => id === goal.perspective) ? `perspective:${goal.perspective}` : 'total' }] : [];
    return { id: goal.key, weight: weightOf(goal), score: measured.get(goal.key)?.score ?? null, parents };
  });
  // A perspective in which nothing is planned is no gap in the results.
  const used = new Set(nodes.flatMap(({ parents }) => parents.map(({ id }) => id)));
  const rows = perspectives.filter(({ id }) => used.has(`perspective:${id}`)).map(({ id, weight }) => ({ id: `perspective:${id}`, parent: 'total', ...(weight === undefined ? {} : { weight }) }));
  const settings = minCompleteness === undefined ? {} : { minCompleteness };
  const results = goalRollup({ nodes: [{ id: 'total', score: null }, ...rows, ...nodes], ...settings });
  const at = (key: string): ScorecardNode => ({ key, ...(results[key] ?? nothing) });
  return {
    total: at('total'), perspectives: perspectives.map(({ id, weight }) => ({ ...at(`perspective:${id}`), id, weight: weight ?? null })),
    goals: new Map(graph.goals.map(({ key }) => [key, results[key]!])), people: peopleScores(graph, measured, weightOf, settings),
  };
}

function peopleScores(graph: GoalGraph, measured: ReadonlyMap<string, GoalStanding['score']>, weightOf: (goal: GoalState) => number, settings: object): Map<string, Result> {
  const personal = graph.goals.filter(({ subject }) => subject !== null);
  const people = [...new Set(personal.map(({ subject }) => subject!))].sort();
  const results = goalRollup({
    nodes: [...people.map((person) => ({ id: `person:${person}` })), ...personal.map((goal) => ({ id: goal.key, parent: `person:${goal.subject}`, weight: weightOf(goal), score: measured.get(goal.key)?.score ?? null }))], ...settings,
  });
  return new Map(people.map((person) => [person, results[`person:${person}`]!]));
}

function weights(goals: readonly GoalState[]): (goal: GoalState) => number {
  const sums = new Map<string | null, { sum: number; n: number }>();
  for (const { subject, weight } of goals) {
    if (weight === undefined) continue;
    const entry = sums.get(subject) ?? { sum: 0, n: 0 };
    entry.sum += weight;
    entry.n += 1;
    sums.set(subject, entry);
  }
  return ({ subject, weight }) => {
    const given = sums.get(subject);
    return weight ?? (given && given.sum > 0 ? given.sum / given.n : 1);
  };
}

export interface Department {
  readonly id: string;
  readonly title: unknown;
  /** Three parts, 0–100. */
  readonly indicators: number | null;
  readonly quality: number | null;
  readonly majorWork: number | null;
  readonly score: number | null;
  readonly completeness: number | null;
  readonly people: number;
}

export interface Departments {
  readonly departments: readonly Department[];
  /** `link.orgIndividual`: do the results of people fit those of their departments? */
  readonly link: OrgLink;
}

/** Indicator achievement, quality of performance and major work of each department, and how the results of its people fit them. A person belongs where the person's goals say. */
export function departments(book: GoalBook, { goals }: GoalGraph, card: Scorecard): Departments {
  const unitOf = new Map(goals.flatMap(({ subject, unit }) => (subject !== null && unit ? [[subject, unit] as const] : [])));
  const all = recordsOf(book, null, 'department').map((record): Department & { individuals: (number | null)[] } => {
    const { title, quality = null, majorWork = null, weights: given } = valuesOf(record) as { title?: unknown; quality?: number; majorWork?: number; weights?: { indicators: number; quality: number; majorWork: number } };
    const own = goals.filter(({ subject, unit }) => subject === null && unit === record.id);
    const indicators = composite(own.map(({ key, weight }) => ({ score: card.goals.get(key)!.score, ...(weight === undefined ? {} : { weight }) }))).score;
    const parts = composite([{ score: indicators, ...weightIn(given?.indicators) }, { score: quality, ...weightIn(given?.quality) }, { score: majorWork, ...weightIn(given?.majorWork) }]);
    const individuals = [...unitOf].flatMap(([person, unit]) => (unit === record.id ? [card.people.get(person)?.score ?? null] : []));
    return { id: record.id, title: title ?? record.id, indicators, quality, majorWork, ...parts, people: individuals.length, individuals };
  });
  const link = orgIndividualLink({ departments: all.map(({ id, score, individuals }) => ({ id, score, individuals })) });
  return { departments: all.map(({ individuals: _people, ...department }) => department), link };
}

function weightIn(weight: number | undefined): { weight?: number } {
  return weight === undefined ? {} : { weight };
}

function composite(parts: readonly { score: number | null; weight?: number }[]): Result {
  if (parts.length === 0) return nothing;
  return goalRollup({ nodes: [{ id: 'whole' }, ...parts.map((part, i) => ({ id: `part${i}`, parent: 'whole', ...part }))] })['whole']!;
}
