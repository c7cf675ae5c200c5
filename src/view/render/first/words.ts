import type { FirstLocale } from './first-survey.js';

/** The few texts of survey-core, and two of ours, that a first page shows; a test holds them against what the renderer draws. */
export const words: Readonly<Record<FirstLocale, Readonly<Record<'next' | 'complete' | 'choose' | 'open' | 'yes' | 'no' | 'progress' | 'required' | 'wait', string>>>> = {
  en: { next: 'Next', complete: 'Complete', choose: 'Select...', open: 'Select', yes: 'Yes', no: 'No', progress: 'Progress bar', required: '(required)', wait: 'One moment…' },
  ko: { next: '다음', complete: '완료', choose: '선택...', open: '고르다', yes: '예', no: '아니오', progress: '진행률 표시줄', required: '(필수)', wait: '잠시만 기다려 주세요.' },
  'zh-cn': { next: '下一页', complete: '提交问卷', choose: '请选择...', open: '选择', yes: '是', no: '否', progress: '进度条', required: '（必填）', wait: '请稍候…' },
};
