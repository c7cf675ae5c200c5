/** Yes or no, as a checkbox with the title or a label of its own beside it. Registered as `sv-boolean-checkbox`. */
import { html, nothing } from 'lit';
import type { QuestionBooleanModel } from 'survey-core';
import { elementDescription } from '../layout/element-header.js';
import { titleContent } from '../layout/title.js';
import { QuestionView } from '../view.js';
import { booleanInput, tick } from './boolean.js';

export default class BooleanCheckboxView extends QuestionView<QuestionBooleanModel> {
  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    return html`<div class=${classes.rootCheckbox}>
      <div class=${question.getCheckboxItemCss()}>
        <label class=${classes.checkboxLabel}>${booleanInput(question, classes.controlCheckbox, this.root, () => this.redraw(), false)}<span class=${classes.checkboxMaterialDecorator}>${tick(question)}<span class="check"></span></span>${question.isLabelRendered ? html`<span class=${classes.checkboxControlLabel} id=${question.labelRenderedAriaID}>${titleContent(question)}</span>` : nothing}</label>${question.canRenderLabelDescription ? elementDescription(question) : nothing}
      </div>
    </div>`;
  }
}
