/**
 * Styles of the model on an element, set through CSSOM: a `style` attribute in a template is refused by a strict CSP, also Lit's `styleMap` at its first render.
 * `<div ${css({ maxWidth: '40rem', '--sd-gap': 0 })}>`; an empty or absent value removes the style.
 */
import { nothing } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

export type Styles = Readonly<Record<string, string | number | null | undefined>>;

class Css extends Directive {
  #set: Styles = {};

  render(_styles?: object | null): unknown {
    return nothing;
  }

  override update(part: ElementPart, [styles]: [object?]): unknown {
    const { style } = part.element as HTMLElement | SVGElement;
    const next = (styles ?? {}) as Styles;
    for (const name of Object.keys(this.#set)) if (isEmpty(next[name])) style.removeProperty(hyphenated(name));
    for (const [name, value] of Object.entries(next)) if (!isEmpty(value) && value !== this.#set[name]) style.setProperty(hyphenated(name), String(value));
    this.#set = { ...next };
    return nothing;
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function hyphenated(name: string): string {
  return name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export const css = directive(Css);
