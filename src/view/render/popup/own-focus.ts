/**
 * Popups of survey-core look for the focus in the document and one shadow root below; in a nested or closed root they find the host instead:
 * Tab walks out of a dialog, and after closing the focus is lost. These remedies ask the popup's own root.
 */
import type { PopupBaseViewModel } from 'survey-core';

interface FocusInternals {
  container: HTMLElement | undefined;
  prevActiveElement: HTMLElement | null | undefined;
  trapFocus(event: KeyboardEvent): void;
  updateOnShowing(): void;
  updateOnHiding(): void;
}

const focusable = 'input:not(:disabled):not([type=hidden]), select:not(:disabled), textarea:not(:disabled), button:not(:disabled):not([tabindex="-1"]), a[href], [tabindex]:not([tabindex^="-"])';

/** The focused element as the tree of `node` sees it. */
export function focusedBeside(node: Node): HTMLElement | null {
  const root = node.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? (root.activeElement as HTMLElement | null) : null;
}

/** Gives a popup the focus behaviour of its own root; call it once for each view model. */
export function keepFocusInOwnRoot<P extends PopupBaseViewModel>(popup: P): P {
  const inner = popup as unknown as FocusInternals;
  const { updateOnShowing, updateOnHiding } = inner;
  let before: HTMLElement | null = null;

  inner.trapFocus = (event) => {
    const candidates = [...(inner.container?.querySelectorAll<HTMLElement>(focusable) ?? [])].filter((element) => element.checkVisibility());
    const [first, last] = [candidates[0], candidates.at(-1)];
    if (!first || !last) return event.preventDefault();
    const active = focusedBeside(first);
    const outside = !candidates.includes(active!);
    if (!(event.shiftKey ? outside || active === first : outside || active === last)) return;
    (event.shiftKey ? last : first).focus();
    event.preventDefault();
  };

  inner.updateOnShowing = () => {
    before = inner.container ? focusedBeside(inner.container) : null;
    updateOnShowing.call(popup);
    inner.prevActiveElement = before;
  };

  // survey-core gives the focus back only where it had moved it itself; a confirm dialog leaves it on the body.
  inner.updateOnHiding = () => {
    const inside = inner.container && focusedBeside(inner.container);
    const had = Boolean(inside && inner.container!.contains(inside));
    updateOnHiding.call(popup);
    if ((had || popup.isModal) && before?.isConnected) before.focus({ preventScroll: true });
    before = null;
  };
  return popup;
}
