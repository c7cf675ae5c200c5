import { jsonPointer, type JsonPath } from '../finding.js';
import { isJsonObject, type Json } from '../json.js';
import { nearestName } from '../nearest-name.js';
import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';
import { localizableProperties, untranslatedProperties } from '../survey-properties.js';

/** Texts of our own envelope; `source` of a reference sample is a citation and needs no translation. */
const envelopeTexts = new Set(['title', 'description', 'purpose', 'legalBasis', 'responsible', 'rationale', 'changes', 'measure']);
/** Lists whose plain entries are shown as they are. */
const shownLists = new Set(['choices', 'rows', 'columns', 'rateValues', 'items']);

interface Text {
  value: Json;
  path: JsonPath;
}

/**
 * One warning for each language that is declared but not everywhere there, with the first places; one for each language that is there but not declared.
 * In the survey `default` stands for the first language, and tags are compared without regard to case, as survey-core does.
 */
export function checkTranslations(definition: FormDefinition, report: Report): void {
  const texts: Text[] = [];
  const { survey, theme: _theme, tests: _tests, delivery: _delivery, ...envelope } = definition;
  collect(envelope as unknown as Json, [], (key) => envelopeTexts.has(key), texts);
  collect(survey, ['survey'], (key) => localizableProperties.has(key), texts);
  for (const locale of definition.locales) reportMissing(locale, definition.locales, texts, report);
  reportUndeclared(definition.locales, texts, report);
}

function collect(value: Json, path: JsonPath, isText: (key: string) => boolean, texts: Text[]): void {
  if (Array.isArray(value)) value.forEach((item, i) => collect(item, [...path, i], isText, texts));
  if (!isJsonObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, key];
    const localized = isLocalized(inner);
    if ((isText(key) && (typeof inner === 'string' ? inner.trim() !== '' : localized)) || (localized && !untranslatedProperties.has(key) && 'default' in inner)) texts.push({ value: inner, path: here });
    else if (path[0] === 'survey' && shownLists.has(key) && Array.isArray(inner)) inner.forEach((item, i) => collectItem(item, [...here, i], isText, texts));
    else collect(inner, here, isText, texts);
  }
}

/** A choice "Red" is its own text; a choice 3 needs none; an item with a value and no text shows the value. */
function collectItem(item: Json, path: JsonPath, isText: (key: string) => boolean, texts: Text[]): void {
  if (isWord(item)) texts.push({ value: item, path });
  else if (isJsonObject(item) && isWord(item['value'] ?? null) && item['text'] === undefined && item['title'] === undefined && item['imageLink'] === undefined) texts.push({ value: item['value']!, path });
  else collect(item, path, isText, texts);
}

const isWord = (value: Json): value is string => typeof value === 'string' && /\p{L}/u.test(value);

function isLocalized(value: Json): value is Record<string, string> {
  return isJsonObject(value) && Object.keys(value).length > 0
    && Object.entries(value).every(([key, text]) => typeof text === 'string' && (key === 'default' || /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(key)));
}

function reportMissing(locale: string, locales: readonly string[], texts: readonly Text[], report: Report): void {
  const missing = texts.filter(({ value }) => !has(value, locale, locales));
  if (!missing.length) return;
  const places = missing.map(({ path }) => jsonPointer(path));
  report('definition/missing-translation', missing[0]!.path, { locale, count: missing.length, first: places[0]!, places: places.slice(0, 20) });
}

function has(value: Json, locale: string, locales: readonly string[]): boolean {
  const isDefault = locale === locales[0];
  if (!isJsonObject(value)) return isDefault || locales.length === 1;
  const wanted = [locale.toLowerCase(), locale.split('-')[0]!.toLowerCase(), ...(isDefault ? ['default'] : [])];
  return Object.entries(value).some(([key, text]) => wanted.includes(key.toLowerCase()) && text !== '');
}

function reportUndeclared(locales: readonly string[], texts: readonly Text[], report: Report): void {
  const declared = new Set(['default', ...locales.flatMap((locale) => [locale.toLowerCase(), locale.split('-')[0]!.toLowerCase()])]);
  const seen = new Set<string>();
  for (const { value, path } of texts) {
    for (const key of isJsonObject(value) ? Object.keys(value) : []) {
      const tag = key.toLowerCase();
      if (declared.has(tag) || seen.has(tag)) continue;
      seen.add(tag);
      const nearest = nearestName(key, locales);
      report('definition/undeclared-locale', [...path, key], { locale: key, ...(nearest ? { nearest } : {}) }, 'key');
    }
  }
}
