/** What stands in the place of the pages: thanks, answered before, loading, nothing to answer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyModel } from 'survey-core';
import { safeHtml } from '../directives/safe-html.js';
import { container } from './containers.js';

export function completed(survey: SurveyModel): unknown {
  if (!survey.showCompletedPage) return nothing;
  return [html`<div class=${survey.completedCss}>${safeHtml(survey.processedCompletedHtml)}</div>`, container(survey, 'completePage', false)];
}

export function completedBefore(survey: SurveyModel): TemplateResult {
  return html`<div class=${survey.completedBeforeCss}>${safeHtml(survey.processedCompletedBeforeHtml)}</div>`;
}

export function loading(survey: SurveyModel): TemplateResult {
  return html`<div class=${survey.loadingBodyCss} role="status" aria-busy="true">${safeHtml(survey.processedLoadingHtml)}</div>`;
}

export function empty(survey: SurveyModel): TemplateResult {
  return html`<div class=${survey.css.bodyEmpty}>${survey.emptySurveyText}</div>`;
}
