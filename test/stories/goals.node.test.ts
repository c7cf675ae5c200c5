import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { writeXlsx } from '../../src/model/exchange/index.js';
import { signIn } from './person.js';
import { startPortal, type Portal } from './portal.js';

const tag = 'assay-goal-alignment';
const patient = { timeout: 60_000, polling: 100 };

describe('goals, from the organisation to the results', () => {
  let portal: Portal;
  let browser: Browser;
  before(async () => {
    portal = await startPortal();
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 120_000 });
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });

  async function open(person: string, path: string): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(60_000);
    await page.setViewport({ width: 1100, height: 1000 });
    await signIn(page, portal.origin, person);
    await page.goto(portal.origin + path);
    await there(page, '.goal-tabs');
    return page;
  }
  const there = (page: Page, selector: string) => page.waitForFunction((name, what) => Boolean(document.querySelector(name)?.shadowRoot?.querySelector(what)), patient, tag, selector);
  const click = async (page: Page, selector: string): Promise<void> => {
    await there(page, selector);
    await page.evaluate((name, what) => document.querySelector(name)!.shadowRoot!.querySelector<HTMLElement>(what)!.click(), tag, selector);
  };
  /** As somebody who leaves the field. */
  const fill = async (page: Page, selector: string, value: string): Promise<void> => {
    await there(page, selector);
    await page.evaluate((name, what, text) => {
      const field = document.querySelector(name)!.shadowRoot!.querySelector<HTMLInputElement>(what)!;
      field.value = text;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, tag, selector, value);
  };
  const save = async (page: Page): Promise<void> => {
    await click(page, '[data-action=save]');
    await page.waitForFunction((name) => !document.querySelector(name)!.shadowRoot!.querySelector('.save-bar'), patient, tag);
  };
  const textThere = (page: Page, text: string) => page.waitForFunction((name, words) => document.querySelector(name)?.shadowRoot?.textContent?.includes(words), patient, tag, text);
  const sent = (page: Page) => page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[role=status]')?.textContent?.includes('Saved and sent'), patient, tag);
  /** Looks until somebody else's words are there. */
  async function learns(page: Page, text: string): Promise<void> {
    for (let looks = 0; looks < 60; looks += 1) {
      await refresh(page);
      if (await page.evaluate((name, words) => document.querySelector(name)?.shadowRoot?.textContent?.includes(words), tag, text)) return;
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error(`"${text}" did not arrive.`);
  }
  const refresh = (page: Page) => page.evaluate((name) => (document.querySelector(name) as unknown as { refresh(): Promise<void> }).refresh(), tag);
  const button = (text: string) => async (page: Page): Promise<void> => {
    await page.waitForFunction((name, words) => [...(document.querySelector(name)?.shadowRoot?.querySelectorAll('button') ?? [])].some((each) => each.textContent?.trim() === words && !each.disabled), patient, tag, text);
    await page.evaluate((name, words) => [...document.querySelector(name)!.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent?.trim() === words && !each.disabled)!.click(), tag, text);
  };
  const sign = button('Sign');

  it('takes goals from a workbook, and names each cell that does not fit', async () => {
    const page = await open('rivera', '/goals-organisation.html');
    const folder = await mkdtemp(join(tmpdir(), 'assayer-goals-'));
    try {
      const file = join(folder, 'goals.xlsx');
      await writeFile(file, writeXlsx([{ name: 'About', rows: [['Our goals']] }, { name: 'Goals', rows: [['id', 'title', 'parent', 'weight'], ['hall', 'A hall for everybody', 'r1a', '30'], ['', '', '', ''], ['yard', 'A yard', 'nowhere', '10']] }]));
      const field = (await page.evaluateHandle((name) => document.querySelector(name)!.shadowRoot!.querySelector('input[type=file]'), tag)) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(file);
      await textThere(page, '1 goal was taken in.');
      const faults = await page.evaluate((name) => [...document.querySelector(name)!.shadowRoot!.querySelectorAll('.chart-table tbody tr')].map((row) => row.textContent!.trim()), tag);
      expect(faults.some((row) => row.startsWith('C4') && row.includes('there is no such goal')), faults.join()).to.equal(true);
      await there(page, '[data-goal=hall]');
      await click(page, '[data-action=discard]');
      await page.waitForFunction((name) => !document.querySelector(name)!.shadowRoot!.querySelector('[data-goal=hall]'), patient, tag);
      await page.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('is published, aligned, planned, signed, checked in offline, revised; edits made apart from each other stand side by side', async () => {
    const planner = await open('rivera', '/goals-organisation.html');
    await fill(planner, '[id$=-publication-publication-rationale]', 'Waiting times come first this year.');
    await save(planner);
    await sent(planner);

    const person = await open('morgan', '/goals.html');
    await learns(person, 'Waiting times come first this year.');
    await button('Add a goal')(person);
    await fill(person, '.goal [id$=-title]', 'One counter more at noon');
    await fill(person, '.goal [id$=-weight]', '100');
    await fill(person, '.goal-parent select[id$="-0"]', '/r1a');
    await fill(person, '.goal [id$=-valueServed]', 'serve');
    await fill(person, '.goal [id$=-consistencyEmployee]', '5');
    await textThere(person, 'The weights sum to 100.');
    await save(person);
    await sent(person);

    const manager = await open('rivera', '/goals-team.html?person=morgan');
    await learns(manager, 'One counter more at noon');
    await fill(manager, '.goal [id$=-consistencySupervisor]', '2');
    await textThere(manager, 'a point to talk about');
    await save(manager);
    await sent(manager);

    // Both change the title without knowing of each other, the person without a network.
    await refresh(person);
    portal.weather = 'down';
    await fill(person, '.goal [id$=-title]', 'Two counters at noon');
    await save(person);
    await textThere(person, 'it is sent as soon as there is a connection');
    portal.weather = 'fair';
    await fill(manager, '.goal [id$=-title]', 'No queue at noon');
    await save(manager);
    await sent(manager);
    await person.reload();
    await there(person, '.goal');
    await there(person, '.conflict');
    const apart = await person.evaluate((name) => [...document.querySelector(name)!.shadowRoot!.querySelectorAll('.conflict blockquote')].map((each) => each.textContent), tag);
    expect(apart.sort()).to.deep.equal(['No queue at noon', 'Two counters at noon']);
    await click(person, '.conflict li:last-child button');
    await save(person);
    await sent(person);
    expect(await person.evaluate((name) => Boolean(document.querySelector(name)!.shadowRoot!.querySelector('.conflict')), tag)).to.equal(false);

    await click(person, '[data-tab=plan]');
    await fill(person, '[id$=-plan-plan-content]', 'Waiting times at noon');
    await fill(person, '[id$=-plan-plan-start]', '2026-01-01');
    await fill(person, '[id$=-plan-plan-end]', '2026-12-31');
    await save(person);
    await sent(person);
    await sign(person);
    await textThere(person, 'Person: signed on');
    await sent(person);
    await click(manager, '[data-tab=plan]');
    await learns(manager, 'Person: signed on');
    await sign(manager);
    await textThere(manager, 'Both have signed.');
    await sent(manager);

    await refresh(person);
    await click(person, '[data-tab=checkIns]');
    for (const [date, progress] of [['2026-03-01', '1'], ['2026-06-01', '2']] as const) {
      await button('New check-in')(person);
      await fill(person, 'details[open] [id$=-progress]', progress);
      await fill(person, 'details[open] [id$=-date]', date);
      await save(person);
    }
    await textThere(person, 'Twice in a row off track');

    await click(person, '[data-tab=revisions]');
    await fill(person, '[data-revise] input[name=due]', '2027-06-30');
    await fill(person, '[data-revise] textarea[name=reason]', 'The hall is rebuilt.');
    await click(person, '[data-revise] button[type=submit]');
    await save(person);
    await sign(person);
    await textThere(person, 'It holds when both have signed.');
    await sent(person);
    await click(manager, '[data-tab=revisions]');
    await learns(manager, 'Person: signed on');
    await sign(manager);
    await textThere(manager, 'It holds since');
    await sent(manager);

    await click(planner, '[data-tab=overview]');
    await learns(planner, 'No queue at noon');
    await there(planner, '[role=tree] [role=treeitem]');
    await textThere(planner, 'Seen differently by the two sides');
    expect(await planner.evaluate((name) => document.querySelector(name)!.shadowRoot!.querySelectorAll('.matrix td.matrix-direct').length, tag)).to.equal(1);
    const stored = await portal.stored();
    const titles = stored.flatMap(({ answers }) => (answers['goalChanges'] as { field: string; value: unknown }[]).filter(({ field }) => field === 'title').map(({ value }) => value));
    expect(titles, 'every edit is there').to.include.members(['One counter more at noon', 'Two counters at noon', 'No queue at noon']);
  });
});
