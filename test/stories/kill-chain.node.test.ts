import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { startPortal, type Portal, type Weather } from './portal.js';
import { Profile } from './person.js';

const tag = 'assay-form';
const kills = 22;

interface Ledger {
  /** Answers of the present draft when the form last said "Saved on this device". */
  acknowledged: Record<string, unknown>;
  answersAcknowledged: number;
  queued: Map<string, Record<string, unknown>>;
  sent: Set<string>;
  missing: string[];
}

// A browser that is killed again and again while somebody fills in one form after the other, with one profile.
describe(`a chain of ${kills} kills of the browser`, () => {
  let portal: Portal;
  let profile: Profile;
  before(async () => {
    portal = await startPortal();
    profile = await Profile.create();
  });
  after(async () => {
    await profile.remove();
    await portal.stop();
  });

  it('loses no acknowledged answer and stores every response once', async () => {
    const ledger: Ledger = { acknowledged: {}, answersAcknowledged: 0, queued: new Map(), sent: new Set(), missing: [] };
    const weathers: Weather[] = ['fair', 'drop-answer', 'fair'];
    let restored = 0;
    for (let round = 0; round < kills; round += 1) {
      portal.weather = weathers[round % weathers.length]!;
      const page = await comeBack(portal, profile, ledger);
      if (await check(page, ledger)) restored += 1;
      await page.evaluate(typist, tag, round);
      // Random, but never so early that nothing was typed: that would be a kill of nothing.
      await new Promise((done) => setTimeout(done, 400 + Math.random() * 3500));
      await profile.kill();
    }
    portal.weather = 'fair';
    const page = await comeBack(portal, profile, ledger);
    await check(page, ledger);
    await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
    await until(async () => (await waiting(page)) === 0, 'the outbox to be empty');

    const stored = await portal.stored();
    const ids = stored.map(({ id }) => id);
    console.log([`${kills} kills, ${restored} drafts came back, ${ledger.answersAcknowledged} answers acknowledged as saved, ${ledger.missing.length} missing`,
      `${ledger.queued.size} responses acknowledged as kept, ${ledger.sent.size} seen as sent, ${portal.dropped} answers of the service cut off, ${ids.length} stored, ${new Set(ids).size} different`]
      .map((line) => `    ${line}`).join('\n'));
    expect(ledger.answersAcknowledged, 'something was acknowledged at all').to.be.greaterThan(30);
    // A response may have been stored just before the kill, with its acknowledgement unseen: then its answers are in the database.
    const lost = ledger.missing.filter((answers) => !stored.some((row) => holds(row.answers, JSON.parse(answers))));
    expect(lost, lost.join('\n')).to.deep.equal([]);
    expect(new Set(ids).size, 'each id once').to.equal(ids.length);
    for (const [key, answers] of ledger.queued) expect(stored.find(({ id }) => id === key)?.answers, key).to.deep.equal(answers);
    for (const { revision } of stored) expect(revision).to.equal(1);
  });
});

/** Opens the form anew and keeps the ledger: what the form and the worker acknowledge reaches us before the next kill. */
async function comeBack(portal: Portal, profile: Profile, ledger: Ledger): Promise<Page> {
  const browser = await profile.open(portal.origin, 'morgan');
  const page = await browser.newPage();
  await page.exposeFunction('acknowledge', (kind: 'saved' | 'queued' | 'sent', key: string, answers: Record<string, unknown>) => {
    if (kind === 'saved') {
      ledger.answersAcknowledged += Math.max(0, cells(answers) - cells(ledger.acknowledged));
      ledger.acknowledged = answers;
    } else {
      if (kind === 'queued') ledger.queued.set(key, answers);
      else ledger.sent.add(key);
      ledger.acknowledged = {};
    }
  });
  await page.goto(`${portal.origin}/survey.html`);
  await page.waitForFunction((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    return root?.querySelector('.survey:not([hidden]) :is(input, textarea)') ?? root?.querySelector('.outcome');
  }, { timeout: 30_000 }, tag);
  return page;
}

/** What the last browser acknowledged must be on the screen, unless the form was finished. True when a draft came back. */
async function check(page: Page, ledger: Ledger): Promise<boolean> {
  const data = await page.evaluate((name) => (document.querySelector(name) as unknown as { model: { data: Record<string, unknown> } | null }).model?.data ?? null, tag);
  if (data && !holds(data, ledger.acknowledged)) ledger.missing.push(JSON.stringify(ledger.acknowledged));
  // Finished while it was being killed: the answers must be found among the stored ones.
  if (!data && cells(ledger.acknowledged) > 0) ledger.missing.push(JSON.stringify(ledger.acknowledged));
  ledger.acknowledged = data ?? {};
  return data !== null && cells(data) > 0;
}

/** Fills in one form after the other until the browser dies. Runs in the page. */
function typist(name: string, seed: number): void {
  const host = document.querySelector(name) as HTMLElement & { model: { data: Record<string, unknown> } | null };
  const say = (window as unknown as { acknowledge(kind: string, key: string, answers: unknown): Promise<void> }).acknowledge;
  const root = host.shadowRoot!;
  let choice = seed;
  host.addEventListener('assay-before-submit', (event) => (host.dataset.answers = JSON.stringify((event as unknown as { detail: { response: { answers: unknown } } }).detail.response.answers)));
  host.addEventListener('assay-queued', (event) => void say('queued', (event as unknown as { detail: { key: string } }).detail.key, JSON.parse(host.dataset.answers!)));
  host.addEventListener('assay-sent', (event) => void say('sent', (event as unknown as { detail: { key: string } }).detail.key, {}));
  // Only the moment in which the form begins to say "saved": a class that changes elsewhere comes before it has taken the word back.
  new MutationObserver((records) => {
    if (host.model && records.some(({ target }) => (target as Element).matches('.saving.saved'))) void say('saved', '', structuredClone(host.model.data));
  }).observe(root.querySelector('.form')!, { subtree: true, attributes: true, attributeFilter: ['class'] });
  // A person rests now and then, and only then does the form call the answers saved.
  let turn = 0;
  setInterval(() => {
    if (turn++ % 36 > 12) return;
    const again = root.querySelector<HTMLElement>('.outcome button[data-action=again]');
    if (again) return again.click();
    const groups = new Map<string, HTMLInputElement[]>();
    for (const input of root.querySelectorAll<HTMLInputElement>('input[type=radio]')) groups.set(input.name, [...(groups.get(input.name) ?? []), input]);
    const open = [...groups.values()].find((inputs) => !inputs.some((input) => input.checked));
    if (open) return open[choice++ % open.length]!.click();
    root.querySelector<HTMLElement>('.sd-navigation__next-btn, .sd-navigation__complete-btn')?.click();
  }, 25);
}

function waiting(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name!).filter((name) => name.startsWith('assayer:') && name.endsWith('morgan'));
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(names[0]!);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const count = await new Promise<number>((done) => (database.transaction('outbox').objectStore('outbox').count().onsuccess = (event) => done((event.target as IDBRequest<number>).result)));
    database.close();
    return count;
  });
}

async function until(holdsNow: () => Promise<boolean>, what: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; !(await holdsNow()); ) {
    if (Date.now() > deadline) throw new Error(`waited a minute in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Whether every answer of `some` is in `all`, rows of matrices one by one. */
function holds(all: unknown, some: unknown): boolean {
  if (typeof some !== 'object' || some === null) return all === some;
  return typeof all === 'object' && all !== null && Object.entries(some).every(([key, value]) => holds((all as Record<string, unknown>)[key], value));
}

const cells = (answers: unknown): number =>
  typeof answers === 'object' && answers !== null ? Object.values(answers).reduce<number>((sum, value) => sum + cells(value), 0) : 1;
