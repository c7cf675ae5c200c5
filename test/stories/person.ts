import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';

/** A browser profile that survives its browsers. */
export class Profile {
  private browser: Browser | null = null;

  private constructor(private readonly folder: string) {}

  static async create(): Promise<Profile> {
    return new Profile(await mkdtemp(join(tmpdir(), 'assayer-story-profile-')));
  }

  /** Starts a browser with this profile and signs the person in. */
  async open(origin: string, person: string): Promise<Browser> {
    this.browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), userDataDir: this.folder, headless: true, protocolTimeout: 60_000 });
    await signIn(await this.browser.newPage(), origin, person);
    return this.browser;
  }

  /** SIGKILL to the whole browser: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.browser?.process();
    if (!child?.pid) throw new Error('There is no browser to kill.');
    const gone = new Promise((done) => child.once('exit', done));
    killTree(child.pid);
    await gone;
    this.browser = null;
  }

  async remove(): Promise<void> {
    await this.browser?.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 8, retryDelay: 250 });
  }
}

function killTree(pid: number): void {
  try {
    // puppeteer starts the browser in a process group of its own.
    process.kill(-pid, 'SIGKILL');
  } catch {
    process.kill(pid, 'SIGKILL');
  }
}

export async function signIn(page: Page, origin: string, person: string): Promise<void> {
  await page.goto(`${origin}/demo/sign-in`);
  await Promise.all([page.waitForNavigation(), page.click(`button[value="${person}"]`)]);
}

/** Waits until a widget's form can be filled in, or shows what became of it. */
export async function formThere(page: Page, tag: string): Promise<void> {
  await page.waitForFunction((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    return Boolean(root?.querySelector('.survey:not([hidden]) .sd-body') ?? root?.querySelector('.outcome'));
  }, { timeout: 30_000 }, tag);
}

/** Chooses an answer in every row, scale and list of the current page that has none. `seed` varies the choice. */
export function answerPage(page: Page, tag: string, seed = 3): Promise<void> {
  return page.evaluate((name, which) => {
    const root = document.querySelector(name)!.shadowRoot!;
    const groups = new Map<string, HTMLInputElement[]>();
    for (const input of root.querySelectorAll<HTMLInputElement>('input[type=radio]')) groups.set(input.name, [...(groups.get(input.name) ?? []), input]);
    let index = which;
    for (const inputs of groups.values()) if (!inputs.some((input) => input.checked)) inputs[index++ % inputs.length]!.click();
  }, tag, seed);
}

/** Clicks the button of the survey for this action once the model is there to turn the page, and waits until what follows is drawn. */
export async function press(page: Page, tag: string, action: 'next' | 'complete'): Promise<void> {
  await page.waitForFunction((name) => Boolean((document.querySelector(name) as unknown as { model: unknown }).model), { timeout: 30_000 }, tag);
  await page.evaluate((name, which) => {
    const button = document.querySelector(name)!.shadowRoot!.querySelector<HTMLElement>(`.sd-navigation__${which}-btn`);
    if (!button) throw new Error(`There is no button "${which}" on this page.`);
    button.click();
  }, tag, action);
  await page.waitForFunction((name) => !document.querySelector(name)?.shadowRoot?.querySelector('.sv-skeleton-element'), { timeout: 10_000 }, tag);
}

export const statusOf = (page: Page, tag: string): Promise<string> =>
  page.evaluate((name) => document.querySelector(name)?.shadowRoot?.querySelector('.saving')?.textContent?.trim() ?? '', tag);

/** The answers on the screen, as survey-core has them. */
export const answersOf = (page: Page, tag: string): Promise<Record<string, unknown>> =>
  page.evaluate((name) => (document.querySelector(name) as unknown as { model: { data: Record<string, unknown> } | null }).model?.data ?? {}, tag);

export const saved = (page: Page, tag: string): Promise<unknown> =>
  page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.saving')?.classList.contains('saved'), { timeout: 20_000 }, tag);

/** Waits for what became of the response, and gives its key. */
export async function outcome(page: Page, tag: string, state: 'kept' | 'sent' | 'parked'): Promise<string> {
  const found = await page.waitForFunction((name, wanted) => {
    const shown = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('.outcome');
    return shown?.dataset.state === wanted ? shown.dataset.key : undefined;
  }, { timeout: 30_000 }, tag, state);
  return (await found.jsonValue()) as string;
}
