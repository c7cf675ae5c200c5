import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { FaultServer } from '../data/transport/fault-server.js';

/** A server whose page runs `test/faults/pages/<name>.ts`, or the file of that path, bundled as a browser loads it. */
export async function pageServer(name: string): Promise<FaultServer> {
  const server = await FaultServer.start();
  const { outputFiles } = await build({
    entryPoints: [name.includes('/') ? name : `test/faults/pages/${name}.ts`], bundle: true, format: 'iife', target: 'es2022', write: false, alias: { dexie: 'dexie/dist/modern/dexie.mjs' },
  });
  server.pages.set('/', { type: 'text/html', body: '<!doctype html><meta charset="utf-8"><title>faults</title><script src="/page.js"></script>' });
  server.pages.set('/page.js', { type: 'text/javascript', body: outputFiles[0]!.text });
  server.pages.set('/favicon.ico', { type: 'image/x-icon', body: '' });
  return server;
}

/** A folder for a browser profile, and its removal. */
export async function profile(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'assayer-profile-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** A browser process by itself, in a process group that can be killed as a whole. */
export async function startBrowser(folder: string, url: string): Promise<ChildProcess> {
  return spawn(await findBrowser(), [...browserArguments(), `--user-data-dir=${folder}`, '--no-default-browser-check', url], { stdio: 'ignore', detached: true });
}

/** SIGKILL to every process of the browser at once: no handler runs, nothing is flushed. */
export async function killBrowser(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null) throw new Error('the browser was gone before it was killed');
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  process.kill(-browser.pid!, 'SIGKILL');
  await gone;
}

/** A driven browser, for what a page cannot do to itself. */
export async function drivenBrowser(folder: string): Promise<Browser> {
  return puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), userDataDir: folder, headless: true, protocolTimeout: 20_000 });
}

export async function tab(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.log('  page error:', error));
  await page.goto(url);
  return page;
}

export async function until(condition: () => boolean | Promise<boolean>, what: string, patience = 20_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${patience} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
