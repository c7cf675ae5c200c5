import * as z from 'zod/mini';

/** BCP 47 language tag, such as `en`, `ko` or `zh-CN`. */
export const localeSchema = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.maxLength(35));

/** One text, or one text for each language (keys are BCP 47 tags). A plain string is in the default language. */
export const localizedTextSchema = z.union([
  z.string().check(z.maxLength(10_000)),
  z.record(localeSchema, z.string().check(z.maxLength(10_000))),
]);
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/**
 * The text in the wanted language, else in the nearest one that the definition has.
 * Order: the tag itself, the tag shortened (`zh-CN` → `zh`), a sibling of the same language, the definition's languages, any.
 *
 * @param locales the definition's languages, the default one first
 * @returns an empty string only if there is no text at all
 */
export function localizedText(text: LocalizedText | undefined, locale: string, locales: readonly string[]): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  for (const tag of [...shortened(locale), ...siblings(text, locale), ...locales, ...Object.keys(text)]) {
    if (Object.hasOwn(text, tag) && text[tag]) return text[tag];
  }
  return '';
}

function shortened(locale: string): string[] {
  const parts = locale.split('-');
  return parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join('-'));
}

function siblings(text: Record<string, string>, locale: string): string[] {
  const language = locale.split('-')[0];
  return Object.keys(text).filter((tag) => tag.split('-')[0] === language);
}
