/** A text area with its counter and grip; survey-core's TextAreaModel writes the value into the element itself. Registered as `sv-text-area`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { ResizeManager, type Question, type TextAreaModel } from 'survey-core';
import { css } from '../directives/css.js';
import { svgIcon } from '../icons.js';
import { draw } from '../registry.js';
import { View, type ViewProps } from '../view.js';
import { describedBy } from './described-by.js';

interface TextAreaProps extends ViewProps {
  readonly model: TextAreaModel;
  /** Ids of the elements that name the box, for boxes that survey-core leaves without a name (comments, "Other"). */
  readonly labelledBy?: string;
}

export class TextAreaView extends View<TextAreaProps> {
  readonly #area = createRef<HTMLTextAreaElement>();
  readonly #grip = createRef<HTMLDivElement>();
  #resize: ResizeManager | undefined;

  protected content(): unknown {
    const model = this.props.model;
    const classes = model.getCssClasses();
    // `isReadOnlyAttr` and the like read the question: a switch to read-only redraws.
    return html`<div class=${classes.root} @click=${this.#focus}>
      <textarea
        id=${model.id}
        class=${classes.control}
        ?disabled=${model.isDisabledAttr}
        ?readonly=${model.isReadOnlyAttr}
        rows=${ifDefined(model.rows || undefined)}
        cols=${ifDefined(model.cols || undefined)}
        placeholder=${ifDefined(model.placeholder || undefined)}
        maxlength=${ifDefined(positive(model.maxLength))}
        aria-required=${ifDefined(model.ariaRequired || undefined)}
        aria-label=${ifDefined((!this.props.labelledBy && model.ariaLabel) || undefined)}
        aria-labelledby=${ifDefined(this.props.labelledBy ?? (model.ariaLabelledBy || undefined))}
        aria-describedby=${ifDefined((model.ariaDescribedBy && describedBy(this.#question)) || undefined)}
        aria-invalid=${ifDefined(model.ariaInvalid || undefined)}
        aria-errormessage=${ifDefined(model.ariaErrormessage || undefined)}
        @input=${(event: Event) => model.onTextAreaInput(event)}
        @focus=${(event: Event) => model.onTextAreaFocus(event)}
        @blur=${(event: Event) => model.onTextAreaBlur(event)}
        @keydown=${(event: Event) => model.onTextAreaKeyDown(event)}
        ${css({ resize: 'none' })}
        ${ref(this.#area)}
      ></textarea>${model.hasVisibleInputActions ? draw('sv-action-bar', { model: model.inputActionsContainer as object }) : nothing}${this.#resizable ? html`<div class=${classes.grip} ${ref(this.#grip)}>${svgIcon(classes.gripIconId, { size: 'auto' })}</div>` : nothing}
    </div>`;
  }

  get #resizable(): boolean {
    return this.#resizeStyle !== 'none';
  }

  get #resizeStyle(): ResizeStyle {
    return this.#question.resizeStyle;
  }

  get #question(): Question & { readonly resizeStyle: ResizeStyle } {
    return this.props.model.question as unknown as Question & { readonly resizeStyle: ResizeStyle };
  }

  protected override mounted(): void {
    const area = this.#area.value;
    if (area) this.props.model.setElement(area);
    this.updated();
  }

  protected override updated(): void {
    const style = this.#resizeStyle;
    if (style !== 'none' && this.#area.value && this.#grip.value) this.#resize ??= new ResizeManager(this.#grip.value, this.#area.value, style);
    if (!this.#grip.value) this.#stopResizing();
  }

  protected override unmounted(): void {
    this.#stopResizing();
    this.props.model.resetElement();
  }

  #stopResizing(): void {
    this.#resize?.dispose();
    this.#resize = undefined;
  }

  readonly #focus = (event: Event): void => {
    if (event.target === event.currentTarget) this.#area.value?.focus();
  };
}

type ResizeStyle = ConstructorParameters<typeof ResizeManager>[2] | 'none';

function positive(length: unknown): number | undefined {
  return typeof length === 'number' && length > 0 ? length : undefined;
}
