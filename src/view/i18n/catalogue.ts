import type { Message } from './message.js';
import { en } from './messages/en.js';
import { ko } from './messages/ko.js';
import { zhCn } from './messages/zh-cn.js';

type Rooms = typeof en;

/** `<room>.<key>`, such as `form.saved` or `error.store/quota`. */
export type TermKey = { [R in keyof Rooms]: `${R}.${Extract<keyof Rooms[R], string>}` }[keyof Rooms];

const catalogues = { en, ko, 'zh-CN': zhCn } as const;

/** Languages of the interface; forms may have others. */
export const interfaceLocales = Object.keys(catalogues) as readonly InterfaceLocale[];
export type InterfaceLocale = keyof typeof catalogues;

/** The interface language nearest to a BCP 47 tag: `ko-KR` → `ko`, every Chinese → `zh-CN`, anything else → `en`. */
export function interfaceLocale(locale: string): InterfaceLocale {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return language === 'zh' ? 'zh-CN' : language === 'ko' ? 'ko' : 'en';
}

/** @returns undefined if no language knows the key */
export function message(locale: InterfaceLocale, key: string): Message | undefined {
  const dot = key.indexOf('.');
  const room = key.slice(0, dot);
  const name = key.slice(dot + 1);
  return within(catalogues[locale], room, name) ?? within(en, room, name);
}

function within(catalogue: Readonly<Record<string, Readonly<Record<string, Message>>>>, room: string, name: string): Message | undefined {
  const texts = Object.hasOwn(catalogue, room) ? catalogue[room] : undefined;
  return texts && Object.hasOwn(texts, name) ? texts[name] : undefined;
}
