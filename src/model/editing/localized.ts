import { isJsonObject, type Json, type JsonObject } from '../definition/index.js';

/** How a text stands in the document: the survey has its first language under `default`, the envelope under its own tag. */
export type TextHome = 'survey' | 'envelope';

/** One text in one language; undefined when there is none. */
export function textIn(value: Json | undefined, locale: string, defaultLocale: string): string | undefined {
  if (typeof value === 'string') return isDefault(locale, defaultLocale) ? value : undefined;
  if (!isJsonObject(value)) return undefined;
  const key = keyFor(value, locale, defaultLocale);
  const text = key === undefined ? undefined : value[key];
  return typeof text === 'string' ? text : undefined;
}

/**
 * The value with one text changed; everything else stays as the file has it. An empty or absent text goes; undefined comes back when none is left.
 *
 * @param locale a language tag, or `default`
 */
export function withText(value: Json | undefined, locale: string, text: string | undefined, defaultLocale: string, home: TextHome): Json | undefined {
  const first = isDefault(locale, defaultLocale);
  if (!isJsonObject(value)) {
    if (first) return text || undefined;
    if (!text) return value;
    const before: JsonObject = typeof value === 'string' && value !== '' ? { [home === 'survey' ? 'default' : defaultLocale]: value } : {};
    return { ...before, [newKey(locale, home)]: text };
  }
  const key = keyFor(value, locale, defaultLocale) ?? (first && home === 'survey' ? 'default' : newKey(locale, home));
  if (text) return { ...value, [key]: text };
  const { [key]: _gone, ...rest } = value;
  const left = Object.keys(rest);
  if (left.length === 0) return undefined;
  return left.length === 1 && left[0] === 'default' ? rest['default'] : rest;
}

/** Tags are compared without regard to case, as survey-core does. */
function keyFor(value: JsonObject, locale: string, defaultLocale: string): string | undefined {
  const wanted = isDefault(locale, defaultLocale) ? ['default', defaultLocale.toLowerCase()] : [locale.toLowerCase()];
  const keys = Object.keys(value);
  return wanted.flatMap((tag) => keys.filter((key) => key.toLowerCase() === tag))[0];
}

function isDefault(locale: string, defaultLocale: string): boolean {
  return locale === 'default' || locale.toLowerCase() === defaultLocale.toLowerCase();
}

function newKey(locale: string, home: TextHome): string {
  return home === 'survey' ? locale.toLowerCase() : locale;
}

/** The language of a document's plain texts. */
export function defaultLocaleOf(document: JsonObject): string {
  const locales = document['locales'];
  if (Array.isArray(locales) && typeof locales[0] === 'string') return locales[0];
  return typeof document['locale'] === 'string' && document['locale'] ? document['locale'] : 'en';
}
