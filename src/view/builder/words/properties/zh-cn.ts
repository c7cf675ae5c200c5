import { zhCn as question } from './question/zh-cn.js';
import { zhCn as structure } from './structure/zh-cn.js';
import { zhCn as survey } from './survey/zh-cn.js';
import { zhCn as values } from './values/zh-cn.js';

/** Names of properties, and of the values that are listed for them. */
export const zhCn = { ...question, ...structure, ...survey, ...values };
