/**
 * survey-core's own texts (buttons, errors, captions) in the languages we ship, and in those written from right to left:
 * survey-core knows the direction of a language only by its texts. English is inside survey-core.
 */

const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  ko: () => import('survey-core/i18n/korean'),
  'zh-cn': () => import('survey-core/i18n/simplified-chinese'),
  ar: () => import('survey-core/i18n/arabic'),
  fa: () => import('survey-core/i18n/persian'),
  he: () => import('survey-core/i18n/hebrew'),
};

const loaded = new Set<string>();

/** survey-core's name of a BCP 47 tag: `ko-KR` → `ko`, `zh-Hans`, `zh-CN` and `zh` → `zh-cn`, others as they are, in lower case. */
export function surveyLocale(tag: string): string {
  const lower = tag.toLowerCase();
  if (lower === 'ko' || lower.startsWith('ko-')) return 'ko';
  if (lower === 'zh' || /^zh-(hans|cn|sg)/.test(lower)) return 'zh-cn';
  const [language = 'en'] = lower.split('-');
  return language === 'en' || Object.hasOwn(loaders, language) ? language : lower;
}

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(-(?!latn)|$)/;

/** survey-core knows the direction only of languages whose texts of its own are loaded; the page's must not decide. */
export function directionOf(locale: string, known: string | undefined): 'ltr' | 'rtl' {
  return known === 'rtl' || (!known && rightToLeft.test(locale.toLowerCase())) ? 'rtl' : 'ltr';
}

/** True when survey-core's texts for this language are there (or are not ours to load). */
export function isSurveyLocaleLoaded(tag: string): boolean {
  const locale = surveyLocale(tag);
  return loaded.has(locale) || !(locale in loaders);
}

/** Loads survey-core's texts for a language. Do it before `createSurveyModel` and the first drawing is already translated. */
export async function loadSurveyLocale(tag: string): Promise<void> {
  const locale = surveyLocale(tag);
  await loaders[locale]?.();
  loaded.add(locale);
}
