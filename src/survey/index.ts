export { answerCodes, type AnswerCode } from './answers/answer-codes.js';
export { setVariables, type AnswerSetting } from './answers/check-model.js';
export { answerPaths, type AnswerPath } from './answer-paths.js';
export { checkAnswers, createAnswerChecker, type AnswerChecker } from './check-answers.js';
export { lintSurvey } from './lint.js';
export { lintWithFixes } from './lint-fixes.js';
export { surveyMetadata, type SurveyMetadata } from './metadata.js';
export { runScenarios, type ScenarioResult, type Scorer } from './scenarios/run-scenarios.js';
export { settledAnswers } from './settled-answers.js';
