import type { Feedback360Definition, LocalizedText, Scale } from '../definition/index.js';
import type { Response } from '../response/index.js';
import type { ScaleResult } from '../scoring/index.js';
import { describe, feedback360Summary, tQuantile, type Feedback360 } from '../statistics/index.js';
import { changeOf, intervalOf, precisionOf, type IntervalStatus, type ScoreChange, type ScoreInterval } from './precision.js';
import { raterAgreement, type RaterAgreement } from './rater-agreement.js';

/** Responses of people who may be shown together, as the publication gives them. */
export interface FeedbackBlock {
  id: string;
  roles: readonly string[];
  /** False for people who are known by name, such as oneself and the manager. */
  anonymous: boolean;
  responses: readonly Response[];
}

/** The responses of one block that a figure may be made from, null where that would betray somebody. */
export type FigureGate = (figure: string, block: string, has: (response: Response) => boolean) => readonly Response[] | null;

export interface MeanInterval {
  low: number;
  high: number;
  level: number;
}

/** A mean over raters. Dispersion, and with it the interval, only from `minSpread` raters on. */
export interface FeedbackMean {
  n: number;
  mean: number;
  sd: number | null;
  ci: MeanInterval | null;
  ciStatus: 'ok' | 'tooFew' | 'insufficient' | 'singleRater';
}

export interface FeedbackBlockMean extends FeedbackMean {
  agreement: RaterAgreement;
  /** Answers, counted over raters and items: "cannot say" is an answer, missing is none. */
  cannotSay: number;
  missing: number;
}

export interface FeedbackTrendPoint {
  round: string | null;
  self: number | null;
  others: number | null;
  n: number | null;
}

export interface FeedbackScale extends Pick<Feedback360, 'gap' | 'quadrant' | 'awareness' | 'status'> {
  id: string;
  title: LocalizedText;
  description?: LocalizedText;
  min: number;
  max: number;
  self: { mean: number; interval: ScoreInterval | null; intervalStatus: IntervalStatus } | null;
  /** Weighted mean over the blocks, self never among them; `n` counts all raters behind it. */
  others: FeedbackMean | null;
  /** In the order of the report's blocks; null where nothing may be told. */
  blocks: (FeedbackBlockMean | null)[];
  /** Every round, the oldest first, this one last. */
  trend: FeedbackTrendPoint[];
  change: ScoreChange | null;
}

export interface ScaleSettings {
  self: string | undefined;
  weightOf: (block: FeedbackBlock) => number;
  gate: FigureGate;
  minSpread: number;
  scored: (response: Response) => ScaleResult;
  before: readonly FeedbackTrendPoint[];
  round: string | null;
}

export const isSelfBlock = (block: FeedbackBlock, self: string | undefined): boolean => block.roles.length === 1 && block.roles[0] === self;

/** One construct: `feedback360.summary` over the means of the blocks, with spread, agreement, gaps in the answers and trend. */
export function feedbackScale(definition: Feedback360Definition, scale: Scale, blocks: readonly FeedbackBlock[], settings: ScaleSettings): FeedbackScale {
  const { gate, minSpread, scored, self, weightOf } = settings;
  const least = scale.items.length > 1 ? minSpread : Math.max(minSpread, 10);
  const figures = blocks.map((block) => {
    const responses = gate(`scale:${scale.id}`, block.id, (response) => scored(response).mean !== null);
    return responses?.length ? blockMean(responses.map(scored), scale, least, block.responses.map(scored)) : null;
  });
  const ownAt = blocks.findIndex((block) => isSelfBlock(block, self));
  const own = figures[ownAt]?.mean ?? null;
  const precision = precisionOf(scale.reference, undefined);
  const ratings = blocks.map((block, i) => ({ shown: i !== ownAt && figures[i] !== null, weight: weightOf(block), ratings: figures[i] && i !== ownAt ? [figures[i]!.mean] : [] }));
  const { cut, gapThreshold } = definition.feedback ?? {};
  const summary = feedback360Summary({ self: own, blocks: ratings, ...(cut === undefined ? {} : { cut }), ...(gapThreshold === undefined ? {} : { gapThreshold }) });
  const weighted = figures.flatMap((figure, i) => (figure && i !== ownAt ? [{ figure, weight: ratings[i]!.weight }] : []));
  const others = summary.others === null ? null : othersMean(summary.others, weighted);
  const trend = [...settings.before, { round: settings.round, self: own, others: summary.others, n: others?.n ?? null }];
  return {
    id: scale.id, title: scale.title, ...(scale.description === undefined ? {} : { description: scale.description }), min: scale.min, max: scale.max,
    self: own === null ? null : { mean: own, ...intervalOf(own, precision, scale) },
    others, gap: summary.gap, quadrant: summary.quadrant, awareness: summary.awareness, status: summary.status,
    blocks: figures, trend, change: changeOf(trend.map((point) => point.others), precision),
  };
}

function blockMean(results: readonly ScaleResult[], scale: Scale, least: number, all: readonly ScaleResult[]): FeedbackBlockMean {
  const scores = results.map((result) => result.mean!);
  const agreement = raterAgreement({ items: results.map(({ items }) => items), scores, min: scale.min, max: scale.max, least });
  const cannotSay = all.reduce((sum, result) => sum + result.cannotSay, 0);
  return {
    ...meanOf(scores, least), agreement, cannotSay,
    missing: all.reduce((sum, result) => sum + result.total - result.answered, 0) - cannotSay,
  };
}

/** Mean, spread and interval of the mean as far as the number of raters allows. */
export function meanOf(scores: readonly number[], least: number): FeedbackMean {
  const { n, mean, sd, ciLower, ciUpper, confidence } = describe(scores);
  const ciStatus = n === 1 ? 'singleRater' : n < least ? 'tooFew' : ciLower === null ? 'insufficient' : 'ok';
  const open = ciStatus === 'ok';
  return { n, mean: mean!, sd: open ? sd : null, ci: open ? { low: ciLower!, high: ciUpper!, level: confidence } : null, ciStatus };
}

/**
 * The interval of a weighted mean of group means: Σ w² s²/n, degrees of freedom by Satterthwaite. One block without a spread that may be
 * told leaves it open: an interval from the other blocks alone would be too narrow.
 * Source: Satterthwaite 1946; Welch 1947.
 */
function othersMean(mean: number, blocks: readonly { figure: FeedbackMean; weight: number }[]): FeedbackMean {
  const counted = blocks.filter(({ weight }) => weight > 0);
  const n = counted.reduce((sum, { figure }) => sum + figure.n, 0);
  const closed = counted.find(({ figure }) => figure.ciStatus !== 'ok');
  if (closed) return { n, mean, sd: null, ci: null, ciStatus: closed.figure.ciStatus };
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const parts = counted.map(({ figure, weight }) => ({ variance: ((weight / total) ** 2 * figure.sd! ** 2) / figure.n, df: figure.n - 1 }));
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const level = counted[0]!.figure.ci!.level;
  if (!(variance > 0)) return { n, mean, sd: null, ci: { low: mean, high: mean, level }, ciStatus: 'ok' };
  const df = variance ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / part.df, 0);
  const half = tQuantile((1 + level) / 2, df) * Math.sqrt(variance);
  return { n, mean, sd: null, ci: { low: mean - half, high: mean + half, level }, ciStatus: 'ok' };
}
