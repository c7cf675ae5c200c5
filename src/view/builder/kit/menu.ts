/**
 * A button that opens a menu. The list is a native popover in the top layer, placed beside its button; nothing of it is written outside the root.
 * Keys: Enter, Space and arrow down open; arrows, Home, End and letters move; Escape and Tab close and give the focus back.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import type { IconName } from './icon-set.js';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  /** Shown at the end, such as `Ctrl+D`. */
  readonly keys?: string;
  readonly disabled?: boolean;
  /** Draws a line above. */
  readonly apart?: boolean;
  readonly danger?: boolean;
  /** Present for one of several: whether it is the present one. */
  readonly checked?: boolean;
  readonly act: () => void;
}

export interface MenuButton {
  readonly label: string;
  readonly icon?: IconName;
  /** Only the icon is seen; the label is its name. */
  readonly iconOnly?: boolean;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly items: readonly MenuItem[];
}

export function menuButton({ label, icon: drawing, iconOnly, className = 'btn', disabled = false, items }: MenuButton): TemplateResult {
  return html`<span class="menu-place"><button type="button" class=${className} aria-haspopup="menu" aria-expanded="false" aria-label=${iconOnly ? label : nothing} title=${iconOnly ? label : nothing}
      ?disabled=${disabled} @click=${toggle} @keydown=${openByKey}>${drawing ? icon(drawing) : nothing}${iconOnly ? nothing : html`<span>${label}</span>${icon('expand', 14)}`}</button>
    <div class="menu" popover="auto" role="menu" aria-label=${label} @keydown=${move} @toggle=${toggled} @click=${chosen}>${items.map((item) => html`${item.apart ? html`<div role="separator"></div>` : nothing}<button
        type="button" role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'} aria-checked=${item.checked === undefined ? nothing : String(item.checked)} tabindex="-1"
        aria-disabled=${item.disabled ? 'true' : nothing} class=${item.danger ? 'danger' : nothing} @click=${(event: Event) => (item.disabled ? event.stopPropagation() : item.act())}>
        ${item.checked === undefined ? (item.icon ? icon(item.icon, 16) : nothing) : item.checked ? icon('check', 16) : html`<span class="no-check"></span>`}<span>${item.label}</span>${item.keys ? html`<kbd aria-hidden="true">${item.keys}</kbd>` : nothing}</button>`)}</div></span>`;
}

/** What the focus comes back to when an element is gone: the button of the menu it is in, else itself. */
export function lastingOf(element: HTMLElement): HTMLElement {
  const list = element.closest('.menu');
  return list ? buttonOf(list) : element;
}

const listOf = (button: Element): HTMLElement => button.parentElement!.querySelector<HTMLElement>('.menu')!;
const buttonOf = (list: Element): HTMLElement => list.parentElement!.querySelector<HTMLElement>(':scope > button')!;
const entriesOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role^="menuitem"]')];

function toggle(event: Event): void {
  const list = listOf(event.currentTarget as Element);
  if (list.matches(':popover-open')) list.hidePopover();
  else open(list);
}

function openByKey(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  event.stopPropagation();
  const list = listOf(event.currentTarget as Element);
  open(list);
  entriesOf(list).at(event.key === 'ArrowUp' ? -1 : 0)?.focus();
}

/** Below its button, or above where there is no room; never wider than the view. */
function open(list: HTMLElement): void {
  list.showPopover();
  const { left, right, top, bottom } = buttonOf(list).getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const rightToLeft = getComputedStyle(list).direction === 'rtl';
  const wished = rightToLeft ? right - width : left;
  list.style.left = `${Math.max(4, Math.min(wished, innerWidth - width - 4))}px`;
  list.style.top = bottom + height + 4 > innerHeight && top - height - 4 > 0 ? `${top - height - 4}px` : `${bottom + 4}px`;
  (entriesOf(list).find((entry) => entry.getAttribute('aria-checked') === 'true') ?? entriesOf(list)[0])?.focus();
}

function toggled(event: ToggleEvent): void {
  const list = event.currentTarget as HTMLElement;
  buttonOf(list).setAttribute('aria-expanded', String(event.newState === 'open'));
}

function chosen(event: Event): void {
  const list = event.currentTarget as HTMLElement;
  if (!(event.target as Element).closest('[role^="menuitem"]')) return;
  // What was chosen may have moved the focus on purpose.
  const root = list.getRootNode() as ShadowRoot | Document;
  const stays = list.contains(root.activeElement);
  list.hidePopover();
  if (stays) buttonOf(list).focus();
}

function move(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const entries = entriesOf(list);
  const at = entries.indexOf((list.getRootNode() as ShadowRoot).activeElement as HTMLElement);
  const letter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
  const next = event.key === 'ArrowDown' ? entries[(at + 1) % entries.length]
    : event.key === 'ArrowUp' ? entries.at(at - 1)
      : event.key === 'Home' ? entries[0]
        : event.key === 'End' ? entries.at(-1)
          : letter ? [...entries.slice(at + 1), ...entries.slice(0, at + 1)].find((entry) => entry.textContent!.trim().toLowerCase().startsWith(event.key.toLowerCase())) : undefined;
  event.stopPropagation();
  if (event.key === 'Tab' || event.key === 'Escape') {
    if (event.key === 'Escape') event.preventDefault();
    list.hidePopover();
    buttonOf(list).focus();
  } else if (next) {
    event.preventDefault();
    next.focus();
  }
}
