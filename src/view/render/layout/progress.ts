/** Progress as a bar with a text. Registered as `sv-progress-pages`, `-questions`, `-requiredquestions`, `-correctquestions`. */
import { html } from 'lit';
import { SurveyProgressModel, type SurveyModel } from 'survey-core';
import { css } from '../directives/css.js';
import { View, type ViewProps } from '../view.js';

/** What survey-core's progress text model offers. */
interface ProgressModel {
  readonly css: Record<string, string>;
  readonly progressValue: number;
  readonly progressText: string;
  readonly progressBarAriaLabel: string;
  getProgressCssClasses(container: string): string;
}

export interface LayoutProps extends ViewProps {
  readonly survey: SurveyModel;
  /** "header", "footer", "left", … */
  readonly container: string;
}

export class ProgressView extends View<LayoutProps> {
  protected content(): unknown {
    const model = this.props.model as ProgressModel;
    const { progressValue: value, progressText: text } = model;
    return html`<div class=${model.getProgressCssClasses(this.props.container)}>
      <div
        class=${model.css.progressBar ?? ''}
        role="progressbar"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${value}
        aria-valuetext=${text}
        aria-label=${model.progressBarAriaLabel}
        ${css({ width: `${value}%` })}
      ><span class=${SurveyProgressModel.getProgressTextInBarCss(model.css)} aria-hidden="true">${text}</span></div>
      <span class=${SurveyProgressModel.getProgressTextUnderBarCss(model.css)}>${text}</span>
    </div>`;
  }
}
