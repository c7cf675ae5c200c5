/** Yes or no, as a small switch with the title beside it. Registered as `sv-boolean-switch`. Space and Enter turn it. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { QuestionBooleanModel } from 'survey-core';
import { inputAria } from '../directives/input-aria.js';
import { elementDescription } from '../layout/element-header.js';
import { keyToClick } from '../layout/key-to-click.js';
import { titleContent } from '../layout/title.js';
import { QuestionView } from '../view.js';

export default class BooleanSwitchView extends QuestionView<QuestionBooleanModel> {
  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    return html`<div class=${classes.rootSwitch}>
      <div
        id=${question.inputId}
        class=${question.getSwitchButtonCss()}
        role=${question.isDeterminated ? 'switch' : 'checkbox'}
        aria-checked=${question.isDeterminated ? String(question.booleanValue === true) : 'mixed'}
        aria-disabled=${ifDefined(question.isDisabledAttr ? 'true' : undefined)}
        aria-readonly=${ifDefined(question.isReadOnlyAttr ? 'true' : undefined)}
        @click=${this.#turn}
        ${inputAria(question, { required: !question.isDeterminated })}
        ${keyToClick({ processEsc: false })}
        ${ref(this.root)}
      ><div class=${classes.switchThumb}><div class=${classes.switchThumbCircle}></div></div></div>
      ${question.isLabelRendered || question.canRenderLabelDescription ? html`<div class=${classes.switchCaption} @click=${this.#turn}>${question.isLabelRendered ? html`<div class=${classes.switchTitle} id=${question.labelRenderedAriaID}>${titleContent(question)}</div>` : nothing}${question.canRenderLabelDescription ? elementDescription(question) : nothing}</div>` : nothing}
    </div>`;
  }

  readonly #turn = (): void => {
    const question = this.props.model;
    if (!question.isInputReadOnly) question.booleanValue = question.booleanValue !== true;
  };
}
