import { surveyOutline, type ExpertSurveyDefinition, type LocalizedText } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { describe, importancePerformance, kendallW, type Description, type ImportanceQuadrant, type KendallW } from '../statistics/index.js';
import { bestWorstPanel, type BestWorstPanel } from './best-worst-panel.js';
import { expertFrame, expertsOf, type Expert, type ExpertFrame, type WithheldExpertReport } from './expert-frame.js';
import { expertItems, ratingAt, type ExpertItem } from './expert-items.js';
import { indicatorOf, readCriterion, reviewFigure, type CriterionRead, type ReviewCriterion, type ReviewFigure } from './review-criteria.js';

export type ReviewVerdict = 'keep' | 'revise' | 'drop';

export interface ReviewDecision {
  verdict: ReviewVerdict;
  reason?: string;
  /** The new wording of an indicator that was revised; its id stays. */
  text?: LocalizedText;
}

export interface IndicatorReviewOptions {
  /** What the organiser decided, by indicator. */
  decisions?: Readonly<Record<string, ReviewDecision>>;
  now?: Date;
}

export interface ReviewedIndicator {
  id: string;
  title: LocalizedText;
  /** In the order of the criteria; null where it is not asked about this one. */
  figures: (ReviewFigure | null)[];
  /** By the rule; null where no figure is there to judge by. */
  suggestion: ReviewVerdict | null;
  /** The criteria that it fails. */
  fails: string[];
  decision: ReviewDecision | null;
  /** The decision, else the suggestion. */
  verdict: ReviewVerdict | null;
}

export interface ImportanceMap {
  /** What stands on the axes: titles of questions or columns. */
  importance: LocalizedText[];
  performance: LocalizedText[];
  min: number;
  max: number;
  cutImportance: number | null;
  cutPerformance: number | null;
  items: { id: string; title: LocalizedText; importance: Description; performance: Description; quadrant: ImportanceQuadrant | null; gap: number | null }[];
  status: 'ok' | 'noData';
}

export interface IndicatorReviewReport extends ExpertFrame {
  withheld: false;
  method: 'indicator-review';
  n: number;
  criteria: ReviewCriterion[];
  indicators: ReviewedIndicator[];
  /** Do experts put the indicators in the same order, by criterion? */
  concordance: (KendallW | null)[];
  map: ImportanceMap | null;
  bestWorst: BestWorstPanel[];
}

/**
 * Review of indicators by a panel: keep what passes every criterion; drop what is not necessary (fewer than the exact critical count, or,
 * without that question, an index below .70); revise the rest (Lawshe 1975; Zamanzadeh et al. 2015). The organiser's decision stands beside it.
 */
export function indicatorReviewReport(definition: ExpertSurveyDefinition, responses: readonly Response[], options: IndicatorReviewOptions = {}): IndicatorReviewReport | WithheldExpertReport {
  const frame = expertFrame(definition, options.now);
  const experts = expertsOf(responses);
  if (experts.length < frame.minGroup) return { ...frame, withheld: true };
  const outline = surveyOutline(definition.survey);
  const read = definition.methods.filter(({ method }) => method === 'content-validity').map((method) => readCriterion(definition, method, outline, experts)).filter((entry) => entry !== null);
  const indicators = new Map(read.flatMap(({ items }) => items).map((item) => [indicatorOf(item), item.title]));
  return {
    ...frame, withheld: false, method: 'indicator-review', n: experts.length, criteria: read.map(({ criterion }) => criterion),
    indicators: [...indicators].map(([id, title]) => reviewed(id, title, read, read.map((entry) => reviewFigure(definition, entry, id, experts, frame.minGroup)), options)),
    concordance: read.map(({ items }) => concordanceOf(items, experts, frame.minGroup)),
    map: mapOf(definition, read, experts, frame.minGroup),
    bestWorst: definition.methods.filter(({ method }) => method === 'best-worst').map((method) => bestWorstPanel(definition, method, outline, experts, frame.minGroup)).filter((panel) => panel !== null),
  };
}

/** A report as it stands with what was decided since: figures and suggestions stay. */
export function reviewWithDecisions(report: IndicatorReviewReport, decisions: Readonly<Record<string, ReviewDecision>>): IndicatorReviewReport {
  return { ...report, indicators: report.indicators.map((indicator) => decided(indicator, decisions)) };
}

function decided(indicator: Omit<ReviewedIndicator, 'decision' | 'verdict'>, decisions: IndicatorReviewOptions['decisions']): ReviewedIndicator {
  const decision = decisions && Object.hasOwn(decisions, indicator.id) ? decisions[indicator.id]! : null;
  return { ...indicator, title: decision?.text ?? indicator.title, decision, verdict: decision?.verdict ?? indicator.suggestion };
}

/** From here on an index is worth revising for (Zamanzadeh et al. 2015). */
const worthRevising = 0.7;

function reviewed(id: string, title: LocalizedText, read: readonly CriterionRead[], figures: (ReviewFigure | null)[], { decisions }: IndicatorReviewOptions): ReviewedIndicator {
  const judged = figures.flatMap((figure, at) => (figure && figure.pass !== null ? [{ figure, coefficient: read[at]!.criterion.coefficient }] : []));
  const fails = judged.filter(({ figure }) => figure.pass === false);
  const ratios = judged.filter(({ coefficient }) => coefficient === 'cvr');
  const indices = judged.filter(({ coefficient }) => coefficient === 'cvi');
  const unnecessary = ratios.length ? ratios.some(({ figure }) => figure.pass === false) : indices.some(({ figure }) => figure.value! < worthRevising - 1e-12);
  const suggestion = judged.length === 0 ? null : fails.length === 0 ? 'keep' : unnecessary ? 'drop' : 'revise';
  return decided({ id, title, figures, suggestion, fails: fails.map(({ figure }) => figure.criterion) }, decisions);
}

function concordanceOf(items: readonly ExpertItem[], experts: readonly Expert[], minGroup: number): KendallW | null {
  const judges = experts.map((expert) => items.map((item) => ratingAt(expert, item))).filter((ratings) => ratings.every((rating) => rating !== null));
  return judges.length < minGroup ? null : kendallW({ scores: items.map((_, i) => judges.map((ratings) => ratings[i]!)) });
}

/** Of the method that names both axes; else relevance (index) against the technical criteria (Aiken's V), where both are asked on one scale. */
function mapOf(definition: ExpertSurveyDefinition, read: readonly CriterionRead[], experts: readonly Expert[], minGroup: number): ImportanceMap | null {
  const method = definition.methods.find((entry) => entry.method === 'importance-performance');
  if (method?.against) {
    const up = expertItems(definition, method);
    const right = expertItems(definition, { questions: method.against });
    if (up.length !== right.length || up.length === 0) return null;
    return mapFrom(up.map((item, i) => ({ id: indicatorOf(item), title: item.title, up: [item], right: [right[i]!] })), [up[0]!.aspect ?? method.id], [right[0]!.aspect ?? method.id], experts, minGroup);
  }
  const of = (coefficient: 'cvi' | 'aiken') => read.filter((entry) => entry.criterion.coefficient === coefficient);
  const [up, right] = [of('cvi'), of('aiken')];
  const [first] = up;
  if (!first || right.length === 0 || [...up, ...right].some(({ criterion }) => criterion.min !== first.criterion.min || criterion.max !== first.criterion.max)) return null;
  const itemsOf = (entries: readonly CriterionRead[], id: string) => entries.flatMap(({ items }) => items.filter((item) => indicatorOf(item) === id));
  return mapFrom(first.items.map((item) => ({ id: indicatorOf(item), title: item.title, up: itemsOf(up, indicatorOf(item)), right: itemsOf(right, indicatorOf(item)) })), up.map(({ criterion }) => criterion.title), right.map(({ criterion }) => criterion.title), experts, minGroup);
}

function mapFrom(rows: readonly { id: string; title: LocalizedText; up: ExpertItem[]; right: ExpertItem[] }[], importance: LocalizedText[], performance: LocalizedText[], experts: readonly Expert[], minGroup: number): ImportanceMap {
  const items = rows.map(({ id, title, up, right }) => {
    // Both means over the same people, so that no other set of people can be computed.
    const pairs = experts.map((expert) => [meanOf(expert, up), meanOf(expert, right)] as const).filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null);
    const shown = pairs.length >= minGroup ? pairs : [];
    return { id, title, importance: describe(shown.map(([value]) => value)), performance: describe(shown.map(([, value]) => value)) };
  });
  const { quadrants, gaps, cutImportance, cutPerformance, status } = importancePerformance({ items: items.map((item) => ({ importance: item.importance.mean, performance: item.performance.mean })) });
  const [first] = rows.flatMap(({ up }) => up);
  return { importance, performance, min: first!.min, max: first!.max, cutImportance, cutPerformance, status, items: items.map((item, i) => ({ ...item, quadrant: quadrants[i]!, gap: gaps[i]! })) };
}

/** Mean of one expert's ratings of these; null unless all are there. */
function meanOf(expert: Expert, items: readonly ExpertItem[]): number | null {
  const ratings = items.map((item) => ratingAt(expert, item));
  return ratings.length && ratings.every((rating) => rating !== null) ? describe(ratings).mean : null;
}
