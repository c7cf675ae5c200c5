import type { GroupReport, GroupResult, GroupScale, GroupValues, ReportBand, ReportCycle, ScaleReport, ScoreChange, SelfReport, ValueReport } from '../../model/analysis/index.js';

export type { GroupReport, GroupResult, GroupScale, GroupValues, ReportBand, ReportCycle, ScaleReport, ScoreChange, SelfReport, ValueReport };
export type Finding = SelfReport['strengths'][number];

/** Two ends on 0–100. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

interface AnswerScale {
  readonly min: number;
  readonly max: number;
}

/** From the units of the answer scale to 0–100. */
export function hundredth(value: number, { min, max }: AnswerScale): number {
  return (100 * (value - min)) / (max - min);
}

/** The interval of a score on 0–100. */
export function spanOf(interval: { low: number; high: number } | null, scale: AnswerScale): Span | null {
  return interval ? { low: hundredth(interval.low, scale), high: hundredth(interval.high, scale) } : null;
}

/** A change of a scale with its smallest reliable size on 0–100. */
export function changeOnHundred(change: ScoreChange | null, { min, max }: AnswerScale): ScoreChange | null {
  if (!change || change.minDetectableChange === null) return change;
  return { ...change, minDetectableChange: (100 * change.minDetectableChange) / (max - min) };
}
