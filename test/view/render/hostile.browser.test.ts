import { expect } from '@open-wc/testing';
import { createSurveyModel, renderSurvey, safeImageUrl, safeUrl } from '../../../src/view/render/index.js';
import { settled } from './mount.js';

declare global {
  interface Window {
    harm: number;
  }
}

const harm = 'window.harm++';
const hostile = [
  `<img src=x onerror="${harm}">`,
  `<svg onload="${harm}"></svg>`,
  `<svg><animate onbegin="${harm}" attributeName=x></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${harm}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${harm}>`,
  `<noscript><p title="</noscript><img src=x onerror=${harm}>">`,
  `<a href="javascript:${harm}">x</a>`,
  `<a href="java\tscript:${harm}">x</a>`,
  `<a href=" &#1;javascript:${harm}">x</a>`,
  `<iframe srcdoc="<script>parent.${harm}</script>"></iframe>`,
  `<object data="data:text/html,<script>${harm}</script>"></object>`,
  `<script>${harm}</script>`,
  `<style>@import "data:text/css,*{background:red}"</style>`,
  `<input autofocus onfocus="${harm}">`,
  `<details open ontoggle="${harm}">x</details>`,
  `<video><source onerror="${harm}"></video>`,
  `<template><img src=x onerror="${harm}"></template>`,
  `<p style="position:fixed;inset:0;background:url(javascript:${harm})">x</p>`,
  `<base href="https://evil.invalid/"><meta http-equiv="refresh" content="0;url=javascript:${harm}">`,
];

/** Everything a drawn tree must not hold, whatever went in. */
function traces(root: ShadowRoot): string[] {
  const bad: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (/^(script|iframe|object|embed|style|base|meta|form|animate)$/i.test(element.localName) && !element.matches('form[novalidate]')) bad.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) bad.push(`${element.localName} ${name}`);
      if (['href', 'src', 'action', 'formaction'].includes(name) && !value.startsWith('#') && !safeUrl(value) && !safeImageUrl(value)) bad.push(`${name}=${value}`);
    }
    if (element instanceof HTMLElement && (element.style.position === 'fixed' || element.style.backgroundImage)) bad.push(`style of ${element.localName}`);
  }
  return bad;
}

async function drawn(json: object, answers: Record<string, unknown> = {}, prepare?: (model: ReturnType<typeof createSurveyModel>) => void): Promise<{ root: ShadowRoot; model: ReturnType<typeof createSurveyModel>; end: () => void }> {
  window.harm = 0;
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const model = createSurveyModel(json, { locale: 'en', answers });
  prepare?.(model);
  const mounted = renderSurvey(model, root);
  await settled(150);
  return { root, model, end: () => (mounted.dispose(), host.remove()) };
}

describe('hostile definitions and answers', () => {
  for (const [i, text] of hostile.entries())
    it(`run nothing: ${text.slice(0, 50)}`, async () => {
      const { root, model, end } = await drawn(
        {
          title: text,
          completedHtml: `<p>{name}</p>${text}`,
          elements: [
            { type: 'html', name: 'h', html: `${text} {name}` },
            { type: 'text', name: 'name', title: `Hello {name} ${text}`, description: text },
            { type: 'dropdown', name: 'd', title: 'x', choices: [{ value: 1, text }, 2], defaultValue: 1 },
            { type: 'radiogroup', name: 'r', title: '{name}', choices: [{ value: 1, text }] },
          ],
        },
        { name: text },
        // The least careful host: every text becomes HTML as it is.
        (survey) => survey.onTextMarkdown.add((_, options) => (options.html = options.text)),
      );
      root.querySelector<HTMLElement>('.sd-dropdown')?.click();
      await settled(150);
      expect(traces(root), `case ${i}`).to.deep.equal([]);
      model.doComplete();
      await settled(150);
      expect(traces(root), `case ${i}, completed`).to.deep.equal([]);
      for (const link of root.querySelectorAll<HTMLElement>('a')) link.click();
      await settled(30);
      expect(window.harm).to.equal(0);
      end();
    });

  it('keeps the HTML that designers write', async () => {
    const { root, end } = await drawn({ elements: [{ type: 'html', name: 'h', html: '<h3 class="x">Title</h3><p style="color: rgb(1, 2, 3); text-align: center">a <b>b</b> <a href="https://example.org/" target="_blank">c</a></p><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><table><tr><td>1</td></tr></table>' }] });
    expect(root.querySelector('h3.x')?.textContent).to.equal('Title');
    expect(root.querySelector<HTMLElement>('p[style]')?.style.color).to.equal('rgb(1, 2, 3)');
    expect(root.querySelector('a')?.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(root.querySelector('img')?.getAttribute('src')).to.match(/^data:image/);
    expect(root.querySelector('td')?.textContent).to.equal('1');
    end();
  });

  it('an address is read as a browser reads it', () => {
    for (const url of ['https://a.example/x', 'http://a.example', 'mailto:a@b.example', '/path', 'x.html', '//host/x', '#place']) expect(safeUrl(url), url).to.equal(url);
    for (const url of ['javascript:1', 'JAVASCRIPT:1', 'java\tscript:1', '\u0001javascript:1', ' javascript:1', 'data:text/html,x', 'vbscript:1', 'blob:https://a/1', 'file:///x', '', null]) expect(safeUrl(url), String(url)).to.equal(undefined);
    for (const url of ['data:image/png;base64,AA', 'blob:https://a/1', 'https://a/x.png']) expect(safeImageUrl(url), url).to.equal(url);
    for (const url of ['data:text/html,x', 'javascript:1', 'mailto:a@b.example', 'data:image']) expect(safeImageUrl(url), url).to.equal(undefined);
  });

  it('a survey that ends with an unsafe address leads nowhere', () => {
    const model = createSurveyModel({ navigateToUrl: 'java\tscript:window.harm++', elements: [{ type: 'text', name: 'a' }] }, { locale: 'en' });
    expect(model.getNavigateToUrl()).to.equal('');
  });
});
