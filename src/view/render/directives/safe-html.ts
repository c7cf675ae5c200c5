/** HTML as the content of an element: `<div>${safeHtml(text)}</div>`. The only sink of HTML; parsed and cleaned once for each text. */
import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { sanitizedFragment } from '../sanitizer.js';

class SafeHtml extends Directive {
  #text: string | undefined;

  render(text: string | null | undefined): unknown {
    const html = text ?? '';
    if (html === this.#text) return noChange;
    this.#text = html;
    return sanitizedFragment(html);
  }
}

export const safeHtml = directive(SafeHtml);
