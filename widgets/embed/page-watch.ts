/**
 * Calls `found` for every element of the selector, those on the page and those that come later. Open shadow roots of the
 * page are not entered: widgets inside them are registered tags, which the browser upgrades by itself.
 */
export function watchPage(selector: string, found: (element: HTMLElement) => void): () => void {
  const seen = new WeakSet<Element>();
  const meet = (element: Element): void => {
    if (seen.has(element)) return;
    seen.add(element);
    found(element as HTMLElement);
  };
  const look = (root: ParentNode): void => root.querySelectorAll(selector).forEach(meet);
  const observer = new MutationObserver((records) => {
    for (const record of records)
      for (const node of record.addedNodes)
        if (node instanceof Element) {
          if (node.matches(selector)) meet(node);
          look(node);
        }
  });
  observer.observe(document, { childList: true, subtree: true });
  look(document);
  return () => observer.disconnect();
}

/** Calls back once when an element is nearly in view, or touched by pointer or focus. */
export function whenNear(element: Element, act: () => void): void {
  const stop = new AbortController();
  const once = (): void => {
    stop.abort();
    observer.disconnect();
    act();
  };
  const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && once(), { rootMargin: '300px' });
  for (const type of ['pointerover', 'focusin', 'touchstart']) element.addEventListener(type, once, { signal: stop.signal, passive: true });
  observer.observe(element);
}
