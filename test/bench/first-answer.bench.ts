import puppeteer, { type Browser } from 'puppeteer-core';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { findBrowser, browserArguments } from '../../.build/find-browser.mjs';
import { servePages, type BenchPages } from './first-answer/pages.js';

export const name = 'first-answer';

interface Sample {
  cpu: number;
  paths: string[];
}

const rounds = 9;

/**
 * Cold load of twelve questions to the first accepted answer (a letter typed into the first question has reached the model):
 * bytes over the wire and main-thread CPU, with the renderers interleaved in one run and medians printed.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const pages = await servePages();
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true });
  try {
    const samples = new Map<string, Sample[]>(pages.names.map((page) => [page, []]));
    for (let round = 0; round <= rounds; round += 1)
      for (const page of pages.names) {
        const sample = await firstAnswer(browser, pages, page);
        if (round > 0) samples.get(page)!.push(sample); // the first round warms the machine
      }
    print(`First accepted answer, 12 questions, ${rounds} interleaved rounds, medians`);
    print('renderer           CPU ms   x ours   files   kB raw   kB gzip   kB brotli');
    const ours = median(samples.get('assayer')!.map((s) => s.cpu));
    for (const page of pages.names) print(row(page, samples.get(page)!, ours, pages));
  } finally {
    await browser.close();
    await pages.close();
  }
}

async function firstAnswer(browser: Browser, pages: BenchPages, name: string): Promise<Sample> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const paths: string[] = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.endsWith('.html') && pathname !== '/favicon.ico' && pathname !== '/watch.js') paths.push(pathname);
  });
  await page.setCacheEnabled(false);
  await page.goto(`${pages.origin}/${name}.html`);
  // The page itself says when it can be answered, and the key goes to what has the focus: looking for elements from outside costs the page time.
  await page.evaluate(async () => {
    await (window as unknown as { ready: Promise<unknown> }).ready;
    const form = document.querySelector('assay-form');
    (form?.shadowRoot ?? document).querySelector<HTMLInputElement>('input[type="text"]')!.focus();
  });
  await page.keyboard.type('a');
  await page.waitForFunction('window.accepted === true', { timeout: 30_000, polling: 5 });
  const { TaskDuration = 0 } = await page.metrics();
  await context.close();
  return { cpu: TaskDuration * 1000, paths };
}

function row(name: string, samples: Sample[], ours: number, pages: BenchPages): string {
  const cpu = median(samples.map((s) => s.cpu));
  const bodies = [...new Set(samples[0]!.paths)].map((path) => pages.bodyOf(path)).filter((body) => body !== undefined);
  const kB = (size: (body: Buffer) => number) => (bodies.reduce((sum, body) => sum + size(body), 0) / 1000).toFixed(1);
  return [name.padEnd(17), cpu.toFixed(0).padStart(8), (cpu / ours).toFixed(2).padStart(8), String(bodies.length).padStart(7), kB((b) => b.length).padStart(8),
    kB((b) => gzipSync(b, { level: 9 }).length).padStart(9), kB((b) => brotliCompressSync(b).length).padStart(11)].join(' ');
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
