import { expect } from 'chai';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../../.build/find-browser.mjs';

// A page with the strictest policies that portals use: nothing inline, no HTML from text except through a policy object.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html dompurify";

const entry = `
import { createSurveyModel, renderSurvey, loadSurveyLocale } from './src/view/render/index.js';
window.violations = [];
document.addEventListener('securitypolicyviolation', (e) => window.violations.push(e.violatedDirective + ' ' + e.sourceFile + ':' + e.lineNumber + ' ' + e.sample));
window.show = async (json, answers, options = {}) => {
  await loadSurveyLocale('ko');
  const host = document.body.appendChild(document.createElement('div'));
  const root = options.light ? host : host.attachShadow({ mode: 'open' });
  const model = createSurveyModel(json, { locale: 'ko', answers, ...options });
  model.onTextMarkdown.add((_, o) => (o.html = o.text));
  window.mounted = renderSurvey(model, root);
  window.root = root;
  window.model = model;
};`;

const bad = '<img src=x onerror="window.harm=1"><b>bold</b>';
const survey = {
  title: 'Strict', headerView: 'advanced', showProgressBar: true, completedHtml: `<p style="color: red">Done {t}</p>${bad}`,
  pages: [
    {
      elements: [
        { type: 'text', name: 't', title: `Hello ${bad}`, maxLength: 50 },
        { type: 'text', name: 'mail', inputType: 'date' },
        { type: 'comment', name: 'c', autoGrow: true },
        { type: 'dropdown', name: 'd', choices: [{ value: 1, text: bad }, 'two'], allowClear: true },
        { type: 'radiogroup', name: 'r', choices: [1, 2], showOtherItem: true, colCount: 2 },
        { type: 'checkbox', name: 'x', choices: [1, 2], showSelectAllItem: true },
        { type: 'rating', name: 'n', rateType: 'stars' },
        { type: 'rating', name: 's', rateType: 'smileys' },
        { type: 'boolean', name: 'b' },
        { type: 'matrix', name: 'm', rows: ['a', 'b'], columns: [1, 2], columnMinWidth: '80px' },
        { type: 'html', name: 'h', html: `<p style="color: rgb(1, 2, 3)">Text</p>${bad}` },
        { type: 'expression', name: 'e', expression: '1 + 1' },
      ],
    },
  ],
};

describe('a page with a strict CSP and Trusted Types', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;

  before(async () => {
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true, write: false, format: 'esm', conditions: ['production', 'browser'], logLevel: 'error',
      plugins: [{ name: 'css-as-text', setup: (b) => b.onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: `export default ${JSON.stringify(readFileSync(path, 'utf8'))}`, loader: 'js' })) }],
    });
    server = createServer((request, response) => {
      const script = request.url === '/entry.js';
      response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      response.setHeader('content-security-policy', policy);
      response.end(script ? outputFiles[0]!.text : '<!doctype html><html lang="en"><title>Strict</title><script type="module" src="/entry.js"></script><body></body></html>');
    }).listen(0, '127.0.0.1');
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true });
    page = await browser.newPage();
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const place of ['a shadow root', 'light DOM'])
    it(`sees no violation and runs nothing, in ${place}`, async () => {
      const errors: string[] = [];
      page.removeAllListeners('pageerror').on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction('window.show');
      await page.evaluate(`show(${JSON.stringify(survey)}, { t: ${JSON.stringify(bad)}, d: 1 }, { light: ${place === 'light DOM'} })`);
      await wait(600);
      // Open, search, choose, err, complete: each writes styles and texts.
      await page.evaluate(`root.querySelector('[data-name=d] .sd-dropdown').click()`);
      await wait(300);
      await page.keyboard.type('two');
      await wait(400);
      await page.keyboard.press('Enter');
      await page.evaluate(`model.getQuestionByName('c').isRequired = true; model.validate(); model.setValue('r', 'other')`);
      await wait(300);
      expect(await page.evaluate(`root.querySelector('[data-name=h] p').style.color`)).to.equal('rgb(1, 2, 3)');
      await page.evaluate(`model.clearIncorrectValues(); model.getQuestionByName('c').isRequired = false; model.doComplete()`);
      await wait(300);
      expect(await page.evaluate(`root.textContent.includes('Done')`)).to.equal(true);
      await page.evaluate('mounted.dispose()');
      const violations = (await page.evaluate('window.violations')) as string[];
      expect(violations, violations.join('\n')).to.deep.equal([]);
      expect(await page.evaluate('window.harm')).to.equal(undefined);
      expect(errors).to.deep.equal([]);
      expect(await page.evaluate(`document.querySelectorAll('style').length`)).to.equal(0);
    });
});

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
