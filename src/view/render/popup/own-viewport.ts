/** A popup over the whole screen (touch) follows the on-screen keyboard; survey-core writes the measures on the page's root element, this on the popup's own. */
import type { PopupBaseViewModel } from 'survey-core';

interface ViewportInternals {
  container: HTMLElement | undefined;
  visualViewportChangedCallback?: () => void;
}

/** Call it once for each view model, before it is shown. */
export function keepViewportInside<P extends PopupBaseViewModel>(popup: P): P {
  const inner = popup as unknown as ViewportInternals;
  if (!inner.visualViewportChangedCallback) return popup;
  inner.visualViewportChangedCallback = () => {
    const viewport = window.visualViewport;
    if (!viewport || !inner.container) return;
    const scale = viewport.scale || 1;
    inner.container.style.setProperty('--sv-popup-overlay-height', `${viewport.height * scale}px`);
    inner.container.style.setProperty('--sv-popup-overlay-top', `${scale === 1 ? viewport.offsetTop : 0}px`);
  };
  return popup;
}
