import { getBuiltInVariableNames, Serializer, settings, type JsonObjectProperty } from 'survey-core';
import type { Json } from '../model/definition/index.js';
import type { ExpressionWords, FormMetadata, NameKind, PropertyInfo } from '../model/editing/index.js';
import './question-types/index.js';

/** What survey-core knows about surveys, without its classes: for the builder, the schema checks and the translation checks. */
export interface SurveyMetadata extends FormMetadata {
  /** Names of properties that hold texts for people. */
  localizable: string[];
  /** Names of properties that hold a condition or an expression. */
  expressions: string[];
}

/** Read from the running survey-core, so that types which the application registered are there as well. */
export function surveyMetadata(): SurveyMetadata {
  const classes = reachableClasses();
  const properties = Object.fromEntries(classes.map((name) => [name, Serializer.getProperties(name).map(asData)]));
  const all = Object.values(properties).flat();
  const named = (test: (property: PropertyInfo) => boolean) => [...new Set(all.filter(test).map(({ name }) => name))].sort();
  return {
    questionTypes: Serializer.getChildrenClasses('question', true).map(({ name }) => name).sort(),
    properties,
    parents: Object.fromEntries(classes.flatMap((name) => (Serializer.findClass(name)?.parentName ? [[name, Serializer.findClass(name).parentName]] : []))),
    columnProperties: columnProperties(),
    localizable: named(({ localizable }) => localizable),
    expressions: named(({ type }) => type === 'condition' || type === 'expression'),
    commentSuffix: settings.commentSuffix,
    words: expressionWords(),
  };
}

/** The survey, and whatever its properties and theirs may hold. */
function reachableClasses(): string[] {
  const found = new Set<string>();
  const waiting = ['survey', 'question', 'panelbase', 'masksettings', 'itemvalue'];
  while (waiting.length) {
    const name = waiting.pop()!;
    if (found.has(name) || !Serializer.findClass(name)) continue;
    found.add(name);
    waiting.push(...Serializer.getChildrenClasses(name, false).map((child) => child.name));
    for (const { className, baseClassName } of Serializer.getProperties(name)) waiting.push(...[className, baseClassName].filter(Boolean));
  }
  return [...found].sort();
}

/** A column has the properties of a question of its cell type, as far as they make sense in a cell. */
function columnProperties(): Record<string, PropertyInfo[]> {
  const types = Serializer.findProperty('matrixdropdowncolumn', 'cellType').choices.map(String).filter((type) => type !== 'default');
  return Object.fromEntries(types.map((cellType) => {
    const column = Serializer.createClass('matrixdropdowncolumn');
    column.cellType = cellType;
    return [cellType, (Serializer.getDynamicPropertiesByObj(column) as JsonObjectProperty[]).map(asData)];
  }));
}

function expressionWords(): ExpressionWords {
  const { unwrapPostfix, ...variables } = settings.expressionVariables;
  return {
    variables,
    builtIn: getBuiltInVariableNames(),
    suffixes: { total: settings.matrix.totalsSuffix, unwrapped: unwrapPostfix, comment: settings.commentSuffix },
    prefixes: { property: settings.expressionElementPropertyPrefix, raw: settings.expressionDisableConversionChar },
    nameArguments,
  };
}

/** survey-core has no list of these: its functions look the names up themselves. */
const nameArguments: ExpressionWords['nameArguments'] = {
  ...Object.fromEntries(['suminarray', 'mininarray', 'maxinarray', 'countinarray', 'avginarray'].map((name) => [name, { indexes: [1, 2, 3], within: 'list' }])),
  ...Object.fromEntries(['displayvalue', 'propertyvalue', 'getcomment', 'iscontainerready'].map((name) => [name, { indexes: [0], within: 'form' }])),
};

/** Types of properties that hold names. */
const namingTypes: Readonly<Record<string, NameKind>> = {
  questionvalue: 'answer', question: 'question', questions: 'question', page: 'page', pages: 'page', question_carryforward: 'source',
};

/** Properties that hold names although their type says only text. */
const namingProperties: Readonly<Record<string, NameKind>> = { keyName: 'key', choiceValuesFromQuestion: 'field', choiceTextsFromQuestion: 'field' };

function asData(property: JsonObjectProperty): PropertyInfo {
  const { className, baseClassName, classNamePart, alternativeName } = property;
  const usual: unknown = property.defaultValue ?? (property.type === 'boolean' || property.type === 'switch' ? false : undefined);
  const refers = namingTypes[property.type] ?? namingProperties[property.name];
  const holds = property.className && property.className !== 'string' || baseClassName;
  return {
    name: property.name,
    ...(alternativeName ? { alternativeName } : {}),
    type: property.type,
    localizable: Boolean(property.isLocalizable),
    // Choices that depend on the element's state are asked for by the builder, with the element.
    choices: property.hasChoices && Array.isArray(property.choices) ? property.choices.map((choice: unknown) => String((choice as { value?: unknown } | null)?.value ?? choice)) : [],
    required: Boolean(property.isRequired),
    ...(refers ? { refers } : {}),
    ...(usual === undefined || usual === null || typeof usual === 'function' ? {} : { default: usual as Json }),
    ...(holds ? { holds: { list: Boolean(property.isArray), ...(className ? { className } : {}), ...(baseClassName ? { base: baseClassName } : {}), ...(classNamePart ? { suffix: classNamePart } : {}) } } : {}),
  };
}
