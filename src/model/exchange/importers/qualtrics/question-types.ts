import { isJsonObject, type Json, type JsonObject } from '../../../definition/index.js';

/** How a Qualtrics question is made: the element, and what its choices and answers become. */
export interface QualtricsType {
  readonly json: JsonObject;
  readonly parts: 'none' | 'choices' | 'rating' | 'items' | 'matrix' | 'cells' | 'slider' | 'sliders';
  readonly lost?: string;
}

/** Undefined for what has no counterpart. */
export function qualtricsType(payload: JsonObject): QualtricsType | undefined {
  const [type, selector, sub] = [payload['QuestionType'], payload['Selector'], payload['SubSelector']].map(String) as [string, string, string];
  const validation = isJsonObject(payload['Validation']) && isJsonObject(payload['Validation']['Settings']) ? payload['Validation']['Settings'] : {};
  if (type === 'MC') {
    if (selector === 'NPS') return { json: { type: 'rating', rateMin: 0, rateMax: 10 }, parts: 'none' };
    if (selector === 'DL' || selector === 'SB') return { json: { type: 'dropdown' }, parts: 'choices' };
    return selector.startsWith('MA') || selector === 'MSB' ? { json: { type: 'checkbox', ...flat(selector) }, parts: 'choices' } : { json: { type: 'radiogroup', ...flat(selector) }, parts: 'choices' };
  }
  if (type === 'TE') {
    if (selector === 'FORM') return { json: { type: 'multipletext' }, parts: 'items' };
    if (selector === 'ML' || selector === 'ESTB') return { json: { type: 'comment' }, parts: 'none' };
    return { json: { type: 'text', ...contentType(validation['ContentType']) }, parts: 'none' };
  }
  if (type === 'Matrix') {
    if (selector === 'TE' || selector === 'CS') return { json: { type: 'matrixdropdown', cellType: 'text' }, parts: 'cells' };
    if (sub === 'MultipleAnswer' || sub === 'DL') return { json: { type: 'matrixdropdown', cellType: sub === 'DL' ? 'dropdown' : 'checkbox' }, parts: 'matrix' };
    return { json: { type: 'matrix' }, parts: 'matrix', ...(selector === 'Likert' ? {} : { lost: `Matrix ${selector}` }) };
  }
  if (type === 'Slider') return Object.keys(isJsonObject(payload['Choices']) ? payload['Choices'] : {}).length > 1 ? { json: { type: 'panel' }, parts: 'sliders' } : { json: { type: 'slider' }, parts: 'slider' };
  if (type === 'RO') return { json: { type: 'ranking' }, parts: 'choices' };
  if (type === 'CS') return { json: { type: 'multipletext' }, parts: 'items', lost: 'sum of the numbers' };
  if (type === 'DB') return { json: { type: 'html' }, parts: 'none' };
  if (type === 'FileUpload') return { json: { type: 'file' }, parts: 'none' };
  return type === 'Draw' ? { json: { type: 'signaturepad' }, parts: 'none' } : undefined;
}

function flat(selector: string): JsonObject {
  return selector.endsWith('HR') ? { colCount: 0 } : {};
}

function contentType(kind: Json | undefined): JsonObject {
  if (kind === 'ValidEmail') return { inputType: 'email' };
  if (kind === 'ValidNumber') return { inputType: 'number' };
  if (kind === 'ValidDate') return { inputType: 'date' };
  return kind === 'ValidPhone' ? { inputType: 'tel' } : {};
}
