/**
 * A statement rated in rounds. Registered as `delphi`.
 * Above the scale stands what the panel said in the round before: in a sentence, as columns over the points with the middle half marked, and
 * the reasons that were given. A reason is asked below once the rating leaves the middle half; what was written there stays.
 */
import { html, nothing, svg } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { SurveyModel } from 'survey-core';
import type { DelphiFeedback } from '../../../model/analysis/index.js';
import { cannotSay, longestReason, type QuestionDelphiModel } from '../../../survey/question-types/index.js';
import { numberText } from '../../i18n/index.js';
import { css } from '../directives/css.js';
import { interfaceText } from '../layout/interface-text.js';
import { AnchoredScaleView } from './anchored-scale.js';

/** Of the drawing, in its own units: one column, its gap, the tallest bar, room for numbers above and below. */
const column = 36;
const gap = 8;
const tallest = 56;
const room = 18;

export default class DelphiView extends AnchoredScaleView<QuestionDelphiModel> {
  readonly #reason = createRef<HTMLTextAreaElement>();

  protected get chosen(): unknown {
    return this.props.model.rating;
  }

  protected choose(value: number | string | undefined): void {
    this.props.model.give('rating', value);
  }

  protected content(): unknown {
    const question = this.props.model;
    const { feedback } = question;
    return html`<div class="assay-anchored assay-delphi" ${ref(this.root)}>
      ${feedback ? this.#feedback(question, feedback) : nothing}
      ${this.scale()}
      <div class="assay-delphi__more" aria-live="polite">${question.showsReason ? this.#reasonField(question) : nothing}</div>
      ${question.askExpertise ? this.#expertise(question) : nothing}
    </div>`;
  }

  #feedback(question: QuestionDelphiModel, feedback: DelphiFeedback): unknown {
    const text = interfaceText(question);
    const { n, own, comments } = feedback;
    const number = this.#number();
    const ownText = own === undefined ? text('render.delphi.own-none') : own === cannotSay ? text('render.delphi.own-cannot-say') : text('render.delphi.own', { rating: number(own) });
    return html`<div class="assay-delphi__feedback" role="group" aria-label=${text('render.delphi.feedback')}>
      <p class="assay-delphi__sentence"><strong>${text('render.delphi.feedback')}</strong> ${text('render.delphi.panel', { n, median: number(feedback.median), low: number(feedback.q1), high: number(feedback.q3) })} ${ownText}</p>
      ${feedback.counts ? this.#histogram(question, feedback, feedback.counts) : nothing}
      ${comments?.length ? html`<details class="assay-delphi__reasons" aria-label=${text('render.delphi.reasons-given')}><summary>${text('render.delphi.reasons', { n: comments.length })}</summary><ul>${comments.map((comment) => html`<li>${comment}</li>`)}</ul></details>` : nothing}
    </div>`;
  }

  #number(): (value: number) => string {
    const locale = (this.props.model.survey as SurveyModel | null)?.locale || 'en';
    return (value) => numberText(value, locale, 2);
  }

  /** Columns are drawn from left to right in every language, as the points of the scale stand in the sentence. */
  #histogram(question: QuestionDelphiModel, { q1, q3, median, own }: DelphiFeedback, counts: readonly number[]): unknown {
    const text = interfaceText(question);
    const { points } = question;
    const most = Math.max(...counts, 1);
    const width = points.length * (column + gap) + gap;
    const middle = (value: number): number => gap + (value - points[0]!) * (column + gap) + column / 2;
    const base = room + tallest;
    const height = (at: number): number => (counts[at]! / most) * tallest;
    const described = points.map((point, i) => text('render.delphi.count', { point, n: counts[i]! })).join('; ');
    return html`<svg class="assay-delphi__chart" role="img" aria-label=${`${text('render.delphi.histogram')}: ${described}`} viewBox="0 0 ${width} ${base + room + 6}" direction="ltr" ${css({ width: `${width / 16}rem` })}>
      <rect class="assay-delphi__middle" x=${middle(q1) - column / 2} y=${room - 4} width=${middle(q3) - middle(q1) + column} height=${tallest + 8} rx="4"></rect>
      ${points.map((point, i) => svg`<rect class=${`assay-delphi__bar${point === own ? ' assay-delphi__bar--own' : ''}`} x=${middle(point) - column / 2 + 4} y=${base - height(i)} width=${column - 8} height=${Math.max(height(i), 1)}></rect>`)}
      <path class="assay-delphi__median" d="M${middle(median)},${room - 8}V${base + 3}"></path>
      ${points.map((point, i) => svg`<text class="assay-delphi__count" x=${middle(point)} y=${base - height(i) - 4} text-anchor="middle" font-size="12">${counts[i]! || nothing}</text>
        <text class="assay-delphi__point" x=${middle(point)} y=${base + 16} text-anchor="middle" font-size="13">${point}</text>`)}
    </svg>
    <p class="assay-delphi__key" aria-hidden="true">${text('render.delphi.key')}</p>`;
  }

  #reasonField(question: QuestionDelphiModel): unknown {
    const text = interfaceText(question);
    const missing = question.errors.length > 0 && question.reasonRequired && question.asksReason && question.reason.trim() === '';
    return html`<label class="assay-delphi__label" for=${question.reasonId}>${text(question.isOutside ? 'render.delphi.reason-outside' : 'render.delphi.reason')}</label>
      <textarea
        class="assay-delphi__reason"
        id=${question.reasonId}
        rows="3"
        maxlength=${longestReason}
        aria-required=${ifDefined(question.reasonRequired && question.asksReason ? 'true' : undefined)}
        aria-invalid=${ifDefined(missing ? 'true' : undefined)}
        aria-describedby=${ifDefined(missing ? `${question.renderedId}_errors` : undefined)}
        ?disabled=${question.isDisabledAttr}
        ?readonly=${question.isInputReadOnly}
        @input=${(event: Event) => question.give('reason', (event.target as HTMLTextAreaElement).value)}
        ${ref(this.#reason)}
      ></textarea>`;
  }

  #expertise(question: QuestionDelphiModel): unknown {
    const text = interfaceText(question);
    const id = `${question.inputId}_expertise`;
    const label = (point: number): string => (point === 1 ? text('render.delphi.expertise-least') : point === question.expertiseMax ? text('render.delphi.expertise-most') : '');
    return html`<div class="assay-delphi__expertise" role="radiogroup" aria-labelledby=${id} aria-readonly=${ifDefined(question.isInputReadOnly ? 'true' : undefined)}>
      <p class="assay-delphi__label" id=${id}>${text('render.delphi.expertise')}</p>
      <span class="assay-delphi__known">${Array.from({ length: question.expertiseMax }, (_, i) => i + 1).map((point) => {
        const chosen = question.expertise === point;
        return html`<label class=${`assay-anchored__point${chosen ? ' assay-anchored__point--chosen' : ''}`}
          ><input type="radio" class="sv-visuallyhidden" name=${id} value=${point} aria-label=${`${point} ${label(point)}`.trim()} .checked=${live(chosen)} ?disabled=${question.isDisabledAttr}
            @click=${(event: Event) => this.#known(event, chosen ? undefined : point)}
          /><span class="assay-anchored__face" aria-hidden="true"><span class="assay-anchored__number">${point}</span>${label(point) ? html`<span class="assay-anchored__text">${label(point)}</span>` : nothing}</span></label>`;
      })}</span>
    </div>`;
  }

  /** A click on the chosen one takes it back; keys come as clicks too. */
  #known(event: Event, point: number | undefined): void {
    const question = this.props.model;
    if (question.isInputReadOnly) event.preventDefault();
    else question.give('expertise', point);
    this.redraw();
  }

  protected override mounted(): void {
    super.mounted();
    this.#writeReason();
  }

  protected override updated(): void {
    super.updated();
    this.#writeReason();
  }

  /** Written only when it differs, so that the caret stays where it is typing. */
  #writeReason(): void {
    const area = this.#reason.value;
    if (area && area.value !== this.props.model.reason) area.value = this.props.model.reason;
  }
}
