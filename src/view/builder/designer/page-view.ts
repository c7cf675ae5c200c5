import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { defaultLocaleOf, movePage, remove, setText, textIn, type FormNode } from '../../../model/editing/index.js';
import { icon } from '../kit/icon.js';
import { menuButton } from '../kit/menu.js';
import { designerWords } from '../words/designer/index.js';
import type Designer from './designer.js';
import { inlineText } from './inline-text.js';
import { rowsView } from './rows-view.js';

/** A page as a sheet of paper: its head can be focused and moved like an element. */
export function pageView(page: FormNode, count: number, designer: Designer): TemplateResult {
  const { bench } = designer;
  const say = designerWords(bench.locale);
  const selected = bench.state.selection.ids.includes(page.id);
  const number = say('pageOf', { n: page.index + 1, count });
  return html`<section class=${classMap({ page: true, selected })} aria-label=${number} data-page=${page.id}>
    <div class=${classMap({ 'page-head': true, selected })} role="group" tabindex=${designer.isFocusable(page.id) ? '0' : '-1'} data-node=${page.id} data-focus="card-${page.id}"
        aria-label=${[number, designer.titleOf(page), selected && say('selected')].filter(Boolean).join(', ')} aria-describedby="canvas-help">
      <span class="page-number">${number}</span>
      <div class="page-texts">${pageText(page, 'title', designer)}${selected || page.json['description'] !== undefined ? pageText(page, 'description', designer) : nothing}</div>
      ${selected && !bench.rules.readOnly ? pageTools(page, count, designer) : nothing}
    </div>
    <div class="page-body" data-drop=${page.id}>
      ${rowsView(page.children, designer)}
      ${page.children.length ? nothing : html`<p class="drop-hint">${say('emptyPage')}</p>`}
    </div>
  </section>`;
}

function pageText(page: FormNode, property: 'title' | 'description', designer: Designer): TemplateResult {
  const { bench, textLocale } = designer;
  const say = designerWords(bench.locale);
  const first = defaultLocaleOf(bench.state.document);
  const key = `${property}-${page.id}`;
  return inlineText({
    key, text: textIn(page.json[property], textLocale, first) ?? '', className: `page-${property}`, label: `${say(property)}, ${page.name}`, lang: textLocale,
    placeholder: textIn(page.json[property], first, first) ?? say(property === 'title' ? 'addTitle' : 'addDescription'),
    editing: designer.editing === key, disabled: bench.rules.readOnly,
    onBegin: () => designer.edit(key),
    onInput: (text) => void bench.run(setText(page.id, property, textLocale, text)),
    onEnd: (keyboard) => designer.endEdit(key, keyboard ? `card-${page.id}` : undefined),
  });
}

function pageTools(page: FormNode, count: number, designer: Designer): TemplateResult {
  const { bench } = designer;
  const say = designerWords(bench.locale);
  const button = (drawing: 'up' | 'down', to: number): TemplateResult => html`<button type="button" class="btn quiet small square" aria-label=${say(drawing)} title=${say(drawing)}
    aria-disabled=${to < 0 || to >= count ? 'true' : nothing} @click=${() => bench.run(movePage(page.id, to), { say: say('pageOf', { n: to + 1, count }) })}>${icon(drawing, 16)}</button>`;
  return html`<div class="card-tools" @pointerdown=${(event: Event) => event.stopPropagation()}>${button('up', page.index - 1)}${button('down', page.index + 1)}
    ${menuButton({ label: say('more'), icon: 'more', iconOnly: true, className: 'btn quiet small square', items: [
      { label: say('editTitle'), icon: 'edit', keys: 'F2', act: () => designer.edit(`title-${page.id}`) },
      { label: say('showProperties'), icon: 'settings', keys: 'Enter', act: () => designer.showProperties() },
      { label: say('duplicate'), icon: 'duplicate', keys: 'Ctrl+D', act: () => designer.duplicate() },
      { label: say('copy'), icon: 'copy', keys: 'Ctrl+C', act: () => void designer.copy() },
      { label: say('paste'), icon: 'paste', keys: 'Ctrl+V', act: () => void designer.paste() },
      { label: say('remove'), icon: 'remove', keys: 'Delete', apart: true, danger: true, disabled: !bench.can(remove()), act: () => designer.remove() },
    ] })}</div>`;
}
