import type { Question, QuestionMatrixDropdownModel, QuestionMatrixDynamicModel, QuestionMatrixModel, QuestionPanelDynamicModel } from 'survey-core';
import { isJsonObject, type Json, type JsonObject } from '../../model/definition/index.js';

/**
 * A copy of the answers that survey-core can take in: values whose outer form does not fit their question are left out (survey-core
 * would write them to the console), and lists are cut at the number of entries that the question allows (each one costs a panel or
 * a row of questions). The checks run on the answers as they came and report both.
 */
export function readableAnswers(questions: readonly Question[], answers: JsonObject): JsonObject {
  const byKey = new Map(questions.map((question) => [question.getValueName() || question.name, question]));
  const readable: JsonObject = {};
  for (const [key, value] of Object.entries(answers)) {
    const question = byKey.get(key);
    const kept = question ? readableValue(question, value) : structuredClone(value);
    if (kept !== undefined) readable[key] = kept;
  }
  return readable;
}

function readableValue(question: Question, value: Json): Json | undefined {
  switch (question.getType()) {
    case 'matrix': return !(question as QuestionMatrixModel).hasRows || isJsonObject(value) ? structuredClone(value) : undefined;
    case 'multipletext': return isJsonObject(value) ? structuredClone(value) : undefined;
    case 'matrixdropdown': {
      const cells = cellQuestions(question as QuestionMatrixDropdownModel);
      if (!isJsonObject(value)) return undefined;
      return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1])).map(([row, inner]) => [row, readableAnswers(cells, inner)]));
    }
    case 'matrixdynamic': {
      const matrix = question as QuestionMatrixDynamicModel;
      return readableList(value, matrix.maxRowCount, cellQuestions(matrix));
    }
    case 'paneldynamic': {
      const panels = question as QuestionPanelDynamicModel;
      return readableList(value, panels.maxPanelCount, panels.template.questions as Question[]);
    }
    default: return structuredClone(value);
  }
}

function readableList(value: Json, limit: number, questions: readonly Question[]): Json | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, Math.max(limit, 0)).map((entry) => (isJsonObject(entry) ? readableAnswers(questions, entry) : {}));
}

function cellQuestions(matrix: QuestionMatrixDropdownModel | QuestionMatrixDynamicModel): Question[] {
  return matrix.columns.map((column) => column.templateQuestion);
}
