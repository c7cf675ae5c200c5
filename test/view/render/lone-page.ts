/** A page that holds nothing but the renderer, served with headers of its own to a browser of its own: what the test runner's page cannot be. */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../../.build/find-browser.mjs';
import { firstStyle } from '../../../.build/first-style.mjs';

const entry = `
import * as core from 'survey-core';
import themes from 'survey-core/themes';
import { createSurveyModel, loadEveryView, loadSurveyLocale, renderSurvey } from './src/view/render/index.js';
import { tokensSheet } from './src/view/element/index.js';
import { everything, someAnswers, someContext } from './test/view/render/everything.js';
const violations = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.sourceFile + ':' + event.lineNumber + ' ' + event.sample));
Object.assign(window, { core, themes, everything, someAnswers, violations });
window.show = async (json, { light = false, locale = 'en', prepare, tokens = false, outlines = false, ...options } = {}) => {
  await loadSurveyLocale(locale);
  await loadEveryView();
  const host = document.body.appendChild(document.createElement('div'));
  const root = light ? host : host.attachShadow({ mode: 'open' });
  if (tokens) root.adoptedStyleSheets = [tokensSheet];
  const model = createSurveyModel(json, { locale, ...options });
  model.setVariable('context', someContext);
  prepare?.(model);
  const mounted = renderSurvey(model, root);
  Object.assign(window, { host, root, model, mounted });
  if (outlines) return;
  // What is far from the view waits as an outline; printing draws all of it.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  dispatchEvent(new Event('beforeprint'));
};`;

export interface LonePage {
  readonly page: Page;
  /** Errors that nobody caught since the page was loaded. */
  readonly errors: string[];
  /** Loads the page anew. `window.show(json, options)` draws a survey and sets `root`, `model`, `mounted`, `host`. */
  load(): Promise<void>;
  close(): Promise<void>;
}

export interface LonePageOptions {
  /** Content-Security-Policy of the page. */
  policy?: string;
  /** Other things the server answers with, by path. */
  answers?: Readonly<Record<string, { type: string; body: string }>>;
}

export async function lonePage({ policy, answers = {} }: LonePageOptions = {}): Promise<LonePage> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true, write: false, format: 'esm', conditions: ['production', 'browser'], logLevel: 'error',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    plugins: [{ name: 'css-as-text', setup: (b) => b.onLoad({ filter: /\.css$/ }, ({ path, suffix }) => ({ contents: `export default ${JSON.stringify(text(path, suffix))}`, loader: 'js' })) }],
  });
  const html = '<!doctype html><html lang="en"><title>Lone</title><meta name="viewport" content="width=device-width"><script type="module" src="/entry.js"></script><body></body></html>';
  const server = createServer((request, response) => {
    const { type, body } = request.url === '/entry.js' ? { type: 'text/javascript', body: outputFiles[0]!.text } : (answers[request.url ?? ''] ?? { type: 'text/html', body: html });
    response.setHeader('content-type', type);
    if (policy) response.setHeader('content-security-policy', policy);
    response.end(body);
  }).listen(0, '127.0.0.1');
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String((error as Error).stack ?? error)));
  return {
    page,
    errors,
    async load() {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction('window.show');
      errors.length = 0;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function text(path: string, suffix: string): string {
  const css = readFileSync(path, 'utf8');
  return suffix === '?first' ? firstStyle(css) : css;
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
