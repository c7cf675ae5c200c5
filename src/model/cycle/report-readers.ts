import type { FormDefinition } from '../definition/index.js';
import type { FeedbackReport } from './feedback-publication.js';

/** Who may read the results of one subject, beside the subject. */
export interface ReportReader {
  who: 'manager' | 'organisation';
  /** `summary`: scores of the scales; `answers`: single items and comments too. */
  what: 'summary' | 'answers';
  /** `opt-in`: only once the subject has agreed. */
  consent: 'always' | 'opt-in';
}

/** What the subject of a report has decided: somebody may read it, or no longer. */
export interface SharingDecision {
  readonly kind: string;
  readonly body: { readonly [key: string]: unknown };
}

/**
 * What the form says under `anonymity.sharing`. A form that says nothing: results that belong to the organisation are read by manager
 * and organiser, results that belong to the person by nobody else.
 */
export function reportReaders({ anonymity }: Pick<FormDefinition, 'anonymity'>): ReportReader[] {
  if (anonymity?.sharing) return anonymity.sharing.map(({ with: who, what, consent }) => ({ who, what, consent }));
  if (anonymity?.owner === 'respondent') return [];
  return [{ who: 'manager', what: 'answers', consent: 'always' }, { who: 'organisation', what: 'answers', consent: 'always' }];
}

/** How much of a subject's results somebody else may read now; null: nothing. */
export function reading(form: Pick<FormDefinition, 'anonymity'>, who: ReportReader['who'], decisions: readonly SharingDecision[]): ReportReader['what'] | null {
  const allowed = reportReaders(form).filter((reader) => reader.who === who && (reader.consent === 'always' || agreed(who, decisions)));
  return allowed.some(({ what }) => what === 'answers') ? 'answers' : allowed.length ? 'summary' : null;
}

export function agreed(who: ReportReader['who'], decisions: readonly SharingDecision[]): boolean {
  return decisions.some(({ kind, body }) => kind === `sharing:${who}` && body['given'] === true);
}

/** A report without what a summary does not tell: single items and comments. */
export function summaryOf(report: FeedbackReport): FeedbackReport {
  return { ...report, comments: [], results: { ...report.results, items: [], comments: [] } };
}
