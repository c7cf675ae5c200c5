import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FormNode } from '../../../model/editing/index.js';
import { card } from './card.js';
import type Designer from './designer.js';
import { rowsOf } from './rows.js';

/** Elements in their rows, as they stand on a wide page. Keys are ids of nodes: a moved card keeps its DOM. */
export function rowsView(elements: readonly FormNode[], designer: Designer): TemplateResult {
  return html`<div class="rows" role="list">${repeat(rowsOf(elements), ([first]) => first!.id, (row) => html`<div class="row" role="presentation">${repeat(row, ({ id }) => id, (node) => html`<div class="cell" role="listitem">${card(node, designer)}</div>`)}</div>`)}</div>`;
}
