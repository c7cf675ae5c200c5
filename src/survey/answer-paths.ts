import { SurveyModel, type Question, type QuestionMatrixDropdownModel, type QuestionMatrixDynamicModel, type QuestionMatrixModel, type QuestionMultipleTextModel, type QuestionPanelDynamicModel } from 'survey-core';
import type { FormDefinition } from '../model/definition/index.js';
import { topQuestions } from './answers/check-model.js';
import type { QuestionConstantSumModel, QuestionDelphiModel, QuestionPairwiseModel, QuestionRateesModel } from './question-types/index.js';
import './question-types/index.js';

/** One place in the answers that can hold a value, for tables and exports. */
export interface AnswerPath {
  /** Keys from the answers down; `*` stands for each entry of a dynamic panel or matrix. */
  path: string[];
  type: string;
  /** In the asked language, without markup of ours. */
  title: string;
}

/** Every place in the answers to this form, in the order of its pages. */
export function answerPaths(definition: Pick<FormDefinition, 'survey'>, locale?: string): AnswerPath[] {
  const model = new SurveyModel();
  model.fromJSON(JSON.parse(JSON.stringify(definition.survey, (key, value: unknown) => (key === 'choicesByUrl' ? undefined : value))));
  if (locale) model.locale = locale;
  const paths = topQuestions(model).flatMap((question) => pathsOf(question, [question.getValueName() || question.name]));
  model.dispose();
  return paths;
}

function pathsOf(question: Question, path: string[]): AnswerPath[] {
  const title = question.processedTitle;
  const type = question.getType();
  const leaf = (more: string[], leafType: string, text: string): AnswerPath => ({ path: [...path, ...more], type: leafType, title: text });
  switch (type) {
    case 'html': case 'image': case 'empty': return [];
    case 'matrix': {
      const { rows, hasRows } = question as QuestionMatrixModel;
      return hasRows ? rows.map((row) => leaf([String(row.value)], type, `${title}: ${row.text}`)) : [leaf([], type, title)];
    }
    case 'matrixdropdown': {
      const { rows, columns } = question as QuestionMatrixDropdownModel;
      return rows.flatMap((row) => columns.map((column) => leaf([String(row.value), column.name], column.templateQuestion.getType(), `${title}: ${row.text}: ${column.fullTitle}`)));
    }
    case 'matrixdynamic': return (question as QuestionMatrixDynamicModel).columns.map((column) => leaf(['*', column.name], column.templateQuestion.getType(), `${title}: ${column.fullTitle}`));
    case 'ratees': {
      const { rated, statements } = question as QuestionRateesModel;
      const asked = statements.map((statement) => [String(statement.value), statement.locText.calculatedText] as const);
      // Those whom the host names are known to nobody here.
      const people = rated ? rated.map(({ id, name }) => [id, name] as const) : [['*', ''] as const];
      return people.flatMap(([id, name]) => asked.map(([statement, text]) => leaf([id, statement], type, [title, name, text].filter(Boolean).join(': '))));
    }
    case 'constantsum': {
      const { shared } = question as QuestionConstantSumModel;
      return shared ? shared.map(({ id, name }) => leaf([id], type, `${title}: ${name}`)) : [leaf(['*'], type, title)];
    }
    case 'pairwise': {
      const things = (question as QuestionPairwiseModel).compared;
      if (!things) return [leaf(['judgments', '*', '*'], type, title)];
      const pairs = things.flatMap((first, i) => things.slice(i + 1).map((second) => [first, second] as const));
      return (['judgments', 'first'] as const).flatMap((part) => pairs.map(([first, second]) => leaf([part, first.id, second.id], type, `${title}: ${first.name} : ${second.name}`)));
    }
    case 'delphi': return ['rating', 'reason', ...((question as QuestionDelphiModel).askExpertise ? ['expertise'] : [])].map((part) => leaf([part], type, `${title}: ${part}`));
    case 'bestworst': return ['best', 'worst'].map((part) => leaf(['tasks', '*', part], type, `${title}: ${part}`));
    case 'multipletext': return (question as QuestionMultipleTextModel).items.map((item) => leaf([item.name], 'text', `${title}: ${item.title || item.name}`));
    case 'paneldynamic': return ((question as QuestionPanelDynamicModel).template.questions as Question[]).flatMap((inner) => pathsOf(inner, [...path, '*', inner.getValueName() || inner.name]));
    default: return [leaf([], type, title)];
  }
}
