export { answerAt, readAnswer, type AnswerPlace, type ReadAnswer } from './answer-at.js';
export { scoreComposite, type CompositeResult } from './score-composites.js';
export { answerTitles, textOf } from './answer-titles.js';
export { scoreResponse, valueQuadrants, type ResponseScores, type ScaleResult, type ValueItem, type ValueResult } from './score-response.js';
export { valueRows, type ValueRow } from './value-rows.js';
