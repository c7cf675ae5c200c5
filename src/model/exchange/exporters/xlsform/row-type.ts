import type { JsonObject } from '../../../definition/index.js';

/** The cells `type` and `appearance` of a question; `list` says that it takes choices. */
export interface XlsType {
  readonly type: string;
  readonly appearance?: string;
  readonly list?: boolean;
  readonly parameters?: string;
}

/** Undefined for what has no counterpart. */
export function xlsType(json: JsonObject): XlsType | undefined {
  const flat = json['colCount'] === 0 ? { appearance: 'horizontal' } : {};
  switch (json['type']) {
    case 'text': return textType(json);
    case 'comment': return { type: 'text', appearance: 'multiline' };
    case 'radiogroup': case 'buttongroup': return { type: 'select_one', list: true, ...flat };
    case 'dropdown': return { type: 'select_one', list: true, appearance: 'minimal' };
    case 'checkbox': return { type: 'select_multiple', list: true, ...flat };
    case 'tagbox': return { type: 'select_multiple', list: true, appearance: 'minimal' };
    case 'ranking': return { type: 'rank', list: true };
    case 'boolean': return { type: 'select_one', list: true, appearance: 'horizontal' };
    case 'rating': return { type: 'select_one', list: true, appearance: 'likert' };
    case 'slider': return json['sliderType'] === 'range' ? undefined : { type: 'range', parameters: `start=${number(json['min'], 0)} end=${number(json['max'], 100)} step=${number(json['step'], 1)}` };
    case 'html': return { type: 'note' };
    case 'file': return { type: /^image/.test(String(json['acceptedTypes'])) ? 'image' : /^audio/.test(String(json['acceptedTypes'])) ? 'audio' : /^video/.test(String(json['acceptedTypes'])) ? 'video' : 'file' };
    case 'signaturepad': return { type: 'image', appearance: 'signature' };
    default: return undefined;
  }
}

function textType(json: JsonObject): XlsType {
  switch (json['inputType']) {
    case 'number': case 'range': return { type: json['step'] === 1 ? 'integer' : 'decimal' };
    case 'date': return { type: 'date' };
    case 'time': return { type: 'time' };
    case 'datetime-local': return { type: 'dateTime' };
    case 'tel': return { type: 'text', appearance: 'numbers' };
    default: return { type: 'text' };
  }
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
