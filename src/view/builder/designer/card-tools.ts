/** Buttons of the selected card: each does what a key does as well, so that nothing needs a drag or a shortcut. */
import { html, nothing, type TemplateResult } from 'lit';
import { moveBy, moveToNewPage, setProperty, type Command, type FormNode } from '../../../model/editing/index.js';
import { icon } from '../kit/icon.js';
import type { IconName } from '../kit/icon-set.js';
import { menuButton, type MenuItem } from '../kit/menu.js';
import { designerWords } from '../words/designer/index.js';
import type Designer from './designer.js';

export function cardTools(node: FormNode, designer: Designer): TemplateResult {
  const { bench } = designer;
  const say = designerWords(bench.locale);
  if (bench.rules.readOnly) return html`<span class="card-name">${node.name}</span>`;
  const required = node.json['isRequired'] === true;
  return html`<div class="card-tools" @pointerdown=${stop} @keydown=${stopArrows}>
    ${node.kind === 'question' ? html`<button type="button" class="btn quiet small square" aria-pressed=${String(required)} aria-label=${say('requiredTool')} title=${say('requiredTool')}
      @click=${() => bench.run(setProperty(bench.state.selection.ids.filter((id) => designer.node(id)?.kind === 'question'), 'isRequired', required ? undefined : true))}><span aria-hidden="true" class="star">*</span></button>` : nothing}
    ${tool('up', say('up'), moveBy('up'), () => designer.move('up'), designer)}${tool('down', say('down'), moveBy('down'), () => designer.move('down'), designer)}
    ${tool('duplicate', say('duplicate'), undefined, () => designer.duplicate(), designer)}${tool('remove', say('remove'), undefined, () => designer.remove(), designer)}
    ${menuButton({ label: say('more'), icon: 'more', iconOnly: true, className: 'btn quiet small square', items: moreItems(node, designer) })}
  </div>`;
}

/** Stays focusable when it can do nothing: a button that vanishes under the finger loses the focus. */
function tool(drawing: IconName, label: string, command: Command | undefined, act: () => void, { bench }: Designer): TemplateResult {
  return html`<button type="button" class="btn quiet small square" aria-label=${label} title=${label} aria-disabled=${command && !bench.can(command) ? 'true' : nothing} @click=${act}>${icon(drawing, 16)}</button>`;
}

function moreItems(node: FormNode, designer: Designer): MenuItem[] {
  const { bench } = designer;
  const say = designerWords(bench.locale);
  return [
    { label: say('editTitle'), icon: 'edit', keys: 'F2', act: () => designer.edit(`title-${node.id}`) },
    { label: say('showProperties'), icon: 'settings', keys: 'Enter', act: () => designer.showProperties() },
    ...(node.kind === 'question' ? [{ label: say('convert'), icon: 'convert' as const, act: () => designer.askConversion(node) }] : []),
    { label: say('cut'), icon: 'cut', keys: 'Ctrl+X', apart: true, act: () => void designer.cut() },
    { label: say('copy'), icon: 'copy', keys: 'Ctrl+C', act: () => void designer.copy() },
    { label: say('paste'), icon: 'paste', keys: 'Ctrl+V', act: () => void designer.paste() },
    { label: say('wrap'), icon: 'wrap', apart: true, act: () => designer.wrap() },
    ...(node.kind === 'panel' ? [{ label: say('unwrap'), icon: 'unwrap' as const, act: () => designer.unwrap(node.id) }] : []),
    { label: say('splitPage'), icon: 'page', disabled: !bench.can(moveToNewPage()), act: () => void bench.run(moveToNewPage()) },
    { label: say('remove'), icon: 'remove', keys: 'Delete', apart: true, danger: true, act: () => designer.remove() },
  ];
}

function stop(event: Event): void {
  event.stopPropagation();
}

/** Arrow keys on a button are not the canvas's. */
function stopArrows(event: KeyboardEvent): void {
  if (/^(Arrow|Home|End|Delete|F2| |Enter)/.test(event.key) && !event.altKey) event.stopPropagation();
}
