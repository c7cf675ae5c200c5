/** Controls as somebody sees them: by kind and order within a question, by a caption, or in what is open above the page. */

export const kinds = ['textbox', 'choice', 'combo', 'button', 'slider', 'file', 'canvas', 'tab', 'area', 'item'] as const;
export type Kind = (typeof kinds)[number];

export interface Place {
  /** Name of a question; none: the whole survey. */
  readonly in?: string | undefined;
  readonly kind?: Kind | undefined;
  /** Counted from 0; from the end when negative. */
  readonly nth?: number | undefined;
  /** Instead of a kind: what stands on it. */
  readonly text?: string | undefined;
  /** In the list or dialog that is open. */
  readonly popup?: boolean | undefined;
}

const selectors: Record<Kind, string> = {
  textbox: 'input:not([type=radio],[type=checkbox],[type=range],[type=file],[type=button],[type=submit],[type=image]), textarea, [contenteditable=true], [role=textbox]',
  choice: 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], [role=switch], [role=option]',
  combo: '[role=combobox], select',
  button: 'button, [role=button], input[type=button], input[type=submit]',
  slider: 'input[type=range], [role=slider]',
  file: 'input[type=file]',
  canvas: 'canvas',
  tab: '[role=tab]',
  area: 'svg rect, svg circle, svg polygon',
  item: '[tabindex="0"]',
};
const overlay = '.sv-popup';

/** The controls of one kind in a place, in the order of the page. */
export function controls(scope: ParentNode, kind: Kind, popup: boolean): HTMLElement[] {
  const found = [...scope.querySelectorAll<HTMLElement>(selectors[kind])].filter((element) => Boolean(element.closest(overlay)) === popup);
  if (kind === 'file') return found;
  const seen = found.filter((element) => isSeen(anchor(element)));
  // A combo box holds its own search field; an item is what is nothing else.
  if (kind === 'textbox') return seen.filter((element) => !element.closest(selectors.combo));
  if (kind === 'combo') return seen.filter((element) => !element.parentElement?.closest(selectors.combo));
  if (kind === 'item') return seen.filter((element) => !Object.entries(selectors).some(([other, selector]) => other !== 'item' && element.matches(selector)));
  return seen;
}

export function find(root: ParentNode, place: Place): HTMLElement | undefined {
  const scope = place.in === undefined ? root : root.querySelector<HTMLElement>(`[data-name="${CSS.escape(place.in)}"]`);
  if (!scope) return undefined;
  const among = place.text === undefined ? controls(scope, place.kind ?? 'button', Boolean(place.popup)) : captions(scope, place.text, Boolean(place.popup));
  return among.at(place.nth ?? 0);
}

/** The innermost elements that show exactly this text, or are named by it. */
function captions(scope: ParentNode, text: string, popup: boolean): HTMLElement[] {
  // "Remove" may say of which row.
  const names = (name: string | null): boolean => name === text || Boolean(name?.startsWith(`${text}, `));
  const says = (element: HTMLElement): boolean => said(element.textContent) === text || (element instanceof HTMLInputElement && element.type === 'button' && element.value === text) || names(element.getAttribute('aria-label')) || names(element.title);
  const all = [...scope.querySelectorAll<HTMLElement>('*')].filter((element) => says(element) && Boolean(element.closest(overlay)) === popup && isSeen(element));
  return all.filter((element) => !all.some((other) => other !== element && element.contains(other)));
}

/** What is clicked to reach it: the label of an input that is not seen itself. */
export function anchor(element: HTMLElement): HTMLElement {
  const { width, height } = element.getBoundingClientRect();
  if (width > 3 && height > 3 && getComputedStyle(element).opacity !== '0') return element;
  const label = element.closest('label') ?? (element as HTMLInputElement).labels?.[0];
  return label ?? element.parentElement ?? element;
}

export function isSeen(element: HTMLElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** The middle of it, scrolled into view. */
export function middle(element: HTMLElement): { x: number; y: number } {
  const target = anchor(element);
  target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = target.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

export function said(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u00a0\u200b]+/g, ' ').trim();
}

/** Where the keyboard is: question, kind and order. */
export function focusPlace(root: ParentNode): string {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot) active = active.shadowRoot.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return 'nowhere';
  const popup = Boolean(active.closest(overlay));
  const question = outermost(active);
  const scope = popup || !question ? root : question;
  const place = popup ? 'popup' : (question?.dataset['name'] ?? 'survey');
  // The search field is the combo box that it stands in.
  const combo = active.closest<HTMLElement>(selectors.combo);
  const on = combo?.parentElement?.closest<HTMLElement>(selectors.combo) ?? combo ?? active;
  for (const kind of kinds.filter((one) => on.matches(selectors[one]))) {
    const nth = controls(scope, kind, popup).indexOf(on);
    if (nth >= 0) return `${place} ${kind} ${kind === 'button' ? captionOf(on) : nth}`;
  }
  return `${place} ${active.tagName.toLowerCase()}`;
}

function outermost(element: HTMLElement): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (let here = element.closest<HTMLElement>('[data-name]'); here; here = here.parentElement?.closest<HTMLElement>('[data-name]') ?? null) found = here;
  return found;
}

/** All text that is to be seen, not what is there for screen readers only; those are told it in other ways. */
export function seenText(within: Node): string {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && said(node.textContent) && parent.checkVisibility({ visibilityProperty: true }) && !parent.closest('[style*="clip-path"], .sv-visuallyhidden, textarea, style, script')) text += ` ${node.textContent}`;
  }
  return said(text);
}

/** Buttons are told apart by what stands on them: ours has some where the other has pictures. */
function captionOf(element: HTMLElement): string {
  return said(element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? element.value : seenText(element))) || said(element.title);
}
