/**
 * A text of the survey that is changed where it stands, in the builder. Registered as `sv-string-editor`.
 * Enter and leaving it keep the change, Escape takes it back. The builder may register an editor of its own.
 */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { LocalizableString } from 'survey-core';
import { sanitizedFragment } from '../sanitizer.js';
import { readString } from '../tracking.js';
import { View } from '../view.js';

export default class StringEditorView extends View<{ readonly model: LocalizableString }> {
  #text = '';
  #shown: string | undefined;
  #editing = false;

  /** The text is no part of the template: whoever types takes its nodes apart. */
  protected content(): unknown {
    const string = this.props.model;
    this.#text = readString(string);
    return html`<span
      class="sv-string-editor"
      contenteditable="plaintext-only"
      role="textbox"
      aria-label=${string.name || 'text'}
      @focus=${this.#begin}
      @blur=${this.#keep}
      @click=${this.#stay}
      @keydown=${this.#onKey}
      ${ref(this.root)}
    ></span>`;
  }

  protected override mounted(): void {
    this.#shown = undefined;
    this.updated();
  }

  protected override updated(): void {
    if (this.#editing || this.#text === this.#shown) return;
    this.#shown = this.#text;
    this.root.value?.replaceChildren(this.props.model.hasHtml ? sanitizedFragment(this.#text) : this.#text);
  }

  /** What was written is edited, not what Markdown or piping made of it. */
  readonly #begin = (): void => {
    this.#editing = true;
    this.#shown = undefined;
    this.root.value?.replaceChildren(this.props.model.text);
  };

  readonly #keep = (): void => {
    this.#editing = false;
    const string = this.props.model;
    const text = this.root.value?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (text !== string.text) string.text = text;
    this.redraw();
  };

  /** A click into a title does not collapse its panel or choose its item. */
  readonly #stay = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };

  /** Space, arrows and letters belong to the text: the list or panel around it does not act on them. */
  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'Escape') this.root.value?.replaceChildren(this.props.model.text);
    this.root.value?.blur();
  };
}
