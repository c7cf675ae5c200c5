/**
 * A view that is an outline while it is far from the visible part of the page: rows of pages, panels and tables.
 *
 * It is drawn when it comes near, when the focus enters it, when somebody is about to need it (`drawDistant`), and before the page is printed
 * (near-view.ts). Once drawn it stays drawn.
 */
import { View, type ViewProps } from '../view.js';
import { enterDrawn } from './enter.js';
import { drawWaiting, whenNear, type Place } from './near-view.js';

const distant = new WeakMap<object, Place>();

/** Draws the view of this object now if it is still an outline. */
export function drawDistant(model: object): void {
  const place = distant.get(model);
  if (place) drawWaiting(place);
}

export abstract class DistantView<P extends ViewProps> extends View<P> {
  #drawn: object | undefined;
  #place: Place | undefined;
  #stopWaiting: (() => void) | undefined;

  /** Both templates put `${ref(this.root)}` on their element. */
  protected abstract whole(): unknown;
  /** Its stops call `enter` when they get the focus. */
  protected abstract outline(enter: (event: FocusEvent) => void): unknown;
  protected abstract get isDrawnAtOnce(): boolean;
  /** The survey. */
  protected abstract get group(): object;

  protected get isDrawn(): boolean {
    return this.#drawn === this.props.model;
  }

  /** What stands now where an outline with the focus stood. */
  protected drawnFor(_outline: Element, _index: number): Element | undefined {
    return this.root.value;
  }

  protected content(): unknown {
    if (!this.isDrawn && this.isDrawnAtOnce) this.#drawn = this.props.model;
    return this.isDrawn ? this.whole() : this.outline(this.#enter);
  }

  protected override mounted(): void {
    this.updated();
  }

  protected override updated(): void {
    const element = this.root.value;
    if (this.isDrawn || this.#place || !element) return;
    const { model } = this.props;
    this.#place = { element, group: this.group, draw: () => this.#drawNow() };
    distant.set(model, this.#place);
    this.#stopWaiting = whenNear(this.#place);
  }

  protected override unmounted(): void {
    this.#stop();
    this.#drawn = undefined;
  }

  #drawNow(): void {
    this.#drawn = this.props.model;
    this.#stop();
    this.draw();
  }

  #stop(): void {
    this.#stopWaiting?.();
    if (this.#place && distant.get(this.props.model) === this.#place) distant.delete(this.props.model);
    this.#place = this.#stopWaiting = undefined;
  }

  /** The focus came to the outline: it goes on to the first input of what is drawn there, or to the last when it came from behind. */
  readonly #enter = (event: FocusEvent): void => {
    const place = this.#place;
    const outline = event.currentTarget as Element;
    if (!place) return;
    const index = [...(outline.parentElement?.children ?? [])].indexOf(outline);
    enterDrawn(event, () => {
      drawWaiting(place);
      return this.drawnFor(outline, index) as HTMLElement | undefined;
    });
  };
}
