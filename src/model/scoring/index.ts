export { answerAt, readAnswer, type AnswerPlace, type ReadAnswer } from './answer-at.js';
export { scoreResponse, type ResponseScores, type ScaleResult, type ValueItem, type ValueResult } from './score-response.js';
export { valueRows, type ValueRow } from './value-rows.js';
