export { interfaceLocale, interfaceLocales, message, type InterfaceLocale, type TermKey } from './catalogue.js';
export { messageText, type TermValues } from './message-text.js';
export type { Catalogue, Message, Translation } from './message.js';
export { dateText, numberText, percentText, signedText, timeText } from './numbers.js';
export { errorText, term, type Term } from './term.js';
export { chartTerm } from './chart-term.js';
export { outboxTerm, type OutboxKey, type OutboxTerm } from './outbox-term.js';
export { reportTerm, type ReportTerm } from './report-term.js';
export { goalsTerm, type GoalsKey, type GoalsTerm } from './goals-term.js';
