import { interfaceLocale, message, type InterfaceLocale, type TermKey } from './catalogue.js';
import type { Message } from './message.js';
import { numberText } from './numbers.js';

/** What a text may take in: numbers are written as the language writes them; `n` also chooses the plural form. */
export type TermValues = Readonly<Record<string, string | number>>;
export type Term = (key: TermKey, values?: TermValues) => string;

const made = new Map<string, Term>();

/** The texts of the interface in one language; falls back to English for a language without a catalogue. */
export function term(locale: string): Term {
  const language = interfaceLocale(locale);
  const known = made.get(language);
  if (known) return known;
  const fresh: Term = (key, values = {}) => fill(message(language, key) ?? key, values, language);
  made.set(language, fresh);
  return fresh;
}

/** The sentence for an error code; a code without one of its own is named in a general sentence. */
export function errorText(locale: string, code: string): string {
  const language = interfaceLocale(locale);
  return fill(message(language, `error.${code}`) ?? message(language, 'error.unknown') ?? code, { code }, language);
}

function fill(text: Message, values: TermValues, locale: InterfaceLocale): string {
  const form = typeof text === 'string' ? text : pluralForm(text, values.n, locale);
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? numberText(value, locale) : value;
  });
}

function pluralForm(text: Exclude<Message, string>, n: string | number | undefined, locale: InterfaceLocale): string {
  const one = typeof n === 'number' && new Intl.PluralRules(locale).select(n) === 'one';
  return (one ? text.one : undefined) ?? text.other;
}
