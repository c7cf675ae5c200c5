import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { slowCore, type SlowCore } from './slow-core.js';
import { openBrowser, ready, watch, type Trouble } from './visitor.js';
import { waitInside } from './wait-inside.js';

const definition = {
  assayer: 2, kind: 'self-assessment', id: 'story.first-answer', version: { number: '1.0.0', status: 'published' }, title: 'Two pages', locales: ['en'], roles: [{ id: 'self', title: 'Oneself' }],
  survey: {
    title: 'Two pages',
    pages: [
      {
        name: 'one',
        elements: [
          { type: 'text', name: 'line', title: 'A line' },
          { type: 'radiogroup', name: 'pick', title: 'Pick one', choices: ['a', 'b', 'c'] },
          { type: 'checkbox', name: 'some', title: 'Some', choices: ['x', 'y'] },
          { type: 'boolean', name: 'sure', title: 'Sure?' },
          { type: 'dropdown', name: 'unit', title: 'Unit', choices: ['roads', 'water'] },
          { type: 'comment', name: 'long', title: 'At length' },
        ],
      },
      { name: 'two', elements: [{ type: 'text', name: 'must', title: 'Must', isRequired: true }] },
      { name: 'three', elements: [{ type: 'text', name: 'last', title: 'Last' }] },
    ],
  },
};

type Inside = { changes: string[]; kept: Record<string, Element>; model?: { data: Record<string, unknown>; currentPageNo: number } };

describe('a first answer before survey-core is there', () => {
  let portal: SlowCore;
  let browser: Browser;
  let folder: string;
  let page: Page;
  let trouble: Trouble;
  beforeEach(async () => {
    portal = await slowCore(definition);
    folder = await mkdtemp(join(tmpdir(), 'assayer-first-'));
    browser = await openBrowser(folder);
    ({ page, trouble } = await opened());
  });
  afterEach(async () => {
    await browser.close();
    await portal.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(trouble).to.eql({ breaches: [], errors: [] });
  });

  async function opened(): Promise<{ page: Page; trouble: Trouble }> {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 900, height: 1400 });
    const seen = await watch(tab);
    await tab.goto(portal.address);
    await tab.waitForFunction(() => document.querySelector('assay-form')?.shadowRoot?.querySelector('textarea'), { timeout: 60_000, polling: 50 });
    return { page: tab, trouble: seen };
  }
  const inForm = <R>(look: (form: HTMLElement & Inside, root: ShadowRoot) => R): Promise<R> =>
    page.evaluate(`(${String(look)})(document.querySelector('assay-form'), document.querySelector('assay-form').shadowRoot)`) as Promise<R>;
  const focus = (selector: string): Promise<void> => page.focus(`assay-form >>> ${selector}`);
  const data = (): Promise<Record<string, unknown> | undefined> => inForm((form) => form.model?.data);

  it('is typed through the hand-over: no key is lost, the same element keeps focus and caret', async () => {
    expect(await inForm((form) => Boolean(form.model))).to.equal(false);
    await inForm((form, root) => {
      form.kept = Object.fromEntries([...root.querySelectorAll('.survey [id]:not(symbol)')].map((element) => [element.id, element]));
    });
    await focus('input[value="a"]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await focus('input[value="y"]');
    await page.keyboard.press('Space');
    await focus('.sd-boolean__control');
    await page.keyboard.press('ArrowRight');
    await focus('input[type="text"]');
    const text = 'every letter of this sentence counts ';
    await page.keyboard.type(text, { delay: 5 });
    portal.let();
    await ready(page, 'assay-form');
    await page.keyboard.type('and on', { delay: 5 });
    await page.keyboard.press('Home');
    await page.keyboard.type('>', { delay: 5 });
    const expected = { pick: 'b', some: ['y'], sure: true, line: `>${text}and on` };
    await page.waitForFunction((line) => String((document.querySelector('assay-form') as unknown as Inside).model?.data.line).length >= line.length, { timeout: 10_000 }, expected.line).catch(() => undefined);
    expect(await data()).to.eql(expected);
    const stands = await inForm((form, root) => ({
      gone: Object.entries(form.kept).filter(([id, element]) => !element.isConnected || element.id !== id).map(([id]) => id),
      focused: root.activeElement === form.kept.sq_0i,
    }));
    expect(stands).to.eql({ gone: [], focused: true });
  });

  it('types on without a pause while survey-core arrives', async () => {
    await focus('textarea');
    setTimeout(() => portal.let(), 300);
    const text = 'the quick brown fox jumps over the lazy dog, '.repeat(8);
    await page.keyboard.type(text, { delay: 10 });
    await ready(page, 'assay-form');
    await page.keyboard.type('done');
    await page.waitForFunction(() => String((document.querySelector('assay-form') as unknown as Inside).model?.data.long).endsWith('done'), { timeout: 10_000 });
    expect((await data())?.long).to.equal(`${text}done`);
  });

  it('waits with the hand-over until a syllable is composed', async () => {
    await focus('input[type="text"]');
    const input = await page.createCDPSession();
    const compose = (text: string): Promise<unknown> => input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await compose('ㅎ');
    await compose('하');
    portal.let();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await inForm((form) => Boolean(form.model)), 'handed over in the middle of a syllable').to.equal(false);
    await compose('한');
    await input.send('Input.insertText', { text: '한' });
    await ready(page, 'assay-form');
    await page.keyboard.type('!');
    await page.waitForFunction(() => String((document.querySelector('assay-form') as unknown as Inside).model?.data.line).endsWith('!'), { timeout: 10_000 });
    expect((await data())?.line).to.equal('한!');
  });

  it('is in the journal before survey-core is there: killed and opened again, it is back', async () => {
    await focus('input[type="text"]');
    await page.keyboard.type('not lost');
    await page.waitForFunction(() => document.querySelector('assay-form')?.shadowRoot?.querySelector('.saving.saved'), { timeout: 20_000 });
    expect(await inForm((form) => Boolean(form.model)), 'survey-core is still on its way').to.equal(false);
    browser.process()!.kill('SIGKILL');
    await new Promise((gone) => browser.process()!.once('exit', gone));
    portal.let();
    browser = await openBrowser(folder);
    ({ page, trouble } = await opened());
    await ready(page, 'assay-form');
    expect(await data()).to.eql({ line: 'not lost' });
  });

  it('presses a button that was pressed too early', async () => {
    await focus('input[type="text"]');
    await page.keyboard.type('x');
    await page.click('assay-form >>> .sd-navigation__next-btn');
    portal.let();
    await ready(page, 'assay-form');
    await page.waitForFunction(() => (document.querySelector('assay-form') as unknown as Inside).model?.currentPageNo === 1, { timeout: 10_000 });
  });

  it('makes each of several presses, in their order, as far as the model lets them lead', async () => {
    await page.click('assay-form >>> .sd-dropdown');
    await page.click('assay-form >>> .sd-navigation__next-btn');
    expect(await inForm((_, root) => root.querySelector('.survey [role="status"]')!.textContent)).to.equal('One moment…');
    await page.focus('assay-form >>> .sd-navigation__next-btn');
    await page.keyboard.press('Enter');
    await page.click('assay-form >>> .sd-navigation__next-btn');
    portal.let();
    await ready(page, 'assay-form');
    // From the first page to the second, where nothing may be left out: the last press shows that.
    await waitInside(page, 'assay-form >>> .sd-question__erbox', 10_000);
    expect(await inForm((form) => form.model?.currentPageNo)).to.equal(1);
    expect(await page.$('assay-form >>> [role="combobox"][aria-expanded="true"]')).to.equal(null);
    await page.waitForFunction(() => document.querySelector('assay-form')!.shadowRoot!.querySelector('.survey [role="status"]')!.textContent !== 'One moment…', { timeout: 10_000 });
  });

  it('opens a list that was asked for', async () => {
    await page.click('assay-form >>> .sd-dropdown');
    portal.let();
    await ready(page, 'assay-form');
    await page.waitForFunction(() => document.querySelector('assay-form')?.shadowRoot?.querySelector('[role="combobox"][aria-expanded="true"]'), { timeout: 10_000 });
  });

  it('says that a part is missing when survey-core cannot be had, keeps the answers, and goes on when it can', async () => {
    await page.close();
    portal.broken = true;
    ({ page, trouble } = await opened());
    await focus('input[type="text"]');
    await page.keyboard.type('kept');
    await waitInside(page, 'assay-form >>> .notice[data-kind="incomplete"]');
    portal.broken = false;
    portal.let();
    await page.keyboard.type(' on');
    await page.waitForFunction(() => Boolean((document.querySelector('assay-form') as unknown as Inside).model), { timeout: 30_000 });
    expect(await data()).to.eql({ line: 'kept on' });
    expect(await page.$('assay-form >>> .notice[data-kind="incomplete"]')).to.equal(null);
  });

  it('is accessible: axe finds nothing in the sketch', async () => {
    await page.evaluate(`(() => { ${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')} })()`);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(of: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run(document.querySelector('assay-form')!)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).to.eql([]);
  });
});
