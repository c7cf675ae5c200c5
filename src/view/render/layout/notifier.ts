/** Short messages ("saved", "could not be saved") over the survey. Registered as `sv-notifier`. */
import { html, nothing } from 'lit';
import type { Notifier } from 'survey-core';
import { css } from '../directives/css.js';
import { draw } from '../registry.js';
import { View } from '../view.js';

export class NotifierView extends View<{ readonly model: Notifier }> {
  protected content(): unknown {
    const notifier = this.props.model;
    if (!notifier.isDisplayed) return nothing;
    return html`<div class=${notifier.css} role="alert" aria-live="polite" ${css({ visibility: notifier.active ? 'visible' : 'hidden' })}><span>${notifier.message}</span>${draw('sv-action-bar', { model: notifier.actionBar })}</div>`;
  }
}
