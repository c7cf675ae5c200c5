import { isJsonObject, type Json, type JsonObject } from './json.js';
import { itemValues, type OutlinedQuestion } from './survey-outline.js';

/**
 * What a question can answer as a number.
 * `values`: one of a list, not all of which need be numbers · `range`: any number between · `open`: a number without known ends ·
 * `none`: no single number.
 */
export type AnswerRange =
  | { kind: 'values'; values: Json[] }
  | { kind: 'range'; low: number; high: number }
  | { kind: 'open' }
  | { kind: 'none' };

const open: AnswerRange = { kind: 'open' };
const none: AnswerRange = { kind: 'none' };

/** What one question, or one column of a matrix with several, can answer. */
export function answerRange(question: OutlinedQuestion, column?: string): AnswerRange {
  if (question.type === 'matrix') return listed(question.json['columns']);
  if (['anchoredrating', 'ratees', 'delphi'].includes(question.type)) return anchoredRange(question.json);
  if (question.type === 'constantsum') return { kind: 'range', low: 0, high: numberOr(question.json['total'], 100) };
  if (question.type !== 'matrixdropdown') return rangeOf(question.type, question.json);
  const json = matrixColumn(question.json, column);
  if (!json) return none;
  const type = String(json['cellType'] ?? question.json['cellType'] ?? 'dropdown');
  const own = Array.isArray(json['choices']) && json['choices'].length > 0;
  return rangeOf(type === 'default' ? 'dropdown' : type, own ? json : { ...json, choices: question.json['choices'] ?? [] });
}

/** The column of that name, or undefined. */
export function matrixColumn(json: JsonObject, column: string | undefined): JsonObject | undefined {
  const columns = Array.isArray(json['columns']) ? json['columns'] : [];
  return columns.map((item) => (isJsonObject(item) ? item : { name: item })).find((item) => item['name'] === column);
}

function rangeOf(type: string, json: JsonObject): AnswerRange {
  switch (type) {
    case 'rating': return ratingRange(json);
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'imagepicker': return json['multiSelect'] === true ? none : choiceRange(json);
    case 'boolean': return { kind: 'values', values: [json['valueTrue'] ?? true, json['valueFalse'] ?? false] };
    case 'text': return ['number', 'range'].includes(String(json['inputType'])) ? between(json['min'], json['max']) : none;
    case 'slider': return json['sliderType'] === 'single' ? between(json['min'] ?? 0, json['max'] ?? 100) : json['sliderType'] === undefined ? between(json['min'] ?? 0, json['max'] ?? 100) : none;
    case 'checkbox': case 'tagbox': case 'ranking': case 'comment': case 'file': case 'signaturepad': case 'html': case 'image': case 'empty':
    case 'multipletext': case 'paneldynamic': case 'matrixdynamic': case 'imagemap': return none;
    default: return open; // expression, and types that the application registered
  }
}

function ratingRange(json: JsonObject): AnswerRange {
  if (Array.isArray(json['rateValues']) && json['rateValues'].length) return listed(json['rateValues']);
  const low = numberOr(json['rateMin'], 1);
  const step = numberOr(json['rateStep'], 1);
  const high = numberOr(json['rateMax'], low + (numberOr(json['rateCount'], 5) - 1) * step);
  return { kind: 'values', values: step > 0 ? [low, low + Math.floor((high - low) / step) * step] : [low, high] };
}

/** Points from `rateMin` to `rateMax`, and the word of whoever cannot judge. */
function anchoredRange(json: JsonObject): AnswerRange {
  const ends = [numberOr(json['rateMin'], 1), numberOr(json['rateMax'], 5)];
  return { kind: 'values', values: json['showCannotSay'] === false ? ends : [...ends, 'cannotSay'] };
}

function choiceRange(json: JsonObject): AnswerRange {
  if (json['choicesByUrl'] || json['choicesFromQuestion']) return open;
  if (typeof json['choicesMax'] === 'number') return between(json['choicesMin'] ?? 0, json['choicesMax']);
  const special = [['showNoneItem', 'hasNone', 'none'], ['showOtherItem', 'hasOther', 'other'], ['showRefuseItem', '', 'refused'], ['showDontKnowItem', '', 'dontknow']] as const;
  const extra = special.filter(([show, older]) => json[show] === true || (older !== '' && json[older] === true)).map(([, , value]) => value);
  return { kind: 'values', values: [...itemValues(json['choices']), ...extra] };
}

function listed(list: Json | undefined): AnswerRange {
  return { kind: 'values', values: itemValues(list) };
}

function between(low: Json | undefined, high: Json | undefined): AnswerRange {
  return typeof low === 'number' && typeof high === 'number' ? { kind: 'range', low, high } : open;
}

function numberOr(value: Json | undefined, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
