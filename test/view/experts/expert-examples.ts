import { ahpReport, delphiReport, indicatorReviewReport, type AhpReport, type DelphiReport, type IndicatorReviewReport } from '../../../src/model/analysis/index.js';
import { expertForm, expertResponse, judgments } from '../../model/analysis/expert-forms.js';

const named = (value: string, en: string, ko: string, zh: string) => ({ value, text: { default: en, ko, 'zh-cn': zh } });
const perspectives = [named('residents', 'Residents and stakeholders', '주민과 이해관계자', '居民与利益相关者'), named('process', 'Internal processes', '내부 프로세스', '内部流程'), named('learning', 'Learning and growth', '학습과 성장', '学习与成长')];
const indicators = [named('onTime', 'Applications decided within the time promised', '약속 기한 내 처리율', '承诺期限内办结率'), named('firstContact', 'Requests settled at first contact', '최초 접촉 시 해결률', '首次接触解决率'), named('ideas', 'Ideas put into practice', '실행된 제안', '已落实的建议')];
const ids = (list: readonly { value: string }[]): string[] => list.map(({ value }) => value);
const locales = { locales: ['en', 'ko', 'zh-CN'] };

/** Five experts, one of them inconsistent, one with a pair left out; three alternatives below three criteria. */
export function ahpExample(): AhpReport {
  const pairwise = (name: string, criteria: readonly object[]) => ({ type: 'pairwise', name, title: { default: 'Which counts more?', ko: '무엇이 더 중요합니까?', 'zh-cn': '哪个更重要？' }, criteria });
  const form = expertForm({
    ...locales, methods: [{ id: 'goal', method: 'ahp', questions: ['goal'] }, ...ids(perspectives).map((id) => ({ id, method: 'ahp' as const, questions: [`of_${id}`] }))],
    survey: { elements: [pairwise('goal', perspectives), ...ids(perspectives).map((id) => pairwise(`of_${id}`, indicators))] },
  });
  const top: [number, number, number | null][] = [[3, 5, 2], [2, 4, 2], [3, 7, null], [1 / 2, 2, 3], [9, 1 / 9, 9]];
  return ahpReport(form, top.map(([ab, ac, bc], i) => expertResponse(`x${i + 1}`, {
    goal: judgments(ids(perspectives), [[ab, ac], [bc]]),
    of_residents: judgments(ids(indicators), [[3, 5], [2]]), of_process: judgments(ids(indicators), [[1 / 3, 1], [4]]), of_learning: judgments(ids(indicators), [[1 / 2, 1 / 5], [1 / 3]]),
  }))) as AhpReport;
}

/** Fifteen experts, three rounds, four items: one settles, one is retired by the moderator. */
export function delphiExample(): DelphiReport {
  const form = expertForm({
    ...locales, rounds: [{ id: 'r1', title: { en: 'Round 1', ko: '1차', 'zh-CN': '第一轮' } }, { id: 'r2', title: { en: 'Round 2', ko: '2차', 'zh-CN': '第二轮' }, previous: 'r1' }, { id: 'r3', title: { en: 'Round 3', ko: '3차', 'zh-CN': '第三轮' }, previous: 'r2' }],
    methods: [{ id: 'importance', method: 'delphi', questions: ['a', 'b', 'c', 'd'], essentialFrom: 4 }], panel: { expertise: { question: 'known', weighted: true } },
    consensus: { convergenceMax: 0.5, agreementMin: 0.75, exactRatio: true }, stability: { changedShareMax: 0.2 },
    survey: { elements: [['a', 'Goals are agreed in a talk, not handed down'], ['b', 'Indicators are few'], ['c', 'Results are used in budget talks'], ['d', 'Pay follows ratings']].map(([name, title]) => ({ type: 'panel', name: `p${name}`, title, elements: [{ type: 'delphi', name, title: { default: 'Importance', ko: '중요도', 'zh-cn': '重要性' } }] })) },
  });
  const rating = (item: number, round: number, expert: number): number => [[3 + ((expert + item) % 3), 4 + (expert % 2), 4 + (expert % 2)], [1 + ((expert * 7) % 5), 2 + (expert % 3), 3 + (expert % 2)], [2 + (expert % 4), 2 + (expert % 4), 2 + ((expert + 1) % 4)], [1 + (expert % 2), 1 + (expert % 2), 1]][item]![round]!;
  const responses = ['r1', 'r2', 'r3'].flatMap((round, r) => Array.from({ length: 15 - r }, (_, i) => expertResponse(`x${i + 1}`, {
    known: 1 + (i % 5), ...Object.fromEntries(['a', 'b', 'c', 'd'].flatMap((name, item) => (name === 'd' && r === 2 ? [] : [[name, { rating: rating(item, r, i) }]]))),
  }, round, i % 2 ? 'official' : 'scholar')));
  return delphiReport(form, responses, { invited: { r1: 18, r2: 15, r3: 15 }, log: [{ round: 'r2', item: 'd', action: 'retire', reason: 'Nobody finds it important.', at: '2026-04-01T10:00:00Z' }] }) as DelphiReport;
}

/** Ten experts of two backgrounds on three indicators. */
export function reviewExample(): IndicatorReviewReport {
  const columns = [['necessity', 'Necessary', 1, 3], ['relevance', 'Relevant', 1, 4], ['clarity', 'Clear', 1, 4]] as const;
  const form = expertForm({
    ...locales,
    methods: [
      { id: 'cvr', method: 'content-validity', questions: ['review'], column: 'necessity', coefficient: 'cvr', essentialFrom: 3 },
      { id: 'cvi', method: 'content-validity', questions: ['review'], column: 'relevance', coefficient: 'cvi', essentialFrom: 3 },
      { id: 'v', method: 'content-validity', questions: ['review'], column: 'clarity', coefficient: 'aiken' },
      { id: 'sets', method: 'best-worst', questions: ['sets'] },
    ],
    survey: { elements: [
      { type: 'matrixdropdown', name: 'review', columns: columns.map(([name, title, low, high]) => ({ name, title, cellType: 'radiogroup', choices: Array.from({ length: high - low + 1 }, (_, i) => low + i) })), rows: indicators },
      { type: 'bestworst', name: 'sets', title: { default: 'Which helps most?', ko: '무엇이 가장 도움이 됩니까?', 'zh-cn': '哪一项最有帮助？' }, items: indicators },
    ] },
  });
  const cell = (row: number, column: number, expert: number): number => [[expert === 9 ? 2 : 3, 3 + (expert % 2), 4 - (expert % 2)], [3, 3 + ((expert + 1) % 2), 1 + (expert % 2)], [1 + (expert % 3), 1 + (expert % 3), 4]][row]![column]!;
  const list = ids(indicators);
  return indicatorReviewReport(form, Array.from({ length: 10 }, (_, i) => expertResponse(`x${i + 1}`, {
    review: Object.fromEntries(list.map((id, row) => [id, Object.fromEntries(columns.map(([name], column) => [name, cell(row, column, i)]))])),
    sets: { seed: 1, tasks: [{ shown: list, best: list[i % 2], worst: 'ideas' }] },
  }, null, i % 2 ? 'official' : 'scholar')), { decisions: { firstContact: { verdict: 'revise', reason: 'Reworded in the meeting.' } } }) as IndicatorReviewReport;
}
