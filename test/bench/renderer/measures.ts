import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { forms, type FormName } from './forms.js';
import type { RendererName, Site } from './site.js';
import { focusOn, heap, mainThread, mainThreadAtRest, pause, readable, visit, type BenchWindow } from './visit.js';

/** Name of a figure → its value. */
export type Figures = Record<string, number>;

export interface Place {
  readonly browser: Browser;
  readonly site: Site;
  readonly renderer: RendererName;
}

/** From nothing to the first accepted answer: a letter typed into the first field. */
export async function firstAnswer(place: Place, form: FormName): Promise<Figures> {
  const { cpu, paths } = await coldLoad(place, form);
  return { cpu, bytes: paths.reduce((sum, path) => sum + place.site.gzipOf(path), 0) / 1000, files: paths.length };
}

/** What the main thread did, and which files came over the wire, before an answer was accepted. */
export function coldLoad({ browser, site, renderer }: Place, form: FormName): Promise<{ cpu: number; paths: string[] }> {
  return visit(browser, async (page) => {
    const paths = new Set<string>();
    page.on('requestfinished', (request) => void paths.add(new URL(request.url()).pathname));
    await answerAtOnce(page, site.address(renderer, form, 'cold'));
    const cpu = await mainThread(page);
    return { cpu, paths: [...paths].filter((path) => !path.endsWith('.html') && path !== '/favicon.ico') };
  });
}

/** The same on a slow network (Chromium's "Slow 4G") and a processor four times slower: what the clock says when the answer was accepted. */
export function slowFirstAnswer({ browser, site, renderer }: Place, form: FormName): Promise<Figures> {
  return visit(browser, async (page, cdp) => {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return { wall: await answerAtOnce(page, site.address(renderer, form, 'cold')) };
  });
}

/** The page itself says when it can be answered, and the key goes to what has the focus. @returns milliseconds since the navigation */
async function answerAtOnce(page: Page, address: string): Promise<number> {
  const ready = new Promise<void>((resolve, reject) => {
    page.on('console', (message) => message.text() === 'ready' && resolve());
    setTimeout(() => reject(new Error(`${address} shows no text field within a minute.`)), 60_000).unref();
  });
  await page.goto(address, { waitUntil: [] });
  await ready;
  await page.keyboard.type('a');
  // form-js throws away what is typed into it while it starts; a person would try again.
  const again = setInterval(() => void page.keyboard.type('a').catch(() => undefined), 2000);
  return page.evaluate(() => (window as unknown as BenchWindow).acceptance()).finally(() => clearInterval(again));
}

/** A form mounted on a page that has loaded its renderer: everything the main thread does until it rests. */
export function mounting(place: Place, form: FormName): Promise<Figures> {
  return onWarmPage(place, form, async (page) => {
    const figures = { cpu: await mountOnce(page) };
    await expectDrawn(page, form);
    return figures;
  });
}

/** The form of a thousand questions, then a keystroke, a question that an answer shows, and a sum that an answer changes. */
export function thousand(place: Place): Promise<Figures> {
  return onWarmPage(place, 'thousand', async (page) => {
    const cpu = await mountOnce(page);
    await expectDrawn(page, 'thousand');
    const texts = 'input:is([type="text"], [type="number"])';
    await focusOn(page, texts, 0);
    await page.keyboard.press('q');
    const keystroke = await perKey(page, ['w', 'e', 'r', 't', 'z']);
    await expectAnswer(page, 'qwertz');
    await focusOn(page, 'input[type="radio"]', 1);
    const shown = await perKey(page, [' ']);
    await expectText(page, forms.thousand.fields[4]!.title);
    await focusOn(page, texts, 1);
    await page.keyboard.press('4');
    const sum = await perKey(page, ['3', '2', '1']);
    await expectText(page, '4321', 2);
    return { cpu, keystroke, shown, sum };
  });
}

/** Ten of the small forms, each in a place of its own. */
export function tenForms(place: Place): Promise<Figures> {
  return onWarmPage(place, 'twelve', async (page) => {
    const before = await mainThreadAtRest(page);
    await page.evaluate(async () => {
      const hosts = Array.from({ length: 10 }, () => document.body.appendChild(document.createElement('div')));
      await Promise.all(hosts.map((host) => (window as unknown as BenchWindow).mount(host)));
    });
    const cpu = (await mainThreadAtRest(page)) - before;
    await expectText(page, forms.twelve.fields[11]!.title, 10);
    return { cpu };
  });
}

/** What stays in memory for each mounting and removing, after ten of them that may fill caches. */
export function cycles(place: Place): Promise<Figures> {
  return onWarmPage(place, 'twelve', async (page, cdp) => {
    const run = (count: number): Promise<void> => page.evaluate(async (count) => {
      const { mount, unmount } = window as unknown as BenchWindow;
      for (let i = 0; i < count; i += 1) {
        const host = document.body.appendChild(document.createElement('div'));
        await mount(host);
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        unmount();
        host.remove();
      }
    }, count);
    await run(10);
    await mainThreadAtRest(page);
    const before = await heap(cdp);
    const count = 50;
    await run(count);
    await mainThreadAtRest(page);
    return { heap: ((await heap(cdp)) - before) / count };
  });
}

function onWarmPage<T>({ browser, site, renderer }: Place, form: FormName, work: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  return visit(browser, async (page, cdp) => {
    await page.goto(site.address(renderer, form, 'warm'));
    await page.waitForFunction('window.mount !== undefined');
    return work(page, cdp);
  });
}

async function mountOnce(page: Page): Promise<number> {
  const before = await mainThreadAtRest(page);
  await page.evaluate(() => (window as unknown as BenchWindow).mount(document.getElementById('root')!));
  return (await mainThreadAtRest(page)) - before;
}

/** Milliseconds of the main thread for each key, with everything that follows from it. */
async function perKey(page: Page, keys: readonly string[]): Promise<number> {
  const before = await mainThreadAtRest(page);
  for (const key of keys) {
    await page.keyboard.press(key as never);
    await pause(150);
  }
  return ((await mainThreadAtRest(page)) - before) / keys.length;
}

/** A page that shows nothing, or a part, would be measured as a fast one. */
async function expectDrawn(page: Page, form: FormName): Promise<void> {
  const { fields } = forms[form];
  const rows = 'rows' in fields[0]! ? fields[0].rows.length : fields.length;
  const first = 'rows' in fields[0]! ? 'Statement 1' : fields[0]!.title;
  if (form !== 'cells') await expectText(page, first);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height < rows * 20) throw new Error(`${page.url()} is ${height} px high with ${rows} rows: nothing would be measured.`);
}

async function expectText(page: Page, text: string, times = 1): Promise<void> {
  const found = (await readable(page)).split(text).length - 1;
  if (found < times) throw new Error(`${page.url()} shows "${text}" ${found} times, not ${times}: nothing would be measured.`);
}

async function expectAnswer(page: Page, text: string): Promise<void> {
  const answers = await page.evaluate(() => JSON.stringify((window as unknown as BenchWindow).answers()));
  if (!answers.includes(text)) throw new Error(`${page.url()} holds ${answers.slice(0, 200)} without ${text}: nothing would be measured.`);
}
