import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { AssayEvent } from './events.js';
import { inheritedLocale, validLocale } from './inherited-locale.js';
import { tokens } from './tokens.js';

/**
 * Base of the widgets: tokens and isolation from the page's CSS, language, theme, and an id for events.
 *
 * @attr {string} locale - BCP 47 tag; default: the nearest `lang` of the page, then the browser's language
 * @attr {'light'|'dark'|'auto'} theme - default: the `color-scheme` of the page; `auto` follows the operating system
 */
export abstract class AssayElement extends LitElement {
  static override styles: CSSResultGroup = tokens;

  #locale: string | null = null;
  readonly #languageWatcher = new MutationObserver(() => this.requestUpdate());

  /** Names this widget in events; unique on the page, other at each load. */
  readonly instanceId = `${this.localName}-${randomPart()}`;

  /** Reflected, because the sheet of tokens reads the attribute. */
  @property({ reflect: true }) theme: string | null = null;

  @property()
  get locale(): string {
    return validLocale(this.#locale) ?? inheritedLocale(this);
  }
  set locale(value: string | null) {
    this.#locale = value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Portals switch their language by changing <html lang>.
    this.#languageWatcher.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this.#languageWatcher.disconnect();
    super.disconnectedCallback();
  }

  /** @returns false if a listener prevented the default */
  protected emit(event: AssayEvent<object>): boolean {
    return this.dispatchEvent(event);
  }
}

function randomPart(): string {
  // Not randomUUID, which is missing on plain http.
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join('');
}
