import type { InterfaceLocale } from './catalogue.js';
import type { Message } from './message.js';
import { numberText } from './numbers.js';

/** What a text may take in: numbers are written as the language writes them; `n` also chooses the plural form. */
export type TermValues = Readonly<Record<string, string | number>>;

/** A message with its values; a placeholder without a value stays as it is. */
export function messageText(text: Message, values: TermValues, locale: InterfaceLocale): string {
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
