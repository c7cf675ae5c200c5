import type { Json } from '../../../model/definition/index.js';
import { element, type Content } from './element.js';

/** The input part of a question as it stands, until the model takes it over. */
export interface Body {
  readonly nodes: Content;
  /** Classes that differ from those of most questions. */
  readonly root?: string;
  readonly content?: string;
  readonly header?: string;
  /** Whether it grows no wider than its text needs. */
  readonly small?: boolean;
  /** What the person has answered by this event; `unchanged` when it is none. */
  heard?(event: Event): Json | undefined | typeof unchanged;
  /** Shows an answer in classes and marks. */
  show?(value: Json | undefined): void;
}

export const unchanged = Symbol('no answer');

/** Ids and names that the inputs of one question get. */
export interface Naming {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  /** Ids of title and description. */
  readonly labelledBy: string | null;
  readonly describedBy: string | null;
}

/** A text as survey-core draws it. */
export function string(text: string, several = false): HTMLElement {
  return element('span', { class: several ? 'sv-string-viewer sv-string-viewer--multiline' : 'sv-string-viewer' }, text);
}

export function inputAria({ required, labelledBy, describedBy }: Naming): Record<string, string | null> {
  return { 'aria-required': String(required), 'aria-labelledby': labelledBy, 'aria-describedby': describedBy, 'aria-invalid': 'false' };
}
