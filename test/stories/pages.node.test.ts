import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { startPortal, type Portal } from './portal.js';
import { answerPage, answersOf, formThere, outcome, press, saved, signIn } from './person.js';

// Every page of the demo portal, under the headers of a strict agency: default-src 'none', no inline code, Trusted Types.
describe('the pages of the demo portal', () => {
  let portal: Portal;
  let browser: Browser;
  let context: BrowserContext;
  const troubles: string[] = [];
  before(async () => {
    portal = await startPortal();
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 60_000 });
    context = await browser.createBrowserContext();
    await signIn(await context.newPage(), portal.origin, 'morgan');
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });

  /** A page that notes violations of its policy and errors of its scripts. */
  async function visit(path: string, width = 1200): Promise<Page> {
    troubles.length = 0;
    const page = await context.newPage();
    await page.setViewport({ width, height: 4000 });
    page.on('pageerror', (error) => troubles.push(`error ${String((error as Error).stack ?? error)}`));
    await page.exposeFunction('violated', (what: string) => troubles.push(`violation ${what}`));
    await page.evaluateOnNewDocument(() => document.addEventListener('securitypolicyviolation', (event) => (window as unknown as { violated(what: string): void }).violated(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`)));
    await page.goto(portal.origin + path);
    return page;
  }

  for (const [path, tag] of [['/self-assessment.html', 'assay-self-assessment'], ['/competency.html', 'assay-self-assessment'], ['/survey.html', 'assay-form'], ['/dark.html', 'assay-form'],
    ['/two-languages.html', 'assay-form'], ['/prefilled.html', 'assay-self-assessment, assay-form'], ['/own-backend.html', 'assay-self-assessment, assay-form'],
    ['/offline.html', 'assay-form'], ['/placeholder.html', 'assay-form'], ['/hostile.html', 'assay-form']] as const) {
    for (const width of [1200, 360])
      it(`${path} draws its form without a violation or an error, ${width} px wide`, async () => {
        const page = await visit(path, width);
        await formThere(page, tag);
        if (width > 1000) await saved(page, tag).catch(() => undefined); // read-only forms have no such status
        await new Promise((done) => setTimeout(done, 300)); // survey-core measures what it drew a moment later
        expect(troubles).to.deep.equal([]);
        await page.close();
      });
  }

  it('/windows.html opens its dialogs from their buttons, and Escape closes them', async () => {
    const page = await visit('/windows.html');
    for (const display of ['popup', 'slider', 'side-tab']) {
      const host = `[display="${display}"]`;
      await page.waitForFunction((selector) => {
        const button = document.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>('button.launcher');
        button?.click();
        return button !== null && button !== undefined;
      }, {}, host);
      await formThere(page, host);
      expect(await page.$eval(host, (element) => element.shadowRoot!.querySelector('dialog')!.open), display).to.equal(true);
      await page.keyboard.press('Escape');
      await page.waitForFunction((selector) => !document.querySelector(selector)!.shadowRoot!.querySelector('dialog')!.open, {}, host);
    }
    expect(troubles).to.deep.equal([]);
    await page.close();
  });

  it('/two-languages.html speaks two languages side by side', async () => {
    const page = await visit('/two-languages.html');
    await page.waitForFunction(() => [...document.querySelectorAll('assay-form')].every((form) => form.shadowRoot?.querySelector('.sd-title')), { timeout: 30_000 });
    const titles = await page.$$eval('assay-form', (forms) => forms.map((form) => form.shadowRoot!.querySelector('.sd-title')!.textContent!.trim()));
    expect(new Set(titles).size, titles.join(' | ')).to.equal(titles.length);
    await page.close();
  });

  it('three tabs share one draft, and one of them hands the response over, once', async () => {
    const tag = 'assay-self-assessment';
    const tabs: Page[] = [];
    while (tabs.length < 3) {
      const tab = await visit('/competency.html');
      await formThere(tab, tag); // in front, as a tab that is opened is
      tabs.push(tab);
    }
    await tabs[0]!.bringToFront();
    await answerPage(tabs[0]!, tag, 1);
    await saved(tabs[0]!, tag);
    const given = await answersOf(tabs[0]!, tag);
    expect(Object.keys(given).length).to.be.greaterThan(3);
    for (const tab of tabs.slice(1)) {
      await tab.bringToFront();
      await tab.waitForFunction((name, wanted) => {
        const data = (document.querySelector(name) as unknown as { model: { data: Record<string, unknown> } }).model.data;
        return JSON.stringify(Object.entries(data).sort()) === wanted;
      }, { timeout: 10_000 }, tag, JSON.stringify(Object.entries(given).sort()));
    }
    await tabs[1]!.bringToFront();
    for (const action of ['next', 'next', 'complete'] as const) {
      await answerPage(tabs[1]!, tag, 2);
      await press(tabs[1]!, tag, action);
    }
    const key = await outcome(tabs[1]!, tag, 'sent');
    for (const tab of [tabs[0]!, tabs[2]!]) {
      await tab.bringToFront();
      expect(await outcome(tab, tag, 'sent')).to.equal(key);
    }
    const stored = (await portal.stored()).filter(({ definition }) => definition === 'self-assessment.competency');
    expect(stored.map(({ id, revision }) => [id, revision])).to.deep.equal([[key, 1]]);
    expect(stored[0]!.answers).to.deep.include(given);
  });
});
