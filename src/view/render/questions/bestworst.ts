/**
 * Best–worst scaling. Registered as `bestworst`.
 * Each set is a small table with two native groups of radio buttons, one down either side: most on the left, least on the right. Tab goes from
 * group to group, arrow keys choose within it, Delete and a second click take the choice back. How many sets are done is said once one is.
 */
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { BestWorstSet, Listed, QuestionBestWorstModel } from '../../../survey/question-types/index.js';
import { css } from '../directives/css.js';
import { inputAria } from '../directives/input-aria.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString } from '../layout/localized-string.js';
import { readString } from '../tracking.js';
import { VariableView } from './variable-view.js';

type Part = 'best' | 'worst';

export default class BestWorstView extends VariableView<QuestionBestWorstModel> {
  protected content(): unknown {
    const question = this.props.model;
    const { sets } = question;
    const text = interfaceText(question);
    if (!sets.length) return html`<div class="assay-bestworst" ${ref(this.root)}><p class="assay-note">${text('render.list.missing')}</p></div>`;
    return html`<div class="assay-bestworst" ${ref(this.root)}>
      <fieldset class="assay-bestworst__group" role="group" ${inputAria(question, { required: false })}>
        ${sets.map((set, at) => this.#set(question, set, at, sets.length))}
      </fieldset>
      <p class="assay-bestworst__done" role="status">${text('render.bestworst.done', { done: sets.length - question.open, count: sets.length })}</p>
    </div>`;
  }

  #set(question: QuestionBestWorstModel, set: BestWorstSet, at: number, count: number): unknown {
    const id = `${question.inputId}_${at}`;
    const [best, worst] = [readString(question.locBestText), readString(question.locWorstText)];
    const caption = interfaceText(question)('render.bestworst.set', { position: at + 1, count });
    const head = (words: string): unknown => html`<span class="assay-bestworst__head" aria-hidden="true">${words}</span>`;
    return html`<div class="assay-bestworst__set" role="group" aria-labelledby=${`${id}_set`} @keydown=${(event: KeyboardEvent) => this.#key(event, at)}>
      <p class="assay-bestworst__caption" id=${`${id}_set`}>${caption}</p>
      <div class="assay-bestworst__table">
        ${head(best)}<span></span>${head(worst)}
        ${this.#column(question, set, at, 'best', best)}
        <div class="assay-bestworst__names">${set.shown.map((thing, row) => html`<span class="assay-bestworst__name" ${css({ 'grid-row': String(row + 2) })}>${nameOf(thing)}</span>`)}</div>
        ${this.#column(question, set, at, 'worst', worst)}
      </div>
    </div>`;
  }

  #column(question: QuestionBestWorstModel, set: BestWorstSet, at: number, part: Part, words: string): unknown {
    const name = `${question.inputId}_${at}_${part}`;
    return html`<div class="assay-bestworst__column" role="radiogroup" data-part=${part} aria-label=${words} aria-readonly=${ifDefined(question.isInputReadOnly ? 'true' : undefined)}>${set.shown.map((thing, row) => {
      const chosen = set[part] === thing.id;
      return html`<label ${css({ 'grid-row': String(row + 2) })} class=${`assay-bestworst__point assay-bestworst__point--${part}${chosen ? ' assay-bestworst__point--chosen' : ''}`}
        ><input
          type="radio"
          class="sv-visuallyhidden"
          id=${`${name}_${row}`}
          name=${name}
          value=${thing.id}
          aria-label=${`${words}: ${thing.name}`}
          .checked=${live(chosen)}
          ?disabled=${question.isDisabledAttr}
          @click=${(event: Event) => this.#click(event, at, part, chosen)}
          @change=${() => this.#choose(at, part, thing.id)}
        /><span class="assay-bestworst__face" aria-hidden="true"></span></label>`;
    })}</div>`;
  }

  /** A click on the chosen one takes it back: no change event comes of that. */
  #click(event: Event, at: number, part: Part, chosen: boolean): void {
    if (this.props.model.isInputReadOnly) event.preventDefault();
    else if (chosen) this.#choose(at, part, undefined);
  }

  #choose(at: number, part: Part, id: string | undefined): void {
    const question = this.props.model;
    if (!question.isInputReadOnly) question.choose(at, part, id);
    this.redraw();
  }

  #key(event: KeyboardEvent, at: number): void {
    const part = (event.target as HTMLElement).closest<HTMLElement>('[data-part]')?.dataset['part'] as Part | undefined;
    if (!part || this.props.model.isInputReadOnly || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    this.#choose(at, part, undefined);
  }
}

function nameOf({ item, name }: Listed): unknown {
  return item ? localizedString(item.locText) : name;
}
