import { isJsonObject, type ExpertSurveyDefinition, type Json } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { answerAt } from '../scoring/index.js';
import { delphiRound, seededDraws, shuffledBy } from '../statistics/index.js';
import { expertsOf, smallestGroup } from './expert-frame.js';
import { expertItems, ratingAt } from './expert-items.js';

/** What an expert is shown about the round before, for one question. */
export interface DelphiFeedback {
  n: number;
  median: number;
  q1: number;
  q3: number;
  /** Experts at each whole point from `rateMin` to `rateMax`; from the definition's smallest distribution on. */
  counts?: number[];
  /** The expert's own answer. */
  own?: number | 'cannotSay';
  /** Reasons that were given, in an order that tells nothing. */
  comments?: string[];
}

export interface DelphiFeedbackOptions {
  /** Whose own answers go along. */
  respondent?: string;
  /** Decides the order of the comments; give each expert another, so that places cannot be compared. Default 1. */
  seed?: number;
}

/**
 * Controlled feedback, by question: what a panel of the smallest group or more said in the round given, never who.
 * Comments go out only when enough have written, and one's own is among them.
 */
export function delphiFeedback(definition: ExpertSurveyDefinition, responses: readonly Response[], options: DelphiFeedbackOptions = {}): Record<string, DelphiFeedback> {
  const experts = expertsOf(responses);
  const minGroup = smallestGroup(definition);
  const minDistribution = Math.max(minGroup, definition.anonymity?.minDistribution ?? 10);
  const minComments = Math.max(minGroup, definition.anonymity?.minComments ?? 5);
  const own = delphiOwn(definition, responses.filter(({ respondent }) => respondent !== null && respondent === options.respondent));
  const seen = new Map<string, DelphiFeedback>();
  for (const method of definition.methods.filter((entry) => entry.method === 'delphi')) {
    for (const item of expertItems(definition, method)) {
      if (item.row !== null || seen.has(item.question)) continue;
      const ratings = experts.map((expert) => ratingAt(expert, item)).filter((rating) => rating !== null);
      if (ratings.length < minGroup) continue;
      const { n, median, q1, q3, counts } = delphiRound({ ratings, min: item.min, max: item.max, quantileType: method.quantileType ?? 7 });
      // Sorted, so that the order of arrival is gone.
      const comments = experts.flatMap(({ answers }) => reasonIn(answerAt(answers, { question: item.question })));
      const mine = Object.hasOwn(own, item.question) ? own[item.question] : undefined;
      seen.set(item.question, {
        n, median: median!, q1: q1!, q3: q3!,
        ...(counts && n >= minDistribution ? { counts } : {}),
        ...(mine === undefined ? {} : { own: mine }),
        ...(comments.length >= minComments ? { comments: shuffledBy(comments.sort(), seededDraws((options.seed ?? 1) + seen.size)) } : {}),
      });
    }
  }
  return Object.fromEntries(seen);
}

/** What one expert said in the round given, by question: goes with the feedback to that expert and to nobody else. */
export function delphiOwn(definition: ExpertSurveyDefinition, responses: readonly Response[]): Record<string, number | 'cannotSay'> {
  const [expert] = expertsOf(responses);
  if (!expert) return {};
  const items = definition.methods.filter((entry) => entry.method === 'delphi').flatMap((method) => expertItems(definition, method)).filter(({ row }) => row === null);
  return Object.fromEntries(items.flatMap((item) => {
    const own = ownIn(answerAt(expert.answers, { question: item.question }), ratingAt(expert, item));
    return own === undefined ? [] : [[item.question, own]];
  }));
}

function reasonIn(answer: Json): string[] {
  const reason = isJsonObject(answer) ? answer['reason'] : undefined;
  return typeof reason === 'string' && reason.trim() ? [reason.trim()] : [];
}

function ownIn(answer: Json, rating: number | null): number | 'cannotSay' | undefined {
  if (rating !== null) return rating;
  return (isJsonObject(answer) ? answer['rating'] : answer) === 'cannotSay' ? 'cannotSay' : undefined;
}
