import type { Feedback360Report, GroupReport, SelfReport } from '../../src/model/analysis/index.js';

export interface ReportQuestion {
  /** Base address of the collector, such as `/v1`. */
  readonly endpoint: string;
  readonly definition: string;
  readonly subject: string | null;
  readonly round: string | null;
  /** Where a cycle asks for feedback: results of that activity about the subject. */
  readonly activity: { readonly cycle: string; readonly id: string } | null;
  /** Results of the group instead of one person's. */
  readonly group: boolean;
  readonly token: string | null;
}

export type ReportAnswer =
  | { readonly kind: 'self'; readonly report: SelfReport }
  | { readonly kind: 'group'; readonly report: GroupReport }
  | { readonly kind: 'feedback'; readonly report: Feedback360Report }
  | { readonly kind: 'empty' }
  /** `transport/…` codes are worth another try. */
  | { readonly kind: 'failed'; readonly code: string };

export type ShownReport = Extract<ReportAnswer, { report: unknown }>;

/** Milliseconds, with reading the body. */
const patience = 15_000;

/** Asks the collector for a report. Everything that can go wrong on the way is an answer; only an abort by `signal` throws. */
export async function fetchReport(question: ReportQuestion, signal: AbortSignal): Promise<ReportAnswer> {
  try {
    const answer = await fetch(addressOf(question), {
      headers: { accept: 'application/json', ...(question.token ? { authorization: `Bearer ${question.token}` } : {}) },
      credentials: 'same-origin', redirect: 'manual', cache: 'no-store', signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    if (!answer.ok) return refusal(answer);
    return read(question, await answer.json().catch(() => null));
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof DOMException && error.name === 'TimeoutError') return { kind: 'failed', code: 'transport/timeout' };
    return { kind: 'failed', code: navigator.onLine === false ? 'transport/offline' : 'transport/network' };
  }
}

function addressOf({ endpoint, definition, subject, round, group, activity }: ReportQuestion): string {
  const base = endpoint.replace(/\/$/, '');
  if (activity) return `${base}/cycles/${encodeURIComponent(activity.cycle)}/activities/${encodeURIComponent(activity.id)}/reports/subjects/${encodeURIComponent(subject ?? '')}`;
  const query = new URLSearchParams({ definition });
  if (!group && subject) query.set('subject', subject);
  if (group && round) query.set('round', round);
  return `${base}/reports/${group ? 'group' : 'self'}?${query}`;
}

function refusal({ status, type }: Response): ReportAnswer {
  if (status === 401 || type === 'opaqueredirect') return { kind: 'failed', code: 'access/sign-in' };
  if (status === 403) return { kind: 'failed', code: 'access/forbidden' };
  if (status === 404) return { kind: 'failed', code: 'report/not-found' };
  if (status === 429 || status === 503) return { kind: 'failed', code: 'transport/busy' };
  return { kind: 'failed', code: status >= 500 ? 'transport/server' : 'report/invalid' };
}

/** A captive portal answers 200 with something else: only what has the outline of a report is one. */
function read({ group, activity }: ReportQuestion, body: unknown): ReportAnswer {
  const found = readReport(activity ? (body as { report?: { results?: unknown } } | null)?.report?.results : body);
  const wanted = activity ? ['feedback'] : group ? ['group'] : ['self', 'empty'];
  return found && wanted.includes(found.kind) ? found : { kind: 'failed', code: 'report/invalid' };
}

/** What kind of report this is, by its outline; undefined for anything else. */
export function readReport(body: unknown): Exclude<ReportAnswer, { kind: 'failed' }> | undefined {
  const report = body as Partial<Omit<SelfReport, 'scales'> & Pick<Feedback360Report, 'blocks' | 'comments' | 'items' | 'thresholds'> & { scales: unknown; withheld: unknown }> | null | undefined;
  const framed = typeof report?.definition?.id === 'string' && Array.isArray(report.definition.locales) && typeof report.generatedAt === 'string';
  if (!framed) return undefined;
  if ([report.blocks, report.withheld, report.scales, report.items, report.comments].every(Array.isArray)) return { kind: 'feedback', report: body as Feedback360Report };
  if (typeof report.withheld === 'boolean') return { kind: 'group', report: body as GroupReport };
  if (![report.cycles, report.scales, report.values, report.strengths, report.priorities].every(Array.isArray)) return undefined;
  return report.cycles!.length ? { kind: 'self', report: body as SelfReport } : { kind: 'empty' };
}
