/**
 * A fixed number of points given to several entries. Registered as `constantsum`.
 * Number inputs of the browser: arrow keys move by a step, Page Up and Page Down by ten. What is left stands below and is said once the
 * typing pauses; the errors are the question's. The buttons beside an input are for the pointer: the keys do the same.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { Listed, QuestionConstantSumModel } from '../../../survey/question-types/index.js';
import { each } from '../each.js';
import { css } from '../directives/css.js';
import { inputAria } from '../directives/input-aria.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString } from '../layout/localized-string.js';
import { readString } from '../tracking.js';
import { VariableView } from './variable-view.js';

/** Milliseconds without a change until what is left is said. */
const pause = 800;

export default class ConstantSumView extends VariableView<QuestionConstantSumModel> {
  #said = '';
  #changed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected content(): unknown {
    const question = this.props.model;
    const { shared } = question;
    if (!shared?.length) return html`<div class="assay-sum" ${ref(this.root)}><p class="assay-note">${interfaceText(question)('render.list.missing')}</p></div>`;
    const { left } = question;
    const leftId = `${question.inputId}_left`;
    return html`<div class="assay-sum" ${ref(this.root)}>
      <fieldset class="assay-sum__group" role="group" ${inputAria(question, { required: false })}>
        ${each(shared, ({ id }) => id, (entry, index) => this.#row(question, entry, index, leftId))}
      </fieldset>
      <p class=${`assay-sum__left${left === 0 ? ' assay-sum__left--done' : left < 0 ? ' assay-sum__left--over' : ''}`} id=${leftId}>${this.#leftText()}</p>
      <p class="sv-visuallyhidden" role="status">${this.#said}</p>
    </div>`;
  }

  #row(question: QuestionConstantSumModel, entry: Listed, index: number, leftId: string): unknown {
    const id = `${question.inputId}_${index}`;
    const { low, high } = question.limitsOf(entry);
    const amount = question.amountOf(entry.id);
    const wrong = question.errors.length > 0 && !question.isEmpty() && question.problemOf(entry) !== null;
    const closed = question.isInputReadOnly;
    const limited = low > 0 || high < question.total;
    const text = interfaceText(question);
    return html`<div class="assay-sum__row">
      <label class="assay-sum__name" for=${id}>${entry.item ? localizedString(entry.item.locText) : entry.name}${limited ? html` <span class="assay-sum__limits">${text('render.sum.limits', { low, high })}</span>` : nothing}</label>
      <span class="assay-sum__bar" aria-hidden="true"><span ${css({ width: `${Math.min(Math.max(((amount ?? 0) / (question.total || 1)) * 100, 0), 100)}%` })}></span></span>
      <span class="assay-sum__field">
        ${this.#button(entry, -1, '−', closed || (amount ?? 0) <= low)}
        <input
          type="number"
          class="assay-sum__input"
          inputmode=${Number.isInteger(question.step) ? 'numeric' : 'decimal'}
          id=${id}
          min=${low}
          max=${high}
          step=${question.step}
          data-entry=${entry.id}
          aria-describedby=${wrong ? `${question.renderedId}_errors ${leftId}` : leftId}
          aria-invalid=${ifDefined(wrong ? 'true' : undefined)}
          ?disabled=${question.isDisabledAttr}
          ?readonly=${closed}
          @input=${(event: Event) => this.#typed(entry, event.target as HTMLInputElement)}
          @keydown=${(event: KeyboardEvent) => this.#key(event, entry)}
        />
        ${this.#button(entry, 1, '+', closed || (amount ?? 0) >= high)}
      </span>
    </div>`;
  }

  #button(entry: Listed, sign: 1 | -1, face: string, off: boolean): unknown {
    return html`<button type="button" class="assay-sum__button" tabindex="-1" aria-hidden="true" ?disabled=${off} @click=${() => this.#move(entry, sign)}>${face}</button>`;
  }

  #leftText(): string {
    const question = this.props.model;
    const text = interfaceText(question);
    const unit = readString(question.locUnitText);
    const total = unit ? `${question.total} ${unit}` : String(question.total);
    const { left } = question;
    if (left === 0) return text('render.sum.done', { total });
    return left > 0 ? text('render.sum.left', { left, total }) : text('render.sum.over', { over: -left, total });
  }

  /** What is no number (yet) counts as none. */
  #typed(entry: Listed, input: HTMLInputElement): void {
    const amount = input.value.trim() === '' ? undefined : Number(input.value);
    this.#give(entry, amount !== undefined && Number.isFinite(amount) ? amount : undefined);
  }

  #move(entry: Listed, steps: number): void {
    const question = this.props.model;
    if (question.isInputReadOnly) return;
    const { low, high } = question.limitsOf(entry);
    const next = (question.amountOf(entry.id) ?? 0) + steps * question.step;
    this.#give(entry, Math.round(Math.min(Math.max(next, low), high) * 1e9) / 1e9);
  }

  #give(entry: Listed, amount: number | undefined): void {
    this.#changed = true;
    this.props.model.give(entry.id, amount);
    this.redraw();
  }

  #key(event: KeyboardEvent, entry: Listed): void {
    const steps = { PageUp: 10, PageDown: -10 }[event.key];
    if (!steps) return;
    event.preventDefault();
    this.#move(entry, steps);
  }

  protected override updated(): void {
    super.updated();
    this.#writeAmounts();
    if (!this.#changed) return;
    this.#changed = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#said = this.#leftText();
      this.redraw();
    }, pause);
  }

  /** An input is written only when it holds another number: "5." on the way to "5.5" stays as it is typed. */
  #writeAmounts(): void {
    for (const input of this.root.value?.querySelectorAll<HTMLInputElement>('.assay-sum__input') ?? []) {
      const amount = this.props.model.amountOf(input.dataset['entry']!);
      const shown = input.value === '' ? undefined : Number(input.value);
      if (shown !== amount && !(amount === undefined && input.validity.badInput)) input.value = amount === undefined ? '' : String(amount);
    }
  }

  protected override unmounted(): void {
    clearTimeout(this.#timer);
    super.unmounted();
  }
}
