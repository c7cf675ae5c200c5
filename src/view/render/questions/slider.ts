/**
 * A number, or a range between two, on a line. Registered as `slider`.
 * Each thumb is a range input of the browser, so arrow keys, Page Up and Down, Home and End work; a click on the line or a label moves the nearest thumb.
 * survey-core changes `renderedValue` in place while a thumb moves, which it tells nobody: every handler asks for a drawing.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ItemValue, QuestionSliderModel } from 'survey-core';
import { css } from '../directives/css.js';
import { describedBy } from '../layout/described-by.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString } from '../layout/localized-string.js';
import { readString } from '../tracking.js';
import { QuestionView } from '../view.js';

export default class SliderView extends QuestionView<QuestionSliderModel> {
  readonly #line = createRef<HTMLElement>();
  readonly #range = createRef<HTMLInputElement>();

  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    // Tracked here: the drawing depends on it through functions that read it only now and then.
    void question.value;
    return html`<div class=${question.rootCss} ${ref(this.root)}>
      ${question.sliderType !== 'single' && question.allowDragRange ? this.#wholeRange(question) : nothing}
      <div class=${classes.visualContainer} @pointerup=${(event: PointerEvent) => this.#clickLine(event)}>
        <div class=${classes.visualContainerSlider} ${ref(this.#line)}>
          <div class=${classes.inverseTrackLeft} ${css({ width: `${question.getTrackPercentLeft()}%` })}></div>
          <div class=${classes.inverseTrackRight} ${css({ width: `${question.getTrackPercentRight()}%` })}></div>
          <div class=${classes.rangeTrack} ${css({ left: `${question.getTrackPercentLeft()}%`, right: `${question.getTrackPercentRight()}%` })}></div>
          ${question.renderedValue.map((value, index) => this.#thumb(question, value, index))}
        </div>
      </div>
      ${question.showLabels ? this.#labels(question) : nothing}
    </div>`;
  }

  #thumb(question: QuestionSliderModel, value: number, index: number): unknown {
    const classes = question.cssClasses;
    const text = interfaceText(question);
    const ends = question.renderedValue.length === 2 ? [text('render.slider.from'), text('render.slider.to')] : [];
    const endId = `${question.inputId}_end_${index}`;
    const title = question.a11y_input_ariaLabelledBy;
    const shown = question.getTooltipValue(index);
    return html`${ends[index] ? html`<span id=${endId} hidden>${ends[index]}</span>` : nothing}<input
        type="range"
        class=${classes.input}
        id=${`${question.id}-sjs-slider-input-${index}`}
        min=${question.renderedMin}
        max=${question.renderedMax}
        step=${question.step}
        aria-label=${ifDefined(title ? undefined : [question.a11y_input_ariaLabel, ends[index]].filter(Boolean).join(' ') || undefined)}
        aria-labelledby=${ifDefined(title ? [title, ends[index] && endId].filter(Boolean).join(' ') : undefined)}
        aria-describedby=${ifDefined(describedBy(question) ?? undefined)}
        aria-invalid=${ifDefined(question.a11y_input_ariaInvalid ?? undefined)}
        aria-readonly=${ifDefined(question.isInputReadOnly ? 'true' : undefined)}
        aria-valuetext=${question.isEmpty() ? `${shown}, ${text('render.slider.empty')}` : shown}
        ?disabled=${question.isDisabledAttr}
        .value=${live(String(value))}
        @input=${(event: Event) => this.#then(() => question.handleOnChange(event as InputEvent, index))}
        @pointerdown=${(event: PointerEvent) => this.#unlessReadOnly(event, () => question.handlePointerDown(event))}
        @pointerup=${(event: PointerEvent) => this.#unlessReadOnly(event, () => question.handlePointerUp(event))}
        @keydown=${(event: KeyboardEvent) => event.key !== 'Tab' && this.#unlessReadOnly(event, () => question.handleKeyDown(event, index))}
        @keyup=${(event: KeyboardEvent) => event.key !== 'Tab' && this.#unlessReadOnly(event, () => this.#keyUp(event, index))}
        @focus=${() => this.#then(() => question.handleOnFocus(index))}
        @blur=${() => this.#then(() => question.handleOnBlur())}
      />
      <div class=${question.getThumbContainerCss(index)} ${css({ left: `${question.getPercent(value)}%` })}>
        ${question.tooltipVisibility === 'never' ? nothing : html`<div class=${question.tooltipCss} aria-hidden="true"><div class=${classes.tooltipPanel}><div class=${classes.tooltipValue}>${shown}</div></div></div>`}
        <div class=${classes.thumb}><div class=${classes.thumbDot}></div></div>
      </div>`;
  }

  /** Between the two thumbs lies an input of its own, for the pointer only: it moves both. */
  #wholeRange(question: QuestionSliderModel): unknown {
    return html`<input
      type="range"
      name="range-input"
      class=${question.cssClasses.input}
      id=${`${question.id}-sjs-slider-input-range-input`}
      min=${question.renderedMin}
      max=${question.renderedMax}
      step=${question.step}
      tabindex="-1"
      aria-hidden="true"
      ?disabled=${question.isDisabledAttr}
      @input=${(event: Event) => this.#then(() => question.handleRangeOnChange(event as InputEvent))}
      @pointerdown=${(event: PointerEvent) => this.#unlessReadOnly(event, () => question.handleRangePointerDown(event, this.#line.value!))}
      @pointerup=${(event: PointerEvent) => this.#unlessReadOnly(event, () => question.handleRangePointerUp(event, this.#line.value!))}
      ${ref(this.#range)}
    />`;
  }

  /** The thumbs say their values: the scale is for eye and pointer. */
  #labels(question: QuestionSliderModel): unknown {
    const classes = question.cssClasses;
    return html`<div class=${classes.labelsContainer} aria-hidden="true"><div>${repeat(
      question.renderedLabels,
      (item) => item.uniqueId,
      (item) => html`<div
        class=${question.getLabelCss(item.locText)}
        @pointerup=${(event: PointerEvent) => this.#unlessReadOnly(event, () => question.handleLabelPointerUp(event, item.value as number))}
        ${css({ left: `${question.getPercent(item.value as number)}%`, maxWidth: question.getLabelMaxWidth(item) })}
      ><div class=${classes.labelTick}></div><div class=${classes.labelTextContainer}>${this.#labelTexts(question, item)}</div></div>`,
    )}</div></div>`;
  }

  #labelTexts(question: QuestionSliderModel, item: ItemValue & { readonly showValue?: boolean }): unknown {
    const classes = question.cssClasses;
    const text = readString(item.locText);
    if (!item.showValue) return html`<div class=${classes.labelText} title=${text}>${localizedString(item.locText)}</div>`;
    const value = String(item.value);
    return html`<div class=${classes.labelText} title=${value}>${value}</div><div class=${classes.labelTextSecondaryMode} title=${text}>${localizedString(item.locText)}</div>`;
  }

  #clickLine(event: PointerEvent): void {
    this.#unlessReadOnly(event, () => this.props.model.setValueByClickOnPath(event, this.#line.value!));
  }

  /** Thumbs that have passed each other change places, and the focus goes with the one that was moved. */
  #keyUp(event: KeyboardEvent, index: number): void {
    const question = this.props.model;
    const values = question.renderedValue;
    const moved = values[index]!;
    values.sort((a, b) => a - b);
    const place = values.indexOf(moved);
    question.handleKeyUp(event);
    if (place !== index && values.lastIndexOf(moved) !== index) this.root.value?.querySelector<HTMLElement>(`[id="${CSS.escape(`${question.id}-sjs-slider-input-${place}`)}"]`)?.focus();
  }

  #then(change: () => void): void {
    change();
    this.redraw();
  }

  #unlessReadOnly(event: Event, change: () => void): void {
    if (this.props.model.isInputReadOnly) event.preventDefault();
    else this.#then(change);
  }

  protected override updated(): void {
    super.updated();
    if (this.#range.value) this.props.model.refreshInputRange(this.#range.value);
  }
}
