import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { answerPage, formThere, outcome, press, signIn } from './person.js';
import { startPortal, type Portal } from './portal.js';

const tag = 'assay-form-builder';

describe('a designer makes a form of a ready one, publishes it, and somebody answers it', () => {
  let portal: Portal;
  let browser: Browser;
  before(async () => {
    portal = await startPortal();
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 60_000 });
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });

  /** Clicks the first element in the builder that fits and bears these words, once it is there. */
  async function click(page: Page, selector: string, words = ''): Promise<void> {
    const found = await page.waitForFunction((name, wanted, text) => [...(document.querySelector(name)?.shadowRoot?.querySelectorAll<HTMLElement>(wanted) ?? [])].find((each) => `${each.getAttribute('aria-label') ?? ''} ${each.textContent}`.includes(text)), { timeout: 60_000 }, tag, selector, words);
    await page.evaluate((element) => (element as HTMLElement).click(), found);
  }

  const formOf = (page: Page): Promise<{ id: string; version: { number: string; status: string } }> => page.evaluate((name) => (document.querySelector(name) as unknown as { value: never }).value, tag);

  it('from the template to the stored response, and the next change is the next version', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1400, height: 1000 });
    await signIn(page, portal.origin, 'rivera');
    await page.goto(`${portal.origin}/builder.html?locale=en`);
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.canvas'), { timeout: 60_000 }, tag);

    await click(page, '[role=menuitem]', 'New …');
    await click(page, 'dialog .start-card', 'Job satisfaction');
    await page.waitForFunction((name) => (document.querySelector(name) as unknown as { value: { id?: string } | null }).value?.id === 'self-assessment.satisfaction.copy', { timeout: 30_000 }, tag);
    await click(page, '.card', 'about');
    await click(page, '[data-palette="comment"]');
    await page.waitForFunction((name) => JSON.stringify((document.querySelector(name) as unknown as { value: object }).value).includes('"question1"'), { timeout: 30_000 }, tag);
    await click(page, '[role=menuitem]', 'Publish');
    const link = await page.waitForSelector('#published a', { timeout: 60_000 });
    expect(await formOf(page)).to.deep.include({ id: 'self-assessment.satisfaction.copy', version: { number: '1.0.0', status: 'published' } });

    await Promise.all([page.waitForNavigation(), link!.click()]);
    await formThere(page, 'assay-form');
    const typed = 'A question that was not in the template';
    await page.evaluate((text) => {
      const field = document.querySelector('assay-form')!.shadowRoot!.querySelector('textarea')!;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, typed);
    for (let n = 0; n < 12; n += 1) {
      await answerPage(page, 'assay-form');
      const last = await page.evaluate(() => Boolean(document.querySelector('assay-form')!.shadowRoot!.querySelector('.sd-navigation__complete-btn')));
      await press(page, 'assay-form', last ? 'complete' : 'next');
      if (last) break;
    }
    const key = await outcome(page, 'assay-form', 'sent');

    await page.goto(`${portal.origin}/builder.html?locale=en`);
    await click(page, '[role=menuitem]', 'Open …');
    await click(page, '.stored-versions button', 'Job satisfaction and organisational commitment, version 1.0.0, published');
    const opened = async (): Promise<string> => (await formOf(page)).version.number;
    await page.waitForFunction((name) => (document.querySelector(name) as unknown as { value: { id?: string } | null }).value?.id === 'self-assessment.satisfaction.copy', { timeout: 30_000 }, tag);
    expect(await opened()).to.equal('1.0.0');
    await click(page, '.card');
    await click(page, '[data-palette="text"]');
    await page.waitForFunction((name) => (document.querySelector(name) as unknown as { value: { version: { number: string; status: string } } }).value.version.number === '1.1.0', { timeout: 30_000 }, tag);

    const stored = await portal.stored();
    expect(stored.map(({ id, definition, answers }) => [id, definition, answers['question1']])).to.deep.equal([[key, 'self-assessment.satisfaction.copy', typed]]);
  });
});
