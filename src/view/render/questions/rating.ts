/**
 * A choice on a scale, as buttons with numbers or texts, as stars or as smileys. Registered as `rating`.
 * Natively a group of radio buttons, so the arrow keys move within it; survey-core adds the digit keys.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { LocalizableString, QuestionRatingModel } from 'survey-core';
import { each } from '../each.js';
import { css } from '../directives/css.js';
import { inputAria } from '../directives/input-aria.js';
import { svgIcon } from '../icons.js';
import { localizedString } from '../layout/localized-string.js';
import { draw, hasView, registerView } from '../registry.js';
import { readString, untracked } from '../tracking.js';
import { QuestionView, View, type ViewProps } from '../view.js';

export default class RatingView extends QuestionView<QuestionRatingModel> {
  #measured: HTMLElement | undefined;

  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    return html`<div class=${question.ratingRootCss} ${ref(this.root)}>
      <fieldset
        role=${ifDefined(question.a11y_input_ariaRole ?? undefined)}
        ${inputAria(question)}
        @keydown=${(event: KeyboardEvent) => question.onKeyDown(event)}
      >${question.hasMinLabel ? this.#end(question.locMinRateDescription, classes.minText) : nothing}${each(
        question.renderedRateItems,
        (item) => item.uniqueId,
        (item, index) => draw(this.#itemName(question), { model: item, question, index }),
      )}${question.hasMaxLabel ? this.#end(question.locMaxRateDescription, classes.maxText) : nothing}</fieldset>
    </div>`;
  }

  /**
   * When survey-core is told the element it reads the scale's colours from the style, and makes new items for their sake:
   * buttons that stand already keep their place, and their focus.
   */
  protected override updated(): void {
    if (this.root.value === this.#measured) return;
    this.#measured = this.root.value;
    const question = this.props.model as unknown as { resetRenderedItems?: () => void };
    const before = this.#colours();
    question.resetRenderedItems = () => undefined;
    super.updated();
    delete question.resetRenderedItems;
    if (this.#colours() !== before) this.redraw();
  }

  protected override unmounted(): void {
    this.#measured = undefined;
    super.unmounted();
  }

  #colours(): string {
    const question = this.props.model;
    return JSON.stringify(untracked(() => question.renderedRateItems.map((item) => question.getItemStyle(item) as unknown)));
  }

  #itemName(question: QuestionRatingModel): string {
    return hasView(question.itemComponent) ? question.itemComponent : question.getDefaultItemComponent();
  }

  #end(text: LocalizableString, css: string): unknown {
    return html`<span class=${`${this.props.model.cssClasses.itemText} ${css}`}>${localizedString(text)}</span>`;
  }
}

type RatingItem = QuestionRatingModel['renderedRateItems'][number];

interface RatingItemProps extends ViewProps {
  readonly model: RatingItem;
  readonly question: QuestionRatingModel;
  readonly index: number;
}

/** One button. The text at an end of the scale belongs to the name of the end's button, where it stands outside it. */
abstract class RatingButtonView extends View<RatingItemProps> {
  protected abstract face(): unknown;

  protected content(): unknown {
    const { model: item, question, index } = this.props;
    return html`<label
      class=${question.getItemClass(item)}
      title=${ifDefined(this.pictureName)}
      ${css(question.getItemStyle(item))}
      @mousedown=${this.#press}
      @mouseover=${() => question.onItemMouseIn(item)}
      @mouseleave=${() => question.onItemMouseOut(item)}
    ><input
        type="radio"
        class="sv-visuallyhidden"
        name=${question.questionName}
        id=${question.getInputId(index)}
        value=${String(item.value)}
        aria-label=${ifDefined(this.#name())}
        ?disabled=${question.isDisabledAttr}
        ?readonly=${question.isReadOnlyAttr}
        .checked=${live(question.isItemSelected(item))}
        @click=${this.#choose}
        @change=${this.#change}
      />${this.face()}</label>`;
  }

  /** What a picture stands for, shown on hover. */
  protected get pictureName(): string | undefined {
    return undefined;
  }

  #name(): string | undefined {
    const { model: item, question } = this.props;
    const items = question.renderedRateItems;
    const isFirst = item === items[0];
    const isLast = !isFirst && item === items[items.length - 1];
    const end = isFirst && question.hasMinLabel ? readString(question.locMinRateDescription) : isLast && question.hasMaxLabel ? readString(question.locMaxRateDescription) : '';
    const text = readString(item.locText);
    return end ? `${text} ${end}` : this.pictureName;
  }

  readonly #press = (): void => this.props.question.onMouseDown();

  /** A click on the chosen button clears the answer: no change event comes of that, so the click is what counts. */
  readonly #choose = (event: Event): void => {
    const { model: item, question } = this.props;
    if (question.isInputReadOnly) event.preventDefault();
    else if (question.isItemSelected(item)) this.#set();
  };

  readonly #change = (): void => {
    this.#set();
    this.redraw();
  };

  #set(): void {
    this.props.question.setValueFromClick(this.props.model.value);
  }
}

class RatingItemView extends RatingButtonView {
  protected face(): unknown {
    const { model: item, question } = this.props;
    return html`<span class=${question.cssClasses.itemText} data-text=${item.text}>${localizedString(item.locText)}</span>`;
  }
}

class RatingStarView extends RatingButtonView {
  protected override get pictureName(): string {
    return readString(this.props.model.locText);
  }

  protected face(): unknown {
    const { question } = this.props;
    return [svgIcon(question.itemStarIcon, { className: 'sv-star', size: 'auto' }), svgIcon(question.itemStarIconAlt, { className: 'sv-star-2', size: 'auto' })];
  }
}

class RatingSmileyView extends RatingButtonView {
  protected override get pictureName(): string {
    return readString(this.props.model.locText);
  }

  protected face(): unknown {
    const { model: item, question } = this.props;
    return svgIcon(question.getItemSmileyIconName(item), { size: 'auto' });
  }
}

// They come with the question's own chunk.
registerView('sv-rating-item', RatingItemView);
registerView('sv-rating-item-star', RatingStarView);
registerView('sv-rating-item-smiley', RatingSmileyView);
