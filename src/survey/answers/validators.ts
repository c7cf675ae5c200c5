import type { Question, SurveyModel } from 'survey-core';
import { jsonPointer, type Finding } from '../../model/definition/index.js';
import type { ReportAnswer } from './answer-codes.js';

/**
 * Required questions and the validators that the form itself names, by survey-core. Questions with findings are left out:
 * their values have the wrong type, and one sentence is enough.
 */
export function checkValidators(model: SurveyModel, questions: readonly Question[], findings: readonly Finding[], report: ReportAnswer): void {
  if (model.validationEnabled === false || model.validationAllowComplete) return;
  const early = endsEarly(model);
  for (const question of questions) {
    const key = question.getValueName() || question.name;
    if (!question.isVisible || !question.isParentVisible || findings.some(({ pointer }) => pointer === jsonPointer([key]) || pointer.startsWith(jsonPointer([key]) + '/'))) continue;
    // A survey that a trigger ended or led past a page leaves questions unanswered that nobody saw.
    if (early && question.isEmpty()) continue;
    question.validate(true);
    for (const error of question.getAllErrors()) {
      if (error.getErrorType() === 'required') report('answers/required', [key]);
      else report('answers/invalid', [key], { text: error.getText(), rule: error.getErrorType() });
    }
  }
}

/** Whether a trigger that completes the survey or skips questions holds with these answers. */
function endsEarly(model: SurveyModel): boolean {
  return model.triggers.some((trigger) => ['completetrigger', 'skiptrigger'].includes(trigger.getType()) && Boolean(trigger.expression) && Boolean(model.runExpression(trigger.expression)));
}
