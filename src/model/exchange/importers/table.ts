import { definitionLimits, isJsonObject, type Json, type JsonObject } from '../../definition/index.js';
import { csvLinesOf, parseExpression } from '../../editing/index.js';
import { Names } from './names.js';
import { elementLimit, nothingTaken, type ImportNote, type ImportResult } from './report.js';
import { settled } from './settled.js';
import { choiceTypes, typeNamed } from './table-types.js';

const columnNames: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'id', 'code', 'variable'],
  type: ['type', 'question type', 'kind'],
  title: ['title', 'question', 'text', 'label', 'question text', 'item'],
  description: ['description', 'help', 'hint', 'instructions'],
  choices: ['choices', 'options', 'answers', 'values', 'choice', 'answer options'],
  required: ['required', 'isrequired', 'mandatory'],
  visibleIf: ['visibleif', 'visible if', 'condition'],
  page: ['page', 'section', 'group'],
};

/**
 * Reads a table of questions (CSV, or what a spreadsheet puts on the clipboard), or a list. The first row names the columns, in any order; a
 * table without such a row has titles in its first column and choices in the others; a list of one column is one question with these choices.
 * Choices in one cell stand between line feeds, `|`, `;` or `,`; `value=text` gives a choice a value of its own. Never throws.
 */
export function importTable(text: string): ImportResult {
  return importRows(csvLinesOf(text.replace(/^\ufeff/, '')).map((line) => line.map(unguarded)));
}

/** The same from the cells of a spreadsheet. */
export function importRows(cells: readonly (readonly string[])[]): ImportResult {
  const lines = cells.map((line) => line.map((each) => each.trim())).filter((line) => line.some(Boolean));
  if (lines.length === 0) return nothingTaken('import/empty', 'table');
  const head = lines[0]!.map(columnNamed);
  const hasHead = head.includes('title') || head.includes('name');
  const report: ImportNote[] = [];
  if (!hasHead && lines.every((line) => line.length === 1)) return settled({ pages: [withKnownNames({ name: 'page1', elements: [listQuestion(lines.map(([each]) => each!))] }, '', new Names(report), report)] }, report);
  const columns = hasHead ? head : lines[0]!.map((_, i) => (i === 0 ? 'title' : 'choice'));
  if (hasHead) head.forEach((column, i) => {
    const what = lines[0]![i]!;
    if (what && (column === undefined || column !== 'choice' && head.indexOf(column) !== i)) report.push({ code: 'import/left-out', place: `1:${i + 1}`, values: { what } });
  });
  const rows = lines.slice(hasHead ? 1 : 0);
  if (rows.length === 0) return nothingTaken('import/empty', 'table');
  if (rows.length > elementLimit) report.push({ code: 'import/limit', place: '', values: { limit: elementLimit } });
  const names = new Names(report);
  const pages = new Map<string, JsonObject[]>();
  const questions = rows.slice(0, elementLimit).map((row) => {
    const cell = (column: string): string => row[columns.indexOf(column)] ?? '';
    const loose = columns.flatMap((column, i) => (column === 'choice' && row[i] ? [row[i]] : []));
    const question = questionOf(cell, loose, names, report);
    const page = cell('page');
    pages.set(page, [...(pages.get(page) ?? []), question]);
    return { question, condition: cell('visibleIf') };
  });
  for (const { question, condition } of questions) if (condition) setCondition(question, condition, names, report);
  const pageNames = new Names([]);
  const filled = [...pages].map(([title, elements]): JsonObject => ({ name: pageNames.take('', 'page'), ...(title ? { title } : {}), elements }));
  return settled({ pages: filled.map((page) => withKnownNames(page, '', names, report)) }, report);
}

function questionOf(cell: (column: string) => string, loose: string[], names: Names, report: ImportNote[]): JsonObject {
  const name = names.take(cell('name'), 'question');
  const choices = loose.length ? loose : splitChoices(cell('choices'));
  const word = cell('type');
  const known = word ? typeNamed(word) : undefined;
  const question: JsonObject = { ...(known ?? { type: choices.length ? 'radiogroup' : 'text' }), name };
  if (word && !known) report.push({ code: 'import/type-unknown', place: name, values: { type: word, used: question['type']! } });
  const title = cell('title');
  if (question['type'] === 'html') return { ...question, html: escaped(title) };
  if (title) question['title'] = title;
  if (cell('description')) question['description'] = cell('description');
  if (/^(y|yes|true|1|x|required|mandatory|예|네|是|✓)$/i.test(cell('required'))) question['isRequired'] = true;
  if (choiceTypes.has(question['type'])) {
    question['choices'] = uniqueChoices(choices);
    if (choices.length === 0) report.push({ code: 'import/choices-missing', place: name, values: { list: '' } });
  } else if (question['type'] === 'rating' && choices.length > 1) question['rateValues'] = uniqueChoices(choices);
  else if (choices.length) report.push({ code: 'import/left-out', place: name, values: { what: choices.join(' | ').slice(0, 200) } });
  return question;
}

/** Only a condition whose names all exist is taken. */
function setCondition(question: JsonObject, condition: string, names: Names, report: ImportNote[]): void {
  let unknown = false;
  const renamed = condition.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const [first, ...rest] = name.split('.');
    const now = names.now(name.trim()) ?? names.now(first!.trim());
    unknown ||= now === undefined || now === question['name'];
    return `{${[now, ...(names.now(name.trim()) ? [] : rest)].join('.')}}`;
  });
  if (!unknown && parseExpression(renamed).ok) question['visibleIf'] = renamed;
  else report.push({ code: 'import/expression-lost', place: String(question['name']), values: { expression: condition } });
}

/** survey-core puts answers in the place of `{name}` in texts. Where no question has the name, the text gets `[name]`. */
function withKnownNames<T extends Json>(value: T, place: string, names: Names, report: ImportNote[]): T {
  if (Array.isArray(value)) return value.map((each) => withKnownNames(each, place, names, report)) as T;
  if (isJsonObject(value)) {
    const here = typeof value['name'] === 'string' ? value['name'] : place;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'visibleIf' || key === 'name' ? inner : withKnownNames(inner, here, names, report)])) as T;
  }
  if (typeof value !== 'string') return value;
  return value.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const now = names.now(name.trim());
    if (now === undefined) report.push({ code: 'import/expression-lost', place, values: { expression: whole } });
    return now === undefined ? `[${name}]` : `{${now}}`;
  }) as T;
}

function listQuestion(entries: string[]): JsonObject {
  return { type: 'radiogroup', name: 'question1', choices: uniqueChoices(entries) };
}

function splitChoices(text: string): string[] {
  const separator = ['\n', '|', ';', ','].find((each) => text.includes(each));
  return (separator === undefined ? [text] : text.split(separator)).map((each) => each.trim()).filter(Boolean);
}

/** Choices of texts such as `value=text`; a value that comes again is left out. */
function uniqueChoices(texts: readonly string[]): Json[] {
  const seen = new Set<string>();
  return texts.slice(0, definitionLimits.choices).flatMap((each): Json[] => {
    const [, value, text] = /^([^=\s][^=]{0,40}?)\s*=\s*(.+)$/s.exec(each) ?? [undefined, each, undefined];
    if (seen.has(value!.toLowerCase())) return [];
    seen.add(value!.toLowerCase());
    return [text === undefined || text === value ? value! : { value: value!, text }];
  });
}

function columnNamed(head: string): string | undefined {
  const key = head.toLowerCase().replace(/[\s_]+/g, ' ');
  if (/^(choice|option|answer) ?\d+$/.test(key)) return 'choice';
  return Object.entries(columnNames).find(([, words]) => words.includes(key))?.[0];
}

/** Spreadsheets guard a formula with a `'`. */
function unguarded(text: string): string {
  return /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
}
