import { decidableIn, type DelphiDecision, type ReviewDecision, type ReviewVerdict } from '../analysis/index.js';
import type { ExpertSurveyDefinition, LocalizedText } from '../definition/index.js';

export type DecisionSubject =
  | { kind: 'item'; item: string; action: DelphiDecision['action']; reason: string; text?: LocalizedText | undefined }
  | { kind: 'indicator'; indicator: string; verdict: ReviewVerdict; reason: string; text?: LocalizedText | undefined };

/** One entry of the moderator's log. A later one about the same thing counts; both stay. */
export type PanelDecision = DecisionSubject & {
  number: number;
  activity: string;
  round: string;
  /** The portal's id of who decided; null: whoever held the organisers' token. */
  by: string | null;
  at: string;
};

/** What speaks against a decision; null when it can be taken. */
export function faultOf(form: ExpertSurveyDefinition, decision: DecisionSubject): { code: string; message: string } | null {
  const { items, indicators } = decidableIn(form);
  if (decision.kind === 'item' && !items.has(decision.item)) return { code: 'decision/unknown-item', message: `${form.id} rates no item ${decision.item}.` };
  if (decision.kind === 'indicator' && !indicators.has(decision.indicator)) return { code: 'decision/unknown-indicator', message: `${form.id} reviews no indicator ${decision.indicator}.` };
  const mayReword = decision.kind === 'item' ? decision.action === 'reword' : decision.verdict === 'revise';
  if (decision.kind === 'item' && mayReword && decision.text === undefined) return { code: 'decision/text', message: 'Rewording needs the new wording.' };
  return !mayReword && decision.text !== undefined ? { code: 'decision/text', message: 'A new wording goes with rewording or revising only.' } : null;
}

/** For the reports of a Delphi: what was decided after these rounds. */
export function itemLog(decisions: readonly PanelDecision[], rounds: ReadonlySet<string>): DelphiDecision[] {
  return decisions.flatMap((entry) => {
    if (entry.kind !== 'item' || !rounds.has(entry.round)) return [];
    const { round, item, action, reason, at, text } = entry;
    return [{ round, item, action, reason, at, ...(text === undefined ? {} : { text }) }];
  });
}

/** For the report of a review: the last word on each indicator, with the last new wording. */
export function indicatorVerdicts(decisions: readonly PanelDecision[], activity: string): Record<string, ReviewDecision> {
  const verdicts: Record<string, ReviewDecision> = {};
  for (const entry of decisions) {
    if (entry.kind !== 'indicator' || entry.activity !== activity) continue;
    const text = entry.text ?? (Object.hasOwn(verdicts, entry.indicator) ? verdicts[entry.indicator]!.text : undefined);
    verdicts[entry.indicator] = { verdict: entry.verdict, reason: entry.reason, ...(text === undefined ? {} : { text }) };
  }
  return verdicts;
}

/** The last new wording of each item, with the reason for it. */
export function rewordings(log: readonly DelphiDecision[]): Map<string, { text: LocalizedText; reason: string | null }> {
  return new Map(log.flatMap(({ item, text, reason }) => (text === undefined ? [] : [[item, { text, reason: reason ?? null }] as const])));
}
