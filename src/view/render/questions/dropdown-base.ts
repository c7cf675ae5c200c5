/** A combo box over survey-core's DropdownListModel: shared by `dropdown`, `tagbox` and the dropdown faces of `rating` and `buttongroup`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { Helpers, type DropdownListModel, type ListModel, type LocalizableString, type Question } from 'survey-core';
import { css } from '../directives/css.js';
import { describedBy } from '../layout/described-by.js';
import { localizedString } from '../layout/localized-string.js';
import { draw } from '../registry.js';
import { QuestionView } from '../view.js';

/** What survey-core's dropdown and rating have in common here, without a type of its own. */
export interface DropdownQuestion extends Question {
  readonly dropdownListModel: DropdownListModel;
  readonly showSelectedItemLocText: boolean;
  readonly selectedItemLocText: LocalizableString;
  readonly showInputFieldComponent?: boolean;
  readonly inputFieldComponentName?: string;
  readonly selectedItem?: object;
  readonly readOnlyText: string;
  readonly locReadOnlyText?: LocalizableString;
  getControlClass(): string;
  getInputId(index?: number): string;
}

export abstract class DropdownBaseView<Q extends Question> extends QuestionView<Q> {
  readonly #input = createRef<HTMLInputElement>();
  #list: DropdownListModel | undefined;

  protected get dropdown(): DropdownQuestion {
    return this.props.model as unknown as DropdownQuestion;
  }

  protected select(): unknown {
    const question = this.dropdown;
    return html`<div class=${question.cssClasses.selectWrapper} @click=${(event: Event) => question.dropdownListModel?.onClick(event)}>${question.isReadOnly ? this.#readOnly(question) : [this.#comboBox(question), question.isInputReadOnly ? nothing : draw('sv-popup', { model: question.dropdownListModel.popupModel })]}</div>`;
  }

  #readOnly(question: DropdownQuestion): unknown {
    const list = question.dropdownListModel as DropdownListModel | undefined;
    return html`<div
      id=${question.inputId}
      class=${question.getControlClass()}
      role="combobox"
      aria-label=${ifDefined(question.a11y_input_ariaLabel ?? undefined)}
      aria-labelledby=${ifDefined(question.a11y_input_ariaLabelledBy ?? undefined)}
      aria-describedby=${ifDefined(describedBy(question) ?? undefined)}
      aria-expanded="false"
      aria-readonly="true"
      aria-disabled="true"
      tabindex=${ifDefined(question.isDisabledAttr ? undefined : 0)}
      ${ref(this.root)}
    >${this.#readOnlyValue(question)}${list ? draw('sv-action-bar', { model: list.editorButtons }) : nothing}</div>`;
  }

  #readOnlyValue(question: DropdownQuestion): unknown {
    if (question.showInputFieldComponent) return html`<div class=${question.cssClasses.controlValue}>${this.#value(question)}</div>`;
    return question.readOnlyText ? html`<div class=${question.cssClasses.controlValue}>${localizedString(question.locReadOnlyText)}</div>` : nothing;
  }

  #comboBox(question: DropdownQuestion): unknown {
    const list = question.dropdownListModel;
    const classes = question.cssClasses;
    return html`<div
      id=${question.inputId}
      class=${question.getControlClass()}
      tabindex=${ifDefined(list.noTabIndex ? undefined : 0)}
      role=${ifDefined(list.ariaQuestionRole)}
      aria-required=${ifDefined(list.ariaQuestionRole ? String(question.isRequired) : undefined)}
      aria-invalid=${ifDefined(list.ariaQuestionInvalid ?? undefined)}
      aria-errormessage=${ifDefined(list.ariaQuestionErrorMessage ?? undefined)}
      aria-expanded=${ifDefined(list.ariaQuestionExpanded)}
      aria-haspopup=${ifDefined(list.ariaQuestionRole ? 'listbox' : undefined)}
      aria-label=${ifDefined(list.ariaQuestionLabel ?? undefined)}
      aria-labelledby=${ifDefined(list.ariaQuestionLabelledby ?? undefined)}
      aria-describedby=${ifDefined((list.ariaQuestionRole && describedBy(question)) || undefined)}
      aria-controls=${ifDefined(list.ariaQuestionControls ?? undefined)}
      aria-activedescendant=${ifDefined(list.ariaQuestionActivedescendant ?? undefined)}
      @keydown=${(event: KeyboardEvent) => this.pressKey(event, list)}
      @focusout=${this.#blur}
      @focusin=${(event: FocusEvent) => question.onFocus(event)}
      ${ref(this.root)}
    >
      <div class=${classes.controlValue}>${this.field(question, list)}</div>
      ${draw('sv-action-bar', { model: list.editorButtons })}
    </div>`;
  }

  /** What stands in the box: the chosen text and the search text, one over the other. */
  protected field(question: DropdownQuestion, list: DropdownListModel): unknown {
    const classes = question.cssClasses;
    return html`${list.showHintPrefix ? html`<div class=${classes.hintPrefix}><span>${list.hintStringPrefix}</span></div>` : nothing}
        <div class=${classes.inputPrefixWrapper}>
          ${list.showHintString ? this.hint(question, list) : nothing}
          ${this.#value(question)}${list.needRenderInput ? this.filter(question, list) : nothing}
        </div>`;
  }

  /** The rest of the entry that the typed text would choose. */
  protected hint(question: DropdownQuestion, list: DropdownListModel): unknown {
    return html`<div class=${question.cssClasses.hintSuffix} aria-hidden="true"><span ${css({ visibility: 'hidden' })}>${list.inputStringRendered}</span><span>${list.hintStringSuffix}</span></div>`;
  }

  #value(question: DropdownQuestion): unknown {
    if (question.showInputFieldComponent) {
      const item = question.dropdownListModel?.getSelectedAction() ?? question.selectedItem;
      return item ? draw(question.inputFieldComponentName!, { model: item, item, question }) : nothing;
    }
    return question.showSelectedItemLocText ? localizedString(question.selectedItemLocText) : nothing;
  }

  /** What is typed is the user's until the model says something else (`updated`). */
  protected filter(question: DropdownQuestion, list: DropdownListModel, placeholder = list.placeholderRendered, size?: number): unknown {
    void list.inputStringRendered;
    return html`<input
      type="text"
      autocomplete="off"
      id=${question.getInputId()}
      class=${question.cssClasses.filterStringInput}
      role=${ifDefined(list.ariaInputRole)}
      aria-required=${ifDefined(list.ariaInputRole ? String(question.isRequired) : undefined)}
      aria-invalid=${ifDefined(list.ariaInputInvalid ?? undefined)}
      aria-errormessage=${ifDefined(list.ariaInputErrorMessage ?? undefined)}
      aria-expanded=${ifDefined(list.ariaInputExpanded)}
      aria-haspopup=${ifDefined(list.ariaInputRole ? 'listbox' : undefined)}
      aria-autocomplete=${ifDefined(list.ariaInputRole ? 'list' : undefined)}
      aria-label=${ifDefined(list.ariaInputLabel ?? undefined)}
      aria-labelledby=${ifDefined(list.ariaInputLabelledby ?? undefined)}
      aria-describedby=${ifDefined((list.ariaInputRole && describedBy(question)) || undefined)}
      aria-controls=${ifDefined(list.ariaInputControls ?? undefined)}
      aria-activedescendant=${ifDefined(list.ariaInputActivedescendant ?? undefined)}
      aria-hidden=${ifDefined(list.ariaInputRole ? undefined : 'true')}
      placeholder=${ifDefined(placeholder || undefined)}
      size=${ifDefined(size)}
      ?readonly=${list.filterReadOnly}
      tabindex=${ifDefined(list.noTabIndex ? undefined : -1)}
      ?disabled=${question.isDisabledAttr}
      inputmode=${ifDefined(list.inputMode)}
      @input=${this.#type}
      ${ref(this.#input)}
    />`;
  }

  protected pressKey(event: KeyboardEvent, list: DropdownListModel): void {
    list.keyHandler(event);
  }

  readonly #type = (event: Event): void => {
    this.dropdown.dropdownListModel.inputStringRendered = (event.target as HTMLInputElement).value;
  };

  readonly #blur = (event: FocusEvent): void => {
    this.#syncInput();
    this.dropdown.onBlur(event);
  };

  #syncInput(): void {
    const input = this.#input.value;
    const text = this.dropdown.dropdownListModel?.inputStringRendered;
    if (input && !Helpers.isTwoValueEquals(text, input.value, false, true, false)) input.value = text ?? '';
  }

  protected override mounted(): void {
    this.#list = this.dropdown.dropdownListModel;
    super.mounted();
  }

  protected override updated(): void {
    super.updated();
    this.#syncInput();
    this.#nameList();
  }

  /** survey-core leaves the list of choices without a name. */
  #nameList(): void {
    const list = (this.#list?.popupModel.contentComponentData as { model?: ListModel } | undefined)?.model;
    const name = this.props.model.processedTitle;
    if (list && list.listAriaLabel !== name) list.listAriaLabel = name;
  }

  protected override unmounted(): void {
    super.unmounted();
    if (this.#list && !this.#list.isDisposed) this.#list.focused = false;
    this.#list = undefined;
  }
}
