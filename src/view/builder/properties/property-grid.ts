/** All properties of what is selected, generated from survey-core's own description of its classes: grouped, labelled, searchable. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusedNode, selectedNodes, setProperty, type FormNode } from '../../../model/editing/index.js';
import { icon } from '../kit/icon.js';
import { iconOfType } from '../kit/icon-set.js';
import type { Workbench } from '../shell/workbench.js';
import { gridWords } from '../words/grid/index.js';
import { helpOf } from '../words/help/index.js';
import { typeName } from '../words/types/type-name.js';
import { chooseEditor, isGroup, labelsItself } from './editors/choose-editor.js';
import { editorContext } from './editors/editor.js';
import type { PropertyGroup } from './property-groups.js';
import { propertyLabel } from './property-label.js';
import { propertyRows, type PropertyRow } from './property-list.js';

export class PropertyGrid {
  #search = '';
  #onlySet = false;
  readonly #open = new Set<PropertyGroup>(['general', 'options']);

  constructor(private readonly bench: Workbench) {}

  render(): TemplateResult {
    const { bench } = this;
    const say = gridWords(bench.locale);
    const selected = selectedNodes(bench.state);
    const nodes = selected.length ? selected : [focusedNode(bench.state)];
    const first = nodes[0]!;
    return html`<div class="properties">
      <div class="properties-head">
        <h2 tabindex="-1" data-focus="properties">${icon(iconOfType(first.className), 18)}<span>${nodes.length > 1 ? say('several', { n: nodes.length }) : typeName(bench.locale, first.className)}</span></h2>
        <div class="search">${icon('search', 16)}<input class="input" type="search" aria-label=${say('searchProperties')} placeholder=${say('searchProperties')} .value=${live(this.#search)} @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)}></div>
        <label class="check only-set"><input type="checkbox" .checked=${live(this.#onlySet)} @change=${() => { this.#onlySet = !this.#onlySet; bench.update(); }}><span>${say('onlySet')}</span></label>
      </div>
      ${keyed(nodes.map(({ id }) => id).join(), this.#groups(nodes, this.#search, this.#onlySet))}
    </div>`;
  }

  #groups(nodes: readonly FormNode[], search: string, onlySet: boolean): unknown {
    const say = gridWords(this.bench.locale);
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = ({ info, value, mixed }: PropertyRow): boolean => {
      const text = `${info.name} ${propertyLabel(info.name, this.bench.locale)} ${helpOf(info.name, this.bench.locale) ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word)) && (!onlySet || value !== undefined || mixed);
    };
    const groups = [...propertyRows(nodes, this.bench)].map(([group, rows]) => [group, rows.filter(matches)] as const).filter(([, rows]) => rows.length);
    if (groups.length === 0) return html`<p class="note">${say('nothingFound', { text: search })}</p>`;
    return groups.map(([group, rows]) => html`<details class="group" ?open=${this.#open.has(group) || words.length > 0 || onlySet} @toggle=${(event: Event) => this.#toggled(event, group, words.length > 0 || onlySet)}>
      <summary>${say(`group.${group}`)}${rows.some(isSet) ? html`<span class="dot" aria-hidden="true"></span>` : nothing}</summary>
      <div class="group-body">${this.#open.has(group) || words.length || onlySet ? repeat(rows, ({ info }) => info.name, (row) => this.#row(row)) : nothing}</div>
    </details>`);
  }

  #row(row: PropertyRow): unknown {
    const { bench } = this;
    const say = gridWords(bench.locale);
    const context = editorContext(bench, row, this.#partGrid);
    for (const { editor } of bench.plugins) {
      const own = editor?.(row.nodes[0]!.className, row.info.name, bench, row.nodes[0]!.id);
      if (own !== undefined) return html`<div class="field" data-property=${row.info.name}>${own}</div>`;
    }
    const editor = chooseEditor(context);
    const reset = isSet(row) && row.info.name !== 'name' && !context.readOnly && !isGroup(editor)
      ? html`<button type="button" class="reset" aria-label="${context.label}: ${say('setHere')}" title=${say('setHere')} @click=${() => bench.run(setProperty(row.nodes.map(({ id }) => id), row.info.name, undefined))}></button>` : nothing;
    const help = helpOf(row.info.name, bench.locale);
    const label = labelsItself(editor) ? nothing : isGroup(editor) ? html`<span class="field-label">${context.label}</span>` : html`<label for=${context.id} title=${help ?? nothing}>${context.label}</label>`;
    return html`<div class="field" data-property=${row.info.name}><div class="field-head">${labelsItself(editor) ? editor(context) : label}${reset}</div>${labelsItself(editor) ? nothing : editor(context)}${help ? html`<span class="field-help property-help" id=${context.helpId}>${help}</span>` : nothing}</div>`;
  }

  /** A part inside its owner: the same rows without groups. */
  readonly #partGrid = (part: FormNode): unknown => {
    const rows = [...propertyRows([part], this.bench).values()].flat().filter(({ info }) => info.name !== 'type');
    return repeat(rows, ({ info }) => info.name, (row) => this.#row(row));
  };

  #find(text: string): void {
    this.#search = text;
    this.bench.update();
  }

  #toggled(event: Event, group: PropertyGroup, forced: boolean): void {
    if (forced) return;
    if ((event.target as HTMLDetailsElement).open) this.#open.add(group);
    else this.#open.delete(group);
    this.bench.update();
  }
}

const isSet = ({ value, mixed }: PropertyRow): boolean => value !== undefined || mixed;
