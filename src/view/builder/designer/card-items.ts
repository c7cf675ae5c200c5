/**
 * The options of the selected element, written where they stand: choices in place of their preview, rows and columns of a table below it.
 * Keys are those of the property grid's list: Enter goes on, arrows go between lines, Alt with arrows moves, a list can be pasted; Escape goes back to the card.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isJsonObject, itemValue, type Json } from '../../../model/definition/index.js';
import { propertiesOf, setItemText, textIn, type FormNode, type ItemList } from '../../../model/editing/index.js';
import { icon } from '../kit/icon.js';
import { editorContext, type EditorContext } from '../properties/editors/editor.js';
import { addLine, onItemKey, onItemPaste, removeLine } from '../properties/editors/items.js';
import { propertyLabel } from '../properties/property-label.js';
import { designerWords } from '../words/designer/index.js';
import { gridWords } from '../words/grid/index.js';
import type Designer from './designer.js';

/** What the marks before the lines of a question look like. */
const marks: Readonly<Record<string, 'circle' | 'square' | 'number'>> = { radiogroup: 'circle', buttongroup: 'circle', checkbox: 'square', tagbox: 'square', dropdown: 'number', ranking: 'number' };
const lists = ['choices', 'rows', 'columns', 'items', 'rateValues'] as const;
const specials = ['showSelectAllItem', 'showOtherItem', 'showNoneItem', 'showRefuseItem', 'showDontKnowItem'] as const;
/** Longer lists are edited in the properties. */
const most = 40;

/** Whether the lines stand for the preview. */
export function showsAllInLines({ className, json }: FormNode): boolean {
  return className in marks && Array.isArray(json['choices']);
}

export function cardItems(node: FormNode, designer: Designer): TemplateResult | typeof nothing {
  const { bench } = designer;
  const infos = propertiesOf(bench.state.context.metadata, node.className);
  const own = lists.filter((property) => Array.isArray(node.json[property]) && infos.get(property)?.holds?.list && bench.rules.property(node.className, property));
  if (own.length === 0) return nothing;
  return html`<div class="card-lists" @keydown=${(event: KeyboardEvent) => back(event, node, designer)}>${own.map((property) => {
    const row = { info: infos.get(property)!, nodes: [node], value: node.json[property], mixed: false };
    return list({ ...editorContext(bench, row, () => nothing), id: `c-${node.id}-${property}` }, node, own.length > 1, designer);
  })}</div>`;
}

function list(context: EditorContext, node: FormNode, named: boolean, designer: Designer): TemplateResult {
  const { bench, row, label, id } = context;
  const say = designerWords(bench.locale);
  const items = row.value as readonly Json[];
  const target: ItemList = { node: node.id, property: row.info.name };
  const special = specials.filter((property) => row.info.name === 'choices' && node.json[property] === true);
  return html`<div class="card-list" role="group" aria-label=${label}>${named ? html`<span class="field-label" aria-hidden="true">${label}</span>` : nothing}
    ${repeat(items.slice(0, most), (_, index) => index, (item, index) => line(context, target, item, index, items.length, marks[node.className]))}
    ${special.map((property) => html`<div class="card-item special"><span class="mark" aria-hidden="true"></span><span>${propertyLabel(property, bench.locale)}</span></div>`)}
    <div class="card-list-foot"><button type="button" class="btn quiet small" data-focus="${id}-add" @click=${() => addLine(context, target, items.length)}>${icon('add', 14)}${say('addItem')}</button>
      ${items.length > most ? html`<button type="button" class="btn quiet small" @click=${() => designer.showProperties()}>${say('items', { n: items.length })}</button>` : nothing}</div></div>`;
}

function line(context: EditorContext, target: ItemList, item: Json, index: number, count: number, mark: string | undefined): TemplateResult {
  const { bench, id, textLocale, firstLocale } = context;
  const say = gridWords(bench.locale);
  const wording = isJsonObject(item) ? item['text'] ?? item['title'] : undefined;
  const n = index + 1;
  return html`<div class="card-item" @keydown=${(event: KeyboardEvent) => onItemKey(event, context, target, index, count)}><span class="mark ${mark ?? 'number'}" aria-hidden="true">${mark === 'circle' || mark === 'square' ? nothing : n}</span>
    <input class="card-item-text" data-focus="${id}-text-${index}" lang=${textLocale} aria-label=${say('itemTextOf', { n })} placeholder=${textIn(wording, firstLocale, firstLocale) ?? String((isJsonObject(item) ? item['name'] : undefined) ?? itemValue(item) ?? '')}
      .value=${live(textIn(wording, textLocale, firstLocale) ?? '')} @input=${(event: Event) => bench.run(setItemText(target, index, textLocale, (event.target as HTMLInputElement).value))} @paste=${(event: ClipboardEvent) => onItemPaste(event, context, target)}>
    <button type="button" class="btn quiet small square" aria-label=${say('itemRemove', { n })} title=${say('itemRemove', { n })} @click=${() => removeLine(context, target, index, count)}>${icon('close', 14)}</button></div>`;
}

function back(event: KeyboardEvent, node: FormNode, { bench }: Designer): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  bench.focus(`card-${node.id}`);
}
