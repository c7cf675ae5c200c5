import { wordsFrom } from '../words-from.js';
import { en } from './en.js';
import { ko } from './ko.js';
import { zhCn } from './zh-cn.js';

const helpWords = wordsFrom({ en, ko, 'zh-CN': zhCn });

/** What a property is for; undefined where its name says it. */
export function helpOf(property: string, locale: string): string | undefined {
  return Object.hasOwn(en, property) ? helpWords(locale)(property as keyof typeof en) : undefined;
}
