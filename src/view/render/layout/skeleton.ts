/** Holds the place of an element that is not drawn yet. Registered as `sv-skeleton`. */
import { html } from 'lit';
import type { SurveyElement } from 'survey-core';
import { css } from '../directives/css.js';
import { View } from '../view.js';

export class SkeletonView extends View<{ readonly model: SurveyElement }> {
  protected content(): unknown {
    const element = this.props.model;
    return html`<div class="sv-skeleton-element" id=${element.id} ${css({ height: element.skeletonHeight })}></div>`;
  }
}
