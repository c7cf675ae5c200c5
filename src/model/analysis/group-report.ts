import { isJsonObject, type FormDefinition, type FormKind, type LocalizedText } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { scoreResponse } from '../scoring/index.js';
import { summariseScales, summariseValues, type GroupScale, type GroupValues, type OpenFigure, type Person, type Thresholds } from './group-summary.js';
import { assertPublished, publishViews, type PublishedView, type View } from './publish-views.js';

export interface GroupReportOptions {
  /** Only responses of this round; null or left out: all that are given. */
  round?: string | null;
  /** Raises the definition's threshold; it can never be lowered. */
  minGroup?: number;
  /** Key of the responses' context (department, job family) by which the group is split as well. */
  splitBy?: string;
  now?: Date;
}

/** Nothing of a group that is too small, not even its size. */
export interface WithheldResult {
  withheld: true;
  reason: 'minGroup' | 'differencing';
  minGroup: number;
}

export interface GroupResult {
  withheld: false;
  n: number;
  scales: GroupScale[];
  values: GroupValues[];
}

interface GroupReportFrame {
  kind: FormKind;
  definition: { id: string; version: string; title: LocalizedText; locales: string[] };
  round: string | null;
  roundTitle?: LocalizedText;
  generatedAt: string;
  thresholds: Thresholds;
  /** The parts of the group, where a split was asked for. */
  parts?: ({ id: string } & (GroupResult | WithheldResult))[];
}

export type GroupReport = GroupReportFrame & (GroupResult | WithheldResult);

const defaults = { minGroup: 5, minDistribution: 5, minItemDistribution: 10 };

/**
 * Results of a group.
 * 1. the last response of each person counts; 2. views (all, and the parts asked for) pass `publishViews`; 3. each cleared view
 * is summarised; 4. what did not pass is withheld without its size.
 */
export function groupReport(definition: FormDefinition, responses: readonly Response[], options: GroupReportOptions = {}): GroupReport {
  const round = options.round ?? null;
  const thresholds = thresholdsOf(definition, options.minGroup);
  const people = peopleOf(definition, round === null ? responses : responses.filter((response) => response.round === round));
  const all: View = { id: 'all', members: people.map((person) => person.key) };
  const parts = options.splitBy === undefined ? [] : partsOf(people, options.splitBy);
  const { views, withheld } = publishViews({ minGroup: thresholds.minGroup, views: [all, ...parts] });
  const resultOf = (id: string): GroupResult | WithheldResult => {
    const view = views.find((entry) => entry.id === id);
    if (view) return summariseView(definition, view, openFigures(view, views, people, thresholds.minGroup), thresholds);
    return { withheld: true, reason: withheld.find((entry) => entry.id === id)!.reason, minGroup: thresholds.minGroup };
  };
  const roundTitle = definition.rounds?.find((entry) => entry.id === round)?.title;
  return {
    kind: definition.kind,
    definition: { id: definition.id, version: definition.version.number, title: definition.title, locales: definition.locales },
    round, ...(roundTitle === undefined ? {} : { roundTitle }),
    generatedAt: (options.now ?? new Date()).toISOString(),
    thresholds,
    ...resultOf('all'),
    ...(options.splitBy === undefined ? {} : { parts: parts.map(({ id }) => ({ ...resultOf(id), id: id.slice('part:'.length) })) }),
  };
}

/** The strictest of the definition's thresholds and the one asked for. */
function thresholdsOf({ anonymity, roles }: FormDefinition, asked = 1): Thresholds {
  const minGroup = Math.max(anonymity?.minGroup ?? defaults.minGroup, asked, ...roles.map((role) => role.minGroup ?? 1));
  return {
    minGroup,
    minDistribution: Math.max(minGroup, defaults.minDistribution),
    minItemDistribution: Math.max(minGroup, anonymity?.minDistribution ?? defaults.minItemDistribution, defaults.minItemDistribution),
  };
}

/** One entry for each person (respondent, else subject, else the response itself); the last response of a person counts. */
function peopleOf(definition: FormDefinition, responses: readonly Response[]): Person[] {
  const latest = new Map<string, Response>();
  for (const response of [...responses].sort((a, b) => Date.parse(a.completedAt) - Date.parse(b.completedAt))) {
    latest.set(response.respondent ?? response.subject ?? response.id, response);
  }
  return [...latest].map(([key, response]) => ({ key, context: response.context ?? {}, scores: scoreResponse(definition, response.answers) }));
}

function partsOf(people: readonly Person[], key: string): View[] {
  const parts = new Map<string, string[]>();
  for (const person of people) {
    const value = isJsonObject(person.context) && Object.hasOwn(person.context, key) ? person.context[key] : undefined;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const id = `part:${value}`;
    parts.set(id, [...(parts.get(id) ?? []), person.key]);
  }
  return [...parts].map(([id, members]) => ({ id, members }));
}

/** Each figure passes the gate with the people who have it, together with the same figure of all other views. */
function openFigures(view: PublishedView, views: readonly PublishedView[], people: readonly Person[], minGroup: number): OpenFigure {
  assertPublished(view);
  const byKey = new Map(people.map((person) => [person.key, person]));
  return (has) => {
    const narrowed = views.map(({ id, members }) => ({ id, members: members.filter((key) => has(byKey.get(key)!)) }));
    const clear = publishViews({ minGroup, views: narrowed }).views.find(({ id }) => id === view.id);
    return clear ? clear.members.map((key) => byKey.get(key)!) : null;
  };
}

function summariseView(definition: FormDefinition, view: PublishedView, open: OpenFigure, thresholds: Thresholds): GroupResult {
  return {
    withheld: false, n: view.members.length,
    scales: summariseScales(definition, open, thresholds),
    values: summariseValues(definition, open, thresholds),
  };
}
