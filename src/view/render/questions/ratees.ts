/**
 * Several people rated side by side on the same statements. Registered as `ratees`.
 * A statement is a group, in it each ratee is a group of radio buttons: "Listens. Kim Minji. 4 of 6". The scale above is for the eye; its words
 * are part of each point's name. Tab goes from ratee to ratee, the arrow keys choose, Delete takes back.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { ItemValue } from 'survey-core';
import { cannotSay, type Listed, type QuestionRateesModel } from '../../../survey/question-types/index.js';
import { each } from '../each.js';
import { css } from '../directives/css.js';
import { inputAria } from '../directives/input-aria.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString } from '../layout/localized-string.js';
import { readString } from '../tracking.js';
import { VariableView } from './variable-view.js';

export default class RateesView extends VariableView<QuestionRateesModel> {
  #focusStatement = false;

  protected content(): unknown {
    const question = this.props.model;
    const { rated, statements } = question;
    const text = interfaceText(question);
    if (!rated?.length) return html`<div class="assay-ratees" ${ref(this.root)}><p class="assay-note">${text('render.list.missing')}</p></div>`;
    const one = question.statementsShown === 'one' && statements.length > 1 && !question.isDesignMode;
    const at = question.shownIndex;
    return html`<div class="assay-ratees" ${ref(this.root)}>
      <fieldset class="assay-ratees__group" role="group" ${inputAria(question, { required: false })}>
        ${each(one ? statements.slice(at, at + 1) : statements, (item) => item, (item) => this.#statement(question, item, rated))}
        ${one ? this.#steps(question, at) : nothing}
      </fieldset>
    </div>`;
  }

  #statement(question: QuestionRateesModel, item: ItemValue, rated: readonly Listed[]): unknown {
    const id = String(item.value);
    const place = question.statements.indexOf(item);
    const titleId = `${question.inputId}_${place}_title`;
    return html`<div class="assay-ratees__item" role="group" aria-labelledby=${titleId} ${css({ '--assay-points': String(question.points.length) })}>
      <p class="assay-ratees__statement" id=${titleId} tabindex="-1">${localizedString(item.locText)}</p>
      <div class="assay-ratees__scale" aria-hidden="true">${question.points.map((point) => this.#head(question, point))}</div>
      ${rated.map((ratee) => this.#row(question, id, ratee))}
    </div>`;
  }

  #head(question: QuestionRateesModel, point: number): unknown {
    const anchor = question.anchorAt(point);
    return html`<span class=${`assay-ratees__head${anchor ? '' : ' assay-ratees__head--bare'}`}><b>${point}</b>${anchor ? html` <span>${localizedString(anchor.locText)}</span>` : nothing}</span>`;
  }

  #row(question: QuestionRateesModel, item: string, ratee: Listed): unknown {
    const rowId = question.rowId(ratee.id, item);
    const missing = question.isMissing(ratee.id, item);
    const rating = question.ratingOf(ratee.id, item);
    return html`<div
      class=${`assay-ratees__row${missing ? ' assay-ratees__row--missing' : ''}`}
      role="radiogroup"
      aria-labelledby=${`${rowId}_name`}
      aria-required=${ifDefined(question.eachRowRequired ? 'true' : undefined)}
      aria-readonly=${ifDefined(question.isInputReadOnly ? 'true' : undefined)}
      aria-invalid=${ifDefined(missing ? 'true' : undefined)}
      aria-describedby=${ifDefined(missing ? `${question.renderedId}_errors` : undefined)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, item, ratee)}
    >
      <span class="assay-ratees__name" id=${`${rowId}_name`}>${ratee.item ? localizedString(ratee.item.locText) : ratee.name}</span>
      <span class="assay-ratees__points">${question.points.map((point, index) => this.#point(question, item, ratee, point, `${rowId}_${index}`, rating))}</span>
      ${question.showCannotSay ? this.#point(question, item, ratee, cannotSay, `${rowId}_${cannotSay}`, rating) : nothing}
    </div>`;
  }

  #point(question: QuestionRateesModel, item: string, ratee: Listed, value: number | string, id: string, rating: unknown): unknown {
    const chosen = rating === value;
    const anchor = typeof value === 'number' ? question.anchorAt(value) : undefined;
    const set = (next: number | string | undefined): void => {
      if (!question.isInputReadOnly) question.rate(ratee.id, item, next);
      this.redraw();
    };
    return html`<label class=${`assay-ratees__point${chosen ? ' assay-ratees__point--chosen' : ''}${value === cannotSay ? ' assay-ratees__point--apart' : ''}`}
      ><input
        type="radio"
        class="sv-visuallyhidden"
        id=${id}
        name=${`${question.questionName}_${question.rowId(ratee.id, item)}`}
        value=${String(value)}
        aria-label=${ifDefined(anchor ? `${value}: ${readString(anchor.locText)}` : undefined)}
        .checked=${live(chosen)}
        ?disabled=${question.isDisabledAttr}
        @click=${(event: Event) => {
          if (question.isInputReadOnly) event.preventDefault();
          else if (question.ratingOf(ratee.id, item) === value) set(undefined);
        }}
        @change=${() => set(value)}
      /><span class="assay-ratees__face">${value === cannotSay ? localizedString(question.locCannotSayText) : value}</span></label>`;
  }

  #steps(question: QuestionRateesModel, at: number): unknown {
    const text = interfaceText(question);
    const count = question.statements.length;
    const go = (to: number) => (): void => {
      this.#focusStatement = true;
      question.shownIndex = to;
    };
    return html`<div class="assay-ratees__steps">
      <button type="button" class="assay-step" ?disabled=${at === 0} @click=${go(at - 1)}>${text('render.ratees.previous')}</button>
      <span role="status">${text('render.ratees.statement', { position: at + 1, count })}</span>
      <button type="button" class="assay-step" ?disabled=${at === count - 1} @click=${go(at + 1)}>${text('render.ratees.next')}</button>
    </div>`;
  }

  #key(event: KeyboardEvent, item: string, ratee: Listed): void {
    const question = this.props.model;
    if (question.isInputReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') question.rate(ratee.id, item, undefined);
    else {
      const at = /^\d$/.test(event.key) ? question.points.indexOf(Number(event.key)) : -1;
      if (at < 0) return;
      question.rate(ratee.id, item, question.points[at]);
      (event.currentTarget as HTMLElement).querySelectorAll('input')[at]?.focus();
    }
    event.preventDefault();
    this.redraw();
  }

  protected override updated(): void {
    super.updated();
    if (!this.#focusStatement) return;
    this.#focusStatement = false;
    this.root.value?.querySelector<HTMLElement>('.assay-ratees__statement')?.focus();
  }
}
