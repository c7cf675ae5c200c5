/** A row of actions (navigation, title actions, input actions). Registered as `sv-action-bar`. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Action, ActionContainer } from 'survey-core';
import { each } from '../each.js';
import { css } from '../directives/css.js';
import { View, viewOf, type ViewProps } from '../view.js';
import { ActionView } from './action.js';

interface ActionBarProps extends ViewProps {
  readonly model: ActionContainer<Action>;
  /** Clicks stay inside (default): a bar in a title must not collapse the panel. */
  readonly handleClick?: boolean;
}

/** survey-core's own delay before it measures which actions fit. */
const measureDelay = 100;

export class ActionBarView extends View<ActionBarProps> {
  #measured: HTMLElement | undefined;

  protected content(): unknown {
    const bar = this.props.model;
    if (!bar.hasActions) return nothing;
    return html`<div class=${bar.getRootCss()} @click=${this.props.handleClick === false ? null : stopEvent} ${css(bar.getRootStyle() as Record<string, string> | undefined)} ${ref(this.root)}>${each(
      bar.renderedActions,
      (action) => action.uniqueId,
      (action) => viewOf(ActionView)({ model: action }),
    )}</div>`;
  }

  protected override mounted(): void {
    this.updated();
  }

  protected override updated(): void {
    const element = this.root.value;
    if (!element || !this.props.model.hasVisibleActions || element === this.#measured) return;
    this.#measured = element;
    this.props.model.initResponsivityManager(element as HTMLDivElement, (callback: () => void) => void setTimeout(callback, measureDelay));
  }

  protected override unmounted(): void {
    this.#measured = undefined;
    this.props.model.resetResponsivityManager();
  }
}

function stopEvent(event: Event): void {
  event.stopPropagation();
}
