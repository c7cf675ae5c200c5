import type { PanelModel, Question, QuestionMultipleTextModel, QuestionPanelDynamicModel } from 'survey-core';
import { isJsonObject, nearestName, type Json, type JsonPath } from '../../model/definition/index.js';
import { checkQuestions } from './check-questions.js';
import { checkValue, type CheckContext } from './check-value.js';
import { briefly, typeWords } from './value-words.js';

/** A list of panels, each an object of answers. */
export function checkPanelDynamic(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionPanelDynamicModel;
  if (!Array.isArray(value)) {
    context.report('answers/wrong-type', path, { found: typeWords(value), expected: 'a list of panels' });
    return;
  }
  const limit = Math.max(question.maxPanelCount, 0);
  if (value.length > limit) {
    context.report('answers/too-many', path, { count: value.length, limit });
    return;
  }
  const { panels } = question;
  value.forEach((answers, i) => {
    const here = [...path, i];
    if (!isJsonObject(answers)) context.report('answers/wrong-type', here, { found: typeWords(answers), expected: 'an object' });
    else if (panels[i]) checkQuestions(panels[i]!.questions as Question[], answers, here, context);
    else context.report('answers/unknown-row', here, { row: i });
  });
}

/** Names of the text fields → their values. */
export function checkMultipleText(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const { items } = base as QuestionMultipleTextModel;
  if (!isJsonObject(value)) {
    context.report('answers/wrong-type', path, { found: typeWords(value), expected: 'an object' });
    return;
  }
  for (const [name, answer] of Object.entries(value)) {
    const item = items.find((candidate) => candidate.name === name);
    const nearest = nearestName(name, items.map((candidate) => candidate.name));
    if (item) checkValue(item.editor, answer, [...path, name], context);
    else context.report('answers/unknown-part', [...path, name], { part: briefly(name), ...(nearest ? { nearest } : {}) });
  }
}

/** A component that shows one question under a type of its own. */
export function checkCustom(question: Question, value: Json, path: JsonPath, context: CheckContext): void {
  checkValue((question as Question & { contentQuestion: Question }).contentQuestion, value, path, context);
}

/** A component that shows several questions; its value is an object of theirs. */
export function checkComposite(question: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const { contentPanel } = question as Question & { contentPanel: PanelModel };
  if (isJsonObject(value)) checkQuestions(contentPanel.questions as Question[], value, path, context);
  else context.report('answers/wrong-type', path, { found: typeWords(value), expected: 'an object' });
}
