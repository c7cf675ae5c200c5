import { isJsonObject, itemValue, itemValues, localizedText, surveyOutline, type Json, type JsonObject, type LocalizedText, type OutlinedQuestion } from '../definition/index.js';
import { csvText } from './csv.js';

/** One variable of the data: a question, a row of a matrix, a cell of a table. */
export interface CodebookEntry {
  /** `question`, `question.row` or `question.row.column`. */
  variable: string;
  type: string;
  label: string;
  /** `value=text` in the order of the form. */
  values: string[];
  required: boolean;
  /** `scale` or `scale (reversed)`, for each scale that it counts towards. */
  scales: string[];
}

/**
 * What the columns of a form's data mean.
 *
 * @param document a form definition, or plain SurveyJS JSON
 * @param locale of the labels; the first language stands in where it is missing
 */
export function codebook(document: JsonObject, locale: string): CodebookEntry[] {
  const survey = isJsonObject(document['survey']) ? document['survey'] : document;
  const first = Array.isArray(document['locales']) ? String(document['locales'][0]) : 'en';
  const text = (value: Json | undefined): string => plain(value, locale, first);
  const scales = scalesByItem(document);
  const entry = (question: OutlinedQuestion, steps: string[], label: string, choices: Json | undefined): CodebookEntry => {
    const variable = [question.name, ...steps].join('.');
    return { variable, type: question.type, label, values: labelled(choices, text), required: question.json['isRequired'] === true, scales: scales.get(variable) ?? [] };
  };
  return surveyOutline(survey, []).questions.filter(({ name, type }) => name && !['html', 'image'].includes(type)).flatMap((question) => {
    const { json } = question;
    const title = text(json['title']) || question.name;
    const rows = listOf(json['rows']);
    if (question.type === 'matrix') return rows.map((row) => entry(question, [String(itemValue(row))], `${title}: ${itemText(row, text)}`, json['columns']));
    if (question.type === 'matrixdropdown') return rows.flatMap((row) => listOf(json['columns']).map((column) =>
      entry(question, [String(itemValue(row)), String(itemValue(column))], `${title}: ${itemText(row, text)}, ${itemText(column, text)}`, isJsonObject(column) && itemValues(column['choices']).length ? column['choices'] : json['choices'])));
    if (question.type === 'multipletext') return listOf(json['items']).map((item) => entry(question, [String(itemValue(item))], `${title}: ${itemText(item, text)}`, undefined));
    return [entry(question, [], title, json['choices'] ?? json['rateValues'] ?? json['columns'])];
  });
}

/** The codebook as a table for a spreadsheet. */
export function codebookCsv(document: JsonObject, locale: string): string {
  return csvText([
    ['variable', 'type', 'label', 'values', 'required', 'scales'],
    ...codebook(document, locale).map(({ variable, type, label, values, required, scales }) => [variable, type, label, values.join(' | '), required ? 'yes' : 'no', scales.join(' | ')]),
  ]);
}

function scalesByItem(document: JsonObject): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const scales = isJsonObject(document['scoring']) ? listOf(document['scoring']['scales']) : [];
  for (const scale of scales.filter(isJsonObject)) {
    for (const item of listOf(scale['items']).filter(isJsonObject)) {
      const variable = [item['question'], item['row'], item['column']].filter((part) => part !== undefined).join('.');
      found.set(variable, [...(found.get(variable) ?? []), `${String(scale['id'])}${item['reverse'] === true ? ' (reversed)' : ''}`]);
    }
  }
  return found;
}

function labelled(choices: Json | undefined, text: (value: Json | undefined) => string): string[] {
  return listOf(choices).map((choice) => `${String(itemValue(choice))}=${itemText(choice, text)}`);
}

function itemText(item: Json, text: (value: Json | undefined) => string): string {
  return (isJsonObject(item) ? text(item['text']) || text(item['title']) : '') || String(itemValue(item) ?? '');
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** survey-core's texts have their first language under `default` and other tags in lower case. */
function plain(value: Json | undefined, locale: string, first: string): string {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return '';
  const tags = Object.fromEntries(Object.entries(value).map(([tag, words]) => [tag === 'default' ? first : tag.replace(/-([a-z]{2})$/, (_, region: string) => `-${region.toUpperCase()}`), words]));
  return localizedText(tags as LocalizedText, locale, [first]);
}
