import { expect } from 'chai';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { Model } from 'survey-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { startPortal, type Portal } from './portal.js';
import { waitInside } from './wait-inside.js';

const tag = 'assay-form-builder';

/** Where the focus is, through all shadow roots. */
interface Focus {
  readonly name: string;
  /** Role, else type of input. */
  readonly type: string;
  /** `data-focus`, else id. */
  readonly key: string;
  /** Name of the property whose editor it is in. */
  readonly property: string;
  readonly words: string;
}

describe('a form made with nothing but a keyboard', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  const lost: string[] = [];
  before(async () => {
    portal = await startPortal();
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 60_000 });
    page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 1000 });
    await page.evaluateOnNewDocument(() => {
      for (const type of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(type, () => { document.documentElement.dataset['pointer'] = type; }, true);
    });
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
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      return {
        name: element.localName, type: element.getAttribute('role') ?? element.getAttribute('type') ?? '', key: element.getAttribute('data-focus') ?? element.id,
        property: element.closest('[data-property]')?.getAttribute('data-property') ?? '', words: (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim().slice(0, 120),
      };
    });
  }

  /** `Shift+Tab` and the like. Whatever a key does, the focus stands somewhere afterwards; only Tab may leave the page at its end. */
  async function press(chord: string): Promise<Focus> {
    const keys = chord.split('+') as KeyInput[];
    const last = keys.pop()!;
    for (const held of keys) await page.keyboard.down(held);
    await page.keyboard.press(last);
    for (const held of keys.reverse()) await page.keyboard.up(held);
    const at = await focus();
    if (at.name === 'body' && last !== 'Tab') lost.push(`after ${chord}`);
    return at;
  }

  async function pressUntil(chord: string, wanted: (at: Focus) => boolean, what: string): Promise<Focus> {
    const seen: string[] = [];
    for (let presses = 0; presses < 120; presses += 1) {
      const at = await press(chord);
      if (wanted(at)) return at;
      seen.push(at.key || at.words || at.name);
    }
    throw new Error(`${chord} did not reach ${what}; it came by ${seen.join(', ')}.`);
  }

  const tabTo = (wanted: (at: Focus) => boolean, what: string): Promise<Focus> => pressUntil('Tab', wanted, what);
  const backTo = (wanted: (at: Focus) => boolean, what: string): Promise<Focus> => pressUntil('Shift+Tab', wanted, what);

  /** Until what a key began has put the focus where it belongs. */
  async function focusOn(start: string): Promise<void> {
    for (const end = Date.now() + 20_000; ;) {
      const at = await focus();
      if (at.key.startsWith(start)) return;
      if (Date.now() > end) throw new Error(`The focus is not on ${start}, but on ${JSON.stringify(at)}.`);
    }
  }

  async function write(text: string): Promise<void> {
    await press('Control+a');
    await page.keyboard.sendCharacter(text);
  }

  /** Of the page or element that has the focus. */
  async function title(text: string): Promise<void> {
    await press('F2');
    await focusOn('title-');
    await write(text);
    await press('Enter');
    await focusOn('card-');
  }

  async function add(type: string, name: string, words: string): Promise<void> {
    await backTo(({ type: kind, words: label }) => kind === 'search' && label === 'Search elements', 'the search of the palette');
    await write(type);
    await press('Enter');
    await focusOn('card-');
    await title(words);
    await press('Enter');
    await focusOn('properties');
    await tabTo(({ property, name: element }) => property === 'name' && element === 'input', 'the name');
    await write(name);
    await press('Enter');
    await press('Escape');
    await focusOn('card-');
  }

  interface Made {
    readonly survey: { readonly pages: readonly { readonly title: string; readonly elements: readonly { readonly type: string; readonly name: string; readonly title: string; readonly visibleIf?: string }[] }[] };
    readonly scoring: { readonly scales: readonly { readonly title: string; readonly items: readonly object[] }[] };
  }
  const made = (): Promise<Made> => page.evaluate((name) => (document.querySelector(name) as unknown as { value: never }).value, tag);

  it('has two pages, a condition and a scale, and the focus was never lost', async () => {
    await page.goto(`${portal.origin}/demo/sign-in`);
    await tabTo(({ words }) => words.includes('Sam Rivera'), 'a designer to sign in as');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.goto(`${portal.origin}/builder.html?locale=en`);
    await waitInside(page, `${tag} >>> .canvas`, 60_000);

    await tabTo(({ name, words }) => name === 'button' && words === 'Form', 'the menu of the form');
    await press('Enter');
    expect((await focus()).words).to.equal('New …');
    await press('Enter');
    await waitInside(page, `${tag} >>> dialog[open] .start-card`);
    await tabTo(({ words }) => words.startsWith('Empty form'), 'an empty form');
    await press('Enter');
    await page.waitForFunction((name) => (document.querySelector(name) as unknown as { value: { survey: { pages: { elements?: unknown[] }[] } } }).value.survey.pages.every(({ elements }) => !elements?.length), { timeout: 20_000, polling: 50 }, tag);
    expect((await focus()).name, 'the focus came back from the window').not.to.equal('body');

    await tabTo(({ key }) => key.startsWith('card-'), 'the first page');
    await title('How it is');
    await add('rating', 'calm', 'I stay calm');
    await add('rating', 'hurry', 'I am in a hurry');
    await tabTo(({ key }) => key === 'add-page', 'the button that adds a page');
    await press('Enter');
    await focusOn('card-');
    await title('Why it is so');
    await add('comment', 'why', 'What takes the calm away?');

    await press('Enter');
    await focusOn('properties');
    await tabTo(({ type, name }) => name === 'input' && type === 'search', 'the search of the properties');
    await page.keyboard.sendCharacter('visibleIf');
    await tabTo(({ key }) => key.endsWith('-visibleIf-add'), 'the button that begins a condition');
    await press('Enter');
    await focusOn('p-');
    await press('ArrowDown');
    await tabTo(({ words, property }) => property === 'visibleIf' && words === 'Comparison', 'the comparison');
    const chosen = (): Promise<string> => page.evaluate((name) => (document.querySelector(name)!.shadowRoot!.activeElement as HTMLSelectElement).value, tag);
    for (let n = 0; n < 15 && await chosen() !== 'lessorequal'; n += 1) await press('ArrowUp');
    await tabTo(({ words, property }) => property === 'visibleIf' && words === 'Value', 'the value');
    await write('2');
    await press('Enter');
    await press('Escape');
    await focusOn('card-');

    await backTo(({ key }) => key === 'tab-design', 'the tabs');
    await pressUntil('ArrowDown', ({ key }) => key === 'tab-scoring', 'the tab for scores');
    await waitInside(page, `${tag} >>> [data-focus="scoring-scales-add"]`);
    await tabTo(({ key }) => key === 'scoring-scales-add', 'the button that adds a scale');
    await press('Enter');
    await focusOn('scoring-scales-0');
    await tabTo(({ key }) => key === 'f-scoring-scales-0-title', 'the title of the scale');
    await write('Calm');
    await tabTo(({ key }) => key === 'f-scoring-scales-0-id', 'the id of the scale');
    await write('calmness');
    for (const item of ['I stay calm', 'I am in a hurry']) {
      await tabTo(({ words }) => words === `${item} counts towards Calm`, item);
      await press('Space');
    }
    await tabTo(({ words }) => words === 'I am in a hurry in Calm, reversed', 'the reverse key');
    await press('Space');

    const { survey, scoring } = await made();
    expect(survey.pages.map(({ title: words, elements }) => [words, ...elements.map(({ type, name, title: question, visibleIf }) => ({ type, name, title: question, visibleIf }))])).to.deep.equal([
      ['How it is', { type: 'rating', name: 'calm', title: 'I stay calm', visibleIf: undefined }, { type: 'rating', name: 'hurry', title: 'I am in a hurry', visibleIf: undefined }],
      ['Why it is so', { type: 'comment', name: 'why', title: 'What takes the calm away?', visibleIf: '{calm} <= 2' }],
    ]);
    expect(scoring.scales).to.deep.equal([{ id: 'calmness', title: 'Calm', min: 1, max: 5, items: [{ question: 'calm' }, { question: 'hurry', reverse: true }] }]);
    const model = new Model(survey);
    expect(model.jsonErrors ?? []).to.deep.equal([]);
    model.data = { calm: 2 };
    expect(model.getQuestionByName('why')!.isVisible).to.equal(true);
    expect(lost.join('; '), 'where the focus was lost').to.equal('');
    expect(await page.evaluate(() => document.documentElement.dataset['pointer']), 'no pointer was used').to.equal(undefined);
  });
});
