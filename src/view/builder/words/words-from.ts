import { interfaceLocale, messageText, type Catalogue, type InterfaceLocale, type TermValues } from '../../i18n/index.js';

/** The texts of one part of the builder in one language. */
export type Words<C extends Catalogue> = (key: Extract<keyof C, string>, values?: TermValues) => string;

/**
 * The texts of one part, which come with its chunk: a respondent's page never loads them.
 * `ko` and `zh-CN` are typed as `Translation<typeof en>`, so that a missing one does not compile.
 */
export function wordsFrom<C extends Catalogue>(catalogues: Readonly<Record<InterfaceLocale, Catalogue>> & { readonly en: C }): (locale: string) => Words<C> {
  const made = new Map<InterfaceLocale, Words<C>>();
  return (locale) => {
    const language = interfaceLocale(locale);
    const known = made.get(language);
    if (known) return known;
    const texts = catalogues[language];
    const words: Words<C> = (key, values = {}) => messageText(texts[key] ?? catalogues.en[key]!, values, language);
    made.set(language, words);
    return words;
  };
}
