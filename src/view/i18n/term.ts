import { interfaceLocale, message, type InterfaceLocale, type KeyOf, type Rooms, type TermKey } from './catalogue.js';
import { messageText, type TermValues } from './message-text.js';

export type Term = (key: TermKey, values?: TermValues) => string;
/** With the texts of a part beside those that every widget has. */
export type TermOf<R extends Rooms> = (key: TermKey | KeyOf<R>, values?: TermValues) => string;

/** The texts of the interface in one language; falls back to English for a language without a catalogue. */
export const term: (locale: string) => Term = termWith({ en: {}, ko: {}, 'zh-CN': {} });

/** The same for a part whose rooms come with its chunk: a respondent's page never loads them. */
export function termWith<R extends Rooms>(rooms: Readonly<Record<InterfaceLocale, Rooms>> & { readonly en: R }): (locale: string) => TermOf<R> {
  const made = new Map<InterfaceLocale, TermOf<R>>();
  return (locale) => {
    const language = interfaceLocale(locale);
    const known = made.get(language);
    if (known) return known;
    const fresh: TermOf<R> = (key, values = {}) => messageText(message(language, key, rooms) ?? message(language, key) ?? key, values, language);
    made.set(language, fresh);
    return fresh;
  };
}

/** The sentence for an error code; a code without one of its own is named in a general sentence. */
export function errorText(locale: string, code: string): string {
  const language = interfaceLocale(locale);
  return messageText(message(language, `error.${code}`) ?? message(language, 'error.unknown') ?? code, { code }, language);
}
