import { isJsonObject, itemValue, type FormDefinition, type Json, type LocalizedText, type SurveyOutline } from '../definition/index.js';
import type { AnswerPlace } from './answer-at.js';

/** What a place in the answers asks: the text of its row or statement, else the title of its question. */
export function answerTitles({ locales }: Pick<FormDefinition, 'locales'>, outline: SurveyOutline): (place: AnswerPlace) => LocalizedText {
  return ({ question, row }) => {
    const json = outline.byName.get(question)?.json ?? {};
    if (row === undefined) return textOf(json['title'], locales) ?? question;
    const rows = ['rows', 'statements', 'entries'].flatMap((list) => (Array.isArray(json[list]) ? json[list] : []));
    const found = rows.find((entry) => String(itemValue(entry)) === row);
    return (isJsonObject(found) ? textOf(found['text'], locales) : undefined) ?? row;
  };
}

/** SurveyJS writes `default` for the first language and lower-case tags; ours are the definition's own tags. */
export function textOf(text: Json | undefined, locales: readonly string[]): LocalizedText | undefined {
  if (typeof text === 'string') return text || undefined;
  if (!isJsonObject(text)) return undefined;
  return Object.fromEntries(Object.entries(text).flatMap(([tag, words]) =>
    typeof words === 'string' ? [[tag === 'default' ? (locales[0] ?? 'en') : (locales.find((own) => own.toLowerCase() === tag.toLowerCase()) ?? tag), words]] : []));
}
