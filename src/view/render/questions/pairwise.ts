/**
 * Criteria compared in pairs on Saaty's scale. Registered as `pairwise`.
 * Each pair is one native group of 17 radio buttons, from nine times the left to nine times the right. Digits choose a strength on the side that
 * is chosen (left at first), Delete and a second click take the judgment back. Below stands how well the judgments fit together once all
 * are there, and which to look at again; nobody has to.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { ahpInconsistency, ahpPriorities, judgmentOf, mostSteps } from '../../../model/statistics/index.js';
import type { Listed, Pair, QuestionPairwiseModel } from '../../../survey/question-types/index.js';
import { each } from '../each.js';
import { inputAria } from '../directives/input-aria.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString } from '../layout/localized-string.js';
import { VariableView } from './variable-view.js';

/** Places on the scale from left to right; below 0 the left one counts more. */
const places = Array.from({ length: 2 * mostSteps + 1 }, (_, i) => i - mostSteps);

export default class PairwiseView extends VariableView<QuestionPairwiseModel> {
  protected content(): unknown {
    const question = this.props.model;
    const { pairs } = question;
    if (!pairs.length) return html`<div class="assay-pairs" ${ref(this.root)}><p class="assay-note">${interfaceText(question)('render.list.missing')}</p></div>`;
    return html`<div class="assay-pairs" ${ref(this.root)}>
      <fieldset class="assay-pairs__group" role="group" ${inputAria(question, { required: false })}>
        ${each(pairs, ({ first, second }) => JSON.stringify([first.id, second.id]), (pair, index) => this.#pair(question, pair, index))}
      </fieldset>
      ${question.showConsistency ? this.#fit(question) : nothing}
    </div>`;
  }

  #pair(question: QuestionPairwiseModel, pair: Pair, index: number): unknown {
    const id = `${question.inputId}_${index}`;
    const chosen = shownOf(pair, question.judgmentOn(pair));
    return html`<div class="assay-pairs__pair" role="radiogroup" aria-labelledby=${`${id}_left ${id}_right`} aria-readonly=${ifDefined(question.isInputReadOnly ? 'true' : undefined)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, pair)} @focusout=${(event: FocusEvent) => this.#left(event)}>
      <span class="assay-pairs__name" id=${`${id}_left`}>${nameOf(pair.left)}</span>
      <span class="assay-pairs__name assay-pairs__name--right" id=${`${id}_right`}>${nameOf(pair.right)}</span>
      <span class="assay-pairs__points">${places.map((place) => this.#point(question, pair, `${id}_${place + mostSteps}`, place, place === chosen))}</span>
    </div>`;
  }

  #point(question: QuestionPairwiseModel, pair: Pair, id: string, place: number, chosen: boolean): unknown {
    const side = place < 0 ? ' assay-pairs__point--left' : place > 0 ? ' assay-pairs__point--right' : ' assay-pairs__point--equal';
    return html`<label class=${`assay-pairs__point${side}${chosen ? ' assay-pairs__point--chosen' : ''}`}
      ><input
        type="radio"
        class="sv-visuallyhidden"
        id=${id}
        name=${id.slice(0, id.lastIndexOf('_'))}
        value=${place}
        aria-label=${this.#words(pair, place)}
        .checked=${live(chosen)}
        ?disabled=${question.isDisabledAttr}
        @click=${(event: Event) => this.#click(event, pair, chosen)}
        @change=${() => this.#judge(pair, place)}
      /><span class="assay-pairs__face" aria-hidden="true">${Math.abs(place) + 1}</span></label>`;
  }

  #words({ left, right }: Pair, place: number): string {
    const text = interfaceText(this.props.model);
    if (place === 0) return text('render.pairs.equal');
    return text('render.pairs.times', { name: (place < 0 ? left : right).name, times: Math.abs(place) + 1 });
  }

  /** Nothing is said before every pair is judged: the ratio means nothing for a part of them. */
  #fit(question: QuestionPairwiseModel): unknown {
    const text = interfaceText(question);
    const { open, pairs, matrix, consistencyLimit: limit, randomIndex } = question;
    const said = (sentence: string): unknown => html`<p class="assay-pairs__fit" role="status">${sentence}</p>`;
    if (open.length) return said(text('render.pairs.open', { done: pairs.length - open.length, count: pairs.length }));
    const whole = matrix as number[][];
    const { crSaaty, crAlonsoLamata, acceptable } = ahpPriorities({ matrix: whole, limit, randomIndex });
    const ratio = (crSaaty ?? crAlonsoLamata).toFixed(2);
    if (acceptable) return said(text('render.pairs.fits', { ratio }));
    const looks = ahpInconsistency({ matrix: whole }).judgments.filter(({ error }) => error > 1 + 1e-9);
    return html`${said(text('render.pairs.contradicts', { ratio, limit }))}
      <ul class="assay-pairs__looks">${looks.map(({ i, j, suggestion }) => this.#look(question, i, j, judgmentOf(suggestion)))}</ul>
      <p class="assay-note">${text('render.pairs.keep')}</p>`;
  }

  #look(question: QuestionPairwiseModel, i: number, j: number, suggestion: number): unknown {
    const things = question.compared!;
    const pair = question.pairs.find(({ first, second }) => first.id === things[i]!.id && second.id === things[j]!.id)!;
    const text = interfaceText(question);
    const given = this.#words(pair, shownOf(pair, question.judgmentOn(pair))!);
    return html`<li>${text('render.pairs.look', { left: pair.left.name, right: pair.right.name, given, fitting: this.#words(pair, shownOf(pair, suggestion)!) })}
      <button type="button" class="assay-step" @click=${() => this.#show(pair)}>${text('render.pairs.show')}</button></li>`;
  }

  #show(pair: Pair): void {
    this.root.value?.querySelector<HTMLElement>(`[id="${CSS.escape(this.props.model.inputOf(pair))}"]`)?.focus();
  }

  /** A click on the chosen one takes it back: no change event comes of that. */
  #click(event: Event, pair: Pair, chosen: boolean): void {
    if (this.props.model.isInputReadOnly) event.preventDefault();
    else if (chosen) this.#judge(pair, undefined);
  }

  #judge(pair: Pair, place: number | undefined): void {
    const question = this.props.model;
    if (!question.isInputReadOnly) question.judge(pair, shownOf(pair, place));
    this.redraw();
  }

  /** Focus that stays within the pair is no leaving. */
  #left(event: FocusEvent): void {
    const group = event.currentTarget as HTMLElement;
    if (!group.contains(event.relatedTarget as Node | null)) this.props.model.leave();
  }

  #key(event: KeyboardEvent, pair: Pair): void {
    const question = this.props.model;
    if (question.isInputReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') this.#judge(pair, undefined);
    else if (/^[1-9]$/.test(event.key)) {
      const right = (shownOf(pair, question.judgmentOn(pair)) ?? -1) > 0;
      this.#judge(pair, (Number(event.key) - 1) * (right ? 1 : -1));
      this.#show(pair);
    } else return;
    event.preventDefault();
  }
}

/** A judgment as a place on the scale, or a place as a judgment: the same turn, since only the side decides. */
function shownOf({ left, first }: Pair, value: number | undefined): number | undefined {
  return value === undefined ? undefined : left === first ? (value === 0 ? 0 : -value) : value;
}

function nameOf({ item, name }: Listed): unknown {
  return item ? localizedString(item.locText) : name;
}
