/**
 * A signature, drawn by hand. Registered as `signaturepad`; survey-core listens to the pointer on the canvas and keeps the picture.
 * What can be drawn only with a pointer has a name and a state for everybody else; the button beside it clears it.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { QuestionSignaturePadModel } from 'survey-core';
import { css } from '../directives/css.js';
import { safeImageUrl } from '../directives/safe-url.js';
import { describedBy } from '../layout/described-by.js';
import { svgIcon } from '../icons.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString } from '../layout/localized-string.js';
import { draw } from '../registry.js';
import { readString } from '../tracking.js';
import { QuestionView } from '../view.js';

export default class SignatureView extends QuestionView<QuestionSignaturePadModel> {
  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    const background = safeImageUrl(question.backgroundImage);
    const width = question.renderedCanvasWidth;
    return html`<div class=${classes.root} ${css({ width })} ${ref(this.root)}>
      ${question.showPlaceholder ? html`<div class=${classes.placeholder} aria-hidden="true" ${css({ display: question.needShowPlaceholder() ? undefined : 'none' })}>${localizedString(question.locRenderedPlaceholder)}</div>` : nothing}
      <div>
        ${background ? html`<img class=${classes.backgroundImage} src=${background} alt="" ${css({ width })} />` : nothing}<canvas
          tabindex="-1"
          class=${classes.canvas}
          role="img"
          aria-label=${this.#name(question)}
          aria-describedby=${ifDefined(describedBy(question) ?? undefined)}
          @blur=${(event: FocusEvent) => question.onBlur(event)}
        ></canvas>
      </div>
      ${draw('sv-action-bar', { model: question.toolbar })}
      ${question.showLoadingIndicator ? html`<div class=${classes.loadingIndicator}><div class="sd-loading-indicator" role="status" aria-busy="true">${svgIcon('icon-loading', { size: 'auto' })}</div></div>` : nothing}
    </div>`;
  }

  #name(question: QuestionSignaturePadModel): string {
    const state = interfaceText(question)(question.nothingIsDrawn() ? 'render.signature.empty' : 'render.signature.signed');
    return `${readString(question.locTitle)}, ${state}`;
  }
}
