import type { Question, QuestionCommentModel, QuestionTextModel } from 'survey-core';
import type { Json, JsonPath } from '../../model/definition/index.js';
import type { CheckContext } from './check-value.js';
import { typeWords } from './value-words.js';

/** Longest text that is accepted where the form sets no limit, in UTF-16 units. */
const longestLine = 5000;
const longestText = 50_000;

/** What a browser's input of that type produces, and how to call it. */
const forms: Record<string, { form: RegExp; words: string }> = {
  date: { form: /^\d{4,6}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, words: 'a date such as 2026-03-01' },
  'datetime-local': { form: /^\d{4,6}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/, words: 'a date and time such as 2026-03-01T09:30' },
  time: { form: /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/, words: 'a time such as 09:30' },
  month: { form: /^\d{4,6}-(0[1-9]|1[0-2])$/, words: 'a month such as 2026-03' },
  week: { form: /^\d{4,6}-W(0[1-9]|[1-4]\d|5[0-3])$/, words: 'a week such as 2026-W09' },
  color: { form: /^#[0-9a-f]{6}$/i, words: 'a colour such as #336699' },
};

/** Single-line text by its `inputType`: numbers are numbers, dates exist in the calendar, the rest is text without line breaks. */
export function checkText(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionTextModel;
  const isNumber = ['number', 'range'].includes(question.inputType) || ['numeric', 'currency'].includes(question.maskType);
  if (isNumber && !(question.maskType !== 'none' && question.maskSettings.saveMaskedValue)) {
    checkNumber(question, value, path, context);
    return;
  }
  if (!isText(value, question, longestLine, path, context)) return;
  const { form, words } = (question.maskType === 'none' && forms[question.inputType]) || { form: /^[^\n\r]*$/, words: 'one line of text' };
  if (!form.test(value) || !existsInCalendar(question.inputType, value)) context.report('answers/bad-format', path, { expected: words });
}

/** Text of several lines. */
export function checkComment(question: Question, value: Json, path: JsonPath, context: CheckContext): void {
  isText(value, question as QuestionCommentModel, longestText, path, context);
}

function isText(value: Json, question: QuestionTextModel | QuestionCommentModel, fallback: number, path: JsonPath, { report }: CheckContext): value is string {
  if (typeof value !== 'string') {
    report('answers/wrong-type', path, { found: typeWords(value), expected: 'a text' });
    return false;
  }
  const limit = question.getMaxLength() || fallback;
  if (value.length > limit) {
    report('answers/too-long', path, { length: value.length, limit });
    return false;
  }
  return true;
}

function checkNumber(question: QuestionTextModel, value: Json, path: JsonPath, { report }: CheckContext): void {
  if (typeof value !== 'number') {
    report('answers/wrong-type', path, { found: typeWords(value), expected: 'a number' });
    return;
  }
  const [low, high] = [numberOr(question.renderedMin, -Infinity), numberOr(question.renderedMax, Infinity)];
  if (value < low || value > high) report('answers/out-of-range', path, { found: value, low: String(low), high: String(high) });
}

function numberOr(value: unknown, fallback: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : fallback;
}

/** 31 February has the form of a date and is none. */
function existsInCalendar(inputType: string, value: string): boolean {
  if (inputType !== 'date' && inputType !== 'datetime-local') return true;
  const [year, month, day] = value.slice(0, value.includes('T') ? value.indexOf('T') : undefined).split('-').map(Number);
  return day! <= new Date(Date.UTC(year!, month!, 0)).getUTCDate();
}
