/** One choice out of a list that opens; with search, lazy loading and "Other". Registered as `dropdown`. */
import { html } from 'lit';
import type { QuestionDropdownModel } from 'survey-core';
import { itemComment } from '../layout/question-comment.js';
import { DropdownBaseView } from './dropdown-base.js';

export default class DropdownView extends DropdownBaseView<QuestionDropdownModel> {
  protected content(): unknown {
    const question = this.props.model;
    const item = question.selectedItem;
    return html`<div class=${question.renderCssRoot}>${this.select()}${item ? itemComment(question, item, question.ariaTitleId) : null}</div>`;
  }
}
