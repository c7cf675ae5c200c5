import type { Json, JsonObject } from '../../../definition/index.js';
import { localizedFrom, type Meanings, type Stand } from '../meanings.js';
import { asHtml } from '../plain-text.js';
import type { ImportNote } from '../report.js';
import { mapped, mention, type ChoiceLists } from './choice-lists.js';
import { validatorOf } from './constraint.js';
import type { Entry } from './import-xlsform.js';

const listed = new Set<unknown>(['radiogroup', 'checkbox', 'dropdown', 'tagbox', 'ranking']);

/** Texts, conditions, checks and choices of a row go into its element. */
export function setRow({ json, row, type, name, scope }: Entry, meanings: Meanings, lists: ChoiceLists, report: ImportNote[]): void {
  const stand: Stand = { place: name, scope };
  const text = (column: string, change = (each: string): string => each): Json | undefined => localizedFrom(mapped(row.texts(column), (each) => change(meanings.text(each, mention, stand))));
  const set = (key: string, value: Json | undefined): void => void (value !== undefined && (json[key] = value));
  const expression = (key: string, column: string): void => {
    if (row.cell(column)) set(key, meanings.expression(row.cell(column), stand));
  };
  const isQuestion = type.kind === 'question';
  if (json['type'] === 'html') set('html', text('label', asHtml) ?? '');
  else set('title', text('label'));
  set('description', text('hint') ?? text('guidance_hint'));
  expression('visibleIf', 'relevant');
  if (!isQuestion) {
    const count = row.cell('repeat_count');
    if (/^\d{1,2}$/.test(count)) json['panelCount'] = Number(count);
    else if (count) report.push({ code: 'import/expression-lost', place: name, values: { expression: count } });
    return;
  }
  if (json['type'] === 'html') return;
  if (type.list !== undefined) set('choices', lists.choicesOf(type.list, row.cell('choice_filter'), meanings, stand));
  if (type.other) json['showOtherItem'] = true;
  const required = row.cell('required');
  if (/^(yes|true|true\(\)|1|y)$/i.test(required)) json['isRequired'] = true;
  else if (required && !/^(no|false|false\(\)|0|n)$/i.test(required)) expression('requiredIf', 'required');
  set('requiredErrorText', text('required_message'));
  if (/^(yes|true|true\(\))$/i.test(row.cell('readonly'))) json['readOnly'] = true;
  const isNumber = json['inputType'] === 'number' || json['type'] === 'slider';
  const validator = row.cell('constraint') ? validatorOf(row.cell('constraint'), text('constraint_message'), name, isNumber, meanings, stand) : undefined;
  if (validator) json['validators'] = [validator];
  if (row.cell('calculation')) expression(isNumber || json['type'] === 'text' ? 'setValueExpression' : 'defaultValueExpression', 'calculation');
  else if (row.cell('default')) setDefault(json, row.cell('default'), isNumber, meanings, stand);
  if (json['type'] === 'slider') setRange(json, row.cell('parameters'));
  else if (row.cell('parameters')) report.push({ code: 'import/left-out', place: name, values: { what: `parameters: ${row.cell('parameters')}`.slice(0, 200) } });
}

/** A value of the answer's form; an expression where it cannot be a value. */
function setDefault(json: JsonObject, text: string, isNumber: boolean, meanings: Meanings, stand: Stand): void {
  const values = listed.has(json['type']) ? (json['choices'] as Json[]).map((choice) => String(typeof choice === 'object' && choice !== null ? (choice as JsonObject)['value'] : choice)) : [];
  if (/[${(]/.test(text)) {
    const expression = meanings.expression(text, stand);
    if (expression !== undefined) json['defaultValueExpression'] = expression;
  } else if (json['type'] === 'boolean') json['defaultValue'] = /^(yes|true|ok|1)$/i.test(text);
  else if (isNumber) {
    if (/^-?\d{1,15}(\.\d{1,10})?$/.test(text)) json['defaultValue'] = Number(text);
  } else if (['checkbox', 'tagbox'].includes(String(json['type']))) {
    const chosen = text.split(/\s+/).filter((each) => values.includes(each));
    if (chosen.length) json['defaultValue'] = chosen;
  } else if (listed.has(json['type'])) {
    if (values.includes(text) && json['type'] !== 'ranking') json['defaultValue'] = text;
  } else if (json['type'] === 'text' || json['type'] === 'comment') json['defaultValue'] = text;
}

/** `start=0 end=10 step=1` */
function setRange(json: JsonObject, parameters: string): void {
  const given = Object.fromEntries([...parameters.matchAll(/\b(start|end|step)\s*=\s*(-?\d{1,9}(?:\.\d{1,6})?)/g)].map(([, key, value]) => [key, Number(value)]));
  const [min, max, step] = [given['start'] ?? 1, given['end'] ?? 10, given['step'] ?? 1];
  if (min < max) Object.assign(json, { min, max });
  if (step > 0 && step <= Math.abs(max - min)) json['step'] = step;
}
