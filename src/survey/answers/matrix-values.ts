import { settings, type MatrixDropdownRowModelBase, type Question, type QuestionMatrixDropdownModel, type QuestionMatrixDynamicModel, type QuestionMatrixModel } from 'survey-core';
import { isJsonObject, nearestName, type Json, type JsonObject, type JsonPath } from '../../model/definition/index.js';
import { checkQuestions } from './check-questions.js';
import type { CheckContext } from './check-value.js';
import { contains } from './choice-values.js';
import { briefly, typeWords } from './value-words.js';

/** Row → column, or row → list of columns where several may be chosen; without rows one column. */
export function checkMatrix(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionMatrixModel;
  if (!question.hasRows) return checkColumn(question, value, path, context);
  if (!isObject(value, path, context)) return;
  const rows = question.visibleRows.map((row) => String(row.name));
  for (const [row, answer] of Object.entries(value)) {
    const here = [...path, row];
    if (isKnownRow(row, rows, here, context)) checkColumn(question, answer, here, context);
  }
}

function checkColumn(question: QuestionMatrixModel, value: Json, path: JsonPath, { report }: CheckContext): void {
  const { visibleColumns } = question;
  const several = question.cellType === 'checkbox' && question.hasRows;
  const chosen = several && Array.isArray(value) ? value : [value];
  if (several && !Array.isArray(value)) {
    report('answers/wrong-type', path, { found: typeWords(value), expected: 'a list of columns' });
    return;
  }
  chosen.forEach((item, i) => {
    const here = several ? [...path, i] : path;
    if (!contains(visibleColumns, item)) report('answers/unknown-choice', here, { found: briefly(item) });
    else if (chosen.indexOf(item) !== i) report('answers/duplicate-choice', here, { found: briefly(item) });
  });
  const exclusive = chosen.find((item) => visibleColumns.some((column) => 'isExclusive' in column && column.isExclusive === true && column.value === item));
  if (exclusive !== undefined && chosen.length > 1) report('answers/exclusive-choice', path, { found: briefly(exclusive) });
}

/** Row → object of cells; each cell is a question of its own. */
export function checkMatrixDropdown(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionMatrixDropdownModel;
  if (!isObject(value, path, context)) return;
  const rows = new Map(question.visibleRows.map((row) => [String(row.rowName), row]));
  for (const [name, cells] of Object.entries(value)) {
    const here = [...path, name];
    if (isKnownRow(name, [...rows.keys()], here, context)) checkRow(rows.get(name)!, cells, here, context);
  }
}

/** A list of rows; an empty row is an empty object. */
export function checkMatrixDynamic(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionMatrixDynamicModel;
  if (!Array.isArray(value)) {
    context.report('answers/wrong-type', path, { found: typeWords(value), expected: 'a list of rows' });
    return;
  }
  const limit = Math.max(question.maxRowCount, 0);
  const rows = question.visibleRows;
  if (value.length > limit) context.report('answers/too-many', path, { count: value.length, limit });
  else value.forEach((cells, i) => {
    const row = rows[i];
    if (row) checkRow(row, cells, [...path, i], context);
    else if (!isJsonObject(cells) || Object.keys(cells).length) context.report('answers/unknown-row', [...path, i], { row: i });
  });
}

function checkRow(row: MatrixDropdownRowModelBase, cells: Json, path: JsonPath, context: CheckContext): void {
  if (!isObject(cells, path, context)) return;
  // The questions of a row's detail exist only once it was opened.
  if (row.hasPanel) row.showDetailPanel();
  const questions = [...row.cells.map((cell) => cell.question), ...(row.detailPanel?.questions ?? [])];
  checkQuestions(questions, cells, path, context);
}

/** Sums below the columns lie beside the answer, under the question's name and a suffix. */
export function totalsOf(questions: readonly Question[], key: string): JsonObject | undefined {
  const suffix = settings.matrix.totalsSuffix;
  if (!key.endsWith(suffix)) return undefined;
  const owner = questions.find((question) => (question.getValueName() || question.name) + suffix === key) as QuestionMatrixDropdownModel | undefined;
  const cells = owner?.visibleTotalRow?.cells;
  return cells && Object.fromEntries(cells.map((cell) => [cell.column.name, (cell.question.value ?? null) as Json]));
}

function isObject(value: Json, path: JsonPath, { report }: CheckContext): value is JsonObject {
  if (isJsonObject(value)) return true;
  report('answers/wrong-type', path, { found: typeWords(value), expected: 'an object' });
  return false;
}

function isKnownRow(row: string, rows: readonly string[], path: JsonPath, { report }: CheckContext): boolean {
  if (rows.includes(row)) return true;
  const nearest = nearestName(row, rows);
  report('answers/unknown-row', path, { row: briefly(row), ...(nearest ? { nearest } : {}) });
  return false;
}
