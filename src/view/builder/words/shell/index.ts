import { wordsFrom } from '../words-from.js';
import { en } from './en.js';
import { ko } from './ko.js';
import { zhCn } from './zh-cn.js';

/** Texts of the frame around all parts. */
export const shellWords = wordsFrom({ en, ko, 'zh-CN': zhCn });
