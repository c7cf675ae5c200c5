/** A button group as a combo box, for narrow places. Registered as `sv-buttongroup-dropdown`. */
import { html } from 'lit';
import type { QuestionButtonGroupModel } from 'survey-core';
import { DropdownBaseView } from './dropdown-base.js';

export default class ButtonGroupDropdownView extends DropdownBaseView<QuestionButtonGroupModel> {
  protected content(): unknown {
    return html`<div class=${this.props.model.cssClasses.rootDropdown}>${this.select()}</div>`;
  }
}
