import type { Question } from 'survey-core';
import type { Json, JsonPath } from '../../model/definition/index.js';
import type { ReportAnswer } from './answer-codes.js';
import { checkCheckbox, checkImageMap, checkImagePicker, checkRanking, checkSingleChoice } from './choice-values.js';
import { checkComposite, checkCustom, checkMultipleText, checkPanelDynamic } from './container-values.js';
import { checkFile, checkSignature } from './file-values.js';
import { checkMatrix, checkMatrixDropdown, checkMatrixDynamic } from './matrix-values.js';
import { checkBoolean, checkExpression, checkRating, checkSlider } from './number-values.js';
import { ownTypes } from '../question-types/index.js';
import { checkComment, checkText } from './text-values.js';

/** What a check of one value may use besides the question. */
export interface CheckContext {
  report: ReportAnswer;
  /** Names of questions and columns whose choices are loaded from elsewhere, so that nobody here can know them. */
  remoteChoices: ReadonlySet<string>;
}

/** Compares one value with everything that the question, as it is shown now, can produce. */
export type ValueCheck = (question: Question, value: Json, path: JsonPath, context: CheckContext) => void;

const noValue: ValueCheck = (question, _value, path, { report }) => report('answers/no-value', path, { type: question.getType() });

/** One entry for each type that survey-core brings, and for our own; types of the application are accepted as they are, within the limits of size. */
export const valueChecks: Readonly<Record<string, ValueCheck>> = {
  text: checkText,
  comment: checkComment,
  radiogroup: checkSingleChoice,
  dropdown: checkSingleChoice,
  buttongroup: checkSingleChoice,
  checkbox: checkCheckbox,
  tagbox: checkCheckbox,
  ranking: checkRanking,
  imagepicker: checkImagePicker,
  imagemap: checkImageMap,
  rating: checkRating,
  boolean: checkBoolean,
  slider: checkSlider,
  expression: checkExpression,
  matrix: checkMatrix,
  matrixdropdown: checkMatrixDropdown,
  matrixdynamic: checkMatrixDynamic,
  paneldynamic: checkPanelDynamic,
  multipletext: checkMultipleText,
  file: checkFile,
  signaturepad: checkSignature,
  html: noValue,
  image: noValue,
  empty: noValue,
  ...ownTypes,
};

/** Checks one value by its question's type; components made of other questions are looked into. */
export const checkValue: ValueCheck = (question, value, path, context) => {
  if (value === null) {
    context.report('answers/wrong-type', path, { found: 'null', expected: 'a value, or no key at all' });
    return;
  }
  const check = valueChecks[question.getType()] ?? (isCustom(question) ? checkCustom : isComposite(question) ? checkComposite : undefined);
  check?.(question, value, path, context);
};

const isCustom = (question: Question) => 'contentQuestion' in question && Boolean(question['contentQuestion']);
const isComposite = (question: Question) => 'contentPanel' in question && Boolean(question['contentPanel']);
