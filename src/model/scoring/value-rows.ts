import { isJsonObject, itemValue, surveyOutline, type FormDefinition, type LocalizedText, type ValueProfile } from '../definition/index.js';
import { textOf } from './answer-titles.js';

export interface ValueRow {
  id: string;
  title: LocalizedText;
}

/** The values of a profile in order: its `rows`, else the rows of its importance question, with the row's text as title. */
export function valueRows(definition: FormDefinition, profile: ValueProfile): ValueRow[] {
  const question = surveyOutline(definition.survey).byName.get(profile.importance.question)?.json;
  const rows = Array.isArray(question?.['rows']) ? question['rows'] : [];
  const titles = new Map(rows.map((row) => [String(itemValue(row)), (isJsonObject(row) ? textOf(row['text'], definition.locales) : undefined) ?? String(itemValue(row))]));
  return (profile.rows ?? [...titles.keys()]).map((id) => ({ id, title: titles.get(id) ?? id }));
}
