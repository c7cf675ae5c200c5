/** A question drawn by a widget that the host gave survey-core (`CustomWidgetCollection`), beside or instead of its own face. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Question, QuestionCustomWidget } from 'survey-core';
import { safeHtml } from '../directives/safe-html.js';
import { draw } from '../registry.js';
import { QuestionView } from '../view.js';

export default class CustomWidgetView extends QuestionView {
  #told: { widget: QuestionCustomWidget; question: Question; element: HTMLElement } | undefined;

  protected content(): unknown {
    const question = this.props.model;
    const widget = question.customWidget;
    if (!widget) return nothing;
    const inner = widget.isDefaultRender ? draw(question.getTemplate(), { model: question }) : widget.htmlTemplate ? safeHtml(widget.htmlTemplate) : nothing;
    return html`<div ${ref(this.root)}>${inner}</div>`;
  }

  protected override updated(): void {
    super.updated();
    const element = this.root.value;
    const question = this.props.model;
    const widget = question.customWidget;
    if (!element || !widget || this.#told?.element === element) return;
    this.#told = { widget, question, element };
    widget.afterRender(question, element);
    question.customWidgetData.isNeedRender = false;
  }

  protected override unmounted(): void {
    this.#told?.widget.willUnmount(this.#told.question, this.#told.element);
    this.#told = undefined;
    super.unmounted();
  }
}
