import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { startBuilderPage, type BuilderPage } from './builder-page.js';
import { waitInside } from './wait-inside.js';

const tag = 'assay-form-builder';
interface Point { readonly x: number; readonly y: number }

describe('a finger on the form builder', () => {
  let browser: Browser;
  let site: BuilderPage;
  before(async () => {
    site = await startBuilderPage({ pages: [{ name: 'page1', elements: [{ type: 'text', name: 'one' }, { type: 'text', name: 'two' }, { type: 'text', name: 'three' }] }] });
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 60_000 });
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  async function opened(width: number, height: number): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width, height, hasTouch: true });
    await page.goto(site.origin);
    await waitInside(page, `${tag} >>> .card[aria-label*="three"]`, 60_000);
    return page;
  }

  const names = (page: Page): Promise<string[]> => page.evaluate((name) => (document.querySelector(name) as unknown as { value: { pages: { elements: { name: string }[] }[] } }).value.pages.flatMap(({ elements }) => elements.map((element) => element.name)), tag);
  const scrolled = (page: Page, selector: string): Promise<number> => page.evaluate((name, wanted) => document.querySelector(name)!.shadowRoot!.querySelector(wanted)!.scrollTop, tag, selector);

  /** A point of an element, by shares of its width and height. */
  async function pointOf(page: Page, selector: string, across = 0.5, down = 0.5): Promise<Point> {
    const element = await waitInside(page, `${tag} >>> ${selector}`);
    await element.evaluate((each) => each.scrollIntoView({ block: 'nearest' }));
    const { x, y, width, height } = (await element.boundingBox())!;
    return { x: x + width * across, y: y + height * down };
  }

  /** A finger from one point to another, in steps as a screen reports them; `before` is looked at while it still lies there. */
  async function slide(page: Page, from: Point, to: Point, before?: () => Promise<void>): Promise<void> {
    await page.touchscreen.touchStart(from.x, from.y);
    for (let step = 1; step <= 12; step += 1) {
      await page.touchscreen.touchMove(from.x + ((to.x - from.x) * step) / 12, from.y + ((to.y - from.y) * step) / 12);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn(null))));
    }
    await before?.();
    await page.touchscreen.touchEnd();
  }

  const became = (page: Page, wanted: string): Promise<unknown> => page.waitForFunction((name, expected) => (document.querySelector(name) as unknown as { value: { pages: { elements: { name: string }[] }[] } }).value.pages.flatMap(({ elements }) => elements.map((element) => element.name)).join() === expected, { timeout: 20_000, polling: 50 }, tag, wanted);

  it('moves an element by its handle, adds one from the palette, and scrolls by everything else', async () => {
    const page = await opened(1200, 700);
    const handle = await pointOf(page, '.card[aria-label*="three"] [data-drag]');
    await slide(page, handle, await pointOf(page, '.card[aria-label*="one"]', 0.5, 0.2), async () => void await waitInside(page, `${tag} >>> .drop-marker`));
    await became(page, 'three,one,two');
    expect((await page.$$(`${tag} >>> .drop-marker, ${tag} >>> .drag-label`)).length, 'nothing of the drag is left').to.equal(0);

    await slide(page, await pointOf(page, '[data-palette="comment"]'), await pointOf(page, '.card[aria-label*="one"]', 0.5, 0.9), async () => void await waitInside(page, `${tag} >>> .drop-marker`));
    await became(page, 'three,one,question1,two');

    const item = await pointOf(page, '[data-palette="dropdown"]');
    await slide(page, item, { x: item.x, y: item.y - 200 });
    await page.waitForFunction((name) => document.querySelector(name)!.shadowRoot!.querySelector('.side.left .side-body')!.scrollTop > 0, { timeout: 20_000, polling: 50 }, tag);
    expect((await names(page)).join(), 'scrolling added nothing').to.equal('three,one,question1,two');
    await page.close();
  });

  it('drags out of the palette that lies over the canvas of a phone', async () => {
    const page = await opened(390, 780);
    await page.touchscreen.tap(...Object.values(await pointOf(page, '[data-focus="toggle-left"]')) as [number, number]);
    const from = await pointOf(page, '.side.left.over [data-palette="comment"]', 0.3);
    const target = await pointOf(page, '.card[aria-label*="two"]', 0.5, 0.1);
    await slide(page, from, target, async () => {
      await waitInside(page, `${tag} >>> .drop-marker`);
      expect((await page.$$(`${tag} >>> .veil`)).length, 'the canvas can be seen').to.equal(0);
    });
    await became(page, 'one,question1,two,three');
    expect((await page.$$(`${tag} >>> .side.over`)).length, 'the palette has gone').to.equal(0);
    expect(await scrolled(page, '.canvas')).to.be.a('number');
    await page.close();
  });
});
