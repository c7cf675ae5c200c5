/** The middle: the form's pages one below the other, in front of everything that is dragged over them. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addPage, focusedNode, outline, select } from '../../../model/editing/index.js';
import { icon } from '../kit/icon.js';
import { designerWords } from '../words/designer/index.js';
import { onCanvasKey } from './canvas-keys.js';
import type Designer from './designer.js';
import { pageView } from './page-view.js';
import { rowsView } from './rows-view.js';

export function canvas(designer: Designer): TemplateResult {
  const { bench, drag } = designer;
  const say = designerWords(bench.locale);
  const { pages, survey } = outline(bench.state);
  const loose = survey.children.filter(({ kind }) => kind !== 'page');
  const isEmpty = pages.length === 0 && loose.length === 0;
  return html`<div class="canvas" id="canvas" role="region" aria-label=${say('canvas')} @keydown=${(event: KeyboardEvent) => onCanvasKey(event, designer)}
      @pointerdown=${(event: PointerEvent) => drag.start(event)} @click=${(event: MouseEvent) => onClick(event, designer)} @focusin=${(event: FocusEvent) => onFocus(event, designer)}>
    <p class="hidden-text" id="canvas-help">${say('canvasHelp')}</p>
    <div class="sheets">
      ${loose.length ? html`<section class="page"><div class="page-body" data-drop=${survey.id}>${rowsView(loose, designer)}</div></section>` : nothing}
      ${isEmpty ? html`<div class="page empty-form" data-drop=${survey.id}>${icon('survey', 40)}<strong>${say('empty')}</strong><p>${say('emptyHelp')}</p></div>` : nothing}
      ${repeat(pages, ({ id }) => id, (page) => pageView(page, pages.length, designer))}
      ${bench.rules.readOnly ? nothing : html`<button type="button" class="btn add-page" data-focus="add-page" @click=${() => add(designer)}>${icon('add')}${say('addPage')}</button>`}
    </div>
    ${drag.marker()}
  </div>`;
}

function add(designer: Designer): void {
  const { bench } = designer;
  bench.run(addPage());
  bench.focus(`card-${focusedNode(bench.state).id}`);
}

/** A click selects; with Ctrl one more, with Shift everything between. A click beside all cards selects the form. */
function onClick(event: MouseEvent, designer: Designer): void {
  if (designer.drag.justDropped) return;
  const target = event.target as Element;
  if (target.closest('button, textarea, input, select, a, [popover]')) return;
  const id = target.closest('[data-node]')?.getAttribute('data-node') ?? target.closest('[data-page]')?.getAttribute('data-page');
  if (!id) {
    designer.bench.run(select());
    return;
  }
  if (event.shiftKey) designer.selectTo(id);
  else if (event.ctrlKey || event.metaKey) designer.toggle(id);
  else designer.select(id);
  designer.bench.focus(`card-${id}`);
}

/** Tab and the reader's cursor select as well: the properties always show what has the focus. */
function onFocus(event: FocusEvent, designer: Designer): void {
  const target = event.target as HTMLElement;
  const id = target.getAttribute('data-node');
  if (id && !designer.bench.state.selection.ids.includes(id) && !designer.drag.pointerDown) designer.select(id);
}
