/** The focus goes from an outline into what has been drawn in its place. */

const stops = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/** `drawn` draws and returns the new element. The focus goes to its first stop, or to the last one when it came from behind; without any, to the element itself. */
export function enterDrawn(event: FocusEvent, drawn: () => HTMLElement | null | undefined): void {
  const backwards = comesFromBehind(event.currentTarget as Element, event.relatedTarget);
  const element = drawn();
  if (!element) return;
  const inside = [...element.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility({ visibilityProperty: true }));
  const stop = (backwards ? inside.at(-1) : inside[0]) ?? element;
  if (stop === element) element.tabIndex = -1;
  stop.focus({ preventScroll: false });
}

function comesFromBehind(here: Element, from: EventTarget | null): boolean {
  if (!(from instanceof Node)) return false;
  let place: Node = here;
  for (let root = place.getRootNode(); root !== from.getRootNode(); root = place.getRootNode()) {
    if (!(root instanceof ShadowRoot)) return false;
    place = root.host;
  }
  return (place.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
