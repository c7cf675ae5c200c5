/** Any number of choices, as checkboxes. Registered as `checkbox`, its items as `survey-checkbox-item`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { QuestionCheckboxModel } from 'survey-core';
import { readString } from '../tracking.js';
import { ChoiceView, SelectView } from './select-base.js';

export class CheckboxView extends SelectView<QuestionCheckboxModel> {
  protected readonly itemName = 'survey-checkbox-item';

  protected override head(): unknown {
    const question = this.props.model;
    return [html`<legend class="sv-hidden">${readString(question.locTitle)}</legend>`, question.hasHeadItems ? this.items(question.headItems) : nothing];
  }
}

export class CheckboxItemView extends ChoiceView<QuestionCheckboxModel> {
  protected input(): unknown {
    const { model: item, question } = this.props;
    return html`<input
      type="checkbox"
      id=${question.getItemId(item)}
      class=${question.cssClasses.itemControl}
      name=${question.name + item.id}
      value=${String(item.value)}
      .checked=${live(question.isItemSelected(item))}
      ?disabled=${!question.getItemEnabled(item)}
      aria-readonly=${ifDefined(question.isReadOnlyAttr ? 'true' : undefined)}
      aria-label=${ifDefined(this.props.ariaLabel || undefined)}
      @change=${this.#choose}
    />`;
  }

  protected override get captionClass(): string {
    return this.props.question.cssClasses.controlLabel;
  }

  readonly #choose = (event: Event): void => {
    this.props.question.clickItemHandler(this.props.model, (event.target as HTMLInputElement).checked);
    // One more than the largest allowed number: the model keeps its value, the box must follow.
    this.redraw();
  };
}
