/** Progress as one button for each page. Registered as `sv-progress-buttons`. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageModel, ProgressButtons } from 'survey-core';
import { css } from '../directives/css.js';
import { View } from '../view.js';
import { localizedString } from './localized-string.js';
import type { LayoutProps } from './progress.js';

export class ProgressButtonsView extends View<LayoutProps> {
  protected content(): unknown {
    const model = this.#model;
    const classes = this.props.survey.css as Record<string, string>;
    return html`<div
      class=${model.getRootCss(this.props.container)}
      role="tablist"
      aria-label=${model.progressBarAriaLabel}
      @keydown=${(event: KeyboardEvent) => model.onKeyDown(event)}
      ${css({ maxWidth: model.progressWidth })}
    >
      <div class=${classes.progressButtonsContainer ?? ''} role="presentation">
        <div class=${classes.progressButtonsListContainer ?? ''} role="presentation">
          <ul class=${classes.progressButtonsList ?? ''} role="presentation">${repeat(model.visiblePages, (page) => page.uniqueId, (page, index) => this.#page(page, index, classes))}</ul>
        </div>
      </div>
    </div>`;
  }

  get #model(): ProgressButtons {
    return this.props.model as ProgressButtons;
  }

  #page(page: PageModel, index: number, classes: Record<string, string>): unknown {
    const model = this.#model;
    const open = model.isListElementClickable(index) ? () => model.clickListElement(page) : null;
    return html`<li class=${model.getListElementCss(index)} data-page-number=${model.getItemNumber(page)} role="presentation">
      ${model.showItemTitles ? html`<div class=${classes.progressButtonsPageTitle ?? ''} title=${page.renderedNavigationTitle} @click=${open}>${localizedString(page.locNavigationTitle)}</div>` : nothing}
      ${model.showItemDescriptions ? html`<div class=${classes.progressButtonsPageDescription ?? ''} title=${page.navigationDescription} @click=${open}>${page.navigationDescription}</div>` : nothing}
      <button
        type="button"
        role="tab"
        class=${classes.progressButtonsButton ?? ''}
        aria-selected=${model.isPageSelected(index)}
        aria-label=${model.showItemNumbers ? `${model.getItemNumber(page)}. ${model.getButtonAriaLabel(page)}` : model.getButtonAriaLabel(page)}
        tabindex=${model.getTabIndex(index)}
        data-page-index=${index}
        @click=${open}
      >${model.showItemNumbers ? model.getItemNumber(page) : model.isListElementPassed(index) ? html`<svg class=${classes.progressButtonsCheckIcon ?? ''}><use href=${`#icon-${classes.progressButtonsCheckIconId}`}></use></svg>` : html`<div class=${classes.progressButtonsDot ?? ''}></div>`}</button>
    </li>`;
  }
}
