/** Items in rows, scales in columns: what counts towards what, which way round, with which weight. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isJsonObject, type Json, type JsonObject } from '../../../../model/definition/index.js';
import { deleteAt, insertAt, setAt } from '../../../../model/editing/index.js';
import type { Workbench } from '../../shell/workbench.js';
import { envelopeWords } from '../../words/envelope/index.js';
import { scorableItems, type ScorableItem } from './scorable-items.js';

export function itemTable(bench: Workbench, scales: readonly JsonObject[], titleOf: (scale: JsonObject) => string): TemplateResult {
  const say = envelopeWords(bench.locale);
  const items = scorableItems(bench);
  if (items.length === 0) return html`<p class="empty-note">${say('noItems')}</p>`;
  return html`<div class="table-place" tabindex="0" role="region" aria-label=${say('items')}><table class="grid">
    <thead><tr><th scope="col">${say('item')}</th>${scales.map((scale) => html`<th scope="col" class="centre">${titleOf(scale)}</th>`)}</tr></thead>
    <tbody>${items.map((item) => html`<tr><th scope="row">${item.label}</th>${scales.map((scale, index) => html`<td class="centre">${cell(bench, item, scale, index, titleOf(scale))}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

function cell(bench: Workbench, item: ScorableItem, scale: JsonObject, index: number, title: string): TemplateResult {
  const say = envelopeWords(bench.locale);
  const entries: readonly Json[] = Array.isArray(scale['items']) ? scale['items'] : [];
  const at = entries.findIndex((entry) => isJsonObject(entry) && entry['question'] === item.question && entry['row'] === item.row && entry['column'] === item.column);
  const entry = at < 0 ? undefined : (entries[at] as JsonObject);
  const path = ['scoring', 'scales', index, 'items'];
  const words = { item: item.label, scale: title };
  const toggle = (event: Event): void => {
    if (!(event.target as HTMLInputElement).checked) bench.run(deleteAt([...path, at]));
    else bench.run(insertAt([...path, entries.length], { question: item.question, ...(item.row === undefined ? {} : { row: item.row }), ...(item.column === undefined ? {} : { column: item.column }) }));
  };
  return html`<label class="tick"><input type="checkbox" aria-label=${say('counts', words)} ?disabled=${bench.rules.readOnly} .checked=${live(entry !== undefined)} @change=${toggle}></label>
    ${entry ? html`<div class="cell-more">
      <label><input type="checkbox" aria-label=${say('reverseOf', words)} ?disabled=${bench.rules.readOnly} .checked=${live(entry['reverse'] === true)} @change=${(event: Event) => bench.run(setAt([...path, at, 'reverse'], (event.target as HTMLInputElement).checked || undefined))}>${say('reverse')}</label>
      <label>${say('weight')}<input class="input number" type="number" min="0" step="any" placeholder="1" aria-label=${say('weightOf', words)} ?readonly=${bench.rules.readOnly} .value=${live(typeof entry['weight'] === 'number' ? String(entry['weight']) : '')}
        @change=${(event: Event) => bench.run(setAt([...path, at, 'weight'], weightOf((event.target as HTMLInputElement).value)))}></label></div>` : nothing}`;
}

function weightOf(text: string): number | undefined {
  const weight = Number(text);
  return text !== '' && Number.isFinite(weight) && weight > 0 ? weight : undefined;
}
