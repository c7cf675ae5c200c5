/**
 * The names and states that survey-core gives the input of a question, as attributes: `<input ${inputAria(question)}>`.
 * `required: false` leaves `aria-required` out, where the role of the element does not know it.
 */
import { nothing } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import type { Question } from 'survey-core';
import { describedBy } from '../layout/described-by.js';

interface AriaOptions {
  readonly required?: boolean;
}

class InputAria extends Directive {
  render(_question: Question, _options?: AriaOptions): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, [question, { required = true } = {}]: [Question, AriaOptions?]): unknown {
    const values = {
      'aria-required': required ? question.a11y_input_ariaRequired : null,
      'aria-label': question.a11y_input_ariaLabel,
      'aria-labelledby': question.a11y_input_ariaLabelledBy,
      'aria-describedby': describedBy(question),
      'aria-invalid': question.a11y_input_ariaInvalid,
      'aria-errormessage': question.a11y_input_ariaErrormessage,
    };
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    return nothing;
  }
}

export const inputAria = directive(InputAria);
