import { en } from './messages/feedback/en.js';
import { ko } from './messages/feedback/ko.js';
import { zhCn } from './messages/feedback/zh-cn.js';
import { termWith, type TermOf } from './term.js';

const rooms = { en: { feedback: en }, ko: { feedback: ko }, 'zh-CN': { feedback: zhCn } } as const;

export type FeedbackTerm = TermOf<typeof rooms.en>;
export const feedbackTerm = termWith(rooms);
