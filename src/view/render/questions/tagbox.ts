/**
 * Several choices out of a list that opens; each chosen one is a tag. Registered as `tagbox`.
 * Keys: those of a combo box; Backspace in the empty search box takes the last tag away; Tab reaches the button of each tag.
 */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DropdownListModel, DropdownMultiSelectListModel, ItemValue, QuestionTagboxModel } from 'survey-core';
import { svgIcon } from '../icons.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString } from '../layout/localized-string.js';
import { itemComment } from '../layout/question-comment.js';
import { readString } from '../tracking.js';
import { DropdownBaseView, type DropdownQuestion } from './dropdown-base.js';

export default class TagboxView extends DropdownBaseView<QuestionTagboxModel> {
  protected content(): unknown {
    const question = this.props.model;
    return html`<div class=${question.renderCssRoot}>${this.select()}${(question.selectedItems as ItemValue[]).map((item) => itemComment(question, item as never, question.ariaTitleId))}</div>`;
  }

  protected override field(question: DropdownQuestion, list: DropdownListModel): unknown {
    const classes = question.cssClasses;
    const placeholder = (list as DropdownMultiSelectListModel).filterStringPlaceholder;
    return html`${repeat(this.props.model.selectedChoices as ItemValue[], (item) => item.uniqueId, (item) => this.#tag(item, list as DropdownMultiSelectListModel))}<div class=${classes.hint}>
        ${list.showHintPrefix ? html`<div class=${classes.hintPrefix}><span>${list.hintStringPrefix}</span></div>` : nothing}
        <div class=${classes.hintSuffixWrapper}>${list.showHintString ? this.hint(question, list) : nothing}${this.filter(question, list, placeholder, list.inputStringRendered || placeholder ? undefined : 1)}</div>
      </div>`;
  }

  #tag(item: ItemValue, list: DropdownMultiSelectListModel): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    return html`<div class=${classes.tagItem}>
      <div class=${classes.tagItemText}>${localizedString(item.locText)}</div>
      <div class=${classes.cleanItem}><div
        class=${classes.cleanItemButton}
        role="button"
        tabindex="0"
        aria-label=${interfaceText(question)('render.tagbox.remove', { choice: readString(item.locText) })}
        @click=${(event: Event) => this.#remove(event, item, list)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          this.#remove(event, item, list);
          this.root.value?.querySelector('input')?.focus();
        }}
      >${svgIcon(classes.cleanItemButtonIconId, { size: 'auto', className: classes.cleanItemButtonSvg })}</div></div>
    </div>`;
  }

  /** The list must not open by it. */
  #remove(event: Event, item: ItemValue, list: DropdownMultiSelectListModel): void {
    event.preventDefault();
    event.stopPropagation();
    if (!this.props.model.isInputReadOnly) list.deselectItem(item.value as string);
  }

  protected override pressKey(event: KeyboardEvent, list: DropdownListModel): void {
    const { model: question } = this.props;
    const inTag = (event.target as Element).getAttribute('role') === 'button';
    if (inTag && event.key !== 'Escape') return;
    if (event.key === 'Backspace' && !list.filterString && !question.isEmpty() && !question.isInputReadOnly) {
      (list as DropdownMultiSelectListModel).removeLastSelectedItem();
      event.preventDefault();
    } else list.keyHandler(event);
  }
}
