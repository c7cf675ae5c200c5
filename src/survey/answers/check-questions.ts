import { settings, type Question, type SurveyModel } from 'survey-core';
import { isJsonObject, nearestName, type Json, type JsonObject, type JsonPath } from '../../model/definition/index.js';
import { checkValue, type CheckContext } from './check-value.js';
import { briefly, typeWords } from './value-words.js';

/** Longest comment that is accepted where the form sets no limit, in UTF-16 units. */
export const longestComment = 50_000;

/**
 * Checks an object of answers against the questions that stand beside one another: those of a survey, of one panel of a dynamic
 * panel, of one row of a matrix.
 *
 * @param extra checks a key that is no question; true when it has dealt with it
 */
export function checkQuestions(questions: readonly Question[], answers: JsonObject, path: JsonPath, context: CheckContext, extra: (key: string, value: Json) => boolean = () => false): void {
  const byKey = new Map<string, Question[]>();
  for (const question of questions) byKey.set(keyOf(question), [...(byKey.get(keyOf(question)) ?? []), question]);
  for (const [key, value] of Object.entries(answers)) {
    const sharing = byKey.get(key);
    const here = [...path, key];
    if (sharing) checkAnswer(sharing, value, here, context);
    else if (!checkComment(key, value, byKey, here, context) && !extra(key, value)) reportUnknown(key, [...byKey.keys()], path, context);
  }
}

/** The key under which a question's answer lies; cells of a matrix use the column's name. */
function keyOf(question: Question): string {
  return question.getValueName() || question.name;
}

function checkAnswer(sharing: readonly Question[], value: Json, path: JsonPath, context: CheckContext): void {
  const shown = sharing.filter((question) => isAnswerable(question));
  if (!shown.length) {
    context.report('answers/hidden-question', path, { question: sharing[0]!.name });
    return;
  }
  // Questions that share a value: what one of them can produce is honest.
  const refused = shown.map((question) => findingsOf(question, value, path, context));
  if (refused.every((calls) => calls.length)) for (const call of refused[0]!) context.report(...call);
}

function findingsOf(question: Question, value: Json, path: JsonPath, context: CheckContext): Parameters<CheckContext['report']>[] {
  const calls: Parameters<CheckContext['report']>[] = [];
  checkValue(question, value, path, { ...context, report: (...call) => calls.push(call) });
  return calls;
}

/** Shown now, or hidden in a form that keeps what was answered before. */
function isAnswerable(question: Question): boolean {
  if (question.isVisible && question.isParentVisible) return true;
  const { clearIfInvisible } = question;
  return (clearIfInvisible === 'default' ? (question.survey as SurveyModel | null)?.clearInvisibleValues : clearIfInvisible) === 'none';
}

function checkComment(key: string, value: Json, byKey: ReadonlyMap<string, Question[]>, path: JsonPath, context: CheckContext): boolean {
  if (!key.endsWith(settings.commentSuffix)) return false;
  const questions = byKey.get(key.slice(0, -settings.commentSuffix.length));
  if (!questions) return false;
  const name = questions[0]!.name;
  if (!questions.some(isAnswerable)) context.report('answers/hidden-question', path, { question: name });
  else if (!questions.some(takesComment)) context.report('answers/unexpected-comment', path, { question: name });
  else if (isJsonObject(value) && questions.some((question) => commentsChoices(question, value))) checkLength(JSON.stringify(value), path, context);
  else if (typeof value !== 'string') context.report('answers/wrong-type', path, { found: typeWords(value), expected: 'a text' });
  else checkLength(value, path, context);
  return true;
}

function checkLength(text: string, path: JsonPath, { report }: CheckContext): void {
  if (text.length > longestComment) report('answers/too-long', path, { length: text.length, limit: longestComment });
}

/** A comment area of its own, the text of "other", or a comment beside one of the choices. */
function takesComment(question: Question): boolean {
  const parts = question as Question & { choices?: { showCommentArea?: boolean }[]; showOtherItem?: boolean };
  return Boolean(question.showCommentArea || parts.showOtherItem || parts.choices?.some((choice) => choice.showCommentArea));
}

/** Where several choices have a comment each, their texts lie in an object by the choices' values. */
function commentsChoices(question: Question, texts: JsonObject): boolean {
  const { choices = [] } = question as Question & { choices?: { value: unknown; showCommentArea?: boolean }[] };
  return Object.entries(texts).every(([value, text]) => typeof text === 'string' && choices.some((choice) => choice.showCommentArea && String(choice.value) === value));
}

function reportUnknown(key: string, known: readonly string[], path: JsonPath, { report }: CheckContext): void {
  const nearest = nearestName(key, known);
  const values = nearest ? { nearest } : {};
  if (path.length === 0) report('answers/unknown-question', [key], { question: briefly(key), ...values });
  else report('answers/unknown-part', [...path, key], { part: briefly(key), ...values });
}
