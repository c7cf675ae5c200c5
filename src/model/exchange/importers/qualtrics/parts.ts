import { isJsonObject, type Json, type JsonObject } from '../../../definition/index.js';
import type { Names } from '../names.js';
import type { ImportNote } from '../report.js';
import type { QualtricsType } from './question-types.js';

/** A text of the file in all languages. @param path where a translation has it */
type TextOf = (own: Json | undefined, path: readonly string[]) => Json | undefined;

/** Choices and answers become choices, rows, columns, items or sliders. */
export function fillParts(json: JsonObject, payload: JsonObject, parts: QualtricsType['parts'], textOf: TextOf, names: Names, report: ImportNote[]): void {
  const place = String(json['name']);
  const entries = (what: 'Choices' | 'Answers'): { key: string; display: Json | undefined; entry: JsonObject }[] => keysOf(payload, what).map((key) => {
    const entry = (payload[what] as JsonObject)[key] as JsonObject;
    return { key, entry, display: textOf(entry['Display'], [what, key, 'Display']) };
  });
  const items = (what: 'Choices' | 'Answers', coded: boolean): Json[] => {
    const values = valuesOf(payload, what);
    return entries(what).map(({ key, display }) => ({ value: coded ? values.get(key) ?? key : key, ...(display === undefined ? {} : { text: display }) }));
  };
  const filled = (key: string, list: Json[]): void => {
    json[key] = list;
    if (list.length === 0) report.push({ code: 'import/choices-missing', place, values: { list: key } });
  };
  if (parts === 'choices') {
    const written = entries('Choices').filter(({ entry }) => entry['TextEntry'] === 'true' || entry['TextEntry'] === true);
    filled('choices', items('Choices', true));
    if (written.length && json['type'] !== 'ranking') report.push({ code: 'import/left-out', place, values: { what: 'TextEntry' } });
  } else if (parts === 'items') filled('items', entries('Choices').map(({ key, display }) => ({ name: key, ...(display === undefined ? {} : { title: display }), ...(payload['QuestionType'] === 'CS' ? { inputType: 'number' } : {}) })));
  else if (parts === 'matrix' && json['type'] === 'matrix') {
    filled('rows', items('Choices', false));
    filled('columns', items('Answers', true));
  } else if (parts === 'matrix') {
    filled('rows', items('Choices', false));
    json['columns'] = [{ name: 'answer', title: ' ' }];
    filled('choices', items('Answers', true));
  } else if (parts === 'cells') {
    filled('rows', items('Choices', false));
    json['columns'] = entries('Answers').map(({ key, display }) => ({ name: key, ...(display === undefined ? {} : { title: display }) }));
  } else if (parts === 'slider') Object.assign(json, range(payload));
  else if (parts === 'sliders') json['elements'] = entries('Choices').map(({ key, display }) => ({ type: 'slider', name: names.take(`${place}_${key}`, 'question'), ...(display === undefined ? {} : { title: display }), ...range(payload) }));
}

/** Keys of the choices in their order, those that are there. */
function keysOf(payload: JsonObject, what: 'Choices' | 'Answers'): string[] {
  const all = payload[what];
  if (!isJsonObject(all)) return [];
  const order = listOf(payload[what === 'Choices' ? 'ChoiceOrder' : 'AnswerOrder']).map(String);
  const listed = order.filter((key, i) => isJsonObject(all[key]) && order.indexOf(key) === i);
  return [...listed, ...Object.keys(all).filter((key) => !listed.includes(key) && isJsonObject(all[key]))];
}

/** The value of each choice: its recoded one where all are there and differ, else its number in the file. */
export function valuesOf(payload: JsonObject, what: 'Choices' | 'Answers'): ReadonlyMap<string, string | number> {
  const keys = keysOf(payload, what);
  const recoded = payload['RecodeValues'];
  const values = keys.map((key) => (isJsonObject(recoded) && Object.hasOwn(recoded, key) ? recoded[key] : undefined)).map((value) => (typeof value === 'string' || typeof value === 'number' ? numeric(value) : undefined));
  const usable = values.every((value) => value !== undefined && value !== '') && new Set(values.map(String)).size === keys.length;
  return new Map(keys.map((key, i) => [key, usable ? values[i]! : numeric(key)]));
}

export function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function numeric(value: string | number): string | number {
  return /^-?\d{1,9}$/.test(String(value)) ? Number(value) : String(value);
}

function range(payload: JsonObject): JsonObject {
  const configuration = isJsonObject(payload['Configuration']) ? payload['Configuration'] : {};
  const [min, max] = [configuration['CSSliderMin'], configuration['CSSliderMax']].map(Number) as [number, number];
  return min < max ? { min, max } : {};
}
