import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { startPortal, type Portal } from '../stories/portal.js';
import { galleryCases, openGallery, showCase, variants, type GalleryCase, type Variant } from './gallery.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const cases = await galleryCases();
const all = Object.keys(variants) as Variant[];
/** Groups whose cases are looked at in every variant, or `all`; without it each case is looked at in one variant, in turn. */
const asked = process.env['GALLERY']?.split(',');

// axe, and what computed boxes and styles say of the look.
describe('the gallery: each element in each mode, by axe and by eye', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const looks: Record<string, number> = {};

  before(async () => {
    portal = await startPortal();
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 60_000 });
    page = await openGallery(browser, portal.origin);
    page.on('pageerror', (error) => troubles.push(`page error: ${String(error)}`));
    page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
    // Through the debugger: the page's own policy lets no foreign script in.
    await page.evaluate(await readFile(axeFile, 'utf8'));
    await page.evaluate(await readFile(join(import.meta.dirname, 'page-checks.js'), 'utf8'));
    await page.evaluate(() => document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`policy: ${violatedDirective} ${blockedURI}`)));
    // From now on a focus set by script is one set by keyboard.
    await page.keyboard.press('Tab');
  });
  after(async () => {
    console.log(`      looks: ${Object.entries(looks).map(([variant, count]) => `${variant} ${count}`).join(', ')}`);
    await browser.close();
    await portal.stop();
  });

  for (const group of new Set(cases.map((one) => one.group)))
    if (!asked || asked.includes('all') || asked.includes(group))
      it(group, async () => {
        const faults: string[] = [];
        for (const example of cases.filter((one) => one.group === group)) {
          for (const variant of asked ? all : [all[cases.indexOf(example) % all.length]!]) {
            await showCase(page, example, variant);
            faults.push(...(await look(example, variant)));
          }
        }
        expect(faults, faults.join('\n')).to.deep.equal([]);
      });

  async function look(example: GalleryCase, variant: Variant): Promise<string[]> {
    const eye = async (): Promise<string[]> => (await page.evaluate(`visualFaults('${variant}', ${JSON.stringify({ focus: variant === 'light' && !example.open })})`)) as string[];
    let seen = await eye();
    if (seen.length > 0) {
      // survey-core fits some parts to their place a moment after they are drawn: what passes is no fault.
      await new Promise((later) => setTimeout(later, 800));
      const still = await eye();
      seen = seen.filter((fault) => still.includes(fault));
    }
    const { violations, passes } = await page.evaluate((contrastOnly) => {
      const run = (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run;
      const runOnly = contrastOnly ? { type: 'rule', values: ['color-contrast'] } : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      return run({ include: [['assay-form']] }, { runOnly, resultTypes: ['violations'], preload: false });
    }, variant === 'dark');
    const broken = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`));
    // A target within a shadow root is a path, not a selector.
    if (!passes.some(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0])))) broken.push('axe did not look into the shadow root');
    looks[variant] = (looks[variant] ?? 0) + 1;
    return [...seen, ...broken, ...troubles.splice(0)].map((fault) => `${example.group}/${example.id} ${variant}: ${fault}`);
  }
});
