/**
 * Speaks errors once.
 *
 * 1. Errors that appear are collected for a moment: survey-core moves the focus to the first one after validating a page.
 * 2. If the focus has since come to one of these questions, its description is read by then: nothing is said.
 * 3. Otherwise the texts go into the survey's one live region.
 */
import type { SurveyElement, SurveyModel } from 'survey-core';

/** survey-core focuses within 100 ms after a failed validation (smooth scrolling comes first). */
const settleDelay = 400;
const regions = new WeakMap<object, Announcer>();

/** One for each mounted survey; `region` is its live region. */
export class Announcer {
  readonly #waiting = new Map<SurveyElement, string>();
  #focusBefore: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly region: HTMLElement, readonly survey: SurveyModel) {
    regions.set(survey, this);
  }

  add(element: SurveyElement, text: string): void {
    if (this.#waiting.size === 0) this.#focusBefore = this.#focused();
    this.#waiting.set(element, text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), settleDelay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    if (regions.get(this.survey) === this) regions.delete(this.survey);
  }

  #speak(): void {
    const waiting = [...this.#waiting].filter(([element, text]) => element.hasVisibleErrors && text);
    this.#waiting.clear();
    const focused = this.#focused();
    const moved = focused !== this.#focusBefore;
    const read = moved && waiting.some(([element]) => focused?.closest(`[id="${CSS.escape(element.renderedId)}"]`));
    if (read || waiting.length === 0) return;
    this.say(waiting.map(([element, text]) => [element.isQuestion ? element.locTitle.renderedHtml : '', text].filter(Boolean).join(': ')).join(' '));
  }

  say(text: string): void {
    // The same text twice in a row is still news.
    this.region.textContent = '';
    this.region.textContent = text.trim();
  }

  #focused(): Element | null {
    return (this.region.getRootNode() as Document | ShadowRoot).activeElement;
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
