/** What stands left and right of the canvas: palette or outline, and the properties. In a narrow place they come over the canvas. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../kit/icon.js';
import { PropertyGrid } from '../properties/property-grid.js';
import { designerWords } from '../words/designer/index.js';
import { shellWords } from '../words/shell/index.js';
import type Designer from './designer.js';
import { OutlineView } from './outline-view.js';
import { Palette } from './palette.js';

type Left = 'palette' | 'outline';

export class Sides {
  readonly palette: Palette;
  readonly #outline: OutlineView;
  readonly #properties: PropertyGrid;
  #left: Left = 'palette';
  /** Which side lies over the canvas in a narrow place. */
  #over: 'left' | 'right' | null = null;

  constructor(private readonly designer: Designer) {
    this.palette = new Palette(designer);
    this.#outline = new OutlineView(designer);
    this.#properties = new PropertyGrid(designer.bench);
  }

  left(): TemplateResult {
    const { bench } = this.designer;
    const say = designerWords(bench.locale);
    const tab = (id: Left): TemplateResult => html`<button type="button" role="tab" aria-selected=${String(this.#left === id)} tabindex=${this.#left === id ? 0 : -1} data-focus="left-${id}"
      aria-controls="left-panel" @click=${() => this.#open(id)}>${icon(id, 16)}<span>${say(id)}</span></button>`;
    return html`${this.#toggles()}<aside class="side left ${this.#coverOf('left')}" aria-label=${say('left')} @keydown=${(event: KeyboardEvent) => this.#onKey(event)}>
      <div class="side-tabs" role="tablist" aria-label=${say('left')} @keydown=${(event: KeyboardEvent) => this.#moveTab(event)}>${tab('palette')}${tab('outline')}</div>
      <div class="side-body" role="tabpanel" id="left-panel" aria-label=${say(this.#left)}>${this.#left === 'palette' ? this.palette.render() : this.#outline.render()}</div>
    </aside>`;
  }

  right(): TemplateResult {
    const { bench } = this.designer;
    return html`<aside class="side right ${this.#coverOf('right')}" aria-label=${shellWords(bench.locale)('properties')} @keydown=${(event: KeyboardEvent) => this.#onKey(event)}>${this.#properties.render()}</aside>
      ${this.#over && !this.designer.drag.active ? html`<div class="veil" @click=${() => this.#close()}></div>` : nothing}`;
  }

  /** The focus goes into the properties of what is selected. */
  showRight(): void {
    this.#over = 'right';
    this.designer.bench.focus('properties');
  }

  /** What lay over the canvas gives way to what was put there. */
  uncover(): void {
    this.#over = null;
  }

  /** What is dragged from a side wants to see where it lands; the side itself stays, because it holds the pointer. */
  #coverOf(side: 'left' | 'right'): string {
    return this.#over !== side ? '' : this.designer.drag.active ? 'over away' : 'over';
  }

  #toggles(): TemplateResult {
    const say = shellWords(this.designer.bench.locale);
    return html`<div class="side-toggles"><button type="button" class="btn small" data-focus="toggle-left" aria-expanded=${String(this.#over === 'left')} @click=${() => this.#toggle('left')}>${icon('panel-left', 16)}<span>${say('palette')}</span></button>
      <button type="button" class="btn small" data-focus="toggle-right" aria-expanded=${String(this.#over === 'right')} @click=${() => this.#toggle('right')}>${icon('panel-right', 16)}<span>${say('properties')}</span></button></div>`;
  }

  #toggle(side: 'left' | 'right'): void {
    this.#over = this.#over === side ? null : side;
    this.designer.bench.update();
  }

  #close(): void {
    const side = this.#over;
    this.#over = null;
    if (side) this.designer.bench.focus(`toggle-${side}`);
  }

  /** Escape goes back to the canvas. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.#over = null;
    const [id] = this.designer.bench.state.selection.ids;
    this.designer.bench.focus(id ? `card-${id}` : 'add-page');
  }

  #open(id: Left): void {
    this.#left = id;
    this.designer.bench.update();
  }

  #moveTab(event: KeyboardEvent): void {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    this.#open(this.#left === 'palette' ? 'outline' : 'palette');
    this.designer.bench.focus(`left-${this.#left}`);
  }
}
