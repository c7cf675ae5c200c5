import { groupReport, selfReport, type GroupReport, type SelfReport } from '../../../src/model/analysis/index.js';
import { parseDefinition, type FormDefinition, type Json } from '../../../src/model/definition/index.js';
import type { Response } from '../../../src/model/response/index.js';

const text = (en: string, ko: string, zh: string): Record<string, string> => ({ en, ko, 'zh-CN': zh });
const bands = [
  { id: 'need', from: 0, to: 40, title: text('Needs attention', '개선이 필요함', '需要关注'), kind: 'need', measure: text('Ask for a talk.', '면담을 요청하세요.', '请约谈。') },
  { id: 'way', from: 40, to: 70, title: text('On the way', '나아가는 중', '正在进步'), kind: 'neutral' },
  { id: 'strong', from: 70, to: 100, title: text('A strength', '강점', '优势'), kind: 'strength' },
];
const rows = (prefix: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);
const scale = (id: string, titles: Record<string, string>, prefix: string, n: number) => ({
  id, title: titles, min: 1, max: 5, items: rows(prefix, n).map((row) => ({ question: 'conditions', row })), bands,
  reference: { mean: 3.2, sd: 0.8, reliability: 0.84, n: 212, source: 'A pilot.' },
});

/** A small form with two scales and a value profile of four values, in three languages. */
export const definition: FormDefinition = read({
  assayer: 2, kind: 'self-assessment', id: 'example', version: { number: '1.2.0', status: 'published' }, locales: ['en', 'ko', 'zh-CN'],
  title: text('Example', '예시', '示例'),
  survey: { elements: [
    { type: 'matrix', name: 'conditions', columns: [1, 2, 3, 4, 5], rows: [...rows('d', 4), ...rows('p', 4)] },
    { type: 'matrix', name: 'importance', columns: [1, 2, 3, 4, 5], rows: rows('v', 4).map((value) => ({ value, text: `Value ${value}` })) },
    { type: 'matrix', name: 'realisation', columns: [1, 2, 3, 4, 5], rows: rows('v', 4) },
  ] },
  roles: [{ id: 'self', title: 'Self' }],
  rounds: [{ id: '2025', title: text('Cycle 2025', '2025년', '2025年') }, { id: '2026', title: text('Cycle 2026', '2026년', '2026年') }],
  anonymity: { minGroup: 5, minComments: 5, minDistribution: 10, mode: 'suppress', owner: 'respondent' },
  scoring: {
    scales: [scale('direction', text('Direction', '방향성', '方向'), 'd', 4), scale('participation', text('Participation', '참여', '参与'), 'p', 4)],
    values: [{ id: 'values', title: text('Values', '가치', '价值'), importance: { question: 'importance' }, realisation: { question: 'realisation' }, rows: rows('v', 4), min: 1, max: 5 }],
  },
});

function read(input: unknown): FormDefinition {
  const parsed = parseDefinition(input);
  if (!parsed.ok) throw new Error(parsed.findings.map((finding) => `${finding.pointer}: ${finding.message}`).join('\n'));
  return parsed.definition;
}

export interface Given {
  readonly direction: number;
  readonly participation: number | null;
  readonly importance?: readonly number[];
  readonly realisation?: readonly (number | null)[];
}

function response(person: string, round: string, given: Given): Response {
  const all = (prefix: string, value: number | null): Record<string, Json> => (value === null ? {} : Object.fromEntries(rows(prefix, 4).map((row) => [row, value])));
  const list = (values: readonly (number | null)[]): Record<string, Json> => Object.fromEntries(values.flatMap((value, i) => (value === null ? [] : [[`v${i + 1}`, value]])));
  return {
    assayer: 2, id: `${person}-${round}`, definition: { id: 'example', version: '1.2.0', hash: '' }, kind: 'self-assessment', respondent: person, subject: person, role: 'self', round,
    locale: 'en', startedAt: `${round}-11-01T08:00:00Z`, completedAt: `${round}-11-01T09:00:00Z`,
    answers: { conditions: { ...all('d', given.direction), ...all('p', given.participation) }, importance: list(given.importance ?? [5, 5, 2, 1]), realisation: list(given.realisation ?? [5, 1, 2, 4]) },
  };
}

const now = new Date('2026-11-23T10:00:00Z');

/** One report of a person; the cycles are given oldest first. */
export function selfExample(...cycles: Given[]): SelfReport {
  return selfReport(definition, cycles.map((given, index) => response('p1', ['2025', '2026'][index + 2 - cycles.length] ?? '2026', given)), {}, now);
}

export function groupExample(people: number): GroupReport {
  const given = (i: number): Given => ({ direction: 1 + (i % 5), participation: 5 - ((i * 3) % 5), realisation: [1 + (i % 5), 2, 3, 5 - (i % 4)] });
  return groupReport(definition, Array.from({ length: people }, (_, i) => response(`p${i}`, '2026', given(i))), { round: '2026', now });
}
