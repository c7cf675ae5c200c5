/** A panel, open or collapsed. Registered as `panel`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { Base, PanelModel } from 'survey-core';
import { css } from '../directives/css.js';
import { draw } from '../registry.js';
import { View } from '../view.js';
import { elementHeader } from './element-header.js';
import { elementErrors } from './errors.js';
import { rows } from './row.js';
import { wrapElement } from './wrapper.js';

export class PanelView extends View<{ readonly model: PanelModel }> {
  #rendered: HTMLElement | undefined;

  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const panel = this.props.model;
    if (!panel.survey || !panel.getIsContentVisible()) return nothing;
    const errors = elementErrors(panel);
    return wrapElement(
      panel,
      html`<div
        id=${panel.id}
        class=${panel.getContainerCss()}
        @focusin=${() => panel.focusIn()}
        @click=${(event: Event) => panel.clickRootFunction?.(event)}
        ${ref(this.root)}
      >
        ${panel.showErrorsAbovePanel ? errors : nothing}${panel.hasTitle || panel.hasDescription ? elementHeader(panel) : nothing}${panel.showErrorsAbovePanel ? nothing : errors}
        ${panel.renderedIsExpanded ? this.#body(panel) : nothing}
      </div>`,
    );
  }

  #body(panel: PanelModel): unknown {
    const footer = panel.getFooterToolbar();
    return html`<div
        id=${panel.contentId}
        class=${panel.cssClasses.panel.content}
        role=${ifDefined((panel.ariaLabelledBy || panel.ariaLabel ? panel.ariaRole : null) ?? undefined)}
        aria-labelledby=${ifDefined(panel.ariaLabelledBy ?? undefined)}
        aria-label=${ifDefined(panel.ariaLabel ?? undefined)}
        ${css({ paddingInlineStart: contentPadding(panel) })}
      >${this.rows(panel)}</div>${footer.hasActions ? draw('sv-action-bar', { model: footer }) : nothing}`;
  }

  /** What stands in the panel; a flow panel has a text there. */
  protected rows(panel: PanelModel): unknown {
    return rows(panel);
  }

  protected override mounted(): void {
    this.updated();
  }

  protected override updated(): void {
    const element = this.root.value;
    if (element && element !== this.#rendered) this.props.model.afterRender(element);
    this.#rendered = element;
  }
}

/** The inner indent comes on top of the panel's own padding, which the style sheet knows only as a variable. */
function contentPadding(panel: PanelModel): string | undefined {
  const indent = panel.innerPaddingLeft;
  if (!indent) return undefined;
  return `calc(${panel.isDesignMode ? 'var(--sjs2-spacing-x000)' : 'var(--sd-base-padding, var(--sjs2-spacing-x500))'} + ${indent})`;
}
