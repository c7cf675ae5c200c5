/** A calculated value. Registered as `expression`; a new result is announced politely. */
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { QuestionExpressionModel } from 'survey-core';
import { describedBy } from '../layout/described-by.js';
import { QuestionView } from '../view.js';

export default class ExpressionView extends QuestionView<QuestionExpressionModel> {
  protected content(): unknown {
    const question = this.props.model;
    return html`<output
      id=${question.inputId}
      class=${ifDefined(question.renderCssRoot)}
      role="status"
      aria-live="polite"
      aria-labelledby=${ifDefined(question.a11y_input_ariaLabelledBy ?? undefined)}
      aria-label=${ifDefined(question.a11y_input_ariaLabelledBy ? undefined : question.a11y_input_ariaLabel ?? undefined)}
      aria-describedby=${ifDefined(describedBy(question) ?? undefined)}
      ${ref(this.root)}
    >${question.formatedValue}</output>`;
  }
}
