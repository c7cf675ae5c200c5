/**
 * Choices, rows, rates and simple columns: value and text side by side, in the language that is edited.
 * Enter goes to the next line or makes one, arrows go between lines, Alt with arrows moves; a list can be pasted into any field.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isJsonObject, type Json } from '../../../../model/definition/index.js';
import { addItem, moveItem, pasteItems, removeItem, setItemText, setItemValue, textIn, type ItemList } from '../../../../model/editing/index.js';
import { icon } from '../../kit/icon.js';
import { gridWords } from '../../words/grid/index.js';
import type { EditorContext } from './editor.js';

export function itemsEditor(context: EditorContext): TemplateResult {
  const { bench, row, label, readOnly } = context;
  const say = gridWords(bench.locale);
  const list: ItemList = { node: row.nodes[0]!.id, property: row.info.name };
  const items = Array.isArray(row.value) ? row.value : [];
  return html`<fieldset class="items" data-items=${row.info.name}><legend class="hidden-text">${label}</legend>
    ${items.length ? html`<div class="items-head" aria-hidden="true"><span>${say('itemValue')}</span><span>${say('itemText')}</span></div>` : nothing}
    ${repeat(items, (_, index) => index, (item, index) => line(context, list, item, index, items.length))}
    ${readOnly ? nothing : html`<div class="items-foot"><button type="button" class="btn small" data-focus="${context.id}-add" @click=${() => addLine(context, list, items.length)}>${icon('add', 15)}${say('addItem')}</button>
      <button type="button" class="btn small quiet" @click=${() => void pasteFromClipboard(context, list)}>${icon('paste', 15)}${say('pasteList')}</button></div>`}
  </fieldset>`;
}

function line(context: EditorContext, list: ItemList, item: Json, index: number, count: number): TemplateResult {
  const { bench, textLocale, firstLocale, readOnly } = context;
  const say = gridWords(bench.locale);
  const value = valueOf(item);
  const wording = isJsonObject(item) ? item['text'] ?? item['title'] : undefined;
  const text = textIn(wording, textLocale, firstLocale) ?? '';
  const placeholder = textIn(wording, firstLocale, firstLocale) ?? String(value ?? '');
  const n = index + 1;
  return html`<div class="item" @keydown=${(event: KeyboardEvent) => onItemKey(event, context, list, index, count)}>
    <input class="input" data-focus="${context.id}-value-${index}" aria-label=${say('itemValueOf', { n })} ?readonly=${readOnly} .value=${live(String(value ?? ''))} @change=${(event: Event) => changeValue(event, context, list, index)} @paste=${(event: ClipboardEvent) => onItemPaste(event, context, list)}>
    <input class="input" data-focus="${context.id}-text-${index}" lang=${textLocale} aria-label=${say('itemTextOf', { n })} placeholder=${placeholder} ?readonly=${readOnly} .value=${live(text)} @input=${(event: Event) => bench.run(setItemText(list, index, textLocale, (event.target as HTMLInputElement).value))} @paste=${(event: ClipboardEvent) => onItemPaste(event, context, list)}>
    ${readOnly ? nothing : html`<span class="item-tools">
      <button type="button" class="btn quiet small square" aria-label=${say('itemUp', { n })} title=${say('itemUp', { n })} aria-disabled=${index === 0 ? 'true' : nothing} @click=${() => move(context, list, index, index - 1)}>${icon('up', 14)}</button>
      <button type="button" class="btn quiet small square" aria-label=${say('itemDown', { n })} title=${say('itemDown', { n })} aria-disabled=${n === count ? 'true' : nothing} @click=${() => move(context, list, index, index + 1)}>${icon('down', 14)}</button>
      <button type="button" class="btn quiet small square" aria-label=${say('itemRemove', { n })} title=${say('itemRemove', { n })} @click=${() => removeLine(context, list, index, count)}>${icon('close', 14)}</button></span>`}
  </div>`;
}

function valueOf(item: Json): Json | undefined {
  return isJsonObject(item) ? item['value'] ?? item['name'] : item;
}

/** A number stays a number where it was one: answers are compared by value and kind. */
function changeValue(event: Event, { bench, row }: EditorContext, list: ItemList, index: number): void {
  const input = event.target as HTMLInputElement;
  const before = valueOf((row.value as Json[])[index]!);
  const typed = input.value.trim();
  const value = typeof before === 'number' && typed !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
  if (value === before) return;
  const refused = !bench.run(setItemValue(list, index, value));
  input.setAttribute('aria-invalid', String(refused));
  if (refused) bench.say(gridWords(bench.locale)('itemRefused'));
}

export function addLine({ bench, id }: EditorContext, list: ItemList, count: number): void {
  if (bench.run(addItem(list))) bench.focus(`${id}-text-${count}`);
}

function move({ bench, id }: EditorContext, list: ItemList, from: number, to: number): void {
  if (bench.run(moveItem(list, from, to))) bench.focus(`${id}-text-${to}`);
}

export function removeLine({ bench, id }: EditorContext, list: ItemList, index: number, count: number): void {
  if (bench.run(removeItem(list, index))) bench.focus(count === 1 ? `${id}-add` : `${id}-text-${Math.min(index, count - 2)}`);
}

export function onItemKey(event: KeyboardEvent, context: EditorContext, list: ItemList, index: number, count: number): void {
  if (event.isComposing || context.readOnly || !(event.target as Element).matches('input')) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    if (index + 1 < count) context.bench.focus(`${context.id}-text-${index + 1}`);
    else addLine(context, list, count);
  } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    move(context, list, index, index + (event.key === 'ArrowUp' ? -1 : 1));
  } else if (!event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    const to = index + (event.key === 'ArrowUp' ? -1 : 1);
    if (to in (context.row.value as Json[])) context.bench.focus((event.target as Element).getAttribute('data-focus')!.replace(/\d+$/, String(to)));
  }
}

/** Several lines, such as a column of a spreadsheet, become items. */
export function onItemPaste(event: ClipboardEvent, { bench, textLocale, readOnly }: EditorContext, list: ItemList): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (readOnly || !/[\r\n]/.test(text.trim())) return;
  event.preventDefault();
  bench.run(pasteItems(list, text, { locale: textLocale }));
}

async function pasteFromClipboard({ bench, textLocale }: EditorContext, list: ItemList): Promise<void> {
  const say = gridWords(bench.locale);
  try {
    if (!bench.run(pasteItems(list, await navigator.clipboard.readText(), { locale: textLocale }))) bench.say(say('nothingToPaste'));
  } catch {
    // The browser asks first, or the page is on plain http: the keyboard's paste works everywhere.
    bench.say(say('pasteByKeys'));
  }
}
