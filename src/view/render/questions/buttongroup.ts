/** A choice as a row of joined buttons, natively radio buttons. Registered as `buttongroup`; where the row does not fit, survey-core asks for buttongroup-dropdown.ts. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { ButtonGroupItemModel, type ButtonGroupItemValue, type QuestionButtonGroupModel } from 'survey-core';
import { each } from '../each.js';
import { svgIcon } from '../icons.js';
import { localizedString } from '../layout/localized-string.js';
import { readString } from '../tracking.js';
import { QuestionView, View, viewOf, type ViewProps } from '../view.js';

export default class ButtonGroupView extends QuestionView<QuestionButtonGroupModel> {
  protected content(): unknown {
    const question = this.props.model;
    return html`<div class=${question.getControlClass()} role="presentation" ${ref(this.root)}>${each(
      question.visibleChoices as ButtonGroupItemValue[],
      (item) => item.uniqueId,
      (item, index) => viewOf(ButtonView)({ model: item, question, index }),
    )}</div>`;
  }
}

interface ButtonProps extends ViewProps {
  readonly model: ButtonGroupItemValue;
  readonly question: QuestionButtonGroupModel;
  readonly index: number;
}

class ButtonView extends View<ButtonProps> {
  protected content(): unknown {
    const { model: item, question, index } = this.props;
    const button = new ButtonGroupItemModel(question, item, index);
    const classes = button.css;
    const text = readString(item.locText);
    return html`<label class=${classes.label} title=${text}>
      <input
        type="radio"
        class=${classes.control}
        id=${button.id}
        name=${button.name}
        value=${String(item.value)}
        aria-label=${text}
        ?disabled=${question.isDisabledAttr || !item.isEnabled}
        .checked=${live(button.selected)}
        @click=${(event: Event) => question.isInputReadOnly && event.preventDefault()}
        @change=${this.#choose}
      />
      <div class=${classes.decorator}>${item.iconName ? svgIcon(item.iconName, { className: classes.icon as string, size: button.iconSize }) : nothing}${button.showCaption ? html`<span class=${classes.caption}>${localizedString(item.locText)}</span>` : nothing}</div>
    </label>`;
  }

  readonly #choose = (): void => {
    const { model: item, question } = this.props;
    if (!question.isInputReadOnly) question.selectItem(item);
    this.redraw();
  };
}
