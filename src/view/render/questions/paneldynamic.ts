/**
 * Panels that are added and removed: all in a list, or one at a time as a carousel or behind tabs. Registered as `paneldynamic`,
 * "2 of 3" beside the buttons as `sv-paneldynamic-progress-text`.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Action, Base, PanelModel, QuestionPanelDynamicModel } from 'survey-core';
import { css } from '../directives/css.js';
import { panelName } from '../actions/spoken-name.js';
import { NoPanelsView } from '../layout/no-entries.js';
import { draw, registerView } from '../registry.js';
import { QuestionView, View } from '../view.js';

export default class PanelDynamicView extends QuestionView<QuestionPanelDynamicModel> {
  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    const progress = question.isRangeShowing ? this.#progress(question) : nothing;
    return html`<div class=${classes.root} ${ref(this.root)}>
      ${question.hasTabbedMenu && question.tabbedMenu ? html`<div class=${question.getTabsContainerCss()}>${draw('sv-action-bar', { model: question.tabbedMenu })}</div>` : nothing}
      ${question.getShowNoEntriesPlaceholder() ? draw('sv-placeholder-paneldynamic', { model: question }) : nothing}
      ${question.isProgressTopShowing ? progress : nothing}
      <div class=${classes.panelsContainer}>${repeat(question.renderedPanels, (panel) => panel.id, (panel, index) => [this.#panel(question, panel), question.showSeparator(index) ? html`<hr class=${classes.separator} />` : nothing])}</div>
      ${question.showNavigation ? this.#footer(question, question.isProgressBottomShowing ? progress : nothing) : nothing}
    </div>`;
  }

  #footer(question: QuestionPanelDynamicModel, progress: unknown): unknown {
    const { footer, separator, footerButtonsContainer } = question.cssClasses;
    if (progress === nothing && !question.showFooterToolbar) return nothing;
    return html`<div class=${footer}><hr class=${separator} />${progress}${question.showFooterToolbar ? html`<div class=${footerButtonsContainer}>${draw('sv-action-bar', { model: question.footerToolbar })}</div>` : nothing}</div>`;
  }

  #panel(question: QuestionPanelDynamicModel, panel: PanelModel): unknown {
    // A panel with a title is a group of its own.
    const name = panel.hasTitle ? undefined : panelName(question, panel);
    return html`<div class=${question.getPanelWrapperCss(panel)} role=${ifDefined(name && 'group')} aria-label=${ifDefined(name)}>${draw('panel', { model: panel })}${question.canRenderRemovePanelOnRight(panel) ? draw('sv-action', { model: question.getRemovePanelAction(panel) }) : nothing}</div>`;
  }

  #progress(question: QuestionPanelDynamicModel): unknown {
    const { progress, progressBar } = question.cssClasses;
    return html`<div class=${progress}><div class=${progressBar} role="progressbar" aria-label=${question.progressBarAriaLabel} aria-valuemin="0" aria-valuemax=${question.visiblePanelCount} aria-valuenow=${question.currentIndex + 1} aria-valuetext=${question.progressText} ${css({ width: question.progress })}></div></div>`;
  }

  protected override mounted(): void {
    super.mounted();
    const question = this.props.model;
    const redraw = (): void => this.redraw();
    question.panelCountChangedCallback = redraw;
    question.currentIndexChangedCallback = redraw;
    question.renderModeChangedCallback = redraw;
    this.#markCurrentTab();
  }

  protected override updated(): void {
    super.updated();
    this.#markCurrentTab();
  }

  /** The bar draws its actions as buttons; which panel is shown is said here. */
  #markCurrentTab(): void {
    for (const tab of this.props.model.tabbedMenu?.actions ?? []) {
      const button = tab.getInputElement() as HTMLElement | undefined;
      if (tab.active) button?.setAttribute('aria-current', 'true');
      else button?.removeAttribute('aria-current');
    }
  }

  protected override unmounted(): void {
    const question = this.props.model as Partial<Pick<QuestionPanelDynamicModel, 'panelCountChangedCallback' | 'currentIndexChangedCallback' | 'renderModeChangedCallback'>>;
    delete question.panelCountChangedCallback;
    delete question.currentIndexChangedCallback;
    delete question.renderModeChangedCallback;
    super.unmounted();
  }
}

class ProgressTextView extends View<{ readonly model: Action }> {
  protected content(): unknown {
    const { question } = this.props.model.data as { question: QuestionPanelDynamicModel };
    return html`<div class=${question.cssClasses.progressText} aria-live="polite">${question.progressText}</div>`;
  }
}

registerView('sv-paneldynamic-progress-text', ProgressTextView);
// It is there at once when the last entry goes; a summary asks for it without the rest.
registerView('sv-placeholder-paneldynamic', NoPanelsView);
