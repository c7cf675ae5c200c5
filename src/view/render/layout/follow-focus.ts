/**
 * Takes the focus along when a page or the whole content changes: the button that was pressed is gone or stands below unread questions.
 * survey-core leaves it behind unless `autoFocusFirstQuestion` is set, and a keyboard user starts again at the top of the portal.
 */
import type { SurveyModel } from 'survey-core';
import { announce } from './announcer.js';

export class FocusFollower {
  #shown: unknown;
  #focused: Element | null = null;
  #last: Element | null = null;
  #watched: HTMLElement | null = null;

  /** Before a drawing. `shown` is what stands there now: the page, or the state without one. */
  before(root: HTMLElement | undefined): void {
    const focused = root ? activeElement(root) : null;
    this.#focused = focused && root?.contains(focused) ? focused : this.#dropped();
  }

  /** After a drawing. */
  after(root: HTMLElement, survey: SurveyModel): void {
    const shown: unknown = survey.state === 'running' || survey.state === 'starting' || survey.state === 'preview' ? survey.activePage : survey.state;
    const changed = this.#shown !== undefined && shown !== this.#shown;
    this.#shown = shown;
    this.#watch(root);
    if (!changed) return;
    const target = ['.sd-page__title', '.sd-page', '.sd-body'].map((selector) => root.querySelector<HTMLElement>(selector)).find(Boolean);
    if (!this.#focused) {
      if (survey.state === 'completed' && target) announce(survey, target.textContent ?? '');
      return;
    }
    const now = activeElement(root);
    const stays = now && root.contains(now) && (now !== this.#focused || !now.closest('.sd-body'));
    if (stays || !target || (survey.autoFocusFirstQuestion && survey.state === 'running')) return;
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
  }

  #watch(root: HTMLElement): void {
    if (this.#watched === root) return;
    this.#watched = root;
    root.addEventListener('focusin', (event) => (this.#last = event.target as Element));
  }

  /** A button that was locked or hidden while the survey waited has dropped the focus, and nobody took it. */
  #dropped(): Element | null {
    const last = this.#last;
    const document = last?.ownerDocument;
    const taken = document && document.activeElement !== document.body && document.activeElement !== null;
    return last && !taken && (last.matches(':disabled') || !last.isConnected || !last.checkVisibility()) ? last : null;
  }
}

function activeElement(root: HTMLElement): Element | null {
  return (root.getRootNode() as Document | ShadowRoot).activeElement;
}
