/** The popup itself, as menu, sheet or dialog: backdrop, box, header, content, footer. Its model is survey-core's view model of the popup. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { PopupDropdownViewModel, type Base, type PopupBaseViewModel } from 'survey-core';
import { css } from '../directives/css.js';
import { svgIcon } from '../icons.js';
import { draw } from '../registry.js';
import { View } from '../view.js';

export class PopupContainerView extends View<{ readonly model: PopupBaseViewModel }> {
  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const popup = this.props.model;
    const titleId = `${popup.uniqueId}_title`;
    return html`<div
      tabindex="-1"
      class=${`sv-popup ${popup.styleClass}`}
      role=${ifDefined(popup.isModal ? 'dialog' : undefined)}
      aria-modal=${ifDefined(popup.isModal ? 'true' : undefined)}
      aria-labelledby=${ifDefined(popup.isModal && popup.title ? titleId : undefined)}
      aria-describedby=${ifDefined(popup.isModal && !popup.title ? `${popup.uniqueId}_content` : undefined)}
      aria-label=${ifDefined(popup.isModal && !popup.title ? popup.getLocalizationString('ok') : undefined)}
      @click=${(event: Event) => popup.clickOutside(event)}
      @focusout=${(event: FocusEvent) => popup.blur(event)}
      @keydown=${(event: KeyboardEvent) => this.#keydown(event)}
      ${css({ display: popup.isVisible ? undefined : 'none' })}
      ${ref(this.root)}
    >
      <div class="sv-popup__container" @click=${stopEvent} ${css({ left: popup.left, top: popup.top, height: popup.height, width: popup.width, minWidth: popup.minWidth })}>
        ${popup.showHeader ? this.#header(popup) : nothing}
        <div class="sv-popup__body-content">
          ${popup.title ? html`<div class="sv-popup__body-header" id=${titleId}>${popup.title}</div>` : nothing}
          <div class="sv-popup__scrolling-content">
            <div class="sv-popup__content" id=${`${popup.uniqueId}_content`}>${draw(popup.contentComponentName, popup.contentComponentData as { model: object })}</div>
          </div>
          ${popup.showFooter ? html`<div class="sv-popup__body-footer">${draw('sv-action-bar', { model: popup.footerToolbar })}</div>` : nothing}
        </div>
      </div>
    </div>`;
  }

  #header(popup: PopupBaseViewModel): unknown {
    if (popup instanceof PopupDropdownViewModel) return html`<span class="sv-popup__pointer" ${css(popup.pointerTarget as object)}></span>`;
    if (!popup.showCloseButton) return nothing;
    return html`<button type="button" class="sv-popup__close-button sd-action sd-action--icon" aria-label=${popup.getLocalizationString('close') || popup.cancelButtonText} @click=${() => popup.clickClose()}>${svgIcon('icon-close-24x24', { size: 'auto', className: 'sv-popup__close-button-icon' })}</button>`;
  }

  #keydown(event: KeyboardEvent): void {
    const popup = this.props.model;
    popup.onKeyDown(event);
    // An Escape that closed this popup must not also close what the page shows around it.
    if (event.key === 'Escape') event.stopPropagation();
  }

  protected override mounted(): void {
    this.updated();
  }

  protected override updated(): void {
    const popup = this.props.model;
    if (popup.isVisible && !popup.isPositionSet) popup.updateOnShowing();
  }
}

function stopEvent(event: Event): void {
  event.stopPropagation();
}
