/** Where a popup belongs: survey-core places it beside the parent of this element. The popup itself is drawn when first opened. Registered as `sv-popup`. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { PopupDropdownViewModel, PopupModalViewModel, type PopupBaseViewModel, type PopupModel } from 'survey-core';
import { View, viewOf } from '../view.js';
import { keepFocusInOwnRoot } from './own-focus.js';
import { keepViewportInside } from './own-viewport.js';
import { PopupContainerView } from './popup-container.js';

export class PopupView extends View<{ readonly model: PopupModel }> {
  #popup: PopupBaseViewModel | undefined;
  #opened = false;

  protected content(): unknown {
    const model = this.props.model;
    const popup = (this.#popup ??= keepViewportInside(keepFocusInOwnRoot(model.isModal ? new PopupModalViewModel(model) : new PopupDropdownViewModel(model))));
    this.#opened ||= popup.isVisible;
    return html`<div ${ref(this.root)}>${this.#opened ? viewOf(PopupContainerView)({ model: popup }) : nothing}</div>`;
  }

  /** Before the container's own hooks: it looks for its box inside this element. */
  protected override mounted(): void {
    this.updated();
  }

  protected override updated(): void {
    if (this.root.value) this.#popup?.setComponentElement(this.root.value);
  }

  protected override unmounted(): void {
    this.#popup?.dispose();
    this.#popup = undefined;
    this.#opened = false;
  }
}
