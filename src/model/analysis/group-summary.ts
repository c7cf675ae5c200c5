import type { FormDefinition, JsonObject, LocalizedText } from '../definition/index.js';
import { valueQuadrants, valueRows, type ResponseScores, type ValueItem } from '../scoring/index.js';
import { cronbachAlpha, describe, type CronbachAlpha } from '../statistics/index.js';

export interface Thresholds {
  /** Fewest people behind any figure. */
  minGroup: number;
  /** Fewest for dispersion and distribution of scores that rest on several items. */
  minDistribution: number;
  /** Fewest for those of a single item. */
  minItemDistribution: number;
}

/**
 * The people of one view for whom a figure exists, null when it may not be shown. It is asked anew for each figure, because a
 * missing answer makes another set of people, and that set must not betray anybody beside those of the other views.
 */
export type OpenFigure = (has: (person: Person) => boolean) => readonly Person[] | null;

export interface Person {
  key: string;
  context: JsonObject;
  scores: ResponseScores;
}

/** A mean over people; everything null when too few people have a score. */
export interface GroupMean {
  n: number | null;
  mean: number | null;
  /** Between people; null below the threshold for dispersion. */
  sd: number | null;
  /** Of the mean, by Student's t; null below the threshold for dispersion, since it betrays the SD. */
  ci: { low: number; high: number; level: number } | null;
  withheld: boolean;
}

export interface GroupScale extends GroupMean {
  id: string;
  title: LocalizedText;
  description?: LocalizedText;
  min: number;
  max: number;
  items: number;
  pomp: number | null;
  /** Cronbach's alpha with Feldt interval; `label` only from 30 people. */
  alpha: { value: number | null; low: number | null; high: number | null; n: number; status: CronbachAlpha['status']; label: AlphaLabel | null } | null;
  /** People in five equal stretches of 0–100, the last holding its end. */
  distribution: { from: number; to: number; count: number }[] | null;
}

/** Conventions of Nunnally: below .70 weak, from .70 for groups, from .80 good, from .90 for decisions on persons. */
export type AlphaLabel = 'weak' | 'group' | 'good' | 'person';

export interface GroupValueItem {
  id: string;
  title: LocalizedText;
  n: number | null;
  importance: number | null;
  realisation: number | null;
  gap: number | null;
  /** Of the two means, against the middle of the answer scale. */
  quadrant: ValueItem['quadrant'];
}

export interface GroupValues extends GroupMean {
  id: string;
  title: LocalizedText;
  description?: LocalizedText;
  min: number;
  max: number;
  items: GroupValueItem[];
}

/** People from whom on a reliability is given a word. */
const minLabelled = 30;
const bins = 5;

export function summariseScales(definition: FormDefinition, open: OpenFigure, thresholds: Thresholds): GroupScale[] {
  return (definition.scoring?.scales ?? []).map((scale, at) => {
    const people = open((person) => person.scores.scales[at]!.mean !== null);
    const scored = people?.map((person) => person.scores.scales[at]!) ?? null;
    const enough = scale.items.length > 1 ? thresholds.minDistribution : thresholds.minItemDistribution;
    const figures = groupMean(scored?.map((result) => result.mean!) ?? null, enough);
    const spread = scored !== null && scored.length >= enough ? scored : null;
    return {
      id: scale.id, title: scale.title, ...(scale.description === undefined ? {} : { description: scale.description }),
      min: scale.min, max: scale.max, items: scale.items.length, ...figures,
      pomp: figures.mean === null ? null : (100 * (figures.mean - scale.min)) / (scale.max - scale.min),
      alpha: spread && scale.items.length > 1 ? alphaOf(spread.map((result) => result.items), enough) : null,
      distribution: spread ? distributionOf(spread.map((result) => result.pomp!)) : null,
    };
  });
}

export function summariseValues(definition: FormDefinition, open: OpenFigure, thresholds: Thresholds): GroupValues[] {
  return (definition.scoring?.values ?? []).map((profile, at) => {
    const people = open((person) => person.scores.values[at]!.index !== null);
    return {
      id: profile.id, title: profile.title, ...(profile.description === undefined ? {} : { description: profile.description }),
      min: profile.min, max: profile.max,
      ...groupMean(people?.map((person) => person.scores.values[at]!.index!) ?? null, thresholds.minDistribution),
      items: valueRows(definition, profile).map(({ id, title }, row) => {
        // Both means over the same people, so that the gap is theirs and no other set of people can be computed.
        const pairs = open((person) => person.scores.values[at]!.items[row]!.gap !== null)?.map((person) => person.scores.values[at]!.items[row]!);
        if (!pairs) return { id, title, n: null, importance: null, realisation: null, gap: null, quadrant: null };
        const importance = describe(pairs.map((item) => item.importance!)).mean!;
        const realisation = describe(pairs.map((item) => item.realisation!)).mean!;
        return { id, title, n: pairs.length, importance, realisation, gap: importance - realisation, quadrant: valueQuadrants([{ importance, realisation }], profile)[0]! };
      }),
    };
  });
}

function groupMean(values: readonly number[] | null, minDispersion: number): GroupMean {
  if (!values) return { n: null, mean: null, sd: null, ci: null, withheld: true };
  const { n, mean, sd, ciLower, ciUpper, confidence } = describe(values);
  const open = n >= minDispersion && ciLower !== null && ciUpper !== null;
  return { n, mean, sd: open ? sd : null, ci: open ? { low: ciLower, high: ciUpper, level: confidence } : null, withheld: false };
}

/** Null when too few people answered every item. */
function alphaOf(data: readonly (readonly (number | null)[])[], enough: number): GroupScale['alpha'] {
  const { alpha, ciLower, ciUpper, n, status } = cronbachAlpha({ data: data.map((row) => [...row]) });
  if (n < enough) return null;
  return { value: alpha, low: ciLower, high: ciUpper, n, status, label: alpha === null || n < minLabelled ? null : labelOf(alpha) };
}

function labelOf(alpha: number): AlphaLabel {
  return alpha >= 0.9 ? 'person' : alpha >= 0.8 ? 'good' : alpha >= 0.7 ? 'group' : 'weak';
}

function distributionOf(pomps: readonly number[]): GroupScale['distribution'] {
  const width = 100 / bins;
  return Array.from({ length: bins }, (_, i) => ({
    from: i * width, to: (i + 1) * width,
    count: pomps.filter((pomp) => Math.min(bins - 1, Math.floor((pomp + 1e-9) / width)) === i).length,
  }));
}
