import { expect } from 'chai';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { formThere, outcome } from './person.js';
import { startPortal, type Portal } from './portal.js';

const tag = 'assay-self-assessment';

/** Where the focus is, through all shadow roots. */
interface Focus {
  /** Local name of the element. */
  name: string;
  /** Role, else type of input. */
  type: string;
  /** Name of the group of radio buttons, or id. */
  group: string;
  classes: string;
  /** Visible or accessible words. */
  words: string;
  disabled: boolean;
  /** Whether a ring can be seen; only asked of what Tab reaches. */
  ring: boolean;
}

describe('the values self-assessment with nothing but a keyboard', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  const lost: string[] = [];
  const ringless: string[] = [];
  before(async () => {
    portal = await startPortal();
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 60_000 });
    page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 900 });
    // Rings are there at once, not on their way.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });

  function focus(): Promise<Focus> {
    return page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const element = at ?? document.body;
      // A hidden radio button shows its focus on what is drawn in its place, a list on its box.
      let ring = false;
      // A ring that a class draws comes with the next drawing, which a busy machine delays.
      for (const until = performance.now() + 1000; !ring && performance.now() < until; await new Promise((drawn) => requestAnimationFrame(drawn))) {
        ring = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement, element.closest('.sd-formbox')].some((one) => {
          if (!(one instanceof Element)) return false;
          const { outlineStyle, boxShadow } = getComputedStyle(one);
          return (outlineStyle !== 'none' && outlineStyle !== '') || /0px 0px 0px [1-9]/.test(boxShadow);
        });
      }
      return {
        name: element.localName, type: element.getAttribute('role') ?? element.getAttribute('type') ?? '', group: element.getAttribute('name') ?? element.id,
        classes: String(element.getAttribute('class') ?? ''), words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 80),
        disabled: element.matches(':disabled, [aria-disabled=true]'), ring,
      };
    });
  }

  async function key(name: KeyInput): Promise<Focus> {
    await page.keyboard.press(name);
    const at = await focus();
    // Tab comes to the body after the last thing of a page; anything else that ends there has lost the focus.
    if (at.name === 'body' && name !== 'Tab') lost.push(`after ${name}`);
    if (name === 'Tab' && at.name !== 'body' && !at.ring) ringless.push(`${at.name} ${at.classes} ${at.words}`);
    return at;
  }

  /** Tab until something is reached. */
  async function tabTo(wanted: (at: Focus) => boolean, what: string): Promise<Focus> {
    for (let presses = 0; presses < 60; presses += 1) {
      const at = await key('Tab');
      if (wanted(at)) return at;
    }
    throw new Error(`Sixty presses of Tab did not reach ${what}.`);
  }

  /** Answers every row of a matrix: Space chooses, the arrow keys move the choice. */
  async function answerRows(rows: number): Promise<void> {
    const answered = new Set<string>();
    while (answered.size < rows) {
      const at = await tabTo(({ type }) => type === 'radio', 'the next row');
      expect(answered.has(at.group), `${at.group} is reached once: one stop for each row`).to.equal(false);
      answered.add(at.group);
      await key('Space');
      for (let step = 0; step < answered.size % 4; step += 1) await key('ArrowRight');
    }
  }

  async function leadOn(button: 'next' | 'complete', title?: string): Promise<void> {
    await tabTo(({ classes }) => classes.includes(`sd-navigation__${button}-btn`), `the button "${button}"`);
    await page.keyboard.press('Enter');
    if (!title) return;
    await page.waitForFunction((name, wanted) => document.querySelector(name)?.shadowRoot?.querySelector('.sd-page__title')?.textContent?.trim() === wanted, { timeout: 10_000, polling: 50 }, tag, title);
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.activeElement, { timeout: 15_000, polling: 50 }, tag);
  }

  it('is signed in to, answered, corrected, finished and read', async () => {
    await page.goto(`${portal.origin}/self-assessment.html`);
    await tabTo(({ words }) => words.includes('Morgan'), 'a person to sign in as');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await formThere(page, tag);
    await tabTo(({ type }) => type === 'combobox', 'the list of career stages');
    await key('ArrowDown');
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[role=option]'), { timeout: 15_000, polling: 50 }, tag);
    await key('ArrowDown');
    await key('Enter');
    await leadOn('next', 'What matters to me');

    // Nothing answered yet: the focus goes to what is missing.
    await tabTo(({ classes }) => classes.includes('sd-navigation__next-btn'), 'the button "next"');
    await page.keyboard.press('Enter');
    await page.waitForFunction((name) => {
      const root = document.querySelector(name)?.shadowRoot;
      return root?.querySelector('.sd-question__erbox') && root.activeElement?.getAttribute('type') === 'radio';
    }, { timeout: 15_000, polling: 50 }, tag);
    await page.keyboard.press('Space');
    await answerRows(9);
    await leadOn('next', 'How far it is realised');
    await answerRows(10);
    await leadOn('next', 'Conditions around me');
    await answerRows(11);
    await leadOn('next', 'Win-win');
    await tabTo(({ type, name }) => name === 'input' && type === 'text', 'the first goal');
    await page.keyboard.type('Shorter queues');
    await leadOn('next', 'New ways to realise values');
    const answers = await page.evaluate((name) => (document.querySelector(name) as unknown as { model: { data: Record<string, object> } }).model.data, tag);
    expect(['importance', 'realisation', 'conditions'].map((question) => Object.keys(answers[question] ?? {}).length)).to.deep.equal([10, 10, 11]);
    expect(JSON.stringify(answers)).to.include('Shorter queues').and.to.include('careerStage');

    await leadOn('complete');
    const sent = await outcome(page, tag, 'sent');
    expect((await focus()).name, 'the focus stays in the widget when the form is gone').not.to.equal('body');
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('assay-result-report')?.shadowRoot?.querySelector('.report summary'), { timeout: 20_000, polling: 50 }, tag);
    await tabTo(({ name }) => name === 'summary', 'the table behind the profile');
    await page.keyboard.press('Enter');
    expect(await page.evaluate((name) => document.querySelector(name)!.shadowRoot!.querySelector('assay-result-report')!.shadowRoot!.querySelector('details')!.open, tag)).to.equal(true);
    // Last of all: the service is stopped to read its database.
    expect((await portal.stored()).map(({ id }) => id)).to.deep.equal([sent]);
    expect(lost.join('; '), 'where the focus was lost').to.equal('');
    expect(ringless.join('; '), 'what Tab reached without showing its focus').to.equal('');
  });
});
