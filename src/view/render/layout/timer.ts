/** The remaining or spent time of a timed survey. Registered as `sv-timerpanel`. */
import { html, nothing } from 'lit';
import type { SurveyTimerModel } from 'survey-core';
import { svgIcon } from '../icons.js';
import { View, type ViewProps } from '../view.js';
import { css } from '../directives/css.js';

/** Circumference of the clock's ring in the icon, in its own units. */
const ring = 440;

export default class TimerView extends View<ViewProps & { readonly model: SurveyTimerModel }> {
  protected content(): unknown {
    const timer = this.props.model;
    if (!timer.isRunning) return nothing;
    if (!timer.showTimerAsClock) return html`<div class=${timer.survey.getCss().timerRoot} role="timer">${timer.text}</div>`;
    return html`<div class=${timer.rootCss} role="timer">
      ${timer.showProgress ? html`<span ${css({ display: 'contents', strokeDasharray: ring, strokeDashoffset: -timer.progress * ring })}>${svgIcon('icon-timercircle', { size: 'auto', className: timer.getProgressCss() })}</span>` : nothing}
      <div class=${timer.textContainerCss}>
        <span class=${timer.majorTextCss}>${timer.clockMajorText}</span>${timer.clockMinorText ? html`<span class=${timer.minorTextCss}>${timer.clockMinorText}</span>` : nothing}
      </div>
    </div>`;
  }
}
