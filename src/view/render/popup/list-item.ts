/** One entry of a list, with what stands in it: icon, text, marker (`sv-list-item-content`), a submenu (`sv-list-item-group`), or a component of the host. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Action, ListModel, LocalizableString } from 'survey-core';
import { css } from '../directives/css.js';
import { svgIcon } from '../icons.js';
import { keyToClick } from '../layout/key-to-click.js';
import { localizedString } from '../layout/localized-string.js';
import { draw, hasView } from '../registry.js';
import { View, type ViewProps } from '../view.js';

/** survey-core passes choices as entries too: they have what an action has here. */
type Entry = Action & { readonly data?: { survey?: object; page?: object } };

interface ListItemProps extends ViewProps {
  readonly model: Entry;
  readonly list: ListModel;
  /** For a screen reader, while others of the list are still to be drawn. */
  readonly place?: { readonly position: number; readonly count: number } | undefined;
}

export class ListItemView extends View<ListItemProps> {
  readonly #body = createRef<HTMLElement>();

  protected content(): unknown {
    const { model: item, list, place } = this.props;
    const classes = list.cssClasses as Record<string, string>;
    const component = item.component || list.itemComponent;
    const content = draw(hasView(component) ? component : 'sv-list-item-content', { model: item, item, list, itemData: item.data, survey: item.data?.survey, page: item.data?.page });
    return html`<li
      class=${list.getItemClass(item)}
      role=${ifDefined(list.listItemRole || undefined)}
      id=${ifDefined(item.elementId || undefined)}
      aria-selected=${ifDefined(list.getA11yItemAriaSelected(item))}
      aria-checked=${ifDefined(list.getA11yItemAriaChecked(item))}
      aria-posinset=${ifDefined(place?.position)}
      aria-setsize=${ifDefined(place?.count)}
      aria-disabled=${ifDefined(list.isItemDisabled(item) ? 'true' : undefined)}
      @click=${this.#choose}
      @pointerdown=${(event: PointerEvent) => list.onPointerDown(event, item)}
      ${css({ display: list.isItemVisible(item) ? undefined : 'none' })}
      ${keyToClick({ disableTabStop: Boolean(item.disableTabStop) })}
    >${item.needSeparator ? html`<div class=${classes.itemSeparator}></div>` : nothing}<div
        class=${classes.itemBody}
        title=${ifDefined(item.getTooltip() || undefined)}
        @mouseover=${() => list.onItemHover(item)}
        @mouseleave=${() => list.onItemLeave(item)}
        ${css(list.getItemStyle(item))}
        ${ref(this.#body)}
      >${content}</div></li>`;
  }

  readonly #choose = (event: Event): void => {
    this.props.list.onItemClick(this.props.model);
    event.stopPropagation();
  };

  protected override mounted(): void {
    if (this.#body.value) this.props.list.onItemRended(this.props.model, this.#body.value);
  }
}

interface ContentProps extends ViewProps {
  readonly model: Entry;
  readonly list: ListModel;
}

/** Registered as `sv-list-item-content`. */
export class ListItemContentView extends View<ContentProps> {
  protected content(): unknown {
    const { model: item, list } = this.props;
    return [
      svgIcon(item.iconName, { size: item.iconSize, className: (list.cssClasses as Record<string, string>)['itemIcon'] }),
      localizedString(item.locTitle as LocalizableString),
      svgIcon(item.markerIconName, { size: 'auto', className: (item.cssClasses as Record<string, string> | undefined)?.['itemMarkerIcon'] }),
    ];
  }
}

/** An entry that opens another list. Registered as `sv-list-item-group`. */
export class ListItemGroupView extends View<ContentProps> {
  protected content(): unknown {
    const { model: item, list } = this.props;
    return [draw('sv-list-item-content', { model: item, list }), item.popupModel ? draw('sv-popup', { model: item.popupModel as object }) : nothing];
  }
}
