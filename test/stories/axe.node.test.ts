import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { planDigest, readRevisions, type Edit } from '../../src/model/goals/index.js';
import { writeGoals } from './goal-entries.js';
import { answerPage, formThere, outcome, press, signIn } from './person.js';
import { startPortal, type Portal } from './portal.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const widgets = ['assay-form', 'assay-self-assessment', 'assay-result-report', 'assay-outbox', 'assay-goal-alignment'];
const themes = ['light', 'dark'] as const;

/** Page → who looks at it, and the widget that has to be there first. */
const pages: readonly (readonly [path: string, person: string, tag: string])[] = [
  ['/self-assessment.html', 'morgan', 'assay-self-assessment'], ['/competency.html', 'seoyeon', 'assay-self-assessment'], ['/survey.html', 'lina', 'assay-form'],
  ['/dark.html', 'morgan', 'assay-form'], ['/two-languages.html', 'morgan', 'assay-form'], ['/prefilled.html', 'morgan', 'assay-form'],
  ['/own-backend.html', 'morgan', 'assay-form'], ['/offline.html', 'morgan', 'assay-form'], ['/placeholder.html', 'morgan', 'assay-form'],
  ['/hostile.html', 'morgan', 'assay-form'], ['/waiting.html', 'morgan', 'assay-outbox'], ['/results.html', 'seoyeon', 'assay-result-report'],
  ['/figures.html', 'rivera', 'assay-result-report'],
];

// Our widgets with everything in their shadow roots; what the portal itself does is not ours.
describe('WCAG 2.2 A and AA by axe-core, light and dark', () => {
  const looks: string[] = [];
  const contexts = new Map<string, BrowserContext>();
  let portal: Portal;
  let browser: Browser;
  let axe: string;
  before(async () => {
    axe = await readFile(axeFile, 'utf8');
    portal = await startPortal();
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 60_000 });
  });
  after(async () => {
    console.log(`      ${looks.length} looks: ${looks.join(', ')}`);
    await browser.close();
    await portal.stop();
  });

  async function open(path: string, person: string, tag: string): Promise<Page> {
    let context = contexts.get(person);
    if (!context) {
      contexts.set(person, (context = await browser.createBrowserContext()));
      await signIn(await context.newPage(), portal.origin, person);
    }
    const page = await context.newPage();
    // Tall: every widget of the page is seen, and begins.
    await page.setViewport({ width: 1200, height: 4000 });
    await page.goto(portal.origin + path);
    if (/form|self/.test(tag)) await formThere(page, tag);
    else if (tag) await shown(page, tag, '.report, .state, .empty, .entries, .goal-tabs');
    return page;
  }

  /** Waits until something stands in a widget's shadow root; mutations in there are not seen by `waitForSelector`. */
  async function shown(page: Page, host: string, selector: string): Promise<void> {
    await page.waitForFunction((of, what) => Boolean(document.querySelector(of)?.shadowRoot?.querySelector(what)), { timeout: 20_000, polling: 50 }, host, selector);
  }

  /** Looks at the page as it is, in both themes. */
  async function look(page: Page, what: string): Promise<void> {
    for (const theme of themes) {
      await page.evaluate(async (tags, name) => {
        for (const element of document.querySelectorAll(tags)) element.setAttribute('theme', name);
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        // Colours on their way are nobody's colours.
        const roots = [...document.querySelectorAll(tags)].flatMap((element) => element.shadowRoot?.getAnimations?.() ?? []);
        for (const animation of roots) if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
      }, widgets.join(), theme);
      // Through the debugger: the page's own policy lets no foreign script in.
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(async (tags) => {
        const run = (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run;
        return run({ include: tags.filter((tag) => document.querySelector(tag)).map((tag) => [tag]) },
          { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: false });
      }, widgets);
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`));
      // A target within a shadow root is a path, not a selector.
      expect(passes.filter(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0]))).length, `${what}: shadow roots were looked into`).to.be.greaterThan(3);
      expect(found, `${what}, ${theme}`).to.deep.equal([]);
      looks.push(`${what} ${theme}`);
    }
  }

  for (const [path, person, tag] of pages) {
    it(path, async () => {
      const page = await open(path, person, tag);
      await look(page, path);
      await page.close();
    });
  }

  it('/windows.html with each window open', async () => {
    const page = await open('/windows.html', 'morgan', '');
    for (const display of ['popup', 'slider', 'side-tab']) {
      const host = `[display="${display}"]`;
      await shown(page, host, 'button.launcher');
      await page.$eval(host, (element) => element.shadowRoot!.querySelector<HTMLElement>('button.launcher')!.click());
      await formThere(page, host);
      await look(page, `${display} open`);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  it('a form with errors, and every page of it to the result', async () => {
    const tag = 'assay-self-assessment';
    const page = await open('/self-assessment.html', 'seoyeon', tag);
    await press(page, tag, 'next');
    await press(page, tag, 'next');
    await shown(page, tag, '.sd-question__erbox');
    await look(page, 'errors');
    for (const step of [2, 3, 4, 5]) {
      await answerPage(page, tag, step);
      await press(page, tag, 'next');
      await look(page, `page ${step + 1}`);
    }
    await press(page, tag, 'complete');
    await outcome(page, tag, 'sent');
    await shown(page, 'assay-self-assessment', 'assay-result-report');
    await page.waitForFunction(() => document.querySelector('assay-self-assessment')!.shadowRoot!.querySelector('assay-result-report')!.shadowRoot?.querySelector('.report'), { timeout: 20_000, polling: 50 });
    await look(page, 'sent, with its result');
    await page.close();
  });

  it('goals: person, manager and organiser, every part of the book', async () => {
    const tag = 'assay-goal-alignment';
    const seats = { person: await open('/goals.html', 'morgan', tag), manager: await open('/goals-team.html?person=morgan', 'rivera', tag), organiser: await open('/goals-organisation.html', 'rivera', tag) };
    const write = (seat: keyof typeof seats, ...edits: Edit[]) => writeGoals(seats[seat], portal.origin, () => edits);
    await write('organiser', { kind: 'goal', record: 'team', fields: { title: 'A counter for everybody', level: 'team', unit: 'north', parents: [{ goal: 'r1a', strength: 'direct' }], people: [{ person: 'morgan', share: 100 }] } }, { kind: 'department', record: 'north', fields: { title: 'North', quality: 80, majorWork: 70 } });
    await write('person',
      { kind: 'goal', record: 'noon', fields: { title: 'One counter more at noon', weight: 100, parents: [{ goal: 'team', strength: 'direct' }], valueServed: 'serve', start: '2026-01-01', due: '2026-12-31', consistencyEmployee: 5, unit: 'north', 'indicator.rule': { rule: 'cnEfficacy', unacceptable: 0, satisfactory: 10 }, 'indicator.target': 10 } },
      { kind: 'milestone', record: 'hall', fields: { goal: 'noon', title: 'Plan of the hall', due: '2026-06-30', planned: 50 } }, { kind: 'plan', record: 'plan', fields: { content: 'Waiting at noon', start: '2026-01-01', end: '2026-12-31', method: ['talk'] } },
      { kind: 'checkIn', record: 'march', fields: { goal: 'noon', date: '2026-03-01', progress: 2, actual: 4, valueRealised: 4, confidence: 3, reason: 'resources' } }, { kind: 'talk', record: 'first', fields: { date: '2026-03-02', valuesPulse: 5 } }, { kind: 'action', record: 'room', fields: { text: 'Ask for a room', due: '2026-05-20' } });
    await write('manager', { kind: 'goal', record: 'noon', fields: { consistencySupervisor: 2 } });
    await writeGoals(seats.person, portal.origin, (book) => [{ kind: 'signature', record: 'plan-1', fields: { signed: { of: 'plan', digest: planDigest(book, 'morgan') } } }]);
    await write('person', { kind: 'revision', record: 'later', fields: { goal: 'noon', reason: 'The hall is rebuilt.', changes: [{ field: 'due', old: '2026-12-31', new: '2027-03-31' }] } });
    await writeGoals(seats.manager, portal.origin, (book) => [{ kind: 'signature', record: 'rev-2', fields: { signed: { of: 'later', digest: readRevisions(book, 'morgan')[0]!.digest } } }]);
    for (const [seat, page] of Object.entries(seats)) {
      // A page behind another gets no frames.
      await page.bringToFront();
      await page.evaluate((name) => (document.querySelector(name) as unknown as { refresh(): Promise<void> }).refresh(), tag);
      const tabs = await page.$eval(tag, (element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')].map(({ dataset }) => dataset['tab']!));
      expect(tabs.length, seat).to.be.at.least(3);
      for (const tab of tabs) {
        await page.$eval(tag, (element, name) => void ((element as HTMLElement & { tab: string }).tab = name), tab);
        await shown(page, tag, `[data-tab=${tab}][aria-selected=true]`);
        await page.$eval(tag, (element) => element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true)));
        await look(page, `goals of the ${seat}, ${tab}`);
      }
      await page.close();
    }
  });

  it('a response that waits without a network, in the form and in the list', async () => {
    const tag = 'assay-form';
    const page = await open('/offline.html', 'lina', tag);
    for (const action of ['next', 'next', 'complete'] as const) {
      await answerPage(page, tag, 3);
      if (action === 'complete') await page.setOfflineMode(true);
      await press(page, tag, action);
    }
    await outcome(page, tag, 'kept');
    await shown(page, 'assay-outbox', '.entry');
    await look(page, 'kept, and its entry');
    await page.close();
  });
});
