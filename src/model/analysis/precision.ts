import type { Reference } from '../definition/index.js';
import { normalQuantile, reliableChange } from '../statistics/index.js';
import type { SampleFigures } from './reference-sample.js';

/** Fewest people in a sample from which one person's uncertainty is estimated. */
export const minSample = 30;
const level = 0.95;

/** Spread and reliability behind an interval, and where they come from. */
export interface Precision {
  sd: number;
  reliability: number;
  basis: 'reference' | 'sample';
  n: number;
}

export interface ScoreInterval {
  low: number;
  high: number;
  level: number;
  basis: 'reference' | 'sample';
  /** People behind the figures. */
  n: number;
}

/** Why there is no interval: no score; no figures at all; fewer than 30 people; no usable reliability (a single item, say). */
export type IntervalStatus = 'ok' | 'noScore' | 'noReference' | 'smallSample' | 'noReliability';

/** The definition's own reference first, else the collector's sample when it is large enough. */
export function precisionOf(reference: Reference | undefined, sample: SampleFigures | undefined): Precision | Exclude<IntervalStatus, 'ok' | 'noScore'> {
  if (reference) return { sd: reference.sd, reliability: reference.reliability, basis: 'reference', n: reference.n };
  if (!sample) return 'noReference';
  if (sample.n < minSample) return 'smallSample';
  if (sample.alpha === null || sample.alpha < 0 || sample.alpha >= 1 || !sample.sd) return 'noReliability';
  return { sd: sample.sd, reliability: sample.alpha, basis: 'sample', n: sample.n };
}

/** Score ± z · SD √(1 − r), cut off at the ends of the scale. Source: standard error of measurement, classical test theory. */
export function intervalOf(score: number | null, precision: ReturnType<typeof precisionOf>, scale: { min: number; max: number }): { interval: ScoreInterval | null; intervalStatus: IntervalStatus } {
  if (score === null) return { interval: null, intervalStatus: 'noScore' };
  if (typeof precision === 'string') return { interval: null, intervalStatus: precision };
  const half = normalQuantile((1 + level) / 2) * precision.sd * Math.sqrt(1 - precision.reliability);
  const interval = { low: Math.max(scale.min, score - half), high: Math.min(scale.max, score + half), level, basis: precision.basis, n: precision.n };
  return { interval, intervalStatus: 'ok' };
}

export interface ScoreChange {
  class: 'improved' | 'deteriorated' | 'noReliableChange' | 'undefined';
  /** In standard errors of a difference. */
  rci: number | null;
  /** In points. */
  minDetectableChange: number | null;
  status: 'ok' | IntervalStatus;
}

/** Reliable change between the last two cycles; null with fewer than two. */
export function changeOf(scores: readonly (number | null)[], precision: ReturnType<typeof precisionOf>): ScoreChange | null {
  if (scores.length < 2) return null;
  const [before, after] = scores.slice(-2) as [number | null, number | null];
  if (typeof precision === 'string') return { class: 'undefined', rci: null, minDetectableChange: null, status: precision };
  const change = reliableChange({ before, after, sdBefore: precision.sd, reliability: precision.reliability });
  const status = change.status === 'ok' ? 'ok' : change.status === 'missing' ? 'noScore' : 'noReliability';
  return { class: change.class, rci: change.rci, minDetectableChange: change.minDetectableChange, status };
}
