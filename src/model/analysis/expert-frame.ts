import type { ExpertSurveyDefinition, Json, LocalizedText } from '../definition/index.js';
import type { Answers, Response } from '../response/index.js';

/** What every report about a panel begins with. */
export interface ExpertFrame {
  kind: 'expert-survey';
  definition: { id: string; version: string; title: LocalizedText; locales: string[] };
  generatedAt: string;
  /** Fewest experts behind any figure. */
  minGroup: number;
}

/** Nothing about a panel that is too small, not even its size. */
export interface WithheldExpertReport extends ExpertFrame {
  withheld: true;
}

export interface Expert {
  /** Who it is, for telling rounds apart; never part of a report. */
  key: string;
  role: string;
  answers: Answers;
}

/** The last response of each expert, in an order (of response ids) that tells nothing. Without a respondent each response is an expert. */
export function expertsOf(responses: readonly Response[]): Expert[] {
  const latest = new Map<string, Response>();
  for (const response of [...responses].sort((a, b) => Date.parse(a.completedAt) - Date.parse(b.completedAt))) latest.set(response.respondent ?? response.id, response);
  return [...latest].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1)).map(([key, { role, answers }]) => ({ key, role, answers }));
}

export function expertFrame(definition: ExpertSurveyDefinition, now = new Date()): ExpertFrame {
  return {
    kind: 'expert-survey', generatedAt: now.toISOString(), minGroup: smallestGroup(definition),
    definition: { id: definition.id, version: definition.version.number, title: definition.title, locales: definition.locales },
  };
}

/** The strictest threshold that the definition names; 5 when it names none. */
export function smallestGroup({ anonymity, roles }: Pick<ExpertSurveyDefinition, 'anonymity' | 'roles'>): number {
  return Math.max(anonymity?.minGroup ?? 5, ...roles.map((role) => (role.anonymous === false ? 1 : role.minGroup ?? 1)));
}

/** A number that was given as a rating: on its own, or as the rating of a Delphi answer. Whatever else stands there is missing. */
export function ratingOf(answer: Json, { min, max }: { min: number; max: number }): number | null {
  const given = typeof answer === 'object' && answer !== null && !Array.isArray(answer) && Object.hasOwn(answer, 'rating') ? answer['rating'] : answer;
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  return typeof number === 'number' && number >= min && number <= max ? number : null;
}
