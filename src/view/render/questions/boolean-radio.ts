/** Yes or no, as two radio buttons. Registered as `sv-boolean-radio`. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { LocalizableString, QuestionBooleanModel } from 'survey-core';
import { inputAria } from '../directives/input-aria.js';
import { localizedString } from '../layout/localized-string.js';
import { svgIcon } from '../icons.js';
import { QuestionView } from '../view.js';

export default class BooleanRadioView extends QuestionView<QuestionBooleanModel> {
  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    const no = this.#choice(question.getValueFalse(), question.locLabelFalse);
    const yes = this.#choice(question.getValueTrue(), question.locLabelTrue);
    return html`<div class=${classes.rootRadio}>
      <fieldset
        class=${classes.radioFieldset}
        role="radiogroup"
        ${inputAria(question)}
        ${ref(this.root)}
      >${question.swapOrder ? [yes, no] : [no, yes]}</fieldset>
    </div>`;
  }

  #choice(value: unknown, label: LocalizableString): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    return html`<div role="presentation" class=${question.getRadioItemClass(classes, value)}>
      <label class=${classes.radioLabel}><input
          type="radio"
          name=${question.questionName}
          class=${classes.itemRadioControl}
          value=${String(value)}
          .checked=${live(question.value === value)}
          ?disabled=${question.isDisabledAttr}
          ?readonly=${question.isReadOnlyAttr}
          @click=${(event: Event) => question.isInputReadOnly && event.preventDefault()}
          @change=${() => {
            question.value = value;
            this.redraw();
          }}
        /><span class=${classes.materialRadioDecorator}>${question.itemSvgIcon ? svgIcon(question.itemSvgIcon, { css: classes.itemRadioDecorator, size: 'auto' }) : ''}</span><span class=${classes.radioControlLabel}>${localizedString(label)}</span></label>
    </div>`;
  }
}
