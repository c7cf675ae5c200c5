import { delphiOwn, delphiWithLog, reviewWithDecisions, type DelphiDecision, type DelphiFeedback, type DelphiItem } from '../analysis/index.js';
import type { ExpertSurveyDefinition, LocalizedText } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { seededDraws, shuffledBy } from '../statistics/index.js';
import { indicatorVerdicts, itemLog, type PanelDecision } from './decisions.js';
import { seedOf, type ExpertRoundReports, type RoundFeedback } from './publish-round.js';

/** Reports as they were kept, with what was decided since about these rounds: figures stay, what becomes of items and indicators follows the log. */
export function decidedReports(reports: ExpertRoundReports, decisions: readonly PanelDecision[], rounds: ReadonlySet<string>): ExpertRoundReports {
  const { delphi, review } = reports;
  return {
    ...reports,
    delphi: delphi && !delphi.withheld ? delphiWithLog(delphi, itemLog(decisions, rounds)) : delphi,
    review: review && !review.withheld ? reviewWithDecisions(review, indicatorVerdicts(decisions, reports.activity)) : review,
  };
}

/** What one expert is shown of the round before: the panel's feedback, the expert's own answer, and words in an order of the expert's own. */
export function feedbackFor(form: ExpertSurveyDefinition, feedback: RoundFeedback, own: readonly Response[], seat: string): Record<string, DelphiFeedback> {
  const mine = delphiOwn(form, own);
  return Object.fromEntries(Object.entries(feedback.questions).map(([question, told]) => [question, {
    ...told, ...(Object.hasOwn(mine, question) ? { own: mine[question]! } : {}),
    ...(told.comments ? { comments: shuffledBy(told.comments, seededDraws(seedOf([seat, question]))) } : {}),
  }]));
}

export interface Retirement {
  item: string;
  question: string;
  title: LocalizedText;
  by: 'rule' | 'moderator';
  reason: string | null;
}

/** Items that are asked no more after the rounds of a report. Where the panel was too small for a report, the moderator's word alone counts. */
export function retirements(reports: ExpertRoundReports | null, log: readonly DelphiDecision[]): Retirement[] {
  const delphi = reports?.delphi;
  const items: Pick<DelphiItem, 'id' | 'question' | 'title' | 'retiredAfter' | 'retiredBy' | 'decisions'>[] = delphi && !delphi.withheld ? delphi.sets.flatMap((set) => set.items) : wordOnly(log);
  const seen = new Set<string>();
  return items.flatMap(({ id, question, title, retiredAfter, retiredBy, decisions }) => {
    if (retiredAfter === null || retiredBy === null || seen.has(id)) return [];
    seen.add(id);
    return [{ item: id, question, title, by: retiredBy, reason: retiredBy === 'moderator' ? decisions.findLast(({ action }) => action === 'retire')?.reason ?? null : null }];
  });
}

function wordOnly(log: readonly DelphiDecision[]): Pick<DelphiItem, 'id' | 'question' | 'title' | 'retiredAfter' | 'retiredBy' | 'decisions'>[] {
  return [...new Set(log.map(({ item }) => item))].flatMap((item) => {
    const decisions = log.filter((entry) => entry.item === item);
    const last = decisions.at(-1)!;
    return last.action === 'retire' ? [{ id: item, question: item, title: item, retiredAfter: last.round, retiredBy: 'moderator' as const, decisions }] : [];
  });
}
