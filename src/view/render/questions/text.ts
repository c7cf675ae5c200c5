/** One line of text, and every other kind of `<input>`: numbers, dates, colours, masks, suggestions, counter. Registered as `text`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { Helpers, type QuestionTextModel, type SurveyModel } from 'survey-core';
import { css } from '../directives/css.js';
import { inputAria } from '../directives/input-aria.js';
import { draw } from '../registry.js';
import { QuestionView } from '../view.js';

export class TextView extends QuestionView<QuestionTextModel> {
  #valueAtFocus: unknown;

  protected content(): unknown {
    const question = this.props.model;
    return html`<div class=${question.getRootClass()} @click=${(event: Event) => question.onContainerClick(event)}>
      ${question.isReadOnlyRenderDiv() ? html`<div>${question.inputValue}</div>` : this.#input(question)}${this.#suggestions(question)}${question.hasVisibleInputActions ? draw('sv-action-bar', { model: question.inputActionsContainer }) : nothing}
    </div>`;
  }

  /** The value is the user's while typing: it is written by `updated`, only where the model says something else. */
  #input(question: QuestionTextModel): unknown {
    void question.inputValue;
    return html`<input
      id=${question.inputId}
      class=${question.getControlClass()}
      type=${question.inputType}
      ?disabled=${question.isDisabledAttr}
      ?readonly=${question.isReadOnlyAttr}
      maxlength=${ifDefined(question.getMaxLength() ?? undefined)}
      min=${ifDefined(question.renderedMin ?? undefined)}
      max=${ifDefined(question.renderedMax ?? undefined)}
      step=${ifDefined(question.renderedStep ?? undefined)}
      size=${ifDefined(question.inputSize || undefined)}
      placeholder=${ifDefined(question.renderedPlaceholder || undefined)}
      list=${ifDefined(question.dataListId || undefined)}
      autocomplete=${ifDefined(question.autocomplete || undefined)}
      ${inputAria(question)}
      @input=${(event: Event) => question.onChange(event)}
      @focus=${(event: FocusEvent) => this.#enter(event)}
      @blur=${(event: FocusEvent) => this.#leave(event)}
      @keyup=${(event: KeyboardEvent) => question.onKeyUp(event)}
      @keydown=${(event: KeyboardEvent) => question.onKeyDown(event)}
      @compositionupdate=${(event: CompositionEvent) => question.onCompositionUpdate(event)}
      @click=${(event: Event) => question.readOnlyBlocker(event)}
      @pointerdown=${(event: Event) => question.readOnlyBlocker(event)}
      ${css(question.inputStyle)}
      ${ref(this.root)}
    />`;
  }

  #enter(event: FocusEvent): void {
    this.#valueAtFocus = this.props.model.value;
    this.props.model.onFocus(event);
  }

  /** A value that counts while it is typed is not checked by survey-core then, nor later: a survey that checks at each change is served here. */
  #leave(event: FocusEvent): void {
    const question = this.props.model;
    question.onBlur(event);
    const survey = question.survey as SurveyModel | null;
    if (survey?.checkErrorsMode === 'onValueChanged' && !Helpers.isTwoValueEquals(question.value, this.#valueAtFocus)) question.validate(true);
  }

  #suggestions(question: QuestionTextModel): unknown {
    const items = question.dataListId ? question.dataList : [];
    return items.length > 0 ? html`<datalist id=${question.dataListId}>${items.map((item: string) => html`<option value=${item}></option>`)}</datalist>` : nothing;
  }

  protected override updated(): void {
    super.updated();
    const question = this.props.model;
    const input = this.root.value as HTMLInputElement | undefined;
    if (!input) return;
    const value: unknown = question.inputValue;
    if (!Helpers.isTwoValueEquals(value, input.value, false, true, false)) input.value = Helpers.isValueEmpty(value) ? emptyValue(input) : String(value);
    question.updateInputValueFromMask();
  }
}

/** A colour input cannot be empty and complains in the console when told so: black is what it shows for no colour. */
function emptyValue(input: HTMLInputElement): string {
  return input.type === 'color' ? '#000000' : '';
}
