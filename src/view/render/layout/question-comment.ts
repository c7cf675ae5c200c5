/** The comment area of a question and the text box of a choice ("Other", choices with a comment). */
import { html, nothing } from 'lit';
import type { ChoiceItem, Question, QuestionSelectBase, TextAreaModel } from 'survey-core';
import { draw } from '../registry.js';
import { localizedString } from './localized-string.js';

/** Label and text box under a question with `showCommentArea`. */
export function questionComment(question: Question): unknown {
  return html`<div class=${question.getCommentAreaCss()}><div>${localizedString(question.locCommentText)}</div>${commentBox(question, question.commentTextAreaModel)}</div>`;
}

/** The text box of a chosen item; nothing while it is not asked for. */
export function itemComment(question: QuestionSelectBase, item: ChoiceItem): unknown {
  if (!item.renderedIsCommentShowing) return nothing;
  return html`<div class=${question.getCommentAreaCss(true)}>${commentBox(question, question.getCommentTextAreaModel(item))}</div>`;
}

function commentBox(question: Question, model: TextAreaModel): unknown {
  if (question.isReadOnlyRenderDiv()) return html`<div>${model.getTextValue() || ''}</div>`;
  return draw('sv-text-area', { model });
}
