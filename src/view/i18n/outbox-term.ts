import type { KeyOf, TermKey } from './catalogue.js';
import { en } from './messages/outbox/en.js';
import { ko } from './messages/outbox/ko.js';
import { zhCn } from './messages/outbox/zh-cn.js';
import { termWith, type TermOf } from './term.js';

const rooms = { en: { outbox: en }, ko: { outbox: ko }, 'zh-CN': { outbox: zhCn } } as const;

export type OutboxKey = TermKey | KeyOf<typeof rooms.en>;
export type OutboxTerm = TermOf<typeof rooms.en>;
export const outboxTerm = termWith(rooms);
