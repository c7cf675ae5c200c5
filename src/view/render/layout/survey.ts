/**
 * The whole survey in its present state, inside one root element.
 *
 * 1. The root carries language, direction, theme variables and survey-core's classes.
 * 2. The state decides the content: pages, completed, completed before, loading, empty.
 * 3. Containers around the page hold header, progress, navigation and what the host adds.
 * 4. Popups, icons, messages and the one live region stand beside the form.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { Base, SurveyModel } from 'survey-core';
import { css } from '../directives/css.js';
import { draw } from '../registry.js';
import { directionOf } from '../survey-locale.js';
import { loadWholeSheet } from '../sheet.js';
import { flushViews, View } from '../view.js';
import { container } from './containers.js';
import { FocusFollower } from './follow-focus.js';
import { surveyHeader } from './header.js';
import { liveRegion } from './live-region.js';
import { scroll } from './scroll.js';
import { completed, completedBefore, empty, loading } from './states.js';

export class SurveyView extends View<{ readonly model: SurveyModel }> {
  readonly #focus = new FocusFollower();
  /** Colours of the theme that cannot be read, mended. */
  #mended: Readonly<Record<string, string>> = {};
  #theme: object | undefined;

  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const survey = this.props.model;
    this.#focus.before(this.root.value);
    const form = html`<div class=${survey.wrapperFormCss}>
      ${survey.backgroundImage ? html`<div class=${survey.css.rootBackgroundImage} ${css(survey.backgroundImageStyle)}></div>` : nothing}
      <form novalidate aria-label=${ifDefined(survey.hasTitle ? survey.processedTitle : undefined)} @submit=${preventSubmit}>${scroll(
        survey,
        survey.formScrollDisabled,
        html`${survey.hasLogo ? nothing : html`<div class="sv_custom_header"></div>`}
          <div class=${survey.css.container}>
            ${survey.headerView === 'basic' ? surveyHeader(survey) : nothing}${container(survey, 'header', false)}${this.#state(survey)}${container(survey, 'footer', false)}
          </div>`,
      )}</form>
      ${draw('sv-notifier', { model: survey.notifier })}
    </div>`;
    return html`<div class=${survey.getRootCss()} lang=${survey.locale || 'en'} dir=${directionOf(survey.locale, survey.localeDir)} ${css({ ...survey.themeVariables, ...this.#mended })} ${ref(this.root)}>
      ${scroll(survey, survey.rootScrollDisabled, form)}${liveRegion(survey)}
    </div>`;
  }

  #state(survey: SurveyModel): unknown {
    switch (survey.state) {
      case 'completed':
        return completed(survey);
      case 'completedbefore':
        return completedBefore(survey);
      case 'loading':
        return loading(survey);
      case 'empty':
        return empty(survey);
      default:
        return this.#pages(survey);
    }
  }

  #pages(survey: SurveyModel): unknown {
    const page = survey.activePage as { id: string } | null;
    return html`<div class=${survey.bodyContainerCss}>
      ${container(survey, 'left')}
      <div class="sv-components-column sv-components-column--expandable">
        ${container(survey, 'center')}
        <div id=${ifDefined(page?.id)} class=${survey.bodyCss} ${css({ maxWidth: survey.renderedWidth })}>
          ${container(survey, 'contentTop')}${page ? draw(survey.pageComponent || 'sv-page', { model: page }) : nothing}${container(survey, 'contentBottom')}
        </div>
      </div>
      ${container(survey, 'right')}
    </div>`;
  }

  protected override mounted(): void {
    const survey = this.props.model;
    // `survey.render()` asks for a drawing by this callback; there is no property behind it.
    survey.renderCallback = () => this.redraw();
    if (this.root.value) survey.afterRenderSurvey(this.root.value);
    survey.startTimerFromUI();
    this.updated();
  }

  protected override updated(): void {
    if (this.root.value) this.#focus.after(this.root.value, this.props.model);
    const theme = this.props.model['cssVariables'] as object;
    if (theme !== this.#theme) this.#mend(theme).catch(reportError);
  }

  /** Another theme: its own colours are drawn, and measured where they are. */
  async #mend(theme: object): Promise<void> {
    this.#theme = theme;
    if (Object.keys(this.#mended).length > 0) {
      this.#mended = {};
      this.redraw();
    }
    if (!bringsColours(theme)) return;
    const [{ readableColours }] = await Promise.all([import('../readable-theme.js'), loadWholeSheet()]);
    flushViews();
    if (theme !== this.#theme || !this.root.value) return;
    this.#mended = readableColours(this.root.value);
    if (Object.keys(this.#mended).length > 0) this.redraw();
  }

  protected override unmounted(): void {
    const survey = this.props.model;
    this.#theme = undefined;
    survey.renderCallback = undefined as unknown as () => void;
    survey.stopTimer();
    survey.beforeDestroySurveyElement();
  }
}

/** Where it brings none, the tokens are in force, which can be read. */
function bringsColours(theme: object): boolean {
  return Object.keys(theme).some((name) => /^--sjs2-(color|palette)/.test(name));
}

function preventSubmit(event: Event): void {
  event.preventDefault();
}
