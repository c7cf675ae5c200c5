import { SurveyModel, type Question } from 'survey-core';
import type { FormDefinition, JsonObject } from '../model/definition/index.js';
import type { Answers } from '../model/response/index.js';
import { setVariables, type AnswerSetting } from './answers/check-model.js';
import './question-types/index.js';

/** A chain of conditions as long as a form can have questions settles; a circle of them never does. */
const mostTurns = 1000;

/**
 * The answers that a finished form hands over: what is hidden is cleared as the form says, and computed values are there.
 *
 * survey-core clears once, in the order of questions, and never the cells of a table. When clearing one answer hides a question that
 * was passed already, or a cell beside it, the answer stays, and `checkAnswers` would refuse it; so this clears until nothing changes,
 * cells too. No page is left, no address is opened, no server is asked: the form's own model goes on as it is.
 */
export function settledAnswers(definition: Pick<FormDefinition, 'survey'>, answers: Answers, setting: AnswerSetting = {}): Answers {
  const model = new SurveyModel();
  // Choices that a server gives stay unknown here, and answers to them stay as they are.
  model.webProvider = { sendRequest: () => undefined };
  model.fromJSON(structuredClone(definition.survey));
  setVariables(model, setting);
  model.data = structuredClone(answers);
  const reason = model.clearInvisibleValues === 'none' ? 'none' : 'onComplete';
  for (let turn = 0, before = ''; turn < mostTurns; turn++) {
    const now = JSON.stringify(model.data);
    if (now === before) break;
    before = now;
    for (const question of model.getAllQuestions(false, false, true) as Question[]) {
      question.clearUnusedValues();
      question.clearValueIfInvisible(reason);
    }
  }
  const settled = structuredClone(model.data as JsonObject);
  model.dispose();
  return settled;
}
