/**
 * A stretch of a list's entries. The first is drawn with the list; the others while the browser has nothing else to do, or at once when the
 * focus or the choice comes to one of theirs, so that a list of thousands opens as fast as a short one and soon is whole.
 */
import { nothing } from 'lit';
import type { Action, ListModel } from 'survey-core';
import { each } from '../each.js';
import { View, viewOf, type ViewProps } from '../view.js';
import { ListItemView } from './list-item.js';

/** About 15 ms of drawing. */
export const partSize = 50;

interface PartProps extends ViewProps {
  /** Stands for the stretch. */
  readonly model: { readonly index: number };
  readonly list: ListModel;
  readonly entries: readonly Action[];
  /** Of the whole list; undefined where all of them are drawn at once, or some are filtered out. */
  readonly count: number | undefined;
}

export class ListPartView extends View<PartProps> {
  #drawn = false;
  #cancel: (() => void) | undefined;

  protected content(): unknown {
    const { model, list, entries, count } = this.props;
    this.#drawn ||= model.index === 0 || entries.some((entry) => list.isItemFocused(entry) || list.isItemSelected(entry));
    if (!this.#drawn) return nothing;
    const first = model.index * partSize + 1;
    return each(entries, (entry) => entry.uniqueId, (entry, index) => viewOf(ListItemView)({ model: entry, list, place: count === undefined ? undefined : { position: first + index, count } }));
  }

  protected override mounted(): void {
    if (!this.#drawn) this.#cancel = whenIdle(() => this.#drawNow());
  }

  protected override unmounted(): void {
    this.#cancel?.();
    this.#drawn = false;
  }

  #drawNow(): void {
    if (this.#drawn) return;
    this.#drawn = true;
    this.draw();
  }
}

/** Each in a turn of its own. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 50);
    return () => clearTimeout(timer);
  }
  // A page that is never idle shows its whole list all the same.
  const asked = requestIdleCallback(work, { timeout: 3000 });
  return () => cancelIdleCallback(asked);
}
