/** Several lines of text. Registered as `comment`. */
import { html } from 'lit';
import type { QuestionCommentModel } from 'survey-core';
import { draw } from '../registry.js';
import { QuestionView } from '../view.js';

export class CommentView extends QuestionView<QuestionCommentModel> {
  protected content(): unknown {
    const question = this.props.model;
    if (question.isReadOnlyRenderDiv()) return html`<div>${question.value}</div>`;
    return draw('sv-text-area', { model: question.textAreaModel });
  }
}
