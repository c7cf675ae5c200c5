/** The advanced header: a cover with background, and logo, title and description in a grid of nine cells. Registered as `sv-header`. */
import { html, nothing } from 'lit';
import type { Base, Cover, CoverCell, SurveyModel } from 'survey-core';
import { css } from '../directives/css.js';
import { View } from '../view.js';
import { logo } from './header.js';
import { localizedString } from './localized-string.js';
import type { LayoutProps } from './progress.js';
import { title } from './title.js';

export class AdvancedHeaderView extends View<LayoutProps> {
  protected override get animated(): readonly Base[] {
    return [this.#cover];
  }

  protected content(): unknown {
    const cover = this.#cover;
    const survey = this.props.survey;
    cover.survey = survey;
    if (survey.headerView !== 'advanced' || cover.isEmpty) return nothing;
    return html`<div class=${cover.headerClasses} ${css({ height: cover.renderedHeight })}>
      ${cover.backgroundImage ? html`<div class=${cover.backgroundImageClasses} ${css(cover.backgroundImageStyle)}></div>` : nothing}
      ${survey.isMobile ? mobile(survey, cover) : html`<div class=${cover.contentClasses} ${css({ maxWidth: cover.maxWidth })}>${cover.cells.map((cell) => desktopCell(survey, cell))}</div>`}
    </div>`;
  }

  get #cover(): Cover {
    return this.props.model as Cover;
  }

  protected override mounted(): void {
    this.updated();
    // At the first drawing the survey has no root element yet, and the cover measured nothing.
    queueMicrotask(() => this.isConnected && this.#cover.processResponsiveness());
  }

  protected override updated(): void {
    this.#cover.processResponsiveness();
  }
}

function mobile(survey: SurveyModel, cover: Cover): unknown {
  return html`<div class="sv-header--mobile">
    ${survey.hasLogo ? html`<div class="sv-header__logo">${logo(survey)}</div>` : nothing}
    ${survey.hasTitle ? html`<div class="sv-header__title" ${css({ maxWidth: cover.renderedTextAreaWidth })}>${title(survey)}</div>` : nothing}
    ${survey.renderedHasDescription ? html`<div class="sv-header__description" ${css({ maxWidth: cover.renderedTextAreaWidth })}>${description(survey)}</div>` : nothing}
  </div>`;
}

function desktopCell(survey: SurveyModel, cell: CoverCell): unknown {
  return html`<div class=${cell.css} ${css(cell.style)}>
    <div class="sv-header__cell-content" ${css(cell.contentStyle)}>
      ${cell.showLogo ? html`<div class="sv-header__logo">${logo(survey)}</div>` : nothing}
      ${cell.showTitle ? html`<div class="sv-header__title" ${css({ maxWidth: cell.textAreaWidth })}>${title(survey)}</div>` : nothing}
      ${cell.showDescription ? html`<div class="sv-header__description" ${css({ maxWidth: cell.textAreaWidth })}>${description(survey)}</div>` : nothing}
    </div>
  </div>`;
}

function description(survey: SurveyModel): unknown {
  return html`<div class=${survey.css.description}>${localizedString(survey.locDescription)}</div>`;
}
