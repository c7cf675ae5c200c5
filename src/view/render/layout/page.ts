/** A page: header, errors, rows. Registered as `sv-page`. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Base, PageModel, SurveyModel } from 'survey-core';
import { View } from '../view.js';
import { elementErrors } from './errors.js';
import { localizedString } from './localized-string.js';
import { rows } from './row.js';
import { title } from './title.js';

export class PageView extends View<{ readonly model: PageModel }> {
  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const page = this.props.model;
    if (!page.survey || !page.isVisible) return nothing;
    const header = page.hasTitle || page._showDescription;
    return html`<div class=${page.cssRoot} ${ref(this.root)}>
      ${header ? html`<div class=${page.cssHeader}>${title(page)}${page._showDescription ? html`<div class=${page.cssClasses.page.description}>${localizedString(page.locDescription)}</div>` : nothing}</div>` : nothing}
      <div class=${page.cssContent}>${elementErrors(page)}${rows(page)}</div>
    </div>`;
  }

  protected override mounted(): void {
    const survey = this.props.model.survey as SurveyModel | null;
    if (this.root.value) survey?.afterRenderPage(this.root.value);
  }
}
