import {
  ahpReport, delphiFeedback, delphiReport, delphiWithLog, indicatorReviewReport, smallestGroup, withKeptRounds,
  type AhpReport, type DelphiFeedback, type DelphiReport, type IndicatorReviewReport, type WithheldExpertReport,
} from '../analysis/index.js';
import { commentThreshold, raterKey } from '../cycle/index.js';
import { isJsonObject, jsonDigest, surveyOutline, type ExpertSurveyDefinition, type Json, type LocalizedText } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { seededDraws, shuffledBy } from '../statistics/index.js';
import { textOf } from '../scoring/index.js';

/** What was written in answer to an open question; null while too few have written. */
export interface PanelIdeas {
  question: string;
  title: LocalizedText;
  comments: string[] | null;
}

/** One round for one audience, as it was kept at closing. */
export interface ExpertRoundReports {
  activity: string;
  round: string;
  /** Experts who answered this round; null when they are too few to be counted. */
  n: number | null;
  ahp: AhpReport | WithheldExpertReport | null;
  delphi: DelphiReport | WithheldExpertReport | null;
  review: IndicatorReviewReport | WithheldExpertReport | null;
  /** For the moderator: the panel reads what the moderator makes of them. */
  ideas: PanelIdeas[];
}

/** What the next round is shown of this one, without anybody's own answer. */
export interface RoundFeedback {
  activity: string;
  round: string;
  n: number | null;
  questions: Record<string, DelphiFeedback>;
}

export interface PublishedRound {
  moderator: ExpertRoundReports;
  panel: ExpertRoundReports;
  feedback: RoundFeedback;
}

export interface RoundInput {
  form: ExpertSurveyDefinition;
  activity: string;
  round: string;
  /** Those that count, one for each expert. */
  responses: readonly Response[];
  /** Rounds before this one, the oldest first: the responses that counted there and what was told. */
  earlier: readonly { round: string; responses: readonly Response[]; delphi: DelphiReport | WithheldExpertReport | null }[];
  /** Experts asked, by round. */
  invited: Readonly<Record<string, number>>;
  /** By respondent. */
  weights: Readonly<Record<string, number>>;
  /** Decides the order of comments. */
  seed: string;
  now: Date;
}

/**
 * Everything that anybody will read of a round, computed once when it closes: numbered experts for the moderator, none for the panel.
 *
 * @param before the same round as it was published before late answers came: words that were told then stay the words that are told
 */
export function publishRound(input: RoundInput, before: PublishedRound | null = null): PublishedRound {
  const { form, activity, round, responses, weights, seed, now } = input;
  const has = (...kinds: string[]) => form.methods.some(({ method }) => kinds.includes(method));
  const n = responses.length >= smallestGroup(form) ? responses.length : null;
  const delphi = has('delphi') ? delphiOf(input) : null;
  const review = has('content-validity', 'best-worst', 'importance-performance') ? indicatorReviewReport(form, responses, { now }) : null;
  const ahp = (individuals: boolean) => (has('ahp') ? ahpReport(form, responses, { individuals, expertWeights: weights, now }) : null);
  const common = { activity, round, n, delphi, review };
  const feedback = delphiFeedback(form, responses, { seed: seedOf([seed, activity]) });
  for (const [question, told] of Object.entries(before?.feedback.questions ?? {})) if (told.comments && Object.hasOwn(feedback, question)) feedback[question] = { ...feedback[question]!, comments: told.comments };
  const told = new Map(before?.moderator.ideas.map((list) => [list.question, list.comments]));
  const ideas = ideasOf(form, responses, seed).map((list) => ({ ...list, comments: told.get(list.question) ?? list.comments }));
  return { moderator: { ...common, ahp: ahp(true), ideas }, panel: { ...common, ahp: ahp(false), ideas: [] }, feedback: { activity, round, n, questions: feedback } };
}

/**
 * Whether late answers may join what was published: nobody, or at least the smallest group, stand behind the difference of any figure, in
 * each role and of those who answered the round before. Weights are one figure of everybody, with filters on top: they stay as they are.
 *
 * @param stayed who answered the round before
 */
export function mayJoin(form: ExpertSurveyDefinition, late: readonly Response[], stayed: ReadonlySet<string>): boolean {
  const least = smallestGroup(form);
  if (late.length < least || form.methods.some(({ method }) => method === 'ahp' || method === 'best-worst')) return false;
  const open = new Set(openTexts(form).map(({ name }) => name));
  const counts = new Map<string, number>();
  const count = (...key: string[]) => counts.set(JSON.stringify(key), (counts.get(JSON.stringify(key)) ?? 0) + 1);
  for (const response of late) {
    count('role', response.role);
    for (const [question, answer] of Object.entries(response.answers)) {
      if (open.has(question)) continue;
      for (const place of figuresIn(answer)) {
        count('figure', response.role, question, ...place);
        if (stayed.has(raterKey(response))) count('pair', question, ...place);
      }
    }
  }
  return [...counts.values()].every((people) => people >= least);
}

/** Places of an answer that figures are made of: the ratings in it. Words are told once and stay. */
function figuresIn(answer: Json): string[][] {
  if (answer === null || answer === 'cannotSay') return [];
  if (!isJsonObject(answer)) return [[]];
  return Object.entries(answer).flatMap(([part, inner]) => (part === 'reason' ? [] : figuresIn(inner).map((rest) => [part, ...rest])));
}

/** A number in 1 … 2³¹ that follows from words. */
export function seedOf(words: readonly string[]): number {
  return 1 + (parseInt(jsonDigest(words).slice(7, 15), 16) & 0x7fffffff);
}

function delphiOf({ form, round, responses, earlier, invited, now }: RoundInput): DelphiReport | WithheldExpertReport {
  const rounds = form.rounds?.length ? form.rounds : [{ id: round, title: form.title }];
  const all = [...earlier.flatMap((before) => before.responses), ...responses];
  const report = delphiReport({ ...form, rounds }, all, { invited, now });
  if (report.withheld) return report;
  const kept = earlier.findLast(({ delphi }) => delphi?.withheld === false)?.delphi;
  return kept && !kept.withheld ? delphiWithLog(withKeptRounds(report, kept), []) : report;
}

/** Each question is shuffled for itself, so that nothing links what one expert wrote in two places. */
function ideasOf(form: ExpertSurveyDefinition, responses: readonly Response[], seed: string): PanelIdeas[] {
  const least = Math.max(smallestGroup(form), commentThreshold(form));
  return openTexts(form).map(({ name, json }) => {
    const texts = responses.flatMap(({ answers }) => {
      const text = Object.hasOwn(answers, name) ? answers[name] : null;
      return typeof text === 'string' && text.trim() ? [text.trim()] : [];
    });
    return { question: name, title: textOf(json['title'], form.locales) ?? name, comments: texts.length >= least ? shuffledBy(texts.sort(), seededDraws(seedOf([seed, name]))) : null };
  });
}

function openTexts(form: ExpertSurveyDefinition) {
  return surveyOutline(form.survey, []).questions.filter(({ type, repeated, name }) => name && !repeated && type === 'comment');
}
