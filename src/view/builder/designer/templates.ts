import type { JsonObject } from '../../../model/definition/index.js';
import { interfaceLocale } from '../../i18n/index.js';
import type { IconName } from '../kit/icon-set.js';
import type { PaletteItem } from '../shell/plugin.js';

type Three = readonly [en: string, ko: string, zhCn: string];

/** A text of the form in its three languages, as survey-core has it. */
const text = ([en, ko, zhCn]: Three): JsonObject => ({ default: en, ko, 'zh-cn': zhCn });
const labels = (...all: Three[]): JsonObject[] => all.map((label, i) => ({ value: i + 1, text: text(label) }));

const agreement = labels(['Strongly disagree', '전혀 동의하지 않음', '非常不同意'], ['Disagree', '동의하지 않음', '不同意'], ['Neither', '보통', '一般'], ['Agree', '동의함', '同意'], ['Strongly agree', '매우 동의함', '非常同意']);
const satisfaction = labels(['Very dissatisfied', '매우 불만족', '非常不满意'], ['Dissatisfied', '불만족', '不满意'], ['Neither', '보통', '一般'], ['Satisfied', '만족', '满意'], ['Very satisfied', '매우 만족', '非常满意']);
const frequency = labels(['Never', '전혀 없음', '从不'], ['Rarely', '드물게', '很少'], ['Sometimes', '가끔', '有时'], ['Often', '자주', '经常'], ['Always', '항상', '总是']);
const importance = labels(['Not important', '중요하지 않음', '不重要'], ['Slightly', '약간 중요', '有点重要'], ['Moderately', '보통', '一般'], ['Very', '매우 중요', '很重要'], ['Essential', '필수적', '至关重要']);
const realisation = labels(['Not at all', '전혀 실현 못함', '完全没有'], ['A little', '조금', '很少'], ['Partly', '부분적으로', '部分'], ['Mostly', '대체로', '大部分'], ['Fully', '완전히', '完全']);
const statements = [1, 2, 3].map((n) => ({ value: `item${n}`, text: text([`Statement ${n}`, `문항 ${n}`, `陈述 ${n}`]) }));
const values = ([['growth', 'Personal growth', '개인적 성장', '个人成长'], ['service', 'Service to the public', '공공 봉사', '服务公众'], ['balance', 'Work and life in balance', '일과 삶의 균형', '工作与生活平衡']] as const)
  .map(([value, ...label]) => ({ value, text: text(label) }));

function template(id: string, icon: IconName, title: Three, description: Three, element: JsonObject): PaletteItem {
  const pick = (three: Three, locale: string): string => three[(['en', 'ko', 'zh-CN'] as const).indexOf(interfaceLocale(locale))]!;
  return { id: `template-${id}`, icon, group: 'templates', title: (locale) => pick(title, locale), description: (locale) => pick(description, locale), element };
}

/** Questions as this field uses them, in English, Korean and Chinese. */
export const templates: readonly PaletteItem[] = [
  template('agreement', 'matrix', ['Agreement table', '동의 평정표', '同意程度表'], ['Statements on a five-point scale of agreement.', '다섯 단계 동의 척도의 문항들.', '五级同意量表上的陈述。'],
    { type: 'matrix', name: 'agreement', title: text(['How far do you agree?', '얼마나 동의하십니까?', '您在多大程度上同意？']), columns: agreement, rows: statements }),
  template('satisfaction', 'radiogroup', ['Satisfaction', '만족도', '满意度'], ['One item on a five-point scale.', '다섯 단계 척도의 한 문항.', '五级量表上的一个题目。'],
    { type: 'radiogroup', name: 'satisfaction', title: text(['How satisfied are you?', '얼마나 만족하십니까?', '您有多满意？']), choices: satisfaction }),
  template('frequency', 'matrix', ['Frequency of behaviour', '행동 빈도', '行为频率'], ['How often something is observed, with “cannot say”.', '행동이 관찰되는 빈도와 “판단할 수 없음”.', '行为出现的频率，含“无法判断”。'],
    { type: 'matrix', name: 'frequency', title: text(['How often do you observe this?', '이 행동을 얼마나 자주 관찰하십니까?', '您多久观察到一次？']), columns: [...frequency, { value: 'cannotSay', text: text(['Cannot say', '판단할 수 없음', '无法判断']) }], rows: statements }),
  template('values', 'panel', ['Values: importance and realisation', '가치: 중요도와 실현도', '价值观：重要性与实现程度'], ['Two tables over the same values, ready for a value profile.', '같은 가치에 대한 두 표로, 가치 프로필에 쓸 수 있습니다.', '同一组价值观的两张表，可用于价值画像。'],
    { type: 'panel', name: 'valuePanel', title: text(['My values at work', '업무 속 나의 가치', '我的工作价值观']), elements: [
      { type: 'matrix', name: 'importance', title: text(['How important is it to you?', '얼마나 중요합니까?', '对您有多重要？']), columns: importance, rows: values },
      { type: 'matrix', name: 'realisation', title: text(['How far can you realise it at work?', '업무에서 얼마나 실현하고 있습니까?', '您在工作中实现了多少？']), columns: realisation, rows: values }] }),
  template('recommend', 'rating', ['Would recommend, 0 to 10', '추천 의향 0–10', '推荐意愿 0–10'], ['Eleven points with words at both ends.', '양 끝에 설명이 있는 열한 단계.', '两端带文字的十一级量表。'],
    { type: 'rating', name: 'recommend', title: text(['How likely are you to recommend us as a place to work?', '우리 기관을 일터로 추천하시겠습니까?', '您有多大可能推荐我们单位？']), rateMin: 0, rateMax: 10, minRateDescription: text(['Not at all likely', '전혀 아니다', '完全不可能']), maxRateDescription: text(['Extremely likely', '매우 그렇다', '非常可能']) }),
  template('reason', 'boolean', ['Yes or no, with the reason', '예/아니요와 이유', '是或否，附理由'], ['The reason is asked when the answer is no.', '아니요일 때 이유를 묻습니다.', '回答“否”时询问理由。'],
    { type: 'panel', name: 'reasonPanel', elements: [
      { type: 'boolean', name: 'confirmed', title: text(['Do you agree with the result?', '결과에 동의하십니까?', '您同意这个结果吗？']) },
      { type: 'comment', name: 'reason', visibleIf: '{confirmed} = false', title: text(['What do you see differently?', '어떤 점을 다르게 보십니까?', '您有什么不同看法？']) }] }),
  template('goals', 'paneldynamic', ['Personal goals', '개인 목표', '个人目标'], ['Each goal with its indicator, target, weight and date.', '목표마다 지표, 목표값, 가중치, 기한.', '每个目标含指标、目标值、权重和日期。'],
    { type: 'paneldynamic', name: 'goals', title: text(['My goals', '나의 목표', '我的目标']), templateTitle: text(['Goal {panelIndex}', '목표 {panelIndex}', '目标 {panelIndex}']), panelCount: 1, minPanelCount: 1, maxPanelCount: 7, templateElements: [
      { type: 'text', name: 'goal', title: text(['Goal', '목표', '目标']), isRequired: true },
      { type: 'text', name: 'indicator', title: text(['Indicator', '지표', '指标']) },
      { type: 'text', name: 'target', title: text(['Target', '목표값', '目标值']), startWithNewLine: false },
      { type: 'text', name: 'weight', title: text(['Weight in percent', '가중치(%)', '权重（%）']), inputType: 'number', min: 0, max: 100 },
      { type: 'text', name: 'due', title: text(['By when', '기한', '期限']), inputType: 'date', startWithNewLine: false }] }),
  template('strengths', 'comment', ['Strengths and next steps', '강점과 다음 단계', '优势与下一步'], ['Two open questions for feedback.', '피드백을 위한 두 개의 열린 질문.', '用于反馈的两个开放问题。'],
    { type: 'panel', name: 'feedbackPanel', elements: [
      { type: 'comment', name: 'strengths', title: text(['What should this person keep doing?', '이 사람이 계속해야 할 것은 무엇입니까?', '这位同事应该继续做什么？']) },
      { type: 'comment', name: 'nextSteps', title: text(['What could this person do differently?', '이 사람이 다르게 해 볼 것은 무엇입니까?', '这位同事可以有哪些改变？']) }] }),
  template('consent', 'checkbox', ['Consent', '동의', '知情同意'], ['A required tick before the first question.', '첫 질문 전의 필수 동의.', '第一个问题前的必选同意。'],
    { type: 'checkbox', name: 'consent', isRequired: true, titleLocation: 'hidden', choices: [{ value: 'yes', text: text(['I have read how my answers are used and take part of my own will.', '답변이 어떻게 쓰이는지 읽었으며 자발적으로 참여합니다.', '我已了解答案的用途，自愿参加。']) }] }),
];
