/** What stands where rows or panels will be, while there are none. Registered as `sv-placeholder-matrixdynamic` and `sv-placeholder-paneldynamic`. */
import { html, nothing } from 'lit';
import type { QuestionMatrixDynamicModel, QuestionPanelDynamicModel } from 'survey-core';
import { draw } from '../registry.js';
import { View } from '../view.js';
import { localizedString } from './localized-string.js';

export class NoRowsView extends View<{ readonly model: QuestionMatrixDynamicModel }> {
  protected content(): unknown {
    const question = this.props.model;
    const { noRowsSection, noRowsText } = question.cssClasses;
    return html`<div class=${noRowsSection}><div class=${noRowsText}>${localizedString(question.locNoRowsText)}</div>${question.getShowToolbar() ? draw('sv-action-bar', { model: question.toolbar }) : nothing}</div>`;
  }
}

export class NoPanelsView extends View<{ readonly model: QuestionPanelDynamicModel }> {
  protected content(): unknown {
    const question = this.props.model;
    return html`<div class=${question.cssClasses.noEntriesPlaceholder}><span>${localizedString(question.locNoEntriesText)}</span>${draw('sv-action-bar', { model: question.footerToolbar })}</div>`;
  }
}
