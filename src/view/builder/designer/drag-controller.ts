/**
 * Dragging with mouse, pen and finger: elements on the canvas by their handle, new ones from the palette.
 *
 * 1. A press is a drag once the pointer has gone five pixels; with a finger only on a handle, so that the page can be scrolled.
 * 2. The pointer is captured; what it is over is found by geometry, because captured events know no other target.
 * 3. The marker is drawn from state; near an edge the canvas scrolls.
 * 4. Letting go drops; Escape, or letting go outside, changes nothing. The click that follows a drop is not one.
 */
import { html, nothing } from 'lit';
import { inlineStyle } from '../../render/index.js';
import { dropPlaceAt, type DropPlace } from './drop-place.js';

/** What is dragged: nodes of the form, or something that is not in it yet. */
export type Dragged = { readonly nodes: readonly string[] } | { readonly item: string };

export interface DragTools {
  readonly root: ShadowRoot;
  /** The element that scrolls. */
  readonly scroller: () => HTMLElement | null;
  /** What goes along when this node is taken by its handle. */
  readonly nodesWith: (id: string) => readonly string[];
  readonly labelOf: (dragged: Dragged) => string;
  readonly onDrop: (dragged: Dragged, place: DropPlace) => void;
  readonly update: () => void;
}

const threshold = 5;
const edge = 48;

export class DragController {
  pointerDown = false;
  justDropped = false;
  #dragged: Dragged | null = null;
  #started: { x: number; y: number; id: number; dragged: Dragged; source: HTMLElement } | null = null;
  #at = { x: 0, y: 0 };
  #place: DropPlace | undefined;
  #frame = 0;

  constructor(private readonly tools: DragTools) {}

  get active(): boolean {
    return this.#dragged !== null;
  }

  /** A press on the canvas or in the palette: on `[data-drag]` (a node's handle, or its card head for a mouse) or `[data-palette]`. */
  start(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const target = event.target as Element;
    const item = target.closest<HTMLElement>('[data-palette]');
    const handle = target.closest<HTMLElement>('[data-drag]') ?? (event.pointerType === 'mouse' && !target.closest('button, textarea, input, select, .menu') ? target.closest<HTMLElement>('.card-head')?.querySelector<HTMLElement>('[data-drag]') : null);
    const source = item ?? handle;
    if (!source) return;
    const dragged: Dragged = item ? { item: item.getAttribute('data-palette')! } : { nodes: this.tools.nodesWith(handle!.getAttribute('data-drag')!) };
    this.pointerDown = true;
    this.#started = { x: event.clientX, y: event.clientY, id: event.pointerId, dragged, source };
    const stop = new AbortController();
    const end = (): void => {
      stop.abort();
      this.pointerDown = false;
      this.#started = null;
    };
    addEventListener('pointermove', (e) => this.#move(e), { signal: stop.signal });
    addEventListener('pointerup', (e) => { if (e.pointerId === event.pointerId) { this.#end(true); end(); } }, { signal: stop.signal });
    addEventListener('pointercancel', () => { this.#end(false); end(); }, { signal: stop.signal });
    addEventListener('keydown', (e) => {
      if (e.key !== 'Escape' || !this.active) return;
      e.preventDefault();
      e.stopPropagation();
      this.#end(false);
      end();
    }, { signal: stop.signal, capture: true });
  }

  /** The line where it would land, and what hangs at the pointer. */
  marker(): unknown {
    if (!this.#dragged) return nothing;
    const { rect } = this.#place ?? {};
    return html`${rect ? html`<div class="drop-marker ${rect.height > 8 && rect.width > 8 ? 'frame' : ''}" ${inlineStyle({ left: `${rect.left}px`, top: `${rect.top}px`, width: `${rect.width}px`, height: `${rect.height}px` })}></div>` : nothing}
      <div class="drag-label" ${inlineStyle({ left: `${this.#at.x + 14}px`, top: `${this.#at.y + 10}px` })}>${this.tools.labelOf(this.#dragged)}</div>`;
  }

  #move(event: PointerEvent): void {
    const started = this.#started;
    if (!started || event.pointerId !== started.id) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (!this.#dragged) {
      if (Math.hypot(event.clientX - started.x, event.clientY - started.y) < threshold) return;
      this.#dragged = started.dragged;
      if (started.source.isConnected) started.source.setPointerCapture(event.pointerId);
      this.#scrollAtEdges();
    }
    event.preventDefault();
    this.#look();
  }

  #look(): void {
    const dragged = this.#dragged;
    if (!dragged) return;
    const taken = 'nodes' in dragged ? (id: string) => dragged.nodes.includes(id) : () => false;
    this.#place = dropPlaceAt(this.#at.x, this.#at.y, this.tools.root, taken);
    this.tools.update();
  }

  #end(drop: boolean): void {
    const dragged = this.#dragged;
    const place = this.#place;
    cancelAnimationFrame(this.#frame);
    this.#dragged = null;
    this.#place = undefined;
    if (!dragged) return;
    this.justDropped = true;
    setTimeout(() => (this.justDropped = false));
    if (drop && place) this.tools.onDrop(dragged, place);
    this.tools.update();
  }

  #scrollAtEdges(): void {
    const scroller = this.tools.scroller();
    const step = (): void => {
      if (!this.#dragged || !scroller) return;
      const { top, bottom } = scroller.getBoundingClientRect();
      const speed = this.#at.y < top + edge ? this.#at.y - top - edge : this.#at.y > bottom - edge ? this.#at.y - bottom + edge : 0;
      if (speed !== 0) {
        const before = scroller.scrollTop;
        scroller.scrollTop += Math.max(-edge, Math.min(edge, speed)) / 4;
        if (scroller.scrollTop !== before) this.#look();
      }
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
