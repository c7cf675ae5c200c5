import type { FormDefinition, LocalizedText, Scale, ValueProfile } from '../definition/index.js';
import type { Answers } from '../response/index.js';
import { importancePerformance, scaleScore, valuesRealisation, type ImportanceQuadrant, type ScaleScore } from '../statistics/index.js';
import { answerAt, readAnswer } from './answer-at.js';
import { scoreComposite, type CompositeResult } from './score-composites.js';
import { valueRows } from './value-rows.js';

/** One person's score on one scale: `scale.score` with the definition's items. */
export interface ScaleResult extends ScaleScore {
  id: string;
  min: number;
  max: number;
  /** Answers that are no number of the scale; they count as missing. */
  unusable: number;
  /** Reverse-keyed item values in points, in the order of the definition; null is missing. */
  items: (number | null)[];
}

export interface ValueItem {
  id: string;
  title: LocalizedText;
  importance: number | null;
  realisation: number | null;
  /** Importance − realisation, in points. */
  gap: number | null;
  /** Gap above 0, weighted by importance, in points. */
  priority: number | null;
  /** Against the middle of the answer scale. */
  quadrant: 'keep' | 'act' | 'possibleOverdo' | 'low' | null;
}

/** One person's value profile: `values.realisation`, with its items and groups. */
export interface ValueResult {
  id: string;
  min: number;
  max: number;
  /** Percent of realisation weighted by importance, 0–100. */
  index: number | null;
  coverage: number | null;
  profileFit: number | null;
  /** Values with both answers, and all values. */
  answered: number;
  total: number;
  cannotSay: number;
  unusable: number;
  status: 'ok' | 'noData';
  items: ValueItem[];
  /** `n` counts the values of the group with both answers. */
  groups: { id: string; title: LocalizedText; index: number | null; n: number }[];
}

export interface ResponseScores {
  scales: ScaleResult[];
  values: ValueResult[];
  composites: CompositeResult[];
}

const quadrants: Record<ImportanceQuadrant, NonNullable<ValueItem['quadrant']>> = {
  keepUp: 'keep', concentrate: 'act', possibleOverkill: 'possibleOverdo', lowPriority: 'low',
};

/** Where each value lies against the middle of the answer scale; null with a side missing. */
export function valueQuadrants(pairs: readonly Pick<ValueItem, 'importance' | 'realisation'>[], { min, max }: { min: number; max: number }): ValueItem['quadrant'][] {
  const items = pairs.map(({ importance, realisation }) => ({ importance, performance: realisation }));
  return importancePerformance({ items, crosshair: 'scale', scaleMid: (min + max) / 2 }).quadrants.map((quadrant) => quadrant && quadrants[quadrant]);
}

/** All scores of one response, by the scoring of its definition; empty lists when it has none. */
export function scoreResponse(definition: FormDefinition, answers: Answers): ResponseScores {
  const { scales = [], values = [], composites = [], minAnsweredShare } = definition.scoring ?? {};
  const scored = scales.map((scale) => scoreScale(scale, answers, scale.minAnsweredShare ?? minAnsweredShare));
  return {
    scales: scored,
    values: values.map((profile) => scoreValues(definition, profile, answers)),
    composites: composites.map((composite) => scoreComposite(composite, scored, answers)),
  };
}

function scoreScale(scale: Scale, answers: Answers, minAnsweredShare: number | undefined): ScaleResult {
  const { id, min, max } = scale;
  const read = scale.items.map((item) => readAnswer(answerAt(answers, item), scale));
  const score = scaleScore({
    min, max,
    ...(minAnsweredShare === undefined ? {} : { minAnsweredShare }),
    items: scale.items.map((item, i) => ({
      reverse: item.reverse ?? false, weight: item.weight ?? 1, response: read[i]!.value, cannotSay: read[i]!.cannotSay,
    })),
  });
  return {
    id, min, max, ...score,
    unusable: read.filter((answer) => answer.unusable).length,
    items: read.map(({ value }, i) => (value === null ? null : scale.items[i]!.reverse ? min + max - value : value)),
  };
}

function scoreValues(definition: FormDefinition, profile: ValueProfile, answers: Answers): ValueResult {
  const { min, max } = profile;
  const rows = valueRows(definition, profile);
  const importances = rows.map((row) => readAnswer(answerAt(answers, { ...profile.importance, row: row.id }), profile));
  const realisations = rows.map((row) => readAnswer(answerAt(answers, { ...profile.realisation, row: row.id }), profile));
  const pairs = rows.map((row, i) => ({ id: row.id, importance: importances[i]!.value, realisation: realisations[i]!.value }));
  const both = (list: typeof pairs) => list.filter((pair) => pair.importance !== null && pair.realisation !== null).length;
  const whole = valuesRealisation({ min, max, values: pairs });
  const placed = valueQuadrants(pairs, profile);
  const read = [...importances, ...realisations];
  return {
    id: profile.id, min, max,
    index: whole.index, coverage: whole.coverage, profileFit: whole.profileFitSpearman, status: whole.status,
    answered: both(pairs), total: rows.length,
    cannotSay: read.filter((answer) => answer.cannotSay).length,
    unusable: read.filter((answer) => answer.unusable).length,
    items: pairs.map(({ importance, realisation }, i) => ({
      id: rows[i]!.id, title: rows[i]!.title, importance, realisation, gap: whole.gaps[i]!, priority: whole.priorities[i]!,
      quadrant: placed[i]!,
    })),
    groups: (profile.groups ?? []).map((group) => {
      const members = pairs.filter((pair) => group.rows.includes(pair.id));
      return { id: group.id, title: group.title, index: valuesRealisation({ min, max, values: members }).index, n: both(members) };
    }),
  };
}
