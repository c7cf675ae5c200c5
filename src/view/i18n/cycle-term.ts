import type { KeyOf, TermKey } from './catalogue.js';
import { en } from './messages/cycle/en.js';
import { ko } from './messages/cycle/ko.js';
import { zhCn } from './messages/cycle/zh-cn.js';
import { termWith, type TermOf } from './term.js';

const rooms = { en: { cycle: en }, ko: { cycle: ko }, 'zh-CN': { cycle: zhCn } } as const;

export type CycleKey = TermKey | KeyOf<typeof rooms.en>;
export type CycleTerm = TermOf<typeof rooms.en>;
export const cycleTerm = termWith(rooms);
