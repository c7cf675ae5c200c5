/** survey-core's own scroll area, for surveys that fit their container or stand before a fixed background. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { ScrollViewModel } from 'survey-core';
import { View, viewOf, type ViewProps } from '../view.js';

interface ScrollProps extends ViewProps {
  readonly content: unknown;
}

class ScrollView extends View<ScrollProps> {
  readonly #scroll = new ScrollViewModel();

  protected content(): TemplateResult {
    return html`<div class="sv-scroll__wrapper" ${ref(this.root)}>
      <div class="sv-scroll__scroller sv-drag-target-skipped" @scroll=${() => this.#scroll.onScrollContainer()}><div class="sv-scroll__container">${this.props.content}</div></div>
      <div class="sv-scroll__scrollbar" @scroll=${() => this.#scroll.onScrollScrollbar()}><div class="sv-scroll__scrollbar-sizer"></div></div>
    </div>`;
  }

  protected override mounted(): void {
    if (this.root.value) this.#scroll.setRootElement(this.root.value);
  }

  protected override unmounted(): void {
    this.#scroll.unsubscribeRootElement();
    this.#scroll.setRootElement(undefined as unknown as HTMLElement);
  }
}

/** `content` alone when the area is not wanted. */
export function scroll(model: object, disabled: boolean, content: unknown): unknown {
  return disabled ? content : viewOf(ScrollView)({ model, content });
}
