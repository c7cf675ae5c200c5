const intent = ['pointerover', 'focusin', 'touchstart'] as const;

/**
 * Calls `act` once when the element comes near the view or somebody reaches for it.
 *
 * @returns how to stop waiting
 */
export function whenWanted(element: Element, act: () => void): () => void {
  const waiting = new AbortController();
  const once = (): void => {
    if (waiting.signal.aborted) return;
    waiting.abort();
    act();
  };
  const sight = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && once(), { rootMargin: '200px' });
  waiting.signal.addEventListener('abort', () => sight.disconnect());
  for (const type of intent) element.addEventListener(type, once, { signal: waiting.signal, passive: true });
  sight.observe(element);
  return () => waiting.abort();
}
