import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

export const galleryFolder = join(import.meta.dirname, '../../demo/gallery');

/** One case of the gallery; `demo/gallery/case-section.js` says what its members mean. */
export interface GalleryCase {
  readonly group: string;
  readonly id: string;
  readonly title: string;
  readonly survey: object;
  readonly answers?: object;
  readonly theme?: object;
  readonly page?: number;
  readonly show?: 'errors' | 'read-only' | 'preview' | 'completed';
  readonly open?: readonly string[];
}

/** What each case is looked at in. The widths are those of the window. */
export const variants = {
  light: { theme: 'light', locale: 'en', width: 900 },
  dark: { theme: 'dark', locale: 'en', width: 900 },
  narrow: { theme: 'light', locale: 'en', width: 320 },
  rtl: { theme: 'light', locale: 'ar', width: 900 },
} as const;

export type Variant = keyof typeof variants;

export async function galleryCases(): Promise<GalleryCase[]> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(galleryFolder, `${name}.json`), 'utf8'));
  const groups = (await json('groups')) as string[];
  const cases = await Promise.all(groups.map(async (group) => ((await json(group)) as { cases: Omit<GalleryCase, 'group'>[] }).cases.map((one) => ({ ...one, group }))));
  return cases.flat();
}

/** A tab with the gallery in it, for many cases one after the other. */
export async function openGallery(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: variants.light.width, height: 1200 });
  await page.goto(`${origin}/gallery.html?alone&group=shown&case=html`);
  await settled(page);
  return page;
}

/** Shows a case alone in the window, through the page's own address, and waits until it has come to rest. */
export async function showCase(page: Page, { group, id }: GalleryCase, variant: Variant): Promise<void> {
  const { theme, locale, width } = variants[variant];
  if (page.viewport()?.width !== width) await page.setViewport({ width, height: 1200 });
  await page.evaluate((query) => {
    history.pushState(null, '', `/gallery.html?alone&${query}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, new URLSearchParams({ group, case: id, theme, locale }).toString());
  await page.waitForSelector(`.case#${id}`, { timeout: 20_000 });
  await settled(page);
}

/** Until the case is there, its views are imported, its pictures decoded, and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.case[aria-busy="false"]', { timeout: 30_000 });
  await page.waitForFunction(() => !document.querySelector('assay-form')!.shadowRoot!.querySelector('.sv-skeleton-element, [aria-busy="true"].form'), { timeout: 20_000, polling: 50 });
  await page.evaluate(async () => {
    const root = document.querySelector('assay-form')!.shadowRoot!;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
    // What ends may begin something else.
    for (let round = 0; round < 10; round++) {
      const moving = root.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity);
      for (const animation of moving) animation.finish();
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      if (moving.length === 0) break;
    }
  });
}
