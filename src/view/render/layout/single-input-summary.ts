/** What has been entered so far, while a container is answered one part at a time: change, remove. Registered as `sv-singleinput-summary`. */
import { html } from 'lit';
import type { Action, LocalizableString, Question } from 'survey-core';
import { svgIcon } from '../icons.js';
import { draw, hasView } from '../registry.js';
import { readString } from '../tracking.js';
import { View, type ViewProps } from '../view.js';
import { interfaceText } from './interface-text.js';
import { localizedString } from './localized-string.js';

/** What survey-core's summary offers; it is not exported. */
interface Summary {
  readonly question: Question;
  readonly noEntry: LocalizableString;
  readonly items: readonly { readonly locText: LocalizableString; readonly btnEdit?: Action; readonly btnRemove?: Action; readonly showRemove: boolean }[];
  isEmpty(): boolean;
}

interface SummaryProps extends ViewProps {
  readonly model: Summary;
  readonly question: Question;
}

export default class SingleInputSummaryView extends View<SummaryProps> {
  protected content(): unknown {
    const { model: summary, question } = this.props;
    const classes = question.cssClasses as Record<string, string>;
    if (summary.isEmpty()) return this.#empty(summary);
    return html`<div class=${classes.summary} role="list">${summary.items.map(
      (item, index) => html`<div class=${classes.summaryRow} role="listitem">
        <div class=${classes.summaryRowContent}>${localizedString(item.locText)}</div>
        <div class=${classes.summaryRowActions}>
          ${item.btnEdit ? this.#button(item.btnEdit, classes.summaryRowActionEdit, 'icon-editsmall-16x16', item.locText, index) : null}
          ${item.showRemove && item.btnRemove ? this.#button(item.btnRemove, classes.summaryRowActionDelete, 'icon-delete-16x16', item.locText, index) : null}
        </div>
      </div>`,
    )}</div>`;
  }

  /** Every button says which entry it is for. */
  #button(action: Action, className: string | undefined, icon: string, entry: LocalizableString, index: number): unknown {
    const title = readString(action.locTitle as LocalizableString);
    const name = interfaceText(this.props.question)('render.single.action', { action: title, entry: readString(entry) || String(index + 1) });
    return html`<button type="button" class=${className ?? ''} title=${title} aria-label=${name} @click=${(event: MouseEvent) => action.doAction(event)}>${svgIcon(icon, { size: 'auto' })}</button>`;
  }

  #empty(summary: Summary): unknown {
    const placeholder = `sv-placeholder-${summary.question.getTemplate()}`;
    return hasView(placeholder) ? draw(placeholder, { model: summary.question }) : html`<div>${localizedString(summary.noEntry)}</div>`;
  }
}
