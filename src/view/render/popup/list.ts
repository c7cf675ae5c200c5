/** A list of choices or commands: search box, message when nothing fits, entries. Registered as `sv-list`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Action, ListModel } from 'survey-core';
import { css } from '../directives/css.js';
import { svgIcon } from '../icons.js';
import { View, viewOf } from '../view.js';
import { ListPartView, partSize } from './list-part.js';

export class ListView extends View<{ readonly model: ListModel }> {
  readonly #search = createRef<HTMLInputElement>();
  readonly #parts: { readonly index: number }[] = [];

  protected content(): unknown {
    const list = this.props.model;
    const classes = list.cssClasses as Record<string, string>;
    return html`<div class=${classes.root} ${ref(this.root)}>
      ${list.showFilter ? this.#filter(list, classes) : nothing}
      <div class=${classes.emptyContainer} role="status" ${css({ display: list.isEmpty ? undefined : 'none' })}><div class=${classes.emptyText}>${list.isEmpty ? list.emptyMessage : nothing}</div></div>
      ${list.renderElements ? this.#entries(list) : nothing}
    </div>`;
  }

  #entries(list: ListModel): unknown {
    return html`<ul
      class=${list.getListClass()}
      role=${ifDefined(list.listRole || undefined)}
      aria-label=${ifDefined(list.a11ya11y_input_ariaLabel || undefined)}
      id=${ifDefined(list.elementId || undefined)}
      @mousedown=${keepFocus}
      @keydown=${(event: KeyboardEvent) => list.onKeyDown(event)}
      @mousemove=${(event: MouseEvent) => list.onMouseMove(event)}
      ${css({ display: list.isEmpty ? 'none' : undefined })}
    >${this.#inParts(list.renderedActions as Action[], list)}</ul>`;
  }

  #inParts(entries: readonly Action[], list: ListModel): unknown {
    const count = entries.length > partSize && !list.filterString ? entries.length : undefined;
    while (this.#parts.length * partSize < entries.length) this.#parts.push({ index: this.#parts.length });
    return this.#parts.slice(0, Math.ceil(entries.length / partSize)).map((model) => viewOf(ListPartView)({ model, list, count, entries: entries.slice(model.index * partSize, (model.index + 1) * partSize) }));
  }

  /** The search text is the user's while typing: it is written only where the model says something else. */
  #filter(list: ListModel, classes: Record<string, string>): unknown {
    void list.filterString;
    return html`<div class=${classes.filter}>
      <div class=${classes.filterBox}>
        <div class=${classes.filterIcon}>${svgIcon('icon-search-24x24', { size: 'auto' })}</div>
        <input
          type="text"
          class=${classes.filterInput}
          aria-label=${list.filterStringPlaceholder}
          aria-controls=${ifDefined(list.elementId || undefined)}
          placeholder=${list.filterStringPlaceholder}
          @input=${(event: Event) => (list.filterString = (event.target as HTMLInputElement).value)}
          @keyup=${(event: KeyboardEvent) => list.goToItems(event)}
          ${ref(this.#search)}
        />
        ${list.showSearchClearButton && list.filterString ? html`<button type="button" class=${classes.searchClearButtonIcon} aria-label=${list.getLocalizationString('clearCaption')} @click=${(event: Event) => list.onClickSearchClearButton(event)}>${svgIcon('icon-searchclear', { size: 'auto' })}</button>` : nothing}
      </div>
    </div>`;
  }

  protected override mounted(): void {
    if (this.root.value) this.props.model.initListContainerHtmlElement(this.root.value);
    this.updated();
  }

  protected override updated(): void {
    const input = this.#search.value;
    const text = this.props.model.filterString ?? '';
    if (input && input.value !== text) input.value = text;
  }

  protected override unmounted(): void {
    this.props.model.initListContainerHtmlElement(undefined as unknown as HTMLElement);
  }
}

/** A click on an entry must not take the focus from the combo box. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
