import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, HTTPRequest, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { hostilities, type Hostility } from './hostilities.js';
import { answerPage, formThere, outcome, press, saved, signIn } from './person.js';
import { startPortal, type Portal } from './portal.js';
import { waitInside } from './wait-inside.js';

const root = join(import.meta.dirname, '../..');
const tag = 'assay-self-assessment';

// What pages did before the embed came. Each time a real form is filled in, on the strict portal, and stored by the real collector.
describe('hostile pages', () => {
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

  /** A tab of a person with a store of their own, whose page did this before anything else. */
  async function visit(path: string, hostility: Hostility, person = 'morgan'): Promise<{ page: Page; context: BrowserContext; said: string[]; errors: string[] }> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await signIn(page, portal.origin, person);
    const said: string[] = [];
    const errors: string[] = [];
    page.on('console', (message) => /Assayer/.test(message.text()) && said.push(message.text()));
    page.on('pageerror', (error) => errors.push(String((error as Error).stack ?? error)));
    await page.setViewport({ width: 1200, height: 4000 });
    await page.setRequestInterception(true);
    page.on('request', (request) => void serveExtra(request));
    if (hostility.script) await page.evaluateOnNewDocument(hostility.script);
    for (const address of hostility.scripts ?? []) await page.evaluateOnNewDocument(addScript(address));
    await page.goto(portal.origin + path);
    return { page, context, said, errors };
  }

  for (const [name, hostility] of Object.entries(hostilities))
    it(`a form is filled in and stored: ${name}`, async () => {
      const { page, context, said, errors } = await visit('/competency.html', hostility);
      await formThere(page, tag);
      await answerPage(page, tag, 1);
      await saved(page, tag);
      for (const action of ['next', 'next', 'complete'] as const) {
        await answerPage(page, tag, 2);
        await press(page, tag, action);
      }
      await outcome(page, tag, 'sent');
      expect(errors.join('\n')).to.equal('');
      expect(said.map((text) => text.split('\n')[0])).to.have.lengthOf(hostility.says?.length ?? 0);
      for (const [index, pattern] of (hostility.says ?? []).entries()) expect(said[index]).to.match(pattern);
      if (hostility.afterwards) expect(await page.evaluate(hostility.afterwards)).to.equal(true);
      await context.close();
    });

  for (const [path, widget, shown] of [['/results.html', 'assay-result-report', 'svg'], ['/waiting.html', 'assay-outbox', 'h2, p, ul']] as const)
    it(`${path} is drawn although the page extended Object.prototype and Array.prototype`, async () => {
      const { page, context, errors, said } = await visit(path, hostilities['Object.prototype and Array.prototype extended, in the open']!, 'seoyeon');
      await page.waitForFunction((name, selector) => {
        const place = document.querySelector(name)?.shadowRoot;
        return Boolean(place && !place.querySelector('.skeleton') && place.querySelector(selector));
      }, { timeout: 30_000 }, widget, shown);
      expect(errors.join('\n')).to.equal('');
      expect(said.join('\n')).to.equal('');
      expect(await page.evaluate(() => Object.keys(Object.prototype)), 'hidden while the widget is there').to.deep.equal([]);
      await page.evaluate((name) => document.querySelectorAll(name).forEach((element) => element.remove()), widget);
      await page.waitForFunction(() => Object.keys(Object.prototype).join() === 'clone,extend');
      await context.close();
    });

  it('a frozen Promise, which IndexedDB is not reached with: the form says so before anything is typed, and hands over all the same', async () => {
    const { page, context } = await visit('/competency.html', { script: () => Object.freeze(Promise) });
    await formThere(page, tag);
    const notice = await waitInside(page, `${tag} >>> .notice[data-kind=no-store]`, 10_000);
    expect(await notice!.evaluate((element) => element.textContent)).to.contain('Do not close the page');
    for (const action of ['next', 'next', 'complete'] as const) {
      await answerPage(page, tag, 2);
      await press(page, tag, action);
    }
    await outcome(page, tag, 'sent');
    await context.close();
  });

  it('a policy without the collector: the form says so, and the answers stay on this device', async () => {
    const { page, context, said } = await visit('/competency.html', {});
    await formThere(page, tag);
    await page.evaluate(() => {
      const policy = document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = `connect-src ${location.origin}/elsewhere/`;
      document.head.append(policy);
    });
    for (const action of ['next', 'next', 'complete'] as const) {
      await answerPage(page, tag, 2);
      await press(page, tag, action);
    }
    await outcome(page, tag, 'kept');
    const notice = await waitInside(page, `${tag} >>> .notice[data-kind=policy]`, 10_000);
    expect(await notice!.evaluate((element) => element.textContent)).to.contain('security settings');
    expect(said.join('\n')).to.match(/does not allow http.*\/v1\/responses\/.*connect-src/);
    await context.close();
  });

  /** Further scripts that such a page has; `/other/…` is a second copy of the embed, `/older/…` one of another version. */
  async function serveExtra(request: HTTPRequest): Promise<void> {
    const { pathname } = new URL(request.url());
    const copy = /^\/(other|older)\/(.+\.js)$/.exec(pathname);
    if (pathname === '/dexie-3.js') return request.respond({ contentType: 'text/javascript', body: await readFile(join(root, 'node_modules/dexie-3/dist/dexie.js')) });
    if (!copy) return request.continue();
    const text = await readFile(join(root, 'dist/cdn', copy[2]!), 'utf8');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    await request.respond({ contentType: 'text/javascript', body: copy[1] === 'older' ? text.replace(`\`${version}\``, '`0.0.1`') : text });
  }
});

/** Source that puts a script of the page's own origin before all others, as soon as there is a head. */
const addScript = (address: string): string => `new MutationObserver((_, observer) => {
  if (!document.head) return;
  observer.disconnect();
  const policy = self.trustedTypes?.createPolicy('page' + Math.random(), { createScriptURL: (text) => text });
  const script = Object.assign(document.createElement('script'), { async: false, type: ${JSON.stringify(address.endsWith('embed.js') ? 'module' : '')} });
  script.src = policy ? policy.createScriptURL('${address}') : '${address}';
  document.head.append(script);
}).observe(document, { childList: true, subtree: true });`;
