/**
 * The shell of every question: title, description, errors, comment area; the body comes from the registry. Registered as `question`.
 *
 * 1. The body's name is survey-core's template or the component named by `renderAs`.
 * 2. A question answered input by input draws its current inner question in the place of the body.
 * 3. `afterRender` tells survey-core the root element, once for each element.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { Base, Question } from 'survey-core';
import { css } from '../directives/css.js';
import { draw, hasView } from '../registry.js';
import { View } from '../view.js';
import { shellDescribedBy } from './described-by.js';
import { elementDescription, elementHeader } from './element-header.js';
import { elementErrors } from './errors.js';
import { questionComment } from './question-comment.js';
import { wrapElement, wrapQuestionContent } from './wrapper.js';

export class QuestionShell extends View<{ readonly model: Question }> {
  #rendered: HTMLElement | undefined;

  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const question = this.props.model;
    const errors = elementErrors(question);
    const role = shellRole(question);
    const header = question.hasTitleOnLeftTop || question.hasTitleOnBottom ? elementHeader(question) : nothing;
    return wrapElement(
      question,
      html`<div
        id=${question.id}
        class=${question.getRootCss()}
        data-name=${question.name}
        role=${ifDefined(role)}
        aria-required=${ifDefined(role === 'group' ? undefined : (question.ariaRequired ?? undefined))}
        aria-invalid=${ifDefined(question.ariaInvalid ?? undefined)}
        aria-label=${ifDefined(question.ariaLabel ?? undefined)}
        aria-labelledby=${ifDefined(question.ariaLabelledBy ?? undefined)}
        aria-describedby=${ifDefined(shellDescribedBy(question) ?? undefined)}
        aria-expanded=${ifDefined(question.ariaExpanded ?? undefined)}
        @click=${(event: Event) => question.clickRootFunction?.(event)}
        ${css(question.getRootStyle())}
        ${ref(this.root)}
      >
        ${question.singleInputHasActions ? draw('sv-breadcrumbs', { model: question.singleInputActions, question }) : nothing}
        <div class=${question.getQuestionContainerCss()}>
          ${question.showErrorsAboveQuestion ? errors : nothing}
          <div class=${ifDefined(question.getHeaderAndContentContainerCss() || undefined)}>
            ${question.hasTitleOnLeftTop ? header : nothing}${this.#inner(question)}${question.hasTitleOnBottom ? header : nothing}
          </div>
          ${question.showErrorsBelowQuestion ? errors : nothing}
        </div>
      </div>`,
    );
  }

  #inner(question: Question): unknown {
    if (question.singleInputSummary) return draw('sv-singleinput-summary', { model: question.singleInputSummary, question });
    if (question.singleInputQuestion) return draw('question', { model: question.singleInputQuestion });
    return wrapQuestionContent(
      question,
      html`<div
        class=${ifDefined(question.cssContent || undefined)}
        role="presentation"
        aria-hidden=${ifDefined(question.contentAriaHidden ?? undefined)}
        data-sv-drop-target-matrix=${ifDefined(question.dragDropMatrixAttribute ?? undefined)}
        data-sv-drop-target-matrix-row=${ifDefined(question.dragDropMatrixAttribute ?? undefined)}
        ${css({ display: question.renderedIsExpanded ? undefined : 'none' })}
      >${questionBody(question)}${question.hasComment ? questionComment(question) : nothing}${question.hasDescriptionUnderInput ? elementDescription(question) : nothing}</div>`,
    );
  }

  protected override mounted(): void {
    this.updated();
  }

  protected override updated(): void {
    const element = this.root.value;
    if (element && element !== this.#rendered) this.props.model.afterRender(element);
    this.#rendered = element;
  }
}

/** survey-core calls every shell a text box unless it knows better: what stands in it is a group of buttons, files, a canvas. */
function shellRole(question: Question): string | undefined {
  if (question.getType() === 'buttongroup') return question.isDefaultRendering() ? 'radiogroup' : 'group';
  return question.ariaRole === 'textbox' ? 'group' : (question.ariaRole ?? undefined);
}

/** The input part alone: matrices and composites put it into their cells. */
export function questionBody(question: Question): unknown {
  if (question.customWidget) return draw('assay-custom-widget', { model: question });
  const name = question.isDefaultRendering() ? question.getTemplate() : question.getComponentName();
  return draw(hasView(name) ? name : question.getType(), { model: question });
}
