/** One action in a bar: frame, separator, and the component that is the action. Registered as `sv-action`. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Action } from 'survey-core';
import { draw } from '../registry.js';
import { View } from '../view.js';

export class ActionView extends View<{ readonly model: Action }> {
  protected content(): unknown {
    const action = this.props.model;
    return html`<div class=${action.getActionRootCss()} id=${action.renderedId} ${ref(this.root)}><div class=${action.getActionRootContentCss()}>${action.needSeparator ? html`<div class="sd-action-bar__separator"></div>` : nothing}${draw(action.component || 'sv-action-bar-item', { model: action })}</div></div>`;
  }

  protected override mounted(): void {
    const action = this.props.model;
    // survey-core measures the action in its new mode: after the mode has been set and drawn, one microtask each.
    action.updateModeCallback = (mode, measure) => {
      queueMicrotask(() => {
        action.mode = mode;
        queueMicrotask(() => {
          if (this.root.value) measure(mode, this.root.value);
        });
      });
    };
    action.afterRender();
  }

  protected override unmounted(): void {
    this.props.model.updateModeCallback = undefined as unknown as Action['updateModeCallback'];
  }
}
