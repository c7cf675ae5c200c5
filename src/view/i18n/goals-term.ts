import type { KeyOf, TermKey } from './catalogue.js';
import { en } from './messages/goals/en.js';
import { ko } from './messages/goals/ko.js';
import { zhCn } from './messages/goals/zh-cn.js';
import { termWith, type TermOf } from './term.js';

const rooms = { en: { goals: en }, ko: { goals: ko }, 'zh-CN': { goals: zhCn } } as const;

export type GoalsKey = TermKey | KeyOf<typeof rooms.en>;
export type GoalsTerm = TermOf<typeof rooms.en>;
export const goalsTerm = termWith(rooms);
