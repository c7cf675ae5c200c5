/**
 * When an element comes near the visible part of the page. survey-core's own test takes a shadow root's host for the window:
 * in a host as high as its survey everything counts as visible and all rows would be drawn at once.
 */

/** How far ahead rows are drawn: half a screen, so that scrolling seldom meets a skeleton. */
const ahead = '50% 0px';

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Calls `near` once, when the element is near the view or the page is about to be printed. The returned function stops waiting. */
export function whenNear(element: Element, near: () => void): () => void {
  observer ??= new IntersectionObserver(arrived, { rootMargin: ahead, scrollMargin: ahead } as IntersectionObserverInit);
  if (waiting.size === 0) addEventListener('beforeprint', printed);
  waiting.set(element, near);
  observer.observe(element);
  return () => stop(element);
}

function arrived(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (isIntersecting) call(target);
}

function printed(): void {
  for (const element of [...waiting.keys()]) call(element);
}

function call(element: Element): void {
  const near = waiting.get(element);
  stop(element);
  near?.();
}

function stop(element: Element): void {
  observer?.unobserve(element);
  if (waiting.delete(element) && waiting.size === 0) removeEventListener('beforeprint', printed);
}
