import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { newResponseId } from '../../src/model/response/index.js';
import { signIn } from './person.js';
import { startPortal, type Portal } from './portal.js';

const tag = 'assay-feedback-360';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const patient = { timeout: 60_000, polling: 100 };
const days = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString();

describe('feedback from several sides, from the nomination to the reply', () => {
  let portal: Portal;
  let browser: Browser;
  const tokens = new Map<string, string>();

  /** Everybody of the agency may sign in, not only those in the list. */
  async function cookieOf(person: string): Promise<string> {
    const answer = await fetch(`${portal.origin}/demo/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ person, next: '/' }) });
    return answer.headers.get('set-cookie')!.split(';')[0]!;
  }

  async function call<T = Record<string, unknown>>(method: string, path: string, person: string, body?: object): Promise<T> {
    if (!tokens.has(person)) {
      const cookie = await cookieOf(person === 'organiser' ? 'rivera' : person);
      const from = person === 'organiser' ? await (await fetch(`${portal.origin}/figures.html`, { headers: { cookie } })).text() : '';
      tokens.set(person, from ? /\binvitation="([^"]+)"/.exec(from)![1]! : ((await (await fetch(`${portal.origin}/demo/token`, { headers: { cookie } })).json()) as { token: string }).token);
    }
    const answer = await fetch(portal.origin + path, { method, headers: { authorization: `Bearer ${tokens.get(person)}`, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
    expect(answer.status, `${method} ${path}: ${await answer.clone().text()}`).to.be.lessThan(300);
    return (await answer.json()) as T;
  }

  before(async () => {
    portal = await startPortal();
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 120_000 });
    const people = [['morgan', 'Alex Morgan', 'rivera'], ['seoyeon', '김서연', 'rivera'], ['lina', '李娜', 'rivera'], ['haneul', '정하늘', 'rivera'], ['rivera', 'Sam Rivera', null], ['d1-02', 'Pat One', 'rivera'], ['d1-03', 'Pat Two', 'rivera'], ['d1-00', 'Pat Three', 'rivera']].map(([id, name, manager]) => ({ id, name, manager, unit: 'Services' }));
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

  /** What axe finds in the widget. */
  async function faults(page: Page): Promise<string[]> {
    await page.evaluate(`(() => { ${axe} })()`);
    return page.evaluate(async (name) => {
      const { axe } = window as unknown as { axe: { run(of: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run(document.querySelector(name)!)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    }, tag);
  }
  /** What has the focus in the widget, by its words. */
  const focused = (page: Page): Promise<string> => page.evaluate((name) => document.querySelector(name)!.shadowRoot!.activeElement?.textContent?.trim() ?? '', tag);

  it('is nominated, approved, refused, declined and answered in the browser, by hands that never touch the server', async () => {
    const subject = await open('morgan');
    expect(await faults(subject)).to.deep.equal([]);
    await press(subject, 'Choose raters');
    await says(subject, 'Who should give feedback?');
    expect(await focused(subject), 'the focus is led to the new screen').to.equal('Who should give feedback?');
    for (const [role, found, name] of [['peer', '김서', '김서연'], ['peer', 'lina', ''], ['peer', '李', '李娜'], ['partner', 'pat one', 'Pat One'], ['partner', 'pat two', 'Pat Two'], ['partner', 'pat three', 'Pat Three']] as const) {
      await write(subject, `input[id$=search-${role}]`, found);
      if (name) await press(subject, `Add ${name}`);
      else {
        await says(subject, 'Nobody fits.');
        await subject.keyboard.down('Control');
        await subject.keyboard.press('a');
        await subject.keyboard.up('Control');
        await subject.keyboard.press('Backspace');
      }
    }
    expect(await faults(subject)).to.deep.equal([]);
    await press(subject, 'Send for approval');
    await says(subject, 'needs 3 people; 2 are named.');
    await write(subject, 'input[id$=search-peer]', '정하늘');
    await press(subject, 'Add 정하늘');
    await press(subject, 'Send for approval');
    await says(subject, 'The list was sent.');

    const manager = await open('rivera');
    await press(manager, 'Look at the raters');
    await says(manager, 'Raters that were proposed');
    await says(manager, 'About Alex Morgan');
    for (const [at, approve] of [[0, true], [1, true], [2, false], [3, true], [4, true], [5, true]] as const)
      await manager.evaluate((name, n, which) => document.querySelector(name)!.shadowRoot!.querySelectorAll('fieldset')[n]!.querySelectorAll<HTMLInputElement>('input[type=radio]')[which]!.click(), tag, at, approve ? 0 : 1);
    await press(manager, 'Keep the decisions');
    await says(manager, 'Say why');
    expect(await faults(manager)).to.deep.equal([]);
    await write(manager, 'fieldset input[type=text]', 'Works in another building');
    await press(manager, 'Keep the decisions');
    await says(manager, 'The decisions are kept.');

    const raters = (await call<{ assignments: { respondent: string; role: string; decision: string; reason: string | null }[] }>('GET', '/v1/cycles/2030/assignments?activity=feedback', 'organiser')).assignments.filter(({ role }) => role === 'peer' || role === 'partner');
    expect(raters.filter(({ decision }) => decision === 'approved').length).to.equal(5);
    expect(raters.filter(({ decision }) => decision === 'declined').map(({ reason }) => reason)).to.deep.equal(['Works in another building']);

    const [first, second] = ['seoyeon', 'lina', 'haneul'].filter((person) => raters.some(({ respondent, decision }) => respondent === person && decision === 'approved'));
    const unwilling = await open(first!);
    await press(unwilling, 'Who will see what?');
    await says(unwilling, 'Shown only where at least');
    expect(await faults(unwilling)).to.deep.equal([]);
    await press(unwilling, '← Back to my tasks');
    await press(unwilling, 'I cannot do this');
    await press(unwilling, 'Say no');
    await says(unwilling, 'Say why');
    await write(unwilling, 'textarea', 'On leave');
    await press(unwilling, 'Say no');
    await says(unwilling, 'You said no.');

    const rater = await open(second!);
    await press(rater, 'Answer');
    await rater.waitForFunction((name) => Boolean((document.querySelector(name)?.shadowRoot?.querySelector('assay-form') as unknown as { model?: unknown } | null)?.model), patient, tag);
    const about = await rater.evaluate((name) => {
      const form = document.querySelector(name)!.shadowRoot!.querySelector('assay-form') as unknown as { subject: string; respondentRole: string; round: string };
      return [form.subject, form.respondentRole, form.round];
    }, tag);
    expect(about.slice(0, 2)).to.deep.equal(['morgan', 'peer']);
  });

  it('is read by the subject, who replies; the reply is read by the manager; what one answered can still be read', async () => {
    const { assignments } = await call<{ assignments: { subject: string; respondent: string; role: string; round: string; decision: string; definition: string }[] }>('GET', '/v1/cycles/2030/assignments?activity=feedback', 'organiser');
    const form = await call<{ version: { number: string; hash: string }; kind: string; survey: { pages: { elements: { type: string; name: string; rows?: { value: string }[] }[] }[] } }>('GET', '/v1/definitions/feedback-360.manager', 'morgan');
    const matrices = form.survey.pages.flatMap(({ elements }) => elements).filter(({ type, rows }) => type === 'matrix' && rows);
    const asked = assignments.filter(({ decision }) => decision === 'approved');
    for (const [at, { subject, respondent, role, round, definition }] of asked.entries()) {
      const id = newResponseId();
      // What the short form does not ask of this role is left out.
      const answers = Object.fromEntries(matrices.map(({ name, rows }) => [name, Object.fromEntries(rows!.map(({ value }, n) => [value, 2 + ((at + n) % 3)]))]));
      await call('PUT', `/v1/responses/${id}`, respondent, { assayer: 2, id, definition: { id: definition, version: form.version.number, hash: form.version.hash }, kind: form.kind, respondent, subject, role, round, locale: 'en', startedAt: days(-0.01), completedAt: days(0), answers: { ...answers, keep: `Keep on, says ${at}` } });
    }
    await call('POST', '/v1/cycles/2030/activities/feedback/close', 'organiser');

    const subject = await open('morgan');
    await press(subject, 'Read the results');
    await says(subject, 'My reply');
    const reported = await subject.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('assay-result-report')?.shadowRoot?.querySelector('.report')?.textContent, patient, tag);
    expect(await reported.jsonValue()).to.include('Seen by yourself and by others');
    expect(await faults(subject)).to.deep.equal([]);
    await write(subject, 'textarea[id*=reply]', 'I will ask earlier.');
    await press(subject, 'Keep my reply');
    await says(subject, 'It is kept with the results.');
    const shareWithManager = await subject.waitForFunction((name) => [...(document.querySelector(name)?.shadowRoot?.querySelectorAll('label') ?? [])].find((each) => each.textContent?.includes('My manager'))?.querySelector('input'), patient, tag);
    const box = shareWithManager.asElement()!;
    expect(await box.evaluate((each) => (each as HTMLInputElement).checked)).to.equal(false);
    await box.press('Space');
    await says(subject, 'These results are shared now.');
    await press(subject, '← Back to my tasks');
    await press(subject, 'Read my answers');
    await subject.waitForFunction((name) => {
      const form = document.querySelector(name)?.shadowRoot?.querySelector('assay-form') as unknown as { model?: { data: Record<string, object> } } | null;
      return Object.keys(form?.model?.data['goalItems'] ?? {}).length === 4;
    }, patient, tag);

    const manager = await open('rivera');
    await press(manager, 'Read the results');
    await says(manager, 'I will ask earlier.');
    const told = await manager.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('assay-result-report')?.shadowRoot?.querySelector('.report')?.textContent, patient, tag);
    expect(await told.jsonValue(), 'the form promises the manager a summary').to.include('Seen by yourself and by others').and.to.not.include('Keep on, says');
  });
});
