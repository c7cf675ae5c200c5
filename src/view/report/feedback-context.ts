import type { Feedback360Report, FeedbackMean, MeanInterval, ReportedBlock } from '../../model/analysis/index.js';
import { feedbackTerm, numberText, signedText, type FeedbackTerm } from '../i18n/index.js';
import { reportContext, type ReportContext, type ReportOptions } from './report-context.js';

export interface FeedbackReportOptions extends ReportOptions {
  /** What the reader calls the subject; default the subject's id. */
  readonly subjectName?: string;
  /** Shows buttons that save what the reader sees. */
  readonly onExport?: (format: 'csv' | 'xlsx') => void;
}

export interface FeedbackContext extends ReportContext {
  readonly f: FeedbackTerm;
  readonly options: FeedbackReportOptions;
  /** A score in points of its scale. */
  readonly number: (value: number) => string;
  readonly signed: (value: number) => string;
  /** One group of raters by its roles. */
  readonly blockName: (block: ReportedBlock) => string;
}

export function feedbackContext(options: FeedbackReportOptions, report: Pick<Feedback360Report, 'definition'>): FeedbackContext {
  const context = reportContext(options, report.definition.locales);
  return {
    ...context, options, f: feedbackTerm(options.locale),
    number: (value) => numberText(value, options.locale, 2), signed: (value) => signedText(value, options.locale, 2),
    blockName: (block) => block.roles.map(({ title }) => context.text(title)).join(', '),
  };
}

/** The interval of a mean, or why there is none. */
export function rangeWords(mean: Pick<FeedbackMean, 'ci' | 'ciStatus'>, { f, number }: FeedbackContext): string {
  if (mean.ci) return f('feedback.range', { low: number(mean.ci.low), high: number(mean.ci.high) });
  return f(mean.ciStatus === 'tooFew' ? 'feedback.rangeTooFew' : mean.ciStatus === 'singleRater' ? 'feedback.rangeSingle' : 'feedback.rangeUnknown');
}

/** Two ends, or a dash. */
export function rangeCell(interval: MeanInterval | null, { number }: FeedbackContext): string {
  return interval ? `${number(interval.low)}–${number(interval.high)}` : '–';
}
