/** A question or panel on the canvas: a group that can be focused, with its texts edited in place and a preview of its answer part. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { isJsonObject, type Json } from '../../../model/definition/index.js';
import { defaultLocaleOf, setText, textIn, type FormNode } from '../../../model/editing/index.js';
import { icon } from '../kit/icon.js';
import { iconOfType } from '../kit/icon-set.js';
import { designerWords } from '../words/designer/index.js';
import { typeName } from '../words/types/type-name.js';
import { cardItems, showsAllInLines } from './card-items.js';
import { cardTools } from './card-tools.js';
import type Designer from './designer.js';
import { inlineText } from './inline-text.js';
import { preview } from './preview.js';
import { rowsView } from './rows-view.js';

/** Drawn again only when the element, what is inside it, or its state on the canvas has changed. */
export function card(node: FormNode, designer: Designer): unknown {
  const { state } = designer.bench;
  const selected = state.selection.ids.includes(node.id);
  const within = designer.statesWithin(node);
  return guard([node.json, selected, designer.isFocusable(node.id), within, designer.textLocale, designer.bench.locale, designer.problemsOf(node.id), designer.bench.state.selection.ids.length > 1], () => drawn(node, designer, selected));
}

function drawn(node: FormNode, designer: Designer, selected: boolean): TemplateResult {
  const { bench } = designer;
  const say = designerWords(bench.locale);
  const grabbed = designer.grabbed === node.id;
  const type = typeName(bench.locale, node.className);
  return html`<div class=${classMap({ card: true, selected, grabbed, panel: node.kind === 'panel', container: isContainer(node), invisible: node.json['visible'] === false })}
      role="group" tabindex=${designer.isFocusable(node.id) ? '0' : '-1'} data-node=${node.id} data-focus="card-${node.id}"
      aria-label=${[type, designer.titleOf(node), node.json['isRequired'] === true && say('required'), selected && say('selected'), grabbed && say('grabbed'), ...designer.problemsOf(node.id)].filter(Boolean).join(', ')}
      aria-describedby="canvas-help">
    <div class="card-head">
      <span class="handle" data-drag=${node.id} title=${say('drag', { name: designer.titleOf(node) })}>${icon('drag', 16)}</span>
      <span class="card-type" title=${type}>${icon(iconOfType(node.className), 16)}</span>
      <div class="card-texts">
        ${localText(node, 'title', designer)}${node.json['isRequired'] === true ? html`<span class="star" aria-hidden="true">*</span>` : nothing}
        ${selected || node.json['description'] !== undefined ? localText(node, 'description', designer) : nothing}
      </div>
      ${problemMarks(designer.problemsOf(node.id))}
      ${selected ? cardTools(node, designer) : html`<span class="card-name">${node.name}</span>`}
    </div>
    ${chips(node, designer)}
    ${isContainer(node) ? containers(node, designer) : answerPart(node, designer)}
  </div>`;
}

/** Elements of a panel stand in the card as cards of their own. */
export function isContainer(node: FormNode): boolean {
  return node.kind === 'panel' || node.className === 'paneldynamic';
}

function containers(node: FormNode, designer: Designer): TemplateResult {
  return html`<div class="card-body" data-drop=${node.id}>${rowsView(node.children, designer)}${node.children.length ? nothing : html`<p class="drop-hint">${designerWords(designer.bench.locale)('emptyPanel')}</p>`}</div>`;
}

function answerPart(node: FormNode, designer: Designer): TemplateResult {
  const say = designerWords(designer.bench.locale);
  const written = !designer.bench.rules.readOnly && isAlone(node, designer);
  return html`${written && showsAllInLines(node) ? nothing : html`<div class="preview" inert ${preview(node.json, { locale: designer.textLocale, failed: say('previewFailed'), ...designer.theme })}></div>`}${written ? cardItems(node, designer) : nothing}
    ${node.children.length ? html`<div class="card-body" data-drop=${node.id}>${rowsView(node.children, designer)}</div>` : nothing}`;
}

const isAlone = ({ id }: FormNode, { bench }: Designer): boolean => bench.state.selection.ids.length === 1 && bench.state.selection.ids[0] === id;

/** Where a text is missing in the language that is edited, the form's first language shows what is meant. */
function localText(node: FormNode, property: 'title' | 'description', designer: Designer): TemplateResult {
  const { bench, textLocale } = designer;
  const say = designerWords(bench.locale);
  const value: Json | undefined = node.json[property];
  const first = defaultLocaleOf(bench.state.document);
  const own = textIn(value, textLocale, first) ?? '';
  const fallback = textIn(value, first, first) ?? (isJsonObject(value) ? Object.values(value).find((text) => typeof text === 'string') : undefined);
  const key = `${property}-${node.id}`;
  return inlineText({
    key, text: own, className: `card-${property}`, label: `${say(property)}, ${node.name}`, lang: textLocale,
    placeholder: typeof fallback === 'string' && fallback ? fallback : property === 'title' ? node.name || say('addTitle') : say('addDescription'),
    editing: designer.editing === key, disabled: bench.rules.readOnly,
    onBegin: () => designer.edit(key),
    onInput: (text) => void bench.run(setText(node.id, property, textLocale, text)),
    onEnd: (keyboard) => designer.endEdit(key, keyboard ? `card-${node.id}` : undefined),
  });
}

/** Rules that decide over this element, in a line beneath its title. */
function chips(node: FormNode, { bench }: Designer): unknown {
  const say = designerWords(bench.locale);
  const rules = [['visibleIf', 'chipShown'], ['enableIf', 'chipEnabled'], ['requiredIf', 'chipRequired']] as const;
  const present = rules.flatMap(([property, word]) => (typeof node.json[property] === 'string' ? [say(word, { condition: node.json[property] as string })] : []));
  return present.length ? html`<div class="chips">${present.map((text) => html`<span class="chip">${icon('logic', 13)}<span>${text}</span></span>`)}</div>` : nothing;
}

function problemMarks(problems: readonly string[]): unknown {
  return problems.length ? html`<span class="badge error" title=${problems.join('\n')}>${icon('warning', 13)}${problems.length}</span>` : nothing;
}
