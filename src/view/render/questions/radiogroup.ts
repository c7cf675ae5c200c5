/** One choice of several, as radio buttons. Registered as `radiogroup`, its items as `survey-radiogroup-item`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { QuestionRadiogroupModel } from 'survey-core';
import { ChoiceView, SelectView } from './select-base.js';

export class RadiogroupView extends SelectView<QuestionRadiogroupModel> {
  protected readonly itemName = 'survey-radiogroup-item';

  protected override get readOnly(): boolean {
    return this.props.model.isReadOnlyAttr;
  }

  protected override foot(): unknown {
    const question = this.props.model;
    const clear = question.showClearButtonInContent ? html`<div><input type="button" class=${question.cssClasses.clearButton} .value=${question.clearButtonCaption} @click=${() => question.clearValueFromUI()} /></div>` : nothing;
    return [super.foot(), clear];
  }
}

export class RadioItemView extends ChoiceView<QuestionRadiogroupModel> {
  protected override labelMouseDown = () => this.props.question.onMouseDown();

  protected input(): unknown {
    const { model: item, question } = this.props;
    return html`<input
      type="radio"
      id=${question.getItemId(item)}
      class=${question.cssClasses.itemControl}
      name=${question.questionName}
      value=${String(item.value)}
      .checked=${live(question.isItemSelected(item))}
      ?disabled=${!question.getItemEnabled(item)}
      aria-label=${ifDefined(this.props.ariaLabel || undefined)}
      @change=${this.#choose}
    />`;
  }

  readonly #choose = (): void => {
    const { model: item, question } = this.props;
    question.clickItemHandler(item);
    // The browser has unchecked another one already: a refused choice (read-only) takes the whole group back.
    if (!question.isItemSelected(item)) this.owner?.redraw();
  };
}
