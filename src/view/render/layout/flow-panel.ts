/** A panel whose questions stand within a text of the designer. Registered as `flowpanel`. */
import { html, nothing, render } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { LocalizableString, Question } from 'survey-core';
import { draw } from '../registry.js';
import { sanitizedFragment } from '../sanitizer.js';
import { readString } from '../tracking.js';
import { PanelView } from './panel.js';

/** Where a question stands, until it is drawn there: a tag that no sanitiser takes away. */
const place = 'assay-flow-place';

export default class FlowPanelView extends PanelView {
  readonly #box = createRef<HTMLElement>();
  #text = '';
  #shown: string | undefined;
  #places: HTMLElement[] = [];

  protected override rows(): unknown {
    this.#text = readString((this.props.model as unknown as { locContent: LocalizableString }).locContent);
    return html`<div ${ref(this.#box)}></div>`;
  }

  protected override mounted(): void {
    super.mounted();
    this.#shown = undefined;
    this.#fill();
  }

  protected override updated(): void {
    super.updated();
    this.#fill();
  }

  protected override unmounted(): void {
    super.unmounted();
    this.#empty();
  }

  #fill(): void {
    const box = this.#box.value;
    if (!box || this.#shown === this.#text) return;
    this.#empty();
    this.#shown = this.#text;
    const panel = this.props.model;
    const questions: Question[] = [];
    const marked = this.#text.replace(/\{element:\s*([^{}]+?)\s*\}/g, (whole, name: string) => {
      const question = panel.getQuestionByName(name) as Question | null;
      return question ? `<span class="${place}">${questions.push(question) - 1}</span>` : whole;
    });
    box.replaceChildren(sanitizedFragment(marked));
    this.#places = [...box.querySelectorAll<HTMLElement>(`.${place}`)];
    for (const element of this.#places) {
      const question = questions[Number(element.textContent)];
      element.replaceChildren();
      if (question) render(html`${draw('question', { model: question })}`, element);
    }
  }

  #empty(): void {
    for (const element of this.#places.splice(0)) render(nothing, element);
    this.#shown = undefined;
  }
}
