import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { waitInside } from './wait-inside.js';

/** A browser with a profile on disk, driven like a person would. */
export async function openBrowser(profile?: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await findBrowser(), args: browserArguments(), headless: true, handleSIGINT: false,
    ...(profile ? { userDataDir: profile } : {}),
  });
}

/** Breaches of the page's content security policy and uncaught errors, seen from the very start of each page. */
export interface Trouble {
  readonly breaches: string[];
  readonly errors: string[];
}

/** Watches a tab before it goes anywhere. */
export async function watch(page: Page): Promise<Trouble> {
  const trouble: Trouble = { breaches: [], errors: [] };
  await page.exposeFunction('reportBreach', (text: string) => void trouble.breaches.push(text));
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { reportBreach(text: string): void }).reportBreach(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
  page.on('pageerror', (error) => trouble.errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return trouble;
}

/** Goes to a page of the portal, through the demo sign-in if it asks. */
export async function visit(page: Page, address: string, person = 'morgan'): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  if (!page.url().includes('/demo/sign-in')) return;
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(`button[value="${person}"]`)]);
}

/** Waits until the widget can be answered. */
export async function ready(page: Page, widget: string): Promise<void> {
  await page.waitForFunction((tag) => Boolean((document.querySelector(tag) as { model?: unknown } | null)?.model), { timeout: 30_000, polling: 50 }, widget);
  await waitInside(page, `${widget} >>> .sd-question`, 30_000);
}

/** The answers on the screen. */
export function answersOf(page: Page, widget: string): Promise<Record<string, unknown>> {
  return page.evaluate((tag) => structuredClone((document.querySelector(tag) as unknown as { model: { data: Record<string, unknown> } }).model.data), widget);
}

/** Chooses an answer by its accessible place: the n-th choice of a row or question, with a real click. */
export async function choose(page: Page, widget: string, selector: string): Promise<void> {
  const input = await waitInside(page, `${widget} >>> ${selector}`, 10_000);
  // Radio buttons are drawn by their label; the label is what a pointer can reach.
  const label = (await input!.evaluateHandle((element) => element.closest('label') ?? element)) as unknown as ElementHandle<Element>;
  await label.scrollIntoView();
  await label.click();
}

/** All visible text of the widget, its shadow roots included. */
export function textOf(page: Page, widget: string): Promise<string> {
  return page.evaluate((tag) => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (node instanceof Element && (node.localName === 'style' || node.localName === 'svg')) return '';
      const inside = node instanceof Element && node.shadowRoot ? [...node.shadowRoot.childNodes] : [...node.childNodes];
      return inside.map(read).join(' ');
    };
    const element = document.querySelector(tag);
    return element ? read(element).replace(/\s+/g, ' ') : '';
  }, widget);
}
