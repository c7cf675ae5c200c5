import type { FormDefinition, Scale } from '../../../src/model/definition/index.js';
import type { Answers, Response } from '../../../src/model/response/index.js';

const rows = ['create', 'fair', 'grow'];
const matrix = (name: string) => ({ type: 'matrix', name, columns: [1, 2, 3, 4, 5], rows: [{ value: 'create', text: { default: 'Creating', ko: '창조', 'zh-cn': '创造' } }, { value: 'fair', text: 'Fairness' }, 'grow'] });

/** A form with two scales (one of two items, one reversed; one of a single item) and a value profile. */
export function sampleForm(change: { scale?: Partial<Scale>; anonymity?: Partial<NonNullable<FormDefinition['anonymity']>> } = {}): FormDefinition {
  return {
    assayer: 2, kind: 'self-assessment', id: 'test.sample', version: { number: '1.0.0', status: 'published' },
    title: 'Sample', locales: ['en', 'ko', 'zh-CN'],
    survey: { pages: [{ elements: [{ type: 'panel', elements: [matrix('importance')] }, matrix('realisation'), matrix('climate'), { type: 'rating', name: 'trust' }] }] },
    roles: [{ id: 'self', title: 'Oneself' }],
    rounds: [{ id: '2025', title: 'Cycle 2025' }, { id: '2026', title: 'Cycle 2026', previous: '2025' }],
    anonymity: { minGroup: 3, minComments: 3, minDistribution: 5, mode: 'suppress', owner: 'respondent', ...change.anonymity },
    scoring: {
      scales: [
        {
          id: 'climate', title: 'Climate', min: 1, max: 5, cannotSay: ['none'],
          items: [{ question: 'climate', row: 'create' }, { question: 'climate', row: 'fair', reverse: true }],
          bands: [
            { id: 'low', from: 0, to: 40, title: 'Low', kind: 'need', measure: 'Talk about it' }, { id: 'mid', from: 40, to: 70, title: 'Middle', kind: 'neutral' }, { id: 'high', from: 70, to: 100, title: 'High', kind: 'strength' },
          ],
          ...change.scale,
        },
        { id: 'trust', title: 'Trust', min: 1, max: 5, items: [{ question: 'trust' }] },
      ],
      values: [{ id: 'own', title: 'Values', importance: { question: 'importance' }, realisation: { question: 'realisation' }, min: 1, max: 5, groups: [{ id: 'both', title: 'Both', rows: ['create', 'fair'] }] }],
    },
  } as FormDefinition;
}

/** Answers with the two climate items, trust, and (importance, realisation) for each value. */
export function sampleAnswers(climate: [unknown, unknown], trust: unknown, values: [number, number][] = []): Answers {
  const side = (at: 0 | 1) => Object.fromEntries(values.map((pair, i) => [rows[i]!, pair[at]]));
  return { climate: { create: climate[0], fair: climate[1] }, trust, importance: side(0), realisation: side(1) } as Answers;
}

export function sampleResponse(person: string, round: string, answers: Answers, more: Partial<Response> = {}): Response {
  return {
    assayer: 2, id: `${person}-${round}`, definition: { id: 'test.sample', version: '1.0.0', hash: `sha256-${'0'.repeat(64)}` }, kind: 'self-assessment',
    respondent: person, subject: person, role: 'self', round, locale: 'en', startedAt: `${round}-03-01T08:00:00Z`, completedAt: `${round}-03-01T09:00:00Z`, answers, ...more,
  };
}
