import type { Message } from './message.js';
import { en } from './messages/en.js';
import { ko } from './messages/ko.js';
import { zhCn } from './messages/zh-cn.js';

/** Room → its texts. */
export type Rooms = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** `<room>.<key>`, such as `form.saved` or `error.store/quota`. */
export type KeyOf<R extends Rooms> = { [N in Extract<keyof R, string>]: `${N}.${Extract<keyof R[N], string>}` }[Extract<keyof R, string>];
/** The texts that every widget has. */
export type TermKey = KeyOf<typeof en>;

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
export function message(locale: InterfaceLocale, key: string, from: Readonly<Record<InterfaceLocale, Rooms>> = catalogues): Message | undefined {
  const dot = key.indexOf('.');
  const room = key.slice(0, dot);
  const name = key.slice(dot + 1);
  return within(from[locale], room, name) ?? within(from.en, room, name);
}

function within(rooms: Rooms, room: string, name: string): Message | undefined {
  const texts = Object.hasOwn(rooms, room) ? rooms[room] : undefined;
  return texts && Object.hasOwn(texts, name) ? texts[name] : undefined;
}
