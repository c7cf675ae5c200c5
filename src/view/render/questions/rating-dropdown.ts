/** A rating as a combo box, for narrow places. Registered as `sv-rating-dropdown`, its entries as `sv-rating-dropdown-item`. */
import { html, nothing } from 'lit';
import type { Action, LocalizableString, QuestionRatingModel } from 'survey-core';
import { localizedString } from '../layout/localized-string.js';
import { registerView } from '../registry.js';
import { View, type ViewProps } from '../view.js';
import { DropdownBaseView } from './dropdown-base.js';

export default class RatingDropdownView extends DropdownBaseView<QuestionRatingModel> {
  protected content(): unknown {
    return html`<div class=${this.props.model.cssClasses.rootDropdown}>${this.select()}</div>`;
  }
}

interface RatingEntryProps extends ViewProps {
  readonly model: Action & { readonly description?: LocalizableString };
}

class RatingDropdownItemView extends View<RatingEntryProps> {
  protected content(): unknown {
    const item = this.props.model;
    return html`<div class="sd-rating-dropdown-item"><span class="sd-rating-dropdown-item_text">${item.title}</span>${item.description ? html`<div class="sd-rating-dropdown-item_description">${localizedString(item.description)}</div>` : nothing}</div>`;
  }
}

registerView('sv-rating-dropdown-item', RatingDropdownItemView);
