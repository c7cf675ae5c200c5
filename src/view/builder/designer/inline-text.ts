/**
 * A text of the form that is edited where it stands: title, description, the wording of a choice.
 * Enter and leaving keep it, Escape takes it back; the canvas hears none of the keys.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface InlineText {
  /** Unique in the builder: the focus finds it by this name. */
  readonly key: string;
  readonly text: string;
  /** Shown where there is no text, such as the text of the form's first language. */
  readonly placeholder: string;
  /** What is edited, for screen readers. */
  readonly label: string;
  readonly className: string;
  readonly editing: boolean;
  readonly disabled?: boolean;
  readonly lang?: string;
  readonly onBegin: () => void;
  readonly onInput: (text: string) => void;
  /** @param keyboard the focus goes back to the card */
  readonly onEnd: (keyboard: boolean) => void;
}

export function inlineText(options: InlineText): TemplateResult {
  const { key, text, placeholder, label, className, editing, disabled, lang, onBegin, onInput, onEnd } = options;
  if (!editing) return html`<span class="inline ${className} ${text ? '' : 'empty'}" lang=${lang ?? nothing} @click=${disabled ? nothing : begin(onBegin)}>${text || placeholder}</span>`;
  return html`<textarea class="inline editing ${className}" rows="1" data-focus=${key} aria-label=${label} lang=${lang ?? nothing} placeholder=${placeholder} .value=${live(text)}
    @focus=${remember} @input=${(event: Event) => onInput(oneLine(event.target as HTMLTextAreaElement))} @blur=${() => onEnd(false)}
    @keydown=${(event: KeyboardEvent) => onKey(event, onInput, onEnd)} @pointerdown=${stop} @click=${stop}></textarea>`;
}

const originals = new WeakMap<EventTarget, string>();

function remember(event: Event): void {
  const field = event.target as HTMLTextAreaElement;
  originals.set(field, field.value);
  field.select();
}

/** A click on the text of a card that is selected already begins editing; the first click selects. */
function begin(onBegin: () => void): (event: Event) => void {
  return (event) => {
    const card = (event.currentTarget as Element).closest('[data-node]');
    if (!card || card.classList.contains('selected')) onBegin();
  };
}

function onKey(event: KeyboardEvent, onInput: (text: string) => void, onEnd: (keyboard: boolean) => void): void {
  event.stopPropagation();
  if (event.isComposing) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    onInput(originals.get(event.target!) ?? '');
    onEnd(true);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    onEnd(true);
  }
}

/** Pasted line ends have no place in a title. */
function oneLine(field: HTMLTextAreaElement): string {
  return field.value.replace(/\s*[\r\n]+\s*/g, ' ');
}

function stop(event: Event): void {
  event.stopPropagation();
}
