import { zhCn as common } from './common/zh-cn.js';
import { zhCn as error } from './error/zh-cn.js';
import { zhCn as form } from './form/zh-cn.js';
import { zhCn as render } from './render/zh-cn.js';

export const zhCn = { common, error, form, render } as const;
