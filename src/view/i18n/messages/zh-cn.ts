import { zhCn as chart } from './chart/zh-cn.js';
import { zhCn as common } from './common/zh-cn.js';
import { zhCn as error } from './error/zh-cn.js';
import { zhCn as form } from './form/zh-cn.js';
import { zhCn as outbox } from './outbox/zh-cn.js';
import { zhCn as render } from './render/zh-cn.js';
import { zhCn as report } from './report/zh-cn.js';

export const zhCn = { chart, common, error, form, outbox, render, report } as const;
