/** Makes an element that is not a button act like one: Enter and Space click it, Escape leaves it; a pen's tap clicks. */
import { nothing } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { doKey2ClickBlur, doKey2ClickDown, doKey2ClickUp } from 'survey-core';

export interface KeyToClickOptions {
  /** Escape takes the focus away (default true). */
  processEsc?: boolean;
  /** Not reached by Tab. */
  disableTabStop?: boolean;
}

class KeyToClick extends Directive {
  #element: Element | null = null;
  #options: KeyToClickOptions & { __keyDownReceived?: boolean } = {};

  render(_options?: KeyToClickOptions): unknown {
    return nothing;
  }

  override update(part: ElementPart, [options = {}]: [KeyToClickOptions?]): unknown {
    // survey-core keeps "the key went down here" in the options object: one for each element.
    Object.assign(this.#options, { processEsc: true }, options);
    part.element.setAttribute('tabindex', options.disableTabStop ? '-1' : '0');
    if (this.#element !== part.element) this.#listen((this.#element = part.element));
    return nothing;
  }

  #listen(element: Element): void {
    element.addEventListener('keyup', (event) => {
      if (this.#options.disableTabStop) return;
      event.preventDefault();
      event.stopPropagation();
      doKey2ClickUp(event as KeyboardEvent, this.#options as Parameters<typeof doKey2ClickUp>[1]);
    });
    element.addEventListener('keydown', (event) => {
      if (!this.#options.disableTabStop) doKey2ClickDown(event as KeyboardEvent, this.#options as Parameters<typeof doKey2ClickDown>[1]);
    });
    element.addEventListener('blur', (event) => doKey2ClickBlur(event as KeyboardEvent));
    element.addEventListener('pointerup', (event) => {
      if ((event as PointerEvent).pointerType !== 'pen') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.target instanceof HTMLElement) event.target.click();
    });
  }
}

/** Element directive: `<div role="button" ${keyToClick({ processEsc: false })}>`. */
export const keyToClick = directive(KeyToClick);
