/** A dropdown as the browser's own `<select>`. Registered as `sv-dropdown-select`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ItemValue, QuestionDropdownModel } from 'survey-core';
import { css } from '../directives/css.js';
import { inputAria } from '../directives/input-aria.js';
import { itemComment } from '../layout/question-comment.js';
import { draw } from '../registry.js';
import { readString } from '../tracking.js';
import { QuestionView } from '../view.js';

/** The arrow beside it is an ornament: the browser opens the list. */
export default class DropdownSelectView extends QuestionView<QuestionDropdownModel> {
  protected content(): unknown {
    const question = this.props.model;
    const item = question.selectedItem;
    return html`<div class=${question.renderCssRoot}>
      <div class=${question.cssClasses.selectWrapper}>
        <div class=${question.getControlClass()}>${this.#select(question)}<div aria-hidden="true" ${css({ display: 'contents' })}>${draw('sv-action-bar', { model: question.inputActionBar })}</div></div>
      </div>
      ${item ? itemComment(question, item, question.ariaTitleId) : nothing}
    </div>`;
  }

  /** The value is set after the options are there (`updated`). */
  #select(question: QuestionDropdownModel): unknown {
    void question.renderedValue;
    return html`<select
      id=${question.inputId}
      class=${question.cssClasses.controlValue}
      autocomplete=${ifDefined((question.autocomplete || undefined) as AutoFill | undefined)}
      ?disabled=${question.isInputReadOnly}
      ${inputAria(question)}
      @change=${this.#choose}
      @click=${(event: Event) => question.onClick(event)}
      @keyup=${(event: KeyboardEvent) => question.onKeyUp(event)}
      ${ref(this.root)}
    >${question.allowClear || question.isEmpty() ? html`<option value="">${question.placeholder}</option>` : nothing}${repeat(
      question.visibleChoices as ItemValue[],
      (item) => item.uniqueId,
      (item) => html`<option value=${String(item.value)} ?disabled=${!item.isEnabled}>${readString(item.locText)}</option>`,
    )}</select>`;
  }

  readonly #choose = (event: Event): void => {
    const question = this.props.model;
    const text = (event.target as HTMLSelectElement).value;
    const item = (question.visibleChoices as ItemValue[]).find((choice) => String(choice.value) === text);
    if (item) question.renderedValue = item.value as unknown;
    else question.clearValueFromUI();
  };

  protected override updated(): void {
    super.updated();
    const select = this.root.value as HTMLSelectElement | undefined;
    const value: unknown = this.props.model.renderedValue;
    const text = value === undefined || value === null ? '' : String(value);
    if (select && select.value !== text) select.value = text;
  }
}
