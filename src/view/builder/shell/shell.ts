/** The frame around all parts: bar, tabs, the open part, and the one live region. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { redo, undo } from '../../../model/editing/index.js';
import { interfaceLocale } from '../../i18n/index.js';
import { icon } from '../kit/icon.js';
import { shellWords } from '../words/shell/index.js';
import { formName } from './form-name.js';
import type { PartLoader } from './part-loader.js';
import type { BuilderTab } from './plugin.js';
import { tabsOf } from './tabs.js';
import type { Workbench } from './workbench.js';

export interface ShellParts {
  readonly bench: Workbench;
  readonly parts: PartLoader;
  /** What the element adds to the bar: opening, saving, versions. */
  readonly bar: unknown;
  /** A line beneath the bar. */
  readonly notice: unknown;
}

export function shell({ bench, parts, bar, notice }: ShellParts): TemplateResult {
  const say = shellWords(bench.locale);
  const tabs = tabsOf(bench);
  const open = tabs.find(({ id }) => id === bench.tab) ?? tabs[0];
  return html`<div class="builder" lang=${interfaceLocale(bench.locale)} @keydown=${(event: KeyboardEvent) => onShortcut(event, bench)}>
    <div class="bar">
      <div class="bar-name"><h1 title=${formName(bench.state.document, bench.locale) || say('untitled')}>${formName(bench.state.document, bench.locale) || say('untitled')}</h1>
        <span class="saving ${bench.isDirty ? 'dirty' : ''}">${say(!bench.isDirty ? 'saved' : bench.keeping === 'kept' ? 'kept' : bench.keeping === 'failed' ? 'notKept' : 'unsaved')}</span></div>
      <div class="bar-tools" role="toolbar" aria-label=${say('file')}>
        ${step(bench, 'undo', say('undo'))}${step(bench, 'redo', say('redo'))}${pluginCommands(bench)}${bar}
      </div>
    </div>
    ${notice}
    <div class="work">
      ${tabs.length > 1 ? tabList(bench, tabs, open) : nothing}
      <div class="tab-panel" id="panel" role=${tabs.length > 1 ? 'tabpanel' : nothing} aria-labelledby=${open && tabs.length > 1 ? `tab-${open.id}` : nothing}>${open ? partOf(bench, parts, open) : nothing}</div>
    </div>
    <div class="hidden-text" role="status">${bench.spoken.text}${bench.spoken.count % 2 ? '\u00a0' : ''}</div>
  </div>`;
}

function step(bench: Workbench, side: 'undo' | 'redo', label: string): TemplateResult {
  const command = side === 'undo' ? undo : redo;
  return html`<button type="button" class="btn quiet square" aria-label=${label} title="${label} (${side === 'undo' ? 'Ctrl+Z' : 'Ctrl+Y'})" aria-keyshortcuts=${side === 'undo' ? 'Control+Z' : 'Control+Y'}
    aria-disabled=${bench.can(command) ? nothing : 'true'} @click=${() => stepInHistory(bench, side)}>${icon(side)}</button>`;
}

function stepInHistory(bench: Workbench, side: 'undo' | 'redo'): void {
  const say = shellWords(bench.locale);
  bench.run(side === 'undo' ? undo : redo, { say: say(side === 'undo' ? 'undone' : 'redone') });
}

function pluginCommands(bench: Workbench): unknown {
  return bench.plugins.flatMap(({ commands = [] }) => commands).map(({ icon: drawing, title, command }) =>
    html`<button type="button" class="btn quiet square" aria-label=${title(bench.locale)} title=${title(bench.locale)} aria-disabled=${bench.can(command) ? nothing : 'true'} @click=${() => bench.run(command)}>${icon(drawing)}</button>`);
}

function tabList(bench: Workbench, tabs: readonly BuilderTab[], open: BuilderTab | undefined): TemplateResult {
  return html`<div class="tabs" role="tablist" aria-label=${shellWords(bench.locale)('views')} aria-orientation="vertical" @keydown=${(event: KeyboardEvent) => moveInTabs(event, bench, tabs)}>
    ${tabs.map(({ id, icon: drawing, title }) => html`<button type="button" role="tab" id="tab-${id}" data-focus="tab-${id}" aria-controls="panel" aria-selected=${String(id === open?.id)} tabindex=${live(id === open?.id ? 0 : -1)}
      @click=${() => bench.openTab(id)}>${icon(drawing, 20)}<span>${title(bench.locale)}</span>${id === 'problems' ? problemBadge(bench) : nothing}</button>`)}
  </div>`;
}

function problemBadge(bench: Workbench): unknown {
  const { problems } = bench;
  if (problems.length === 0) return nothing;
  const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return html`<span class="badge ${worst}" title=${shellWords(bench.locale)('problems', { n: problems.length })}>${problems.length > 99 ? '99+' : problems.length}</span>`;
}

function moveInTabs(event: KeyboardEvent, bench: Workbench, tabs: readonly BuilderTab[]): void {
  const at = tabs.findIndex(({ id }) => id === bench.tab);
  const forward = event.key === 'ArrowDown' || event.key === 'ArrowRight';
  const next = forward ? tabs[(at + 1) % tabs.length]
    : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? tabs.at(at - 1)
      : event.key === 'Home' ? tabs[0] : event.key === 'End' ? tabs.at(-1) : undefined;
  if (!next) return;
  event.preventDefault();
  bench.openTab(next.id);
  bench.focus(`tab-${next.id}`);
}

/** In a narrow place the tabs are a strip that scrolls: the open one comes to its middle. Nothing around the builder moves. */
export function showTab(root: ShadowRoot, id: string): void {
  const tab = root.getElementById(`tab-${id}`);
  const strip = tab?.parentElement;
  if (!tab || !strip) return;
  const [at, around] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  strip.scrollBy(at.left + at.width / 2 - around.left - around.width / 2, at.top + at.height / 2 - around.top - around.height / 2);
}

function partOf(bench: Workbench, parts: PartLoader, tab: BuilderTab): unknown {
  const loaded = parts.get(tab);
  const say = shellWords(bench.locale);
  if (loaded.status === 'ready') return loaded.part.render();
  if (loaded.status === 'loading') return html`<p class="part-note" aria-busy="true">${say('loading')}</p>`;
  return html`<p class="part-note" role="alert">${say('loadFailed')} <button type="button" class="btn small" @click=${() => parts.forget(tab)}>${say('retry')}</button></p>`;
}

/** Undo and redo wherever no text is being written: text fields have their own. */
function onShortcut(event: KeyboardEvent, bench: Workbench): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const side = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' && !event.shiftKey ? 'redo' : undefined;
  if (!side || isWriting(event.composedPath()[0])) return;
  event.preventDefault();
  stepInHistory(bench, side);
}

function isWriting(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"], [type="color"])') || target.isContentEditable);
}
