import { answerRange, itemValues, surveyOutline, type Json, type JsonObject } from '../../../../model/definition/index.js';
import { defaultLocaleOf, surveyPath, textIn, valueAt } from '../../../../model/editing/index.js';
import type { Workbench } from '../../shell/workbench.js';

/** Something that can count towards a scale: a question, a row of a matrix, a cell of a table. */
export interface ScorableItem {
  readonly question: string;
  readonly row?: string;
  readonly column?: string;
  /** In the language that is edited. */
  readonly label: string;
  /** Ends of the answers, when they are known. */
  readonly ends?: readonly [min: number, max: number];
}

/** Everything in the form that gives a number, in its order. */
export function scorableItems(bench: Workbench): ScorableItem[] {
  const { document } = bench.state;
  const survey = valueAt(document, surveyPath(document)) as JsonObject;
  return surveyOutline(survey, surveyPath(document)).questions.filter(({ repeated, name }) => !repeated && name).flatMap((question): ScorableItem[] => {
    const title = textOf(question.json['title'], bench) || question.name;
    if (question.type === 'matrix') return scored(question, undefined).flatMap((ends) => rowsOf(question.json).map((row) => ({ question: question.name, row, label: `${title}: ${rowText(question.json, row, bench)}`, ...ends })));
    if (question.type === 'matrixdropdown')
      return itemValues(question.json['columns']).map(String).flatMap((column) => scored(question, column).flatMap((ends) => rowsOf(question.json).map((row) => ({ question: question.name, row, column, label: `${title}: ${rowText(question.json, row, bench)}, ${column}`, ...ends }))));
    return scored(question, undefined).map((ends) => ({ question: question.name, label: title, ...ends }));
  });
}

/** Empty when there is no number; the ends when they are known. */
function scored(question: Parameters<typeof answerRange>[0], column: string | undefined): { ends?: readonly [number, number] }[] {
  const range = answerRange(question, column);
  if (range.kind === 'none') return [];
  if (range.kind === 'open') return question.type === 'text' && question.json['inputType'] !== 'number' && question.json['inputType'] !== 'range' ? [] : [{}];
  const numbers = (range.kind === 'range' ? [range.low, range.high] : range.values).map(Number).filter(Number.isFinite);
  return numbers.length < 2 ? [] : [{ ends: [Math.min(...numbers), Math.max(...numbers)] }];
}

function rowsOf(json: JsonObject): string[] {
  return itemValues(json['rows']).map(String);
}

function rowText(json: JsonObject, row: string, bench: Workbench): string {
  const rows = Array.isArray(json['rows']) ? json['rows'] : [];
  const found = rows.find((item) => typeof item === 'object' && item !== null && !Array.isArray(item) && String(item['value']) === row) as JsonObject | undefined;
  return textOf(found?.['text'], bench) || row;
}

function textOf(value: Json | undefined, bench: Workbench): string {
  const first = defaultLocaleOf(bench.state.document);
  return textIn(value, bench.textLocale ?? first, first) ?? textIn(value, first, first) ?? '';
}
