/** Yes or no, as a switch. Registered as `boolean`; its other faces lie in boolean-checkbox.ts and boolean-radio.ts. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { LocalizableString, QuestionBooleanModel } from 'survey-core';
import { inputAria } from '../directives/input-aria.js';
import { localizedString } from '../layout/localized-string.js';
import { svgIcon } from '../icons.js';
import { QuestionView } from '../view.js';

export default class BooleanView extends QuestionView<QuestionBooleanModel> {
  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    return html`<div class=${classes.root} @keydown=${(event: KeyboardEvent) => question.onKeyDownCore(event)}>
      <label class=${question.getItemCss()}>
        ${booleanInput(question, classes.control, this.root, () => this.redraw(), true)}<div class=${classes.sliderGhost} @click=${(event: Event) => question.onLabelClick(event, question.swapOrder)}>${this.#side(question.locLabelLeft, question.swapOrder)}</div><div class=${classes.switch} @click=${(event: Event) => question.onSwitchClickModel(event)}><span class=${classes.slider}>${question.isDeterminated && classes.sliderText ? html`<span class=${classes.sliderText}>${localizedString(question.getCheckedLabel())}</span>` : nothing}</span></div><div class=${classes.sliderGhost} @click=${(event: Event) => question.onLabelClick(event, !question.swapOrder)}>${this.#side(question.locLabelRight, !question.swapOrder)}</div>
      </label>
    </div>`;
  }

  #side(label: LocalizableString, checked: boolean): unknown {
    return html`<span class=${this.props.model.getLabelCss(checked)}>${localizedString(label)}</span>`;
  }
}

/**
 * The checkbox behind the switch and behind the checkbox. An unanswered one is neither on nor off, which the role `switch` cannot say:
 * until there is an answer it is a checkbox in its mixed state.
 */
export function booleanInput(question: QuestionBooleanModel, className: string, root: Parameters<typeof ref>[0], redraw: () => void, isSwitch: boolean): unknown {
  return html`<input
    type="checkbox"
    name=${question.name}
    id=${question.inputId}
    class=${className}
    value=${String(question.booleanValue ?? '')}
    role=${ifDefined(isSwitch && question.isDeterminated ? 'switch' : undefined)}
    .checked=${live(question.booleanValue === true)}
    .indeterminate=${live(question.isIndeterminate)}
    ?disabled=${question.isDisabledAttr}
    ?readonly=${question.isReadOnlyAttr}
    aria-readonly=${ifDefined(question.isReadOnlyAttr ? 'true' : undefined)}
    ${inputAria(question)}
    @change=${(event: Event) => {
      if (!question.isInputReadOnly) question.booleanValue = (event.target as HTMLInputElement).checked;
      redraw();
    }}
    ${ref(root)}
  />`;
}

/** The tick of a checkbox. */
export function tick(question: QuestionBooleanModel): unknown {
  return question.svgIcon ? svgIcon(question.svgIcon, { css: question.cssClasses.checkboxItemDecorator, size: 'auto' }) : nothing;
}
