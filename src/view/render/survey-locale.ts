/** survey-core's own texts (buttons, errors, captions) in the languages we ship; English is inside survey-core. */

const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  ko: () => import('survey-core/i18n/korean'),
  'zh-cn': () => import('survey-core/i18n/simplified-chinese'),
};

const loaded = new Set<string>();

/** survey-core's name of a BCP 47 tag: `ko-KR` → `ko`, `zh-Hans`, `zh-CN` and `zh` → `zh-cn`, others as they are, in lower case. */
export function surveyLocale(tag: string): string {
  const lower = tag.toLowerCase();
  if (lower === 'ko' || lower.startsWith('ko-')) return 'ko';
  if (lower === 'zh' || /^zh-(hans|cn|sg)/.test(lower)) return 'zh-cn';
  const [language = 'en'] = lower.split('-');
  return language === 'en' ? 'en' : lower;
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
