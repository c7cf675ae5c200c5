/** Header of a question or panel: title, description, additional actions. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { Question, type PanelModel } from 'survey-core';
import { css } from '../directives/css.js';
import { draw } from '../registry.js';
import { localizedString } from './localized-string.js';
import { title } from './title.js';

export function elementHeader(element: Question | PanelModel): unknown {
  return html`<div class=${element.cssHeader} @click=${(event: Event) => element.clickTitleFunction?.(event)} ${css({ width: element instanceof Question ? element.titleWidth : undefined })}>
    ${title(element)}${element.hasDescriptionUnderTitle ? elementDescription(element) : nothing}${element.hasAdditionalTitleToolbar ? draw('sv-action-bar', { model: element.additionalTitleToolbar as object }) : nothing}
  </div>`;
}

/** Under the title or under the input; `aria-describedby` of the input points here. */
export function elementDescription(element: Question | PanelModel): unknown {
  return html`<div id=${ifDefined(element.ariaDescriptionId)} class=${element.cssDescription} ${css({ display: element.hasDescription ? undefined : 'none' })}>${localizedString(element.locDescription)}</div>`;
}
