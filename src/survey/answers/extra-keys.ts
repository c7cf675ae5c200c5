import { isJsonObject, type Json } from '../../model/definition/index.js';
import type { Question, SurveyModel } from 'survey-core';
import type { ReportAnswer } from './answer-codes.js';
import { totalsOf } from './matrix-values.js';
import { isRepeatable, sameComputed } from './number-values.js';
import { briefly } from './value-words.js';

/**
 * Keys of a result that are no questions: calculated values that are included in it, sums of matrices, and what triggers write.
 *
 * @returns whether the key is one of these; its value has then been checked
 */
export function checkExtraKey(model: SurveyModel, questions: readonly Question[], key: string, value: Json, report: ReportAnswer): boolean {
  const calculated = model.calculatedValues.find((entry) => entry.includeIntoResult && entry.name === key);
  if (calculated) {
    if (isRepeatable(calculated.expression) && !sameComputed(calculated.value, value)) report('answers/not-computed', [key], { expected: briefly((calculated.value ?? null) as Json) });
    return true;
  }
  const totals = totalsOf(questions, key);
  if (totals) {
    const given = isJsonObject(value) ? value : {};
    for (const column of Object.keys(given)) {
      if (!sameComputed(totals[column] ?? null, given[column]!)) report('answers/not-computed', [key, column], { expected: briefly(totals[column] ?? null) });
    }
    if (!isJsonObject(value)) report('answers/not-computed', [key], { expected: 'an object of sums' });
    return true;
  }
  return model.triggers.some((trigger) => 'setToName' in trigger && trigger.setToName === key);
}
