import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { pageServer, profile } from '../faults/browser.js';
import type {} from './store/stopwatch.js';

export const name = 'store';

const queued = Number(process.env.BENCH_QUEUED ?? 10_000);

/**
 * Writes of a draft and of a finished response in a real Chromium with a profile on disk, and a long queue sent to a real
 * HTTP server that keeps every response under a unique key. Milliseconds.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const server = await pageServer('test/bench/store/stopwatch.ts');
  const home = await profile();
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), userDataDir: home.folder, headless: true, protocolTimeout: 600_000 });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}/`);
    print(`change in the journal (relaxed)         ${spread(await page.evaluate(() => window.stopwatch.change(500)))}`);
    print(`checkpoint of 5 changes (both homes)    ${spread(await page.evaluate(() => window.stopwatch.checkpoint(100)))}`);
    print(`finished response queued (both homes)   ${spread(await page.evaluate(() => window.stopwatch.finish(200)))}`);
    const filled = await page.evaluate((count) => window.stopwatch.fill(count), queued - 200);
    print(`queue filled to ${queued}                   ${Math.round(filled / 100) / 10} s`);
    print(`store opened with that queue            ${Math.round(await page.evaluate(() => window.stopwatch.reopen()))} ms`);
    const { milliseconds, left } = await page.evaluate(() => window.stopwatch.drain());
    const once = [...server.stored.values()].filter((entry) => entry.times === 1).length;
    print(`${queued} queued responses drained           ${Math.round(milliseconds / 100) / 10} s (${Math.round(queued / (milliseconds / 1000))}/s), left ${left}, stored once ${once}`);
    if (left > 0 || once !== queued) throw new Error(`of ${queued} queued responses ${once} were stored once and ${left} are left`);
  } finally {
    await browser.close();
    await server.stop();
    await home.remove();
  }
}

function spread(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${times.length})`;
}
