import { isJsonObject, itemValue, surveyOutline, type FormDefinition, type Json, type LocalizedText, type ValueProfile } from '../definition/index.js';

export interface ValueRow {
  id: string;
  title: LocalizedText;
}

/** The values of a profile in order: its `rows`, else the rows of its importance question, with the row's text as title. */
export function valueRows(definition: FormDefinition, profile: ValueProfile): ValueRow[] {
  const question = surveyOutline(definition.survey).byName.get(profile.importance.question)?.json;
  const rows = Array.isArray(question?.['rows']) ? question['rows'] : [];
  const titles = new Map(rows.map((row) => [String(itemValue(row)), rowTitle(row, definition.locales)]));
  return (profile.rows ?? [...titles.keys()]).map((id) => ({ id, title: titles.get(id) ?? id }));
}

/** SurveyJS writes `default` for the first language and lower-case tags; ours are the definition's own tags. */
function rowTitle(row: Json, locales: readonly string[]): LocalizedText {
  const text = isJsonObject(row) ? row['text'] : undefined;
  if (typeof text === 'string' && text) return text;
  if (!isJsonObject(text)) return String(itemValue(row));
  return Object.fromEntries(Object.entries(text).flatMap(([tag, words]) =>
    typeof words === 'string' ? [[tag === 'default' ? (locales[0] ?? 'en') : (locales.find((own) => own.toLowerCase() === tag.toLowerCase()) ?? tag), words]] : []));
}
