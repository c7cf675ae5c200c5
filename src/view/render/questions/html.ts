/** Text and media of the designer, between the questions. Registered as `html`. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { QuestionHtmlModel } from 'survey-core';
import { safeHtml } from '../directives/safe-html.js';
import { readString } from '../tracking.js';
import { QuestionView } from '../view.js';

export default class HtmlView extends QuestionView<QuestionHtmlModel> {
  protected content(): unknown {
    const question = this.props.model;
    // The string tells of locale and piping; `processedHtml` is its text after both.
    void readString(question.locHtml);
    return question.html ? html`<div class=${question.renderCssRoot} ${ref(this.root)}>${safeHtml(question.processedHtml)}</div>` : nothing;
  }
}
