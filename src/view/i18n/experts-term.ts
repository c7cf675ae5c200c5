import type { KeyOf, TermKey } from './catalogue.js';
import { en } from './messages/experts/en.js';
import { ko } from './messages/experts/ko.js';
import { zhCn } from './messages/experts/zh-cn.js';
import { termWith, type TermOf } from './term.js';

const rooms = { en: { experts: en }, ko: { experts: ko }, 'zh-CN': { experts: zhCn } } as const;

export type ExpertsTerm = TermOf<typeof rooms.en>;
export type ExpertsKey = TermKey | KeyOf<typeof rooms.en>;
export const expertsTerm = termWith(rooms);
