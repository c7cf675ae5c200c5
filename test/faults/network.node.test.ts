import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { answer, dropAfterStoring, dropBefore, FaultServer, halfReceipt } from '../data/transport/fault-server.js';
import { drivenBrowser, pageServer, profile, tab, until } from './browser.js';
import type {} from './pages/desk.js';

describe('a real browser on a bad network', () => {
  let server: FaultServer;
  let home: Awaited<ReturnType<typeof profile>>;
  let browser: Browser;
  let count = 0;
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
  const desk = async (application = `network-${(count += 1)}`) => {
    const page = await tab(browser, `${server.address}/`);
    await page.evaluate((name) => window.desk.open(name), application);
    return page;
  };

  const troubles: [string, () => void][] = [
    ['dropped after processing, before the answer', () => server.script.push(dropAfterStoring(server), dropAfterStoring(server))],
    ['dropped before processing', () => server.script.push(dropBefore, dropBefore)],
    ['500 twice', () => server.script.push(answer(500), answer(500))],
    ['captive portal answering 200 HTML', () => server.script.push(answer(200, '<html>hotel</html>', { 'content-type': 'text/html' }))],
    ['truncated body', () => server.script.push(halfReceipt(false))],
    ['503 with Retry-After', () => server.script.push(answer(503, '', { 'retry-after': '2' }))],
  ];
  for (const [name, cause] of troubles)
    it(`${name}: sent by itself later, stored once`, async () => {
      const page = await desk();
      const [key] = await page.evaluate(() => window.desk.finish(1, '/v1'));
      cause();
      await page.evaluate(() => window.desk.work());
      await until(async () => (await page.evaluate(() => window.desk.receipts())) === 1, 'the receipt');
      expect(server.stored.get(key!)?.times).to.equal(1);
      expect(await page.evaluate(() => window.desk.entries())).to.deep.equal([]);
      await page.close();
    });

  it('401 then sign-in: the queue pauses, says so once, and goes on', async () => {
    const page = await desk();
    server.token = 'fresh';
    const keys = await page.evaluate(() => window.desk.finish(3, '/v1'));
    await page.evaluate(() => window.desk.work({ token: 'stale' }));
    await until(async () => (await page.evaluate(() => window.desk.events.length)) > 0, 'the pause');
    expect(await page.evaluate(() => window.desk.events)).to.deep.equal(['paused sign-in']);
    expect((await page.evaluate(() => window.desk.entries())).map((entry) => entry.state)).to.deep.equal(['queued', 'queued', 'queued']);
    await page.evaluate(() => {
      window.desk.setToken('fresh');
      return window.desk.sendNow();
    });
    server.token = null;
    expect(keys.map((key) => server.stored.get(key)?.times)).to.deep.equal([1, 1, 1]);
    await page.close();
  });

  it('redirect to a sign-in page: not followed, the queue pauses', async () => {
    const page = await desk();
    server.script.push(answer(302, '', { location: '/' }));
    await page.evaluate(() => window.desk.finish(1, '/v1'));
    await page.evaluate(() => window.desk.work());
    await until(async () => (await page.evaluate(() => window.desk.events.length)) > 0, 'the pause');
    expect(await page.evaluate(() => window.desk.events)).to.deep.equal(['paused sign-in']);
    await page.close();
  });

  it('CORS failure: stays queued, and another endpoint is not held up', async () => {
    const page = await desk();
    const elsewhere = await FaultServer.start(); // sends no Access-Control-Allow-Origin
    elsewhere.script.push(...Array.from({ length: 20 }, () => answer(404)));
    await page.evaluate((address) => window.desk.finish(2, `${address}/v1`), elsewhere.address);
    const [key] = await page.evaluate(() => window.desk.finish(1, '/v1'));
    await page.evaluate(() => window.desk.work());
    await until(async () => (await page.evaluate(() => window.desk.receipts())) === 1, 'the receipt of the other endpoint');
    await until(async () => (await page.evaluate(() => window.desk.entries())).every((entry) => entry.reason === 'transport/network'), 'the reason');
    expect(server.stored.get(key!)?.times).to.equal(1);
    expect((await page.evaluate(() => window.desk.entries())).map((entry) => entry.state)).to.deep.equal(['queued', 'queued']);
    await page.close();
    await elsewhere.stop();
  });

  it('three tabs draining: every response is sent once, not three times', async () => {
    const tabs = [await desk('three'), await desk('three'), await desk('three')];
    const keys = await tabs[0]!.evaluate(() => window.desk.finish(60, '/v1'));
    const before = server.requests.length;
    await Promise.all(tabs.map((page) => page.evaluate(() => window.desk.work())));
    await until(async () => (await tabs[1]!.evaluate(() => window.desk.entries())).length === 0, 'an empty queue');
    expect(keys.filter((key) => server.stored.get(key)?.times !== 1)).to.deep.equal([]);
    expect(server.requests.length - before).to.equal(60);
    for (const page of tabs) await page.close();
  });

  it('stopped tab holding a lease: another tab takes over, and the late answer does no harm', async () => {
    const [stopped, awake] = [await desk('stopped'), await desk('stopped')];
    const [key] = await stopped.evaluate(() => window.desk.finish(1, '/v1'));
    const waiting: (() => void)[] = [];
    server.script.push((request, response, body) => void waiting.push(() => server.behave(request, response, body)));
    await stopped.evaluate(() => window.desk.work({ lease: 1500 }));
    await until(() => waiting.length === 1, 'the first attempt');
    // The whole page stands still, as in a tab that the browser has frozen: no heartbeat, and its lock is not released.
    const devtools = await stopped.createCDPSession();
    await devtools.send('Debugger.enable');
    await devtools.send('Debugger.pause');
    void stopped.evaluate(() => 0).catch(() => undefined);
    await awake.bringToFront();
    await awake.evaluate(() => window.desk.work({ lease: 1500 }));
    await until(() => server.stored.get(key!)?.times === 1, 'the other tab to send it', 30_000);
    waiting[0]!();
    await devtools.send('Debugger.resume').catch(() => undefined);
    await devtools.send('Debugger.disable');
    await until(async () => (await awake.evaluate(() => window.desk.entries())).length === 0, 'an empty queue');
    expect(server.stored.get(key!)?.times).to.equal(1);
    await stopped.close();
    await awake.close();
  });
});
