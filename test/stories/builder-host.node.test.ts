import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { startBuilderPage, type BuilderPage } from './builder-page.js';
import { FormMaker } from './form-maker.js';

/** Runs in the page before the widget is there, as a portal's own script does. */
const extra = `
globalThis.refused = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => globalThis.refused.push(violatedDirective + ' ' + sample));
const builder = document.querySelector('assay-form-builder');
builder.rules = { type: (type) => type !== 'file', property: (className, property) => property !== 'valueName', tab: (id) => id !== 'tests' };
builder.plugins = [{
  palette: [{ id: 'portal-badge', icon: 'info', group: 'Portal', title: () => 'Badge number', description: () => 'As the portal asks for it', element: { type: 'text', name: 'badge', title: 'Badge number' } }],
  tabs: [{ id: 'portal', icon: 'info', title: () => 'Portal', load: async () => ({ default: class { render() { return 'A tab of the portal'; } } }) }],
  commands: [{ id: 'portal-hint', icon: 'info', title: () => 'Add the hint of the portal', command: (state, dispatch) => { if (dispatch) globalThis.commanded = true; return true; } }],
  editor: (className, property) => (property === 'description' ? 'An editor of the portal' : undefined),
  checks: () => [{ code: 'portal/check', severity: 'warning', path: [], pointer: '', message: 'A check of the portal' }],
}];`;

const definition = {
  assayer: 2, kind: 'self-assessment', id: 'host.form', version: { number: '1.0.0', status: 'draft' }, title: { en: 'Host' }, locales: ['en', 'ko'], roles: [{ id: 'self', title: { en: 'Self' } }],
  survey: { pages: [{ name: 'one', elements: [{ type: 'radiogroup', name: 'mood', choices: [1, 2, 3] }, { type: 'comment', name: 'why', visibleIf: '{mood} = 1' }, { type: 'matrix', name: 'table', rows: ['a'], columns: [1, 2] }] }] },
};

describe('the form builder in a page with a strict policy, rules and a plugin', () => {
  let browser: Browser;
  let site: BuilderPage;
  let page: Page;
  let maker: FormMaker;
  before(async () => {
    site = await startBuilderPage(definition, extra);
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 60_000 });
    page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 1000 });
    maker = new FormMaker(page);
    await maker.open(site.origin);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  const text = (selector: string): Promise<string> => page.$eval(`assay-form-builder >>> ${selector}`, (element) => element.textContent ?? '');

  it('gives back exactly what it was given', async () => {
    expect(JSON.stringify(await maker.value())).to.equal(JSON.stringify(definition));
  });

  it('offers what the plugin has and not what the rules forbid', async () => {
    expect(await page.$('assay-form-builder >>> [data-palette="file"]')).to.equal(null);
    expect(await page.$('assay-form-builder >>> #tab-tests')).to.equal(null);
    await maker.add('portal-badge');
    expect(JSON.stringify(await maker.value())).to.contain('"badge"');
    await maker.element('[data-property="name"]');
    expect(await text('[data-property="description"]')).to.contain('An editor of the portal');
    await maker.click('[aria-label="Add the hint of the portal"]');
    expect(await page.evaluate(() => (globalThis as unknown as { commanded?: boolean }).commanded)).to.equal(true);
    await maker.click('#tab-portal');
    await page.waitForFunction(() => document.querySelector('assay-form-builder')!.shadowRoot!.querySelector('#panel')!.textContent!.includes('A tab of the portal'));
    await maker.click('#tab-problems');
    await page.waitForFunction(() => document.querySelector('assay-form-builder')!.shadowRoot!.querySelector('#panel')!.textContent!.includes('A check of the portal'));
  });

  it('keeps to the policy in every tab, and the focus on the tab', async () => {
    const ready: Readonly<Record<string, string>> = { design: '.card', theme: '.theme', preview: '.trial', translations: '.translations', json: '.cm-content' };
    for (const tab of ['design', 'logic', 'translations', 'theme', 'preview', 'scoring', 'raters', 'rounds', 'delivery', 'json', 'problems']) {
      await maker.click(`#tab-${tab}`);
      await maker.element(ready[tab] ?? '.envelope');
      expect(await maker.focus(), tab).to.equal(`tab-${tab}`);
    }
    expect(await page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused)).to.deep.equal([]);
  });
});
