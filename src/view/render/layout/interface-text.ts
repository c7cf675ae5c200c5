/** Texts of the interface in the language of the survey that is drawn. */
import type { Question, SurveyModel } from 'survey-core';
import { term, type Term } from '../../i18n/index.js';

/** Read while drawing, a change of the survey's language redraws. */
export function interfaceText(question: Question): Term {
  return term((question.survey as SurveyModel | null)?.locale || 'en');
}
