import type { ExpertSurveyDefinition, JsonObject } from '../../../src/model/definition/index.js';
import type { Answers, Response } from '../../../src/model/response/index.js';

/** A panel form with nothing in it but what a test says. */
export function expertForm(more: Partial<Omit<ExpertSurveyDefinition, 'survey'>> & { survey: object }): ExpertSurveyDefinition {
  return {
    assayer: 2, kind: 'expert-survey', id: 'expert-survey.test', version: { number: '1.0.0', status: 'published' }, title: { en: 'Panel' }, locales: ['en', 'ko'],
    roles: [{ id: 'scholar', title: { en: 'Scholar' }, anonymous: true, minGroup: 3 }, { id: 'official', title: { en: 'Official' }, anonymous: true, minGroup: 3 }],
    anonymity: { minGroup: 3, minComments: 3, minDistribution: 4, mode: 'suppress', owner: 'organisation' }, methods: [],
    ...more, survey: more.survey as JsonObject,
  } as ExpertSurveyDefinition;
}

/** Ids count down, so that the order of a report is not that of arrival. */
export function expertResponse(respondent: string, answers: object, round: string | null = null, role = 'scholar'): Response {
  const n = Number(respondent.replace(/\D/g, '')) || 0;
  return {
    assayer: 2, id: `${String(90_000_000 - n)}-0000-4000-8000-000000000000`, definition: { id: 'expert-survey.test', version: '1.0.0', hash: `sha256-${'0'.repeat(64)}` }, kind: 'expert-survey',
    respondent, subject: null, role, round, locale: 'en', startedAt: '2026-03-01T08:00:00.000Z', completedAt: '2026-03-01T09:00:00.000Z', answers: answers as Answers,
  };
}

/** Judgments of the upper half of a matrix, written as ratios. */
export function judgments(ids: readonly string[], ratios: readonly (readonly (number | null)[])[]): { judgments: Record<string, Record<string, number>>; seed: number } {
  const rows = ids.flatMap((first, i) => {
    const entries = ids.slice(i + 1).flatMap((second, at): [string, number][] => {
      const ratio = ratios[i]![at];
      return ratio === null || ratio === undefined ? [] : [[second, Math.round(ratio >= 1 ? ratio - 1 : 1 - 1 / ratio)]];
    });
    return entries.length ? [[first, Object.fromEntries(entries)] as const] : [];
  });
  return { judgments: Object.fromEntries(rows), seed: 1 };
}
