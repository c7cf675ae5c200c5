/** The plain header of a survey: logo, title, description. (The advanced header is a component of its own, `sv-header`.) */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { SurveyModel } from 'survey-core';
import { css } from '../directives/css.js';
import { safeImageUrl } from '../directives/safe-url.js';
import { draw } from '../registry.js';
import { readString } from '../tracking.js';
import { View, viewOf } from '../view.js';
import { localizedString } from './localized-string.js';
import { title } from './title.js';

class HeaderView extends View<{ readonly model: SurveyModel }> {
  protected content(): unknown {
    const survey = this.props.model;
    if (!survey.renderedHasHeader) return nothing;
    return html`<div class=${survey.css.header} ${ref(this.root)}>
      ${survey.isLogoBefore ? logo(survey) : nothing}
      ${survey.renderedHasTitle ? html`<div class=${survey.css.headerText} ${css({ maxWidth: survey.titleMaxWidth })}>${title(survey)}${survey.renderedHasDescription ? html`<div class=${survey.css.description}>${localizedString(survey.locDescription)}</div>` : nothing}</div>` : nothing}
      ${survey.isLogoAfter ? logo(survey) : nothing}
      <div class=${survey.css.headerClose}></div>
    </div>`;
  }

  protected override mounted(): void {
    if (this.root.value) this.props.model.afterRenderHeader(this.root.value);
  }
}

export function surveyHeader(survey: SurveyModel): unknown {
  return viewOf(HeaderView)({ model: survey });
}

/** A host may put its own component in the logo's place. */
export function logo(survey: SurveyModel): unknown {
  return draw(survey.getElementWrapperComponentName(survey, 'logo-image'), { model: survey, data: survey.getElementWrapperComponentData(survey, 'logo-image') as unknown });
}

/** Registered as `sv-logo-image`. */
export class LogoView extends View<{ readonly model: SurveyModel }> {
  protected content(): unknown {
    const survey = this.props.model;
    return html`<div class=${survey.logoClassNames}>
      <img
        class=${survey.css.logoImage}
        src=${ifDefined(safeImageUrl(readString(survey.locLogo)))}
        alt=${readString(survey.locTitle)}
        width=${ifDefined(survey.renderedLogoWidth || undefined)}
        height=${ifDefined(survey.renderedLogoHeight || undefined)}
        ${css({ objectFit: survey.logoFit, width: survey.renderedStyleLogoWidth, height: survey.renderedStyleLogoHeight })}
      />
    </div>`;
  }
}
