/**
 * Takes a picture of every case of the gallery in every variant, ours beside survey-react-ui's of the same JSON, and a page that shows them: `test/visual/out/index.html`.
 *   npm run look [-- group[/case]…] [--variant=dark]…
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { startPortal } from '../stories/portal.js';
import { galleryCases, openGallery, showCase, variants, type GalleryCase, type Variant } from './gallery.js';
import { startPeer } from './peer.js';

const out = join(import.meta.dirname, 'out');
const asked = process.argv.slice(2);
const named = asked.filter((word) => !word.startsWith('--'));
const wanted = asked.flatMap((word) => /^--variant=(.+)$/.exec(word)?.[1] ?? []);
const looks = (Object.keys(variants) as Variant[]).filter((variant) => wanted.length === 0 || wanted.includes(variant));
const cases = (await galleryCases()).filter(({ group, id }) => named.length === 0 || named.some((name) => name === group || name === `${group}/${id}`));
if (cases.length === 0 || looks.length === 0) throw new Error(`There is no such case or variant. Groups: ${[...new Set((await galleryCases()).map(({ group }) => group))].join(', ')}; variants: ${Object.keys(variants).join(', ')}.`);

const [portal, peer] = await Promise.all([startPortal(), startPeer()]);
const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 120_000 });
try {
  const [ours, theirs] = [await openGallery(browser, portal.origin), await peer.open(browser)];
  for (const variant of looks) {
    for (const example of cases) {
      await ours.bringToFront();
      await showCase(ours, example, variant);
      await picture(ours, example, variant, 'assayer');
      await theirs.bringToFront();
      await peer.show(theirs, example, variant);
      await picture(theirs, example, variant, 'survey-react-ui');
    }
  }
} finally {
  await browser.close();
  await Promise.all([portal.stop(), peer.stop()]);
}
await writeFile(join(out, 'index.html'), index());
console.log(`${cases.length} cases × ${looks.length} variants: ${join(out, 'index.html')}`);

async function picture(page: Page, { group, id, open }: GalleryCase, variant: Variant, who: string): Promise<void> {
  await mkdir(join(out, variant), { recursive: true });
  // A list that is open lies below the form.
  const height = Math.max(await page.evaluate(() => document.body.offsetHeight), open ? 800 : 200);
  await page.screenshot({ path: join(out, variant, `${group}.${id}.${who}.png`), clip: { x: 0, y: 0, width: page.viewport()!.width, height: Math.min(height, 3000) }, captureBeyondViewport: true });
}

function index(): string {
  const rows = looks.flatMap((variant) => cases.map(({ group, id, title }) => `<h2>${group} / ${title} (${variant})</h2><p>${['assayer', 'survey-react-ui'].map((who) => `<img loading="lazy" src="${variant}/${group}.${id}.${who}.png" alt="${who}">`).join(' ')}</p>`));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Assayer beside survey-react-ui</title><style>img { width: 49%; vertical-align: top; border: 1px solid #ccc }</style><body>${rows.join('\n')}`;
}
