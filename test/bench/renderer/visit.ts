import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** The functions that the pages of this bench have. */
export interface BenchWindow {
  acceptance(): Promise<number>;
  answers(): object;
  mount(host: HTMLElement): Promise<void>;
  unmount(): void;
  inputs(selector: string): HTMLInputElement[];
}

/** A page that nobody has seen before: own context, no cache. */
export async function visit<T>(browser: Browser, work: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const fault = new Promise<never>((_, reject) => {
      page.on('pageerror', (error) => reject(new Error(`${page.url()} throws`, { cause: error })));
    });
    await page.setViewport({ width: 1000, height: 800 });
    await page.setCacheEnabled(false);
    return await Promise.race([work(page, await page.createCDPSession()), fault]);
  } finally {
    await context.close();
  }
}

/** Milliseconds that the page's main thread has worked since it was opened. */
export async function mainThread(page: Page): Promise<number> {
  const { TaskDuration = 0 } = await page.metrics();
  return TaskDuration * 1000;
}

/** The same, once nothing is going on any more. */
export async function mainThreadAtRest(page: Page): Promise<number> {
  const busy = 2; // a blinking caret and our own questions take less
  let before = await mainThread(page);
  for (let calm = 0, turn = 0; calm < 3; turn += 1) {
    if (turn > 600) throw new Error(`${page.url()} does not come to rest.`);
    await pause(80);
    const now = await mainThread(page);
    calm = now - before < busy ? calm + 1 : 0;
    before = now;
  }
  return before;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Kilobytes that survive the garbage collection. */
export async function heap(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 4; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1024;
}

/** Puts the focus on the input at a place among those of a selector. @throws when there is none */
export async function focusOn(page: Page, selector: string, index: number): Promise<void> {
  const found = await page.evaluate((selector, index) => {
    const input = (window as unknown as BenchWindow).inputs(selector)[index];
    input?.focus();
    return input !== undefined;
  }, selector, index);
  if (!found) throw new Error(`${page.url()} has no ${selector} at ${index}: nothing would be measured.`);
}

/** Everything that can be read on the page, with what stands in its inputs. */
export function readable(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { inputs } = window as unknown as BenchWindow;
    const values = inputs('input, textarea, output').map((input) => input.value);
    return [document.body.innerText, ...inputs('*').flatMap((element) => (element.shadowRoot ? [...element.shadowRoot.children].map((child) => (child as HTMLElement).innerText) : [])), ...values].join('\n');
  });
}
