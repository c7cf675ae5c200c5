import type { GoalAlignmentDefinition, Json, LocalizedText } from '../definition/index.js';
import { alignmentView, type AlignmentView } from './alignment.js';
import { foldGoalBook, recordKey, type GoalBook } from './goal-book.js';
import type { GoalEntry } from './goal-entry.js';
import { goalGraph, type GoalGraph } from './goal-graph.js';
import { periodOf, readPlan, valuesAndResults, type ValuesAndResults } from './person-plan.js';
import { standings, type GoalStanding } from './progress.js';
import { readGoals, valuesOf } from './read-goals.js';
import { departments, scorecard, type Departments, type Scorecard } from './scorecard.js';
import { revisedFields } from './signatures.js';

/** Everything that views show, from one book on one day. */
export interface GoalReport {
  readonly book: GoalBook;
  readonly graph: GoalGraph;
  /** Why these goals; null until the organisation has published them with a reason: personal goals are not open before. */
  readonly publication: { readonly rationale: LocalizedText } | null;
  readonly standings: ReadonlyMap<string, GoalStanding>;
  readonly alignment: AlignmentView;
  readonly scorecard: Scorecard;
  readonly departments: Departments;
  readonly valuesAndResults: ValuesAndResults;
}

/** @param asOf today, `YYYY-MM-DD` */
export function goalReport(entries: readonly GoalEntry[], definition: GoalAlignmentDefinition, asOf: string): GoalReport {
  const book = foldGoalBook([...knownBeforehand(definition), ...entries]);
  const graph = goalGraph(readGoals(book, revisedFields(book)));
  const { schedule } = definition.goals;
  const thresholds = schedule ? { green: Math.max(schedule.onTrack, schedule.atRisk), amber: schedule.atRisk } : {};
  const bySubject = new Map<string | null, GoalGraph['goals'][number][]>();
  for (const goal of graph.goals) {
    const own = bySubject.get(goal.subject);
    if (own) own.push(goal);
    else bySubject.set(goal.subject, [goal]);
  }
  const all = [...bySubject].flatMap(([subject, goals]) => standings(book, goals, { asOf, ...thresholds, period: subject === null ? undefined : periodOf(readPlan(book, subject)) }));
  const card = scorecard(graph, all, definition);
  return {
    book, graph, publication: publicationIn(book), standings: new Map(all.map((standing) => [standing.goal.key, standing])),
    alignment: alignmentView(graph, { minGroup: definition.anonymity?.minGroup }), scorecard: card, departments: departments(book, graph, card), valuesAndResults: valuesAndResults(all),
  };
}

function publicationIn(book: GoalBook): GoalReport['publication'] {
  const record = book.records.get(recordKey(null, 'publication', 'publication'));
  const { rationale, published } = record ? (valuesOf(record) as { rationale?: LocalizedText; published?: boolean }) : {};
  return published && rationale ? { rationale } : null;
}

/** Whether the organisation has published its goals with a reason at some time: personal goals stay open from then on, so that nothing which is under way is ever refused. */
export function everPublished(entries: Iterable<GoalEntry>): boolean {
  const said = new Set<string>();
  for (const { subject, changes } of entries) for (const { kind, record, field, value } of changes) if (subject === null && kind === 'publication' && record === 'publication' && value) said.add(field);
  return said.has('rationale') && said.has('published');
}

/** The goals that a definition brings along, as an entry like others; published when they say why. */
export function knownBeforehand({ id, goals: { tree = [] } }: Pick<GoalAlignmentDefinition, 'id' | 'goals'>): GoalEntry[] {
  if (tree.length === 0) return [];
  const rationale = tree.find((goal) => goal.rationale)?.rationale;
  const change = (kind: 'goal' | 'publication', record: string, field: string, value: Json) => ({ kind, record, field, value, after: [] });
  const changes = tree.flatMap(({ id: record, parent, ...fields }) => [
    ...Object.entries(fields).map(([field, value]) => change('goal', record, field, value as Json)),
    ...(parent ? [change('goal', record, 'parents', [{ goal: parent, strength: 'direct' }])] : []),
  ]);
  const published = rationale ? [change('publication', 'publication', 'rationale', rationale), change('publication', 'publication', 'published', true)] : [];
  return [{ id: `definition.${id}`, subject: null, by: null, side: 'organisation', at: '1970-01-01T00:00:00.000Z', changes: [...published, ...changes] }];
}
