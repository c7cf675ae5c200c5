import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import type { FaultServer } from '../data/transport/fault-server.js';
import { drivenBrowser, pageServer, profile, until } from './browser.js';
import type {} from './pages/desk.js';

describe('a real browser on a bad device', () => {
  let server: FaultServer;
  let home: Awaited<ReturnType<typeof profile>>;
  let browser: Browser;
  before(async () => {
    server = await pageServer('desk');
    home = await profile();
    browser = await drivenBrowser(home.folder);
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await home.remove();
  });
  /** `before` is what the host does before our script loads, `between` what it does afterwards. */
  const open = async (application: string, host: { before?: string; between?: string } = {}) => {
    const page = await browser.newPage();
    if (host.before) await page.evaluateOnNewDocument(host.before);
    await page.goto(`${server.address}/`);
    if (host.between) await page.evaluate(host.between);
    return { page, ...(await page.evaluate((name) => window.desk.open(name), application)) };
  };

  it('quota exhausted: says "not saved" and loses nothing that was kept before', async () => {
    // Before the first write: Chromium remembers for half a minute how much room there was.
    const devtools = await (await browser.newPage()).createCDPSession();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.address, quotaSize: 400_000 });
    const { page } = await open('quota');
    const keys = await page.evaluate(() => window.desk.finish(3, '/v1'));
    expect(await page.evaluate(() => window.desk.finishLarge(3_000_000))).to.equal('store/quota');
    expect((await page.evaluate(() => window.desk.entries())).map((entry) => entry.key).sort()).to.deep.equal(keys.sort());
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.address });
    expect(await page.evaluate(() => window.desk.finishLarge(3_000_000))).to.equal('kept');
    await page.close();
  });

  it('no IndexedDB: works in memory and says so', async () => {
    const { page, durability, problem } = await open('none', { before: `Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true })` });
    expect([durability, problem]).to.deep.equal(['memory', 'store/unavailable']);
    await page.evaluate(() => window.desk.type('calm'));
    expect(await page.evaluate(() => window.desk.status()), 'never called saved').to.equal('unsaved');
    const [key] = await page.evaluate(() => window.desk.finish(1, '/v1'));
    await page.evaluate(() => window.desk.work());
    await until(() => server.stored.has(key!), 'the response at the server');
    await page.close();
  });

  it('storage refused to the page: the same', async () => {
    const { page, durability } = await open('refused', { before: `
      const refuse = { get() { throw new DOMException('denied', 'SecurityError'); }, configurable: true };
      for (const name of ['indexedDB', 'caches', 'localStorage']) Object.defineProperty(window, name, refuse);` });
    expect(durability).to.equal('memory');
    await page.close();
  });

  it('plain http: without locks, caches, randomUUID and subtle crypto the device keeps everything in one home', async () => {
    const { page, durability } = await open('plain', { before: `
      for (const [owner, name] of [[window, 'caches'], [navigator, 'locks'], [navigator, 'storage'], [crypto, 'randomUUID'], [crypto, 'subtle']])
        Object.defineProperty(owner, name, { value: undefined, configurable: true });` });
    expect(durability).to.equal('device');
    const keys = await page.evaluate(() => window.desk.finish(5, '/v1'));
    await page.evaluate(() => window.desk.work());
    await until(() => keys.every((key) => server.stored.get(key)?.times === 1), 'all at the server');
    await page.close();
  });

  it('what was typed a moment before the page is left is there afterwards, twenty times out of twenty', async () => {
    const { page } = await open('leaving');
    for (let round = 0; round < 20; round += 1) {
      await page.evaluate((value) => {
        void window.desk.type(value);
        // Once the session is open the write is issued within the call, so leaving at once is the hardest case.
        return value === 'round 0' ? new Promise((resolve) => setTimeout(resolve, 300)) : null;
      }, `round ${round}`);
      await page.evaluate(async (value) => {
        await window.desk.type(`${value} last`);
        location.reload();
      }, `round ${round}`).catch(() => undefined); // the answer is lost with the page
      await page.waitForFunction(() => document.readyState === 'complete' && window.desk?.events.length === 0);
      await page.evaluate(() => window.desk.open('leaving'));
      expect(await page.evaluate(() => window.desk.typed())).to.equal(`round ${round} last`);
    }
    await page.close();
  });

  it('hostile host page: changed Array.prototype, enumerable Object.prototype, bent toJSON and frozen globals', async () => {
    const { page, durability, problem } = await open('hostile', {
      before: `
        Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
        Array.prototype.last = function () { return this[this.length - 1]; };
        Array.prototype.contains = Array.prototype.includes;
        String.prototype.toJSON = function () { return 'bent'; };
        for (const global of [Promise.prototype, Map.prototype, Function.prototype, Date, Math, JSON]) Object.freeze(global);`,
      between: `desk.prepare(2); Object.prototype.extend = function () { return this; }; 0`,
    });
    expect([durability, problem]).to.deep.equal(['device+mirror', null]);
    const keys = await page.evaluate(() => window.desk.finish(2, '/v1'));
    await page.evaluate(() => window.desk.type('calm'));
    await page.evaluate(() => window.desk.work());
    await until(() => keys.every((key) => server.stored.has(key)), 'both at the server');
    const body = JSON.parse(server.stored.get(keys[0]!)!.body) as { answers: unknown };
    expect(body.answers).to.have.property('goal', 'calm');
    await until(async () => (await page.evaluate(() => window.desk.entries())).length === 0, 'an empty queue');
    expect(await page.evaluate(() => Object.keys(Object.prototype)), 'the host has its property back').to.deep.equal(['extend']);
    await page.close();
    // And the next, decent page finds the same database whole.
    const decent = await open('hostile');
    expect(await decent.page.evaluate(() => window.desk.typed())).to.equal('calm');
    await decent.page.close();
  });

  it('host page with an unchangeable property on Object.prototype: says which', async () => {
    const { page, durability, problem } = await open('stuck', { between: `Object.defineProperty(Object.prototype, 'stuck', { value: 1, enumerable: true }); 0` });
    expect([durability, problem]).to.deep.equal(['memory', 'store/host-prototype']);
    await page.close();
  });

  it('drained: many queued responses, two tabs', async () => {
    const [one, other] = [await open('many'), await open('many')];
    const keys = await one.page.evaluate(() => window.desk.finish(300, '/v1'));
    await Promise.all([one, other].map(({ page }) => page.evaluate(() => window.desk.work())));
    await until(() => keys.every((key) => server.stored.get(key)?.times === 1), 'all at the server', 60_000);
    await one.page.close();
    await other.page.close();
  });
});

