/** The comment area of a question and the text box of a choice ("Other", choices with a comment). */
import { html, nothing } from 'lit';
import type { ChoiceItem, Question, QuestionSelectBase, TextAreaModel } from 'survey-core';
import { draw } from '../registry.js';
import { localizedString } from './localized-string.js';

/** Label and text box under a question with `showCommentArea`. */
export function questionComment(question: Question): unknown {
  const label = `${question.commentId}_label`;
  return html`<div class=${question.getCommentAreaCss()}><div id=${label}>${localizedString(question.locCommentText)}</div>${commentBox(question, question.commentTextAreaModel, label)}</div>`;
}

/** The text box of a chosen item; nothing while it is not asked for. `caption` is the id of the item's text. */
export function itemComment(question: QuestionSelectBase, item: ChoiceItem, caption: string): unknown {
  if (!item.renderedIsCommentShowing) return nothing;
  return html`<div class=${question.getCommentAreaCss(true)}>${commentBox(question, question.getCommentTextAreaModel(item), caption)}</div>`;
}

/** survey-core gives these boxes no name when the question has a title: title and caption together are it. */
function commentBox(question: Question, model: TextAreaModel, caption: string): unknown {
  if (question.isReadOnlyRenderDiv()) return html`<div>${model.getTextValue() || ''}</div>`;
  return draw('sv-text-area', { model, labelledBy: question.hasTitle && !question.parentQuestion ? `${question.ariaTitleId} ${caption}` : caption });
}
