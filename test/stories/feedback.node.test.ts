import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { signIn } from './person.js';
import { startPortal, type Portal } from './portal.js';

const tag = 'assay-feedback-360';
const patient = { timeout: 60_000, polling: 100 };
const days = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString();

describe('feedback from several sides, from the nomination to the reply', () => {
  let portal: Portal;
  let browser: Browser;
  const tokens = new Map<string, string>();

  async function call<T = Record<string, unknown>>(method: string, path: string, person: string, body?: object): Promise<T> {
    if (!tokens.has(person)) {
      const page = await (await browser.createBrowserContext()).newPage();
      await signIn(page, portal.origin, person);
      tokens.set(person, await page.evaluate(async () => new DOMParser().parseFromString(await (await fetch('/feedback-tasks.html')).text(), 'text/html').querySelector('assay-feedback-360')!.getAttribute('invitation')!));
      if (person === 'rivera') tokens.set('organiser', await page.evaluate(async () => new DOMParser().parseFromString(await (await fetch('/figures.html')).text(), 'text/html').querySelector('[invitation]')!.getAttribute('invitation')!));
      await page.browserContext().close();
    }
    const answer = await fetch(portal.origin + path, { method, headers: { authorization: `Bearer ${tokens.get(person)}`, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
    expect(answer.status, `${method} ${path}: ${await answer.clone().text()}`).to.be.lessThan(300);
    return (await answer.json()) as T;
  }

  before(async () => {
    portal = await startPortal();
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 120_000 });
    await call('GET', '/v1/tasks', 'rivera');
    const people = [['morgan', 'Alex Morgan', 'rivera'], ['seoyeon', '김서연', 'rivera'], ['lina', '李娜', 'rivera'], ['haneul', '정하늘', 'rivera'], ['rivera', 'Sam Rivera', null]].map(([id, name, manager]) => ({ id, name, manager, unit: 'Services' }));
    await call('PUT', '/v1/cycles/2030', 'organiser', { assayer: 2, id: '2030', title: 'Cycle 2030', locales: ['en'], stages: [{ id: 'evaluation', opens: days(-1), closes: days(20), activities: [{ id: 'feedback', definition: 'feedback-360.manager', subjects: { people: ['morgan'] } }] }] });
    await call('PUT', '/v1/cycles/2030/people', 'organiser', { people });
    await call('POST', '/v1/cycles/2030/publish', 'organiser');
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });

  async function open(person: string): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(60_000);
    await page.setViewport({ width: 1000, height: 1100 });
    await signIn(page, portal.origin, person);
    await page.goto(`${portal.origin}/feedback-tasks.html?locale=en`);
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.screen-title'), patient, tag);
    return page;
  }
  const press = async (page: Page, text: string): Promise<void> => {
    await page.waitForFunction((name, words) => [...(document.querySelector(name)?.shadowRoot?.querySelectorAll('button') ?? [])].some((each) => each.textContent?.trim() === words && !each.disabled), patient, tag, text);
    await page.evaluate((name, words) => [...document.querySelector(name)!.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent?.trim() === words && !each.disabled)!.click(), tag, text);
  };
  const says = (page: Page, text: string) => page.waitForFunction((name, words) => document.querySelector(name)?.shadowRoot?.textContent?.includes(words), patient, tag, text);
  const write = async (page: Page, selector: string, text: string): Promise<void> => {
    const field = await page.waitForFunction((name, what) => document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>(what), patient, tag, selector);
    await field.asElement()!.focus();
    await page.keyboard.sendCharacter(text);
  };

  it('is nominated, approved, declined and replied to in the browser', async () => {
    const subject = await open('morgan');
    await press(subject, 'Choose raters');
    await says(subject, 'Who should give feedback?');
    await write(subject, 'input[id$=search-peer]', '김서');
    await press(subject, 'Add 김서연');
    await write(subject, 'input[id$=search-peer]', 'services');
    await press(subject, 'Add 李娜');
    await press(subject, 'Keep the list');
    await says(subject, 'The list is kept.');
    await press(subject, 'Send for approval');
    await says(subject, 'needs');
  });
});
