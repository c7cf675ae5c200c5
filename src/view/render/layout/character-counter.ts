/** "12/500" inside a text input. Registered as `sv-character-counter` (an action of the input's action bar). */
import { html, nothing } from 'lit';
import type { Action, CharacterCounter } from 'survey-core';
import { View } from '../view.js';

export class CharacterCounterView extends View<{ readonly model: Action }> {
  protected content(): unknown {
    const data = this.props.model.data as { counter?: CharacterCounter; remainingCharacterCounter?: string } | undefined;
    if (!data?.counter) return nothing;
    return html`<div class=${data.remainingCharacterCounter ?? ''}>${data.counter.remainingCharacterCounter}</div>`;
  }
}
