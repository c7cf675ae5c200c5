/** Texts that the models themselves give: errors, and names of answers. Everything else that is read belongs to the view. */
const en = {
  cannotSay: 'Cannot say',
  eachRequired: 'Please rate each person on each statement, or choose “{cannotSay}”.',
  sumLeft: 'The sum has to be {total}: {left} still to be given.',
  sumOver: 'The sum has to be {total}: {over} too many.',
  tooSmall: '{entry}: at least {limit}.',
  tooLarge: '{entry}: at most {limit}.',
  offStep: '{entry}: in steps of {limit}.',
  ratingRequired: 'Please rate the statement.',
  reasonRequired: 'Please give a reason for your rating.',
  bestText: 'Most',
  worstText: 'Least',
  setsLeft: 'Please choose one at either end in every set: {left} sets are still open.',
};

const words: Readonly<Record<string, typeof en>> = {
  en,
  ko: {
    cannotSay: '판단할 수 없음',
    eachRequired: '모든 사람을 모든 문항에서 평정하거나 “{cannotSay}”을(를) 선택해 주세요.',
    sumLeft: '합계는 {total}이어야 합니다. {left}이(가) 남았습니다.',
    sumOver: '합계는 {total}이어야 합니다. {over}이(가) 초과되었습니다.',
    tooSmall: '{entry}: {limit} 이상이어야 합니다.',
    tooLarge: '{entry}: {limit} 이하여야 합니다.',
    offStep: '{entry}: {limit} 단위로 입력해 주세요.',
    ratingRequired: '문항을 평정해 주세요.',
    reasonRequired: '평정한 이유를 적어 주세요.',
    bestText: '가장 그렇다',
    worstText: '가장 그렇지 않다',
    setsLeft: '모든 묶음에서 양쪽을 하나씩 골라 주세요. 남은 묶음: {left}개.',
  },
  'zh-cn': {
    cannotSay: '无法判断',
    eachRequired: '请就每项陈述为每个人评分，或选择“{cannotSay}”。',
    sumLeft: '总和必须为 {total}，还剩 {left} 未分配。',
    sumOver: '总和必须为 {total}，已超出 {over}。',
    tooSmall: '{entry}：不得小于 {limit}。',
    tooLarge: '{entry}：不得大于 {limit}。',
    offStep: '{entry}：须以 {limit} 为单位。',
    ratingRequired: '请为该陈述评分。',
    reasonRequired: '请说明评分的理由。',
    bestText: '最高',
    worstText: '最低',
    setsLeft: '请在每组中两端各选一项，还有 {left} 组未完成。',
  },
};

export type OwnWord = keyof typeof en;

/** @param locale survey-core's name of the language; English where there is no translation */
export function ownWord(locale: string, word: OwnWord, values: Readonly<Record<string, string | number>> = {}): string {
  const text = (words[locale] ?? en)[word];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
