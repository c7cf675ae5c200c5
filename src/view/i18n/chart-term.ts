import { en } from './messages/chart/en.js';
import { ko } from './messages/chart/ko.js';
import { zhCn } from './messages/chart/zh-cn.js';
import { termWith } from './term.js';

const rooms = { en: { chart: en }, ko: { chart: ko }, 'zh-CN': { chart: zhCn } } as const;

export const chartTerm = termWith(rooms);
