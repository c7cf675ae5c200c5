/**
 * The errors of a question, panel or page.
 * They are no live region: an input names them in `aria-describedby`, so that moving the focus there reads them,
 * and announcer.ts speaks those that appear elsewhere. The official renderers do both at once and errors are read twice.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Question, SurveyElement, SurveyError, SurveyModel } from 'survey-core';
import { draw } from '../registry.js';
import { View, viewOf, type ViewProps } from '../view.js';
import { announceErrors } from './announcer.js';
import { localizedString } from './localized-string.js';

/** The survey-core classes of an element's errors; absent for some panels. */
type ErrorClasses = { error?: { item?: string }; panel?: { error?: { item?: string } } };

class ErrorsView extends View<{ readonly model: SurveyElement }> {
  #announced = '';

  protected content(): unknown {
    const element = this.props.model;
    if (!element.hasVisibleErrors) return nothing;
    const name = (element.survey as SurveyModel | null)?.questionErrorComponent ?? 'sv-question-error';
    return html`<div class=${element.cssError} id=${`${element.renderedId}_errors`}>
      ${element.renderedErrors.map((error) => draw(name, { model: error, cssClasses: element.cssClasses, element }))}
    </div>`;
  }

  protected override mounted(): void {
    this.updated();
  }

  protected override updated(): void {
    const element = this.props.model;
    const texts = element.hasVisibleErrors ? element.renderedErrors.map((error) => error.locText.renderedHtml) : [];
    const text = texts.join(' ');
    if (text && text !== this.#announced) announceErrors(element, text);
    this.#announced = text;
  }
}

interface ErrorProps extends ViewProps {
  readonly model: SurveyError;
  readonly cssClasses: ErrorClasses;
}

/** One error: icon and text. Registered as `sv-question-error`. */
export class QuestionErrorView extends View<ErrorProps> {
  protected content(): unknown {
    const { model: error, cssClasses } = this.props;
    return html`<div><span class=${ifDefined(error.getCssIcon(cssClasses) || undefined)} aria-hidden="true"></span><span class=${ifDefined(cssClasses.error?.item || undefined)}>${localizedString(error.locText)}</span></div>`;
  }
}

/** Where an element's errors stand; empty while there are none. */
export function elementErrors(element: SurveyElement | Question): unknown {
  return viewOf(ErrorsView)({ model: element });
}
