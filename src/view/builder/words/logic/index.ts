import { wordsFrom } from '../words-from.js';
import { en } from './en.js';
import { ko } from './ko.js';
import { zhCn } from './zh-cn.js';

export const logicWords = wordsFrom({ en, ko, 'zh-CN': zhCn });
