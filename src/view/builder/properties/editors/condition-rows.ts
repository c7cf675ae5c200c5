/** The rows of a condition: question, comparison, value; groups inside are shown as one line of text and stay as they are. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isJsonObject, itemValue, type Json } from '../../../../model/definition/index.js';
import { conditionText, operatorsFor, outline, type ConditionGroup, type ConditionRow, type RowOperator } from '../../../../model/editing/index.js';
import { icon } from '../../kit/icon.js';
import type { Workbench } from '../../shell/workbench.js';
import { logicWords } from '../../words/logic/index.js';
import { names } from './condition.js';
import { write, type EditorContext } from './editor.js';

type Part = ConditionGroup['parts'][number];

/** Rows of which some are not complete yet have no text; they wait here, by builder and field, until they are. */
const waiting = new WeakMap<Workbench, Map<string, readonly Part[]>>();

function waitingOf({ bench }: EditorContext): Map<string, readonly Part[]> {
  const known = waiting.get(bench) ?? new Map<string, readonly Part[]>();
  waiting.set(bench, known);
  return known;
}

/** What waits for completion counts as long as the condition is what its complete rows say. */
function partsOf(context: EditorContext, group: ConditionGroup): readonly Part[] {
  const kept = waitingOf(context).get(context.id);
  if (kept && conditionText({ ...group, parts: kept.filter(isComplete) }) === conditionText(group)) return kept;
  waitingOf(context).delete(context.id);
  return group.parts;
}

export function conditionRows(context: EditorContext, group: ConditionGroup): TemplateResult {
  const { bench, id } = context;
  const say = logicWords(bench.locale);
  const parts = partsOf(context, group);
  const change = (next: readonly Part[]): void => {
    if (next.every(isComplete)) waitingOf(context).delete(id);
    else waitingOf(context).set(id, next);
    save(context, { ...group, parts: next.filter(isComplete) });
  };
  const begin = (): void => {
    change([...parts, { name: '', operator: 'notempty' }]);
    bench.focus(`${id}-new-name`);
  };
  return html`${parts.length > 1 ? html`<select class="input" aria-label=${say('join')} @change=${(event: Event) => save(context, { ...group, join: (event.target as HTMLSelectElement).value as 'and' | 'or' })}>${(['and', 'or'] as const).map((join) => html`<option value=${join} ?selected=${join === group.join}>${say(join)}</option>`)}</select>` : nothing}
    ${parts.map((part, index) => html`<div class="condition-row">${'join' in part ? html`<code>${conditionText(part)}</code>` : row(context, part, index, (changed) => change(parts.with(index, changed)))}
      <button type="button" class="btn quiet small square" aria-label=${say('removeRow', { n: index + 1 })} title=${say('removeRow', { n: index + 1 })} @click=${() => { change(parts.toSpliced(index, 1)); bench.focus(`${id}-add`); }}>${icon('close', 14)}</button></div>`)}
    ${parts.some((part) => !('join' in part) && part.name === '') ? nothing : html`<button type="button" class="btn small" id=${id} data-focus="${id}-add" @click=${begin}>${icon('add', 15)}${say('addRow')}</button>`}`;
}

function row(context: EditorContext, { name, operator, value, other }: ConditionRow, index: number, change: (row: ConditionRow) => void): TemplateResult {
  const { bench, id } = context;
  const say = logicWords(bench.locale);
  const node = outline(bench.state).nodes.find((each) => each.name === name);
  const operators = node ? operatorsFor(node.className, bench.state.context.metadata) : (['notempty', 'empty', 'equal', 'notequal'] as RowOperator[]);
  const listed = operators.includes(operator) ? operators : [operator, ...operators];
  const known = names(context);
  const rest = { ...(value === undefined ? {} : { value }), ...(other === undefined ? {} : { other }) };
  return html`<select class="input" data-focus=${name ? `${id}-name-${index}` : `${id}-new-name`} aria-label=${say('question')} @change=${(event: Event) => change({ name: (event.target as HTMLSelectElement).value, operator: 'notempty' })}>
      <option value="" ?selected=${name === ''}>${say('choose')}</option>${name && !known.includes(name) ? html`<option value=${name} selected>${name}</option>` : nothing}${known.map((each) => html`<option value=${each} ?selected=${each === name}>${each}</option>`)}</select>
    <select class="input" aria-label=${say('operator')} @change=${(event: Event) => { const chosen = (event.target as HTMLSelectElement).value as RowOperator; change({ name, operator: chosen, ...(needsValue(chosen) ? { value: startValue(chosen, value), ...(other === undefined ? {} : rest) } : {}) }); }}>
      ${listed.map((each) => html`<option value=${each} ?selected=${each === operator}>${say(`op.${each}`)}</option>`)}</select>
    ${!needsValue(operator) ? nothing : other !== undefined ? html`<code>{${other}}</code>` : valueField(context, value, operator, node?.json ?? {}, (typed) => change({ name, operator, value: typed }))}`;
}

/** Listed answers are chosen from the list, others are written; several are separated by commas. */
function valueField({ bench }: EditorContext, value: Json | undefined, operator: RowOperator, json: Readonly<Record<string, Json>>, change: (value: Json) => void): TemplateResult {
  const say = logicWords(bench.locale);
  const choices = [json['choices'], json['rateValues'], json['columns']].find(Array.isArray)?.map((item) => [itemValue(item), isJsonObject(item) && typeof item['text'] === 'string' ? item['text'] : String(itemValue(item))] as const);
  if (choices && !Array.isArray(value) && !['anyof', 'allof', 'noneof'].includes(operator)) {
    const listed = choices.some(([each]) => each === value);
    return html`<select class="input" aria-label=${say('value')} @change=${(event: Event) => change(choices[Number((event.target as HTMLSelectElement).value)]![0])}>
      ${listed ? nothing : html`<option value="-1" selected>${String(value ?? '')}</option>`}${choices.map(([each, text], i) => html`<option value=${i} ?selected=${each === value}>${text}</option>`)}</select>`;
  }
  const shown = Array.isArray(value) ? value.map(String).join(', ') : String(value ?? '');
  const read = (text: string): Json => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text === 'true' ? true : text === 'false' ? false : text);
  return html`<input class="input" aria-label=${say('value')} .value=${live(shown)} @change=${(event: Event) => { const text = (event.target as HTMLInputElement).value.trim(); change(['anyof', 'allof', 'noneof'].includes(operator) ? text.split(',').map((part) => read(part.trim())).filter((part) => part !== '') : read(text)); }}>`;
}

function startValue(operator: RowOperator, value: Json | undefined): Json {
  const list = ['anyof', 'allof', 'noneof'].includes(operator);
  if (list) return Array.isArray(value) ? value : value === undefined ? [] : [value];
  return Array.isArray(value) ? value[0] ?? '' : value ?? '';
}

const needsValue = (operator: RowOperator): boolean => operator !== 'empty' && operator !== 'notempty';
const isComplete = (part: Part): boolean => 'join' in part || part.name !== '' && (!needsValue(part.operator) || part.other !== undefined || (Array.isArray(part.value) ? part.value.length > 0 : part.value !== undefined && part.value !== ''));

function save(context: EditorContext, group: ConditionGroup): void {
  const text = conditionText(group);
  if (text !== undefined && !write(context, text || undefined)) context.bench.update();
}
