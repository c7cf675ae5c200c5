import { en } from './messages/report/en.js';
import { ko } from './messages/report/ko.js';
import { zhCn } from './messages/report/zh-cn.js';
import { termWith, type TermOf } from './term.js';

const rooms = { en: { report: en }, ko: { report: ko }, 'zh-CN': { report: zhCn } } as const;

export type ReportTerm = TermOf<typeof rooms.en>;
export const reportTerm = termWith(rooms);
