import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/**
 * One drawing for each item, kept in place by its key. Lit's `repeat` does not tell a view that is itself an item of its removal;
 * inside a template it is told, so that a removed view lets go of everything it read.
 */
export function each<T>(items: Iterable<T>, key: (item: T) => unknown, view: (item: T, index: number) => unknown): unknown {
  return repeat(items, key, (item, index) => html`${view(item, index)}`);
}
