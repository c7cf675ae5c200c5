/** A modal window: a native `<dialog>`, which brings focus, Escape and inertness. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { icon } from './icon.js';
import { lastingOf } from './menu.js';

export interface WindowParts {
  readonly title: string;
  readonly closeLabel: string;
  readonly body: unknown;
  /** Buttons; without any there is no foot. */
  readonly foot?: unknown;
  readonly className?: string;
}

/** One window of a part of the builder: opened from its handlers, drawn with the part. */
export class ModalWindow {
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  #opener: HTMLElement | null = null;
  isOpen = false;

  constructor(private readonly redraw: () => void) {}

  /** Opens after the next drawing; the focus comes back to what had it. */
  open(root: Node): void {
    const active = (root.getRootNode() as ShadowRoot | Document).activeElement as HTMLElement | null;
    this.#opener = active && lastingOf(active);
    this.isOpen = true;
    this.redraw();
    queueMicrotask(() => this.#show());
  }

  close(): void {
    this.#dialog.value?.close();
  }

  render(parts: () => WindowParts): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const { title, closeLabel, body, foot, className = '' } = parts();
    return html`<dialog class="window ${className}" aria-label=${title} ${ref(this.#dialog)} @close=${this.#closed} @keydown=${stopShortcuts}>
      <div class="window-head"><h2>${title}</h2><button type="button" class="btn quiet square" aria-label=${closeLabel} title=${closeLabel} @click=${() => this.close()}>${icon('close')}</button></div>
      <div class="window-body">${body}</div>
      ${foot ? html`<div class="window-foot">${foot}</div>` : nothing}
    </dialog>`;
  }

  #show(attempt = 0): void {
    const dialog = this.#dialog.value;
    if (dialog) {
      if (!dialog.open) dialog.showModal();
    } else if (this.isOpen && attempt < 10) requestAnimationFrame(() => this.#show(attempt + 1));
  }

  readonly #closed = (event: Event): void => {
    if (event.target !== this.#dialog.value) return;
    this.isOpen = false;
    this.redraw();
    if (this.#opener?.isConnected) this.#opener.focus();
    this.#opener = null;
  };
}

/** Keys pressed in a window are not the canvas's; Escape stays the dialog's own. */
function stopShortcuts(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation();
}
