/**
 * Speaks errors once.
 *
 * 1. Errors that appear are collected for a moment: survey-core moves the focus to the first one after validating a page.
 * 2. If the focus has just come to one of these questions, its description is read by then: nothing is said.
 * 3. Otherwise the texts go into the survey's one live region.
 */
import type { SurveyElement, SurveyModel } from 'survey-core';

/** Milliseconds; survey-core scrolls smoothly before it focuses, which takes a slow device a good half second. */
const settleDelay = 1000;
/** The focus may be there a moment before the error is drawn. */
const justBefore = 100;
const regions = new WeakMap<object, Announcer>();

/** One for each mounted survey; `region` is its live region. */
export class Announcer {
  readonly #waiting = new Map<SurveyElement, string>();
  #firstAt = 0;
  #focusedAt = -Infinity;
  #lastFocused: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onFocus = (): void => {
    this.#focusedAt = performance.now();
    this.#lastFocused = this.#focused();
  };

  /** Listens for the focus in the region's parent: the whole survey. */
  constructor(readonly region: HTMLElement, readonly survey: SurveyModel) {
    regions.set(survey, this);
    region.parentElement?.addEventListener('focusin', this.#onFocus);
  }

  add(element: SurveyElement, text: string): void {
    if (this.#waiting.size === 0) this.#firstAt = performance.now();
    this.#waiting.set(element, text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), settleDelay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.region.parentElement?.removeEventListener('focusin', this.#onFocus);
    if (regions.get(this.survey) === this) regions.delete(this.survey);
  }

  #speak(): void {
    const waiting = [...this.#waiting].filter(([element, text]) => element.hasVisibleErrors && text);
    this.#waiting.clear();
    const focused = this.#focused();
    // A page in the background moves its focus without an event.
    const moved = this.#focusedAt >= this.#firstAt - justBefore || focused !== this.#lastFocused;
    this.#lastFocused = focused;
    const read = moved && waiting.some(([element]) => focused?.closest(`[id="${CSS.escape(element.renderedId)}"]`));
    // Several at once come from validating a page, and survey-core is about to focus the first, however slow the device.
    const focusComes = waiting.length > 1 && this.survey.autoFocusFirstError;
    if (read || focusComes || waiting.length === 0) return;
    this.say(waiting.map(([element, text]) => [element.isQuestion ? element.locTitle.renderedHtml : '', text].filter(Boolean).join(': ')).join(' '));
  }

  #focused(): Element | null {
    return (this.region.getRootNode() as Document | ShadowRoot).activeElement;
  }

  say(text: string): void {
    // The same text twice in a row is still news.
    this.region.textContent = '';
    this.region.textContent = text.trim();
  }
}

/** Speaks a text that appears where the focus is not. */
export function announce(survey: SurveyModel, text: string): void {
  regions.get(survey)?.say(text);
}

export function announceErrors(element: SurveyElement, text: string): void {
  const survey = element.survey as object | null;
  if (survey) regions.get(survey)?.add(element, text);
}
