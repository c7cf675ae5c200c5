import { Serializer, settings } from 'survey-core';

/** One property of a survey, page, panel or question, as plain data. */
export interface SurveyProperty {
  name: string;
  /** survey-core's own word: string, text, number, boolean, condition, expression, choiceitem[] … */
  type: string;
  localizable: boolean;
  /** Possible values, when they are listed. */
  choices: string[];
  required: boolean;
}

/** What survey-core knows about surveys, without its classes: for the builder, the schema checks and the translation checks. */
export interface SurveyMetadata {
  /** Names of question types that can stand on a page. */
  questionTypes: string[];
  /** Every class with properties → its properties, inherited ones included. */
  properties: Record<string, SurveyProperty[]>;
  /** Names of properties that hold texts for people. */
  localizable: string[];
  /** Names of properties that hold a condition or an expression. */
  expressions: string[];
  /** What is appended to a question's name for its comment. */
  commentSuffix: string;
}

const roots = ['survey', 'page', 'panel', 'question', 'itemvalue', 'matrixdropdowncolumn', 'multipletextitem', 'calculatedvalue', 'surveytrigger', 'surveyvalidator', 'expressionitem', 'htmlconditionitem', 'urlconditionitem', 'masksettings'];

/** Read from the running survey-core, so that types which the application registered are there as well. */
export function surveyMetadata(): SurveyMetadata {
  const classes = [...new Set(roots.flatMap((root) => [root, ...descendants(root)]))];
  const properties = Object.fromEntries(classes.map((name) => [name, propertiesOf(name)]));
  const all = Object.values(properties).flat();
  const named = (test: (property: SurveyProperty) => boolean) => [...new Set(all.filter(test).map(({ name }) => name))].sort();
  return {
    questionTypes: Serializer.getChildrenClasses('question', true).map(({ name }) => name).sort(),
    properties,
    localizable: named(({ localizable }) => localizable),
    expressions: named(({ type }) => type === 'condition' || type === 'expression'),
    commentSuffix: settings.commentSuffix,
  };
}

function descendants(name: string): string[] {
  return Serializer.getChildrenClasses(name, false).flatMap((child) => [child.name, ...descendants(child.name)]);
}

function propertiesOf(className: string): SurveyProperty[] {
  return Serializer.getProperties(className).map((property) => ({
    name: property.name,
    type: property.type,
    localizable: Boolean(property.isLocalizable),
    // Choices that depend on the element's state are asked for by the builder, with the element.
    choices: property.hasChoices && Array.isArray(property.choices) ? property.choices.map((choice: unknown) => String((choice as { value?: unknown } | null)?.value ?? choice)) : [],
    required: Boolean(property.isRequired),
  }));
}
