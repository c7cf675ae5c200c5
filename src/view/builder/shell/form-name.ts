import { isJsonObject, localizedText, type Json, type JsonObject, type LocalizedText } from '../../../model/definition/index.js';

/** The title of a form in a language, else its id; empty when it has neither. */
export function formName(document: JsonObject, locale: string): string {
  return titleIn(document['title'], locale) || (typeof document['id'] === 'string' ? document['id'] : '');
}

function titleIn(title: Json | undefined, locale: string): string {
  if (typeof title === 'string') return title;
  if (!isJsonObject(title)) return '';
  return localizedText(title as LocalizedText, locale, Object.keys(title));
}
