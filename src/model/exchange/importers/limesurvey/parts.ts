import type { Json, JsonObject } from '../../../definition/index.js';
import type { ImportNote } from '../report.js';
import type { LimeType } from './question-types.js';
import type { LimeEntry, LimeQuestion } from './structure.js';

type TextOf = (entry: LimeEntry) => Json | undefined;

/** Subquestions and answers become choices, rows, columns or items. */
export function fillParts(json: JsonObject, question: LimeQuestion, parts: LimeType['parts'], textOf: TextOf, condition: (text: string) => string | undefined, report: ImportNote[]): void {
  const { subquestions, answers, type: letter } = question;
  const place = String(json['name']);
  const numbers = letter === 'K';
  const item = (entry: LimeEntry): Json => {
    const [text, visibleIf] = [textOf(entry), condition(entry.cell('relevance'))];
    return { value: entry.name, ...(text === undefined ? {} : { text }), ...(visibleIf === undefined ? {} : { visibleIf }) };
  };
  const filled = (entries: readonly LimeEntry[], key: string): void => {
    json[key] = entries.map(item);
    if (entries.length === 0) report.push({ code: 'import/choices-missing', place, values: { list: key } });
  };
  const column = (entry: LimeEntry): JsonObject => {
    const title = textOf(entry);
    return { name: entry.name, ...(title === undefined ? {} : { title }) };
  };
  if (parts === 'choices') filled(unique(answers), 'choices');
  else if (parts === 'subquestion-choices') filled(calledParts(question, parts), 'choices');
  else if (parts === 'matrix') {
    filled(calledParts(question, parts), 'rows');
    if (json['columns'] === undefined) filled(unique(answers), 'columns');
  } else if (parts === 'items') json['items'] = calledParts(question, parts).map((entry) => ({ ...column(entry), ...(numbers ? { inputType: 'number' } : {}) }));
  else if (parts === 'cells') {
    filled(scale(subquestions, '0'), 'rows');
    json['columns'] = scale(subquestions, '1').map(column);
  } else if (parts === 'dual') {
    filled(scale(subquestions, '0'), 'rows');
    json['columns'] = (['0', '1'] as const).map((n) => ({ name: `scale${n}`, cellType: 'dropdown', choices: scale(answers, n).map(item) }));
  }
}

/** The subquestions that become the rows, items or choices of a question; expressions may call these and no others. */
export function calledParts({ subquestions }: LimeQuestion, parts: LimeType['parts']): LimeEntry[] {
  return parts === 'matrix' ? scale(subquestions, '0') : unique(subquestions);
}

function scale(entries: readonly LimeEntry[], n: '0' | '1'): LimeEntry[] {
  return unique(entries.filter(({ type }) => (type || '0') === n));
}

function unique(entries: readonly LimeEntry[]): LimeEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ name }) => name !== '' && !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
