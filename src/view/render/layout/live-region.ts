/** The one live region of a survey: out of sight, read by screen readers (announcer.ts writes into it). */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { SurveyModel } from 'survey-core';
import { css } from '../directives/css.js';
import { View, viewOf } from '../view.js';
import { Announcer } from './announcer.js';

const outOfSight = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' };

class LiveRegionView extends View<{ readonly model: SurveyModel }> {
  #announcer: Announcer | undefined;

  protected content(): unknown {
    return html`<div role="status" aria-live="polite" aria-atomic="true" ${css(outOfSight)} ${ref(this.root)}></div>`;
  }

  protected override mounted(): void {
    if (this.root.value) this.#announcer = new Announcer(this.root.value, this.props.model);
  }

  protected override unmounted(): void {
    this.#announcer?.dispose();
    this.#announcer = undefined;
  }
}

export function liveRegion(survey: SurveyModel): unknown {
  return viewOf(LiveRegionView)({ model: survey });
}
