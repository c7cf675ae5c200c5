import { interfaceLocale, message, type TermKey } from './catalogue.js';
import { messageText, type TermValues } from './message-text.js';

export type Term = (key: TermKey, values?: TermValues) => string;

const made = new Map<string, Term>();

/** The texts of the interface in one language; falls back to English for a language without a catalogue. */
export function term(locale: string): Term {
  const language = interfaceLocale(locale);
  const known = made.get(language);
  if (known) return known;
  const fresh: Term = (key, values = {}) => messageText(message(language, key) ?? key, values, language);
  made.set(language, fresh);
  return fresh;
}

/** The sentence for an error code; a code without one of its own is named in a general sentence. */
export function errorText(locale: string, code: string): string {
  const language = interfaceLocale(locale);
  return messageText(message(language, `error.${code}`) ?? message(language, 'error.unknown') ?? code, { code }, language);
}
