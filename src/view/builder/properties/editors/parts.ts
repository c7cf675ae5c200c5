/** Lists of objects with properties of their own: validators, triggers, columns of a table, calculated values. Each is folded to a line. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { JsonObject } from '../../../../model/definition/index.js';
import { descendsFrom, insertAt, moveAt, partsOf, remove, setAt, type FormNode } from '../../../../model/editing/index.js';
import { icon } from '../../kit/icon.js';
import { menuButton } from '../../kit/menu.js';
import { gridWords } from '../../words/grid/index.js';
import { propertyLabel } from '../property-label.js';
import type { EditorContext } from './editor.js';

export function partsEditor(context: EditorContext): TemplateResult {
  const { bench, row, id, readOnly } = context;
  const say = gridWords(bench.locale);
  const owner = row.nodes[0]!;
  const parts = partsOf(owner, bench.state.context).filter((part) => part.parent?.id === owner.id && part.key === row.info.name);
  const kinds = kindsOf(context);
  return html`<div class="parts" role="list">
    ${repeat(parts, (part) => part.id, (part, index) => html`<div class="foldable" role="listitem"><details class="part"><summary data-focus="part-${part.id}"><span class="part-name">${partName(part, bench.locale)}</span></summary><div class="part-body">${context.partGrid(part)}</div></details>
      ${readOnly ? nothing : html`<span class="item-tools">${tool('up', say('itemUp', { n: index + 1 }), index > 0, () => shift(context, part, -1))}${tool('down', say('itemDown', { n: index + 1 }), index < parts.length - 1, () => shift(context, part, 1))}${tool('close', say('itemRemove', { n: index + 1 }), true, () => removePart(context, part, parts))}</span>`}</div>`)}
    ${readOnly ? nothing : kinds.length > 1
      ? menuButton({ label: say('add'), icon: 'add', className: 'btn small', items: kinds.map((kind) => ({ label: propertyLabel(kind, bench.locale), act: () => addPart(context, kind) })) })
      : html`<button type="button" class="btn small" data-focus="${id}-add" @click=${() => addPart(context, kinds[0])}>${icon('add', 15)}${say('add')}</button>`}
  </div>`;
}

function tool(drawing: 'up' | 'down' | 'close', label: string, enabled: boolean, act: () => void): TemplateResult {
  return html`<button type="button" class="btn quiet small square" aria-label=${label} title=${label} aria-disabled=${enabled ? nothing : 'true'} @click=${() => enabled && act()}>${icon(drawing, 14)}</button>`;
}

/** What may stand in the list, as it is written in `type`; one nameless kind when they are all alike. */
function kindsOf({ bench, row }: EditorContext): string[] {
  const { base, suffix = '', className } = row.info.holds ?? {};
  const { metadata } = bench.state.context;
  if (className || !base) return [''];
  return Object.keys(metadata.properties).filter((name) => name !== base && descendsFrom(metadata, name, base)).map((name) => (suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name)).sort();
}

function addPart(context: EditorContext, kind: string | undefined): void {
  const { bench, row } = context;
  const owner = row.nodes[0]!;
  const path = [...owner.path, row.info.name];
  const list = Array.isArray(row.value) ? row.value : [];
  const isColumn = row.info.holds?.className === 'matrixdropdowncolumn' || row.info.holds?.className === 'multipletextitem';
  const taken = new Set(list.map((item) => (item as JsonObject | null)?.['name']));
  let n = list.length + 1;
  while (taken.has(bench.state.context.newName('column', n))) n += 1;
  const part: JsonObject = { ...(kind ? { type: kind } : {}), ...(isColumn || row.info.name === 'calculatedValues' ? { name: bench.state.context.newName(isColumn ? 'column' : 'value', n) } : {}) };
  if (!bench.run(row.value === undefined ? setAt(path, [part]) : insertAt([...path, list.length], part))) return;
  const added = partsOf(bench.nodeOf(owner.id) ?? owner, bench.state.context).filter(({ key, parent }) => key === row.info.name && parent?.id === owner.id).at(-1);
  if (added) bench.focus(`part-${added.id}`);
}

function shift({ bench }: EditorContext, part: FormNode, by: number): void {
  if (bench.run(moveAt(part.path, [...part.path.slice(0, -1), part.index + by]))) bench.focus(`part-${part.id}`);
}

function removePart({ bench, id }: EditorContext, part: FormNode, parts: readonly FormNode[]): void {
  const next = parts[part.index + 1] ?? parts[part.index - 1];
  if (bench.run(remove([part.id]))) bench.focus(next ? `part-${next.id}` : `${id}-add`);
}

function partName(part: FormNode, locale: string): string {
  const { type, name, title, expression } = part.json;
  const kind = typeof type === 'string' ? propertyLabel(type, locale) : '';
  const own = [name, title, expression].find((text) => typeof text === 'string' && text !== '') as string | undefined;
  return [kind, own].filter(Boolean).join(': ') || propertyLabel(part.className.replace(/@.*$/, ''), locale);
}
