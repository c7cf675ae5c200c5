import { parseDefinition, type Feedback360Definition, type Json } from '../../../src/model/definition/index.js';
import type { Response } from '../../../src/model/response/index.js';
import type { PublishableFeedback } from '../../../src/model/analysis/index.js';

const anchors = [{ value: 1, text: 'Hardly' }, { value: 5, text: 'Always' }];
const scale = (id: string, questions: string[], more: object = {}) => ({ id, title: { en: id, ko: `${id} 한`, 'zh-CN': `${id} 中` }, min: 1, max: 5, cannotSay: ['cannotSay'], items: questions.map((question) => ({ question })), ...more });
const titles: Record<string, string> = { l1: 'Listens before deciding', l2: 'Explains decisions', l3: 'Gives room to others', s1: 'Keeps promises to citizens', s2: 'Answers in plain words', t1: 'Shares what is known' };

/** A 360 of three constructs: two of several items, one of a single one. */
export function feedbackForm(more: object = {}): Feedback360Definition {
  const parsed = parseDefinition({
    assayer: 2, id: 'feedback', version: { number: '1.0.0', status: 'draft' }, kind: 'feedback-360',
    title: { en: 'Feedback for managers', ko: '관리자 피드백', 'zh-CN': '管理者反馈' }, locales: ['en', 'ko', 'zh-CN'],
    roles: [
      { id: 'self', title: { en: 'Yourself', ko: '본인', 'zh-CN': '本人' }, anonymous: false }, { id: 'manager', title: { en: 'Manager', ko: '상사', 'zh-CN': '上级' }, anonymous: false, weight: 2 },
      { id: 'peer', title: { en: 'Colleagues', ko: '동료', 'zh-CN': '同事' } }, { id: 'report', title: { en: 'Staff', ko: '부하 직원', 'zh-CN': '下属' } },
    ],
    anonymity: { minGroup: 3, minComments: 3, minDistribution: 10, mode: 'merge', owner: 'respondent' },
    raters: { self: 'self', groups: [{ role: 'manager', minRaters: 1, maxRaters: 1 }, { role: 'peer', minRaters: 3, maxRaters: 20 }, { role: 'report', minRaters: 3, maxRaters: 20 }] },
    survey: { elements: Object.entries(titles).map(([name, title]) => ({ type: 'anchoredrating', name, title, anchors })) },
    scoring: { scales: [
      scale('leading', ['l1', 'l2', 'l3'], { reference: { mean: 3.6, sd: 0.7, reliability: 0.85, n: 320, source: 'Pilot 2025' } }), scale('serving', ['s1', 's2']), scale('sharing', ['t1']),
    ] },
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 1));
  return parsed.definition as Feedback360Definition;
}

let number = 0;
export function answered(role: string, answers: Record<string, Json>, more: Partial<Response> = {}): Response {
  const id = `0190a3c4-5b6d-4e8f-9a0b-${String(++number).padStart(12, '0')}`;
  return {
    assayer: 2, id, definition: { id: 'feedback', version: '1.0.0', hash: `sha256-${'0'.repeat(64)}` }, kind: 'feedback-360', respondent: `${role}-${number}`, subject: 'kim', role, round: '2026', locale: 'en',
    startedAt: '2026-03-02T09:00:00.000Z', completedAt: '2026-03-02T09:08:00.000Z', answers, ...more,
  };
}

/** Answers with the same numbers to each item of a construct, moved by what `n` says. */
export const answersOf = (leading: number, serving: number, sharing: number): Record<string, Json> => ({ l1: leading, l2: leading, l3: leading, s1: serving, s2: serving, t1: sharing });

const spread = [4, 3, 5, 4, 3, 4, 5, 3, 4, 4, 2, 5];

/** Self, manager, `peers` colleagues and `reports` members of staff. */
export function publishable(peers = 12, reports = 5): PublishableFeedback {
  const block = (role: string, anonymous: boolean, responses: Response[]) => ({ id: `${anonymous ? 'block' : 'role'}:${role}`, roles: [role], anonymous, responses });
  const colleague = (n: number) => answered('peer', { ...answersOf(spread[n % 12]!, Math.max(1, spread[(n + 3) % 12]! - 1), spread[(n + 5) % 12]!), ...(n % 4 === 0 ? { s1: 'cannotSay' } : {}) });
  return {
    minGroup: 3, withheld: [{ roles: ['citizen'], reason: 'minGroup' }],
    blocks: [
      block('self', false, [answered('self', answersOf(4, 5, 2))]), block('manager', false, [answered('manager', answersOf(4, 3, 4))]),
      block('peer', true, Array.from({ length: peers }, (_, n) => colleague(n))),
      block('report', true, Array.from({ length: reports }, (_, n) => answered('report', answersOf(n % 2 ? 5 : 1, 3, 4)))),
    ],
  };
}
