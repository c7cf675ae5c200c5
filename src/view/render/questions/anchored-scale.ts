/**
 * The points of an anchored scale as one native group of radio buttons, "cannot say" the last of them; what `anchoredrating` and `delphi` share.
 * A point's name is its number and its behaviour; between two described points it says between which. Digits choose, Delete and a second
 * click take the answer back.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { cannotSay, type QuestionAnchoredRatingModel, type QuestionDelphiModel } from '../../../survey/question-types/index.js';
import { inputAria } from '../directives/input-aria.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString } from '../layout/localized-string.js';
import { VariableView } from './variable-view.js';

export abstract class AnchoredScaleView<M extends QuestionAnchoredRatingModel | QuestionDelphiModel> extends VariableView<M> {
  readonly #group = createRef<HTMLElement>();

  /** What is chosen on the scale. */
  protected abstract get chosen(): unknown;
  /** Undefined takes the answer back. */
  protected abstract choose(value: number | string | undefined): void;

  protected scale(): unknown {
    const question = this.props.model;
    return html`<fieldset class="assay-anchored__group" role="radiogroup" aria-readonly=${ifDefined(question.isInputReadOnly ? 'true' : undefined)} ${inputAria(question)} @keydown=${this.#key} ${ref(this.#group)}>
      <div class="assay-anchored__points">${question.points.map((point, index) => this.#choice(point, String(index), html`<span class="assay-anchored__number">${point}</span>${this.#behaviour(point)}`))}</div>
      ${question.showCannotSay ? this.#choice(cannotSay, cannotSay, html`<span class="assay-anchored__text">${localizedString(question.locCannotSayText)}</span>`) : nothing}
    </fieldset>`;
  }

  #choice(value: number | string, part: string, face: unknown): unknown {
    const question = this.props.model;
    const chosen = this.chosen === value;
    return html`<label class=${`assay-anchored__point${chosen ? ' assay-anchored__point--chosen' : ''}${value === cannotSay ? ' assay-anchored__point--apart' : ''}`}
      ><input
        type="radio"
        class="sv-visuallyhidden"
        id=${`${question.inputId}_${part}`}
        name=${question.questionName}
        value=${String(value)}
        .checked=${live(chosen)}
        ?disabled=${question.isDisabledAttr}
        @click=${(event: Event) => this.#click(event, value)}
        @change=${() => this.#set(value)}
      /><span class="assay-anchored__face">${face}</span></label>`;
  }

  #behaviour(point: number): unknown {
    const question = this.props.model;
    const anchor = question.anchorAt(point);
    if (anchor) return html`<span class="assay-anchored__text">${localizedString(anchor.locText)}</span>`;
    const { below, above } = question.anchorsAround(point);
    if (below === undefined || above === undefined) return nothing;
    return html`<span class="sv-visuallyhidden">, ${interfaceText(question)('render.anchored.between', { below, above })}</span>`;
  }

  /** A click on the chosen point takes it back: no change event comes of that. */
  #click(event: Event, value: number | string): void {
    if (this.props.model.isInputReadOnly) event.preventDefault();
    else if (this.chosen === value) this.#set(undefined);
  }

  #set(value: number | string | undefined): void {
    if (!this.props.model.isInputReadOnly) this.choose(value);
    this.redraw();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const question = this.props.model;
    if (question.isInputReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') this.#set(undefined);
    else {
      const at = /^\d$/.test(event.key) ? question.points.indexOf(Number(event.key)) : -1;
      if (at < 0) return;
      this.#set(question.points[at]);
      this.#group.value?.querySelectorAll('input')[at]?.focus();
    }
    event.preventDefault();
  };
}
