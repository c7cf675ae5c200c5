import { Helpers, type ItemValue, type Question, type QuestionCheckboxModel, type QuestionDropdownModel, type QuestionImageMapModel, type QuestionRankingModel, type QuestionSelectBase, type SurveyModel } from 'survey-core';
import { isJsonObject, type Json, type JsonPath } from '../../model/definition/index.js';
import type { CheckContext } from './check-value.js';
import { longestComment } from './check-questions.js';
import { briefly, typeWords } from './value-words.js';

/** Longest value of a choice that is not known here, in UTF-16 units. */
const longestChoice = 1000;

/** One of the choices that are shown. */
export function checkSingleChoice(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionSelectBase;
  if (isChoice(question, value, context)) return;
  if (isOwnText(question, value)) return;
  context.report('answers/unknown-choice', path, { found: briefly(value) });
}

/** Several choices, each once; one that excludes the others stands alone. */
export function checkCheckbox(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionCheckboxModel;
  const key = question.valuePropertyName;
  const values = listOf(value, path, context)?.map((item, i) => (key ? unwrapped(item, key, question, [...path, i], context) : item));
  if (!values) return;
  checkList(values, path, context, (item) => isChoice(question, item, context) || isOwnText(question, item));
  const exclusive = question.visibleChoices.filter((item) => ('isExclusive' in item && item.isExclusive === true) || [question.noneItem, question.refuseItem, question.dontKnowItem].includes(item));
  const alone = values.find((item) => exclusive.some((choice) => Helpers.isTwoValueEquals(choice.value, item)));
  if (alone !== undefined && values.length > 1) context.report('answers/exclusive-choice', path, { found: briefly(alone) });
  checkCount(values.length, question.minSelectedChoices, question.maxSelectedChoices, path, context);
}

/** All choices in the respondent's order, or those that were dragged into the ranked area. */
export function checkRanking(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionRankingModel;
  const values = listOf(value, path, context);
  if (!values) return;
  checkList(values, path, context, (item) => isChoice(question, item, context));
  const all = question.visibleChoices.length;
  if (question.selectToRankEnabled) checkCount(values.length, question.minSelectedChoices, question.maxSelectedChoices, path, context);
  else if (!isRemote(question, context) && values.length < all) context.report('answers/too-few', path, { count: values.length, limit: all });
}

export function checkImagePicker(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionCheckboxModel;
  if (!('multiSelect' in question && question.multiSelect)) return checkSingleChoice(base, value, path, context);
  const values = listOf(value, path, context);
  if (values) checkList(values, path, context, (item) => isChoice(question, item, context));
}

/** Areas of a picture, by their values. */
export function checkImageMap(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionImageMapModel;
  const isArea = (item: Json) => contains(question.areas, item);
  if (!question.isMultiSelect) {
    if (!isArea(value)) context.report('answers/unknown-choice', path, { found: briefly(value) });
    return;
  }
  const key = question.valuePropertyName;
  const values = listOf(value, path, context)?.map((item, i) => (key ? unwrapped(item, key, question, [...path, i], context) : item));
  if (!values) return;
  checkList(values, path, context, isArea);
  checkCount(values.length, question.minSelectedAreas, question.maxSelectedAreas, path, context);
}

/** Whether the value is one of the items. */
export function contains(items: readonly ItemValue[], value: Json): boolean {
  return items.some((item) => typeof item.value === typeof value && Helpers.isTwoValueEquals(item.value, value));
}

/** Whether the choices come from a server that nobody here can ask. */
function isRemote(question: QuestionSelectBase, { remoteChoices }: CheckContext): boolean {
  return remoteChoices.has(question.name) || ('choicesLazyLoadEnabled' in question && question.choicesLazyLoadEnabled === true);
}

function isChoice(question: QuestionSelectBase, value: Json, context: CheckContext): boolean {
  // "Select all" stands among the choices and is never an answer: it selects the others.
  const selectAll = 'selectAllItem' in question ? question.selectAllItem : undefined;
  if (contains(question.visibleChoices.filter((item) => item !== selectAll), value)) return true;
  if (!isRemote(question, context)) return false;
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= longestChoice) || isJsonObject(value);
}

/** A text of the respondent's own: "other" without a separate comment, or a choice that was added. */
function isOwnText(question: QuestionSelectBase, value: Json): boolean {
  const adds = 'allowCustomChoices' in question && (question as QuestionDropdownModel).allowCustomChoices === true;
  const isOther = question.showOtherItem && !question.getStoreOthersAsComment();
  return typeof value === 'string' && ((adds && value.length <= longestChoice) || (isOther && value.length <= longestComment));
}

function listOf(value: Json, path: JsonPath, { report }: CheckContext): Json[] | undefined {
  if (Array.isArray(value)) return value;
  report('answers/wrong-type', path, { found: typeWords(value), expected: 'a list' });
  return undefined;
}

/** The choice inside `{ [valuePropertyName]: choice }`; other keys belong to a dynamic panel that shares the value. */
function unwrapped(item: Json, key: string, question: Question, path: JsonPath, { report }: CheckContext): Json {
  if (!isJsonObject(item) || !(key in item)) {
    report('answers/wrong-type', path, { found: typeWords(item), expected: `an object with "${key}"` });
    return null;
  }
  const isShared = ((question.survey as SurveyModel | null)?.questionsByValueName(question.getValueName()).length ?? 0) > 1;
  const stray = Object.keys(item).find((other) => other !== key);
  if (stray !== undefined && !isShared) report('answers/unknown-part', [...path, stray], { part: briefly(stray) });
  return item[key]!;
}

function checkList(values: readonly Json[], path: JsonPath, { report }: CheckContext, isAllowed: (item: Json) => boolean): void {
  const seen: Json[] = [];
  values.forEach((item, i) => {
    if (item === null || !isAllowed(item)) report('answers/unknown-choice', [...path, i], { found: briefly(item) });
    else if (seen.some((other) => Helpers.isTwoValueEquals(other, item))) report('answers/duplicate-choice', [...path, i], { found: briefly(item) });
    seen.push(item);
  });
}

/** `least` and `most` count only above 0, as survey-core has it. */
function checkCount(count: number, least: number, most: number, path: JsonPath, { report }: CheckContext): void {
  if (least > 0 && count < least) report('answers/too-few', path, { count, limit: least });
  if (most > 0 && count > most) report('answers/too-many', path, { count, limit: most });
}
