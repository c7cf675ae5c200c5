/** survey-core lets a page or the builder put a component around rows, elements, contents and items: `onElementWrapperComponentName`. */
import { SurveyModel, type ItemValue, type Question, type QuestionRowModel, type QuestionSelectBase, type SurveyElement } from 'survey-core';
import { draw } from '../registry.js';

/** The content of a wrapper: a view registered under the wrapper's name gets these as props. */
export interface WrapperProps {
  readonly model: object;
  readonly content: unknown;
  readonly componentData: unknown;
  readonly question?: Question;
}

export function wrapRow(row: QuestionRowModel, content: unknown): unknown {
  const survey = surveyOf(row.panel);
  return survey ? wrap(survey.getRowWrapperComponentName(row), { model: row, content, componentData: survey.getRowWrapperComponentData(row) }) : content;
}

export function wrapElement(element: SurveyElement, content: unknown): unknown {
  const survey = surveyOf(element);
  return survey ? wrap(survey.getElementWrapperComponentName(element), { model: element, content, componentData: survey.getElementWrapperComponentData(element) }) : content;
}

export function wrapQuestionContent(question: Question, content: unknown): unknown {
  const survey = surveyOf(question);
  return survey ? wrap(survey.getQuestionContentWrapperComponentName(question), { model: question, content, componentData: survey.getElementWrapperComponentData(question) }) : content;
}

export function wrapItem(question: QuestionSelectBase, item: ItemValue, content: unknown): unknown {
  const survey = surveyOf(question);
  return survey ? wrap(survey.getItemValueWrapperComponentName(item, question), { model: item, question, content, componentData: survey.getItemValueWrapperComponentData(item, question) }) : content;
}

function wrap(name: string, props: WrapperProps): unknown {
  return name === SurveyModel.TemplateRendererComponentName ? props.content : draw(name, props);
}

function surveyOf(element: { survey: unknown }): SurveyModel | undefined {
  return (element.survey as SurveyModel | null) ?? undefined;
}
