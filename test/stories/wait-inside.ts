import type { ElementHandle, Page } from 'puppeteer-core';

/**
 * The first element that a selector through shadow roots (`tag >>> …`) finds, as soon as it is there.
 * `page.waitForSelector` looks again only when the document changes, and what changes in a shadow root does not count as that.
 *
 * @param timeout milliseconds
 */
export async function waitInside(page: Page, selector: string, timeout = 20_000): Promise<ElementHandle<HTMLElement>> {
  for (const end = Date.now() + timeout; ; await new Promise((next) => setTimeout(next, 50))) {
    const found = await page.$(selector);
    if (found) return found as ElementHandle<HTMLElement>;
    if (Date.now() > end) throw new Error(`Nothing matched "${selector}" within ${timeout} ms.`);
  }
}
