import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { renderSurvey } from '../../../src/view/render/index.js';
import { settings } from 'survey-core';
import { mount, settled, until } from './mount.js';

const json = {
  title: { default: 'Survey', ko: '설문', 'zh-cn': '调查' },
  elements: [
    { type: 'text', name: 'a', isRequired: true, title: { default: 'Name', ko: '이름', 'zh-cn': '姓名' } },
    { type: 'radiogroup', name: 'r', choices: ['x', 'y'] },
    { type: 'checkbox', name: 'k', choices: ['x', 'y'], showOtherItem: true },
    { type: 'comment', name: 'c' },
  ],
};

describe('several surveys on one page', () => {
  // survey-core focuses after a smooth scroll, and a tab behind another one does not scroll.
  before(() => (settings.animationEnabled = false));
  after(() => (settings.animationEnabled = true));

  it('do not touch each other, in open and closed shadow roots and in light DOM', async () => {
    const mounts = [await mount(json, { root: 'open', locale: 'en' }), await mount(json, { root: 'closed', locale: 'ko' }), await mount(json, { root: 'light', locale: 'zh-CN' })];
    expect(mounts.map(({ text }) => text('[data-name=a] .sd-question__title')).join()).to.equal('Name *,이름 *,姓名 *');
    expect(mounts.map(({ find }) => find('.sd-root-modern').lang)).to.deep.equal(['en', 'ko', 'zh-cn']);
    for (const [index, { find }] of mounts.entries()) {
      find('[data-name=a] input').focus();
      await sendKeys({ type: `n${index}` });
      find(`[data-name=r] [value=${index % 2 ? 'x' : 'y'}]`).click();
      find('[data-name=k] [value=x]').click();
    }
    await settled();
    expect(mounts.map(({ model }) => model.data)).to.deep.equal([{ a: 'n0', r: 'y', k: ['x'] }, { a: 'n1', r: 'x', k: ['x'] }, { a: 'n2', r: 'y', k: ['x'] }]);
    for (const { find } of mounts) expect(find<HTMLInputElement>('[data-name=k] [value=x]').checked).to.be.true;
  });

  it('find the first error in their own root', async () => {
    const first = await mount(json);
    const second = await mount(json, { root: 'closed' });
    second.model.completeLastPage();
    await until(() => second.active() === second.question('a').querySelector('input'));
    expect(first.root.querySelector('.sd-error')).to.equal(null);
  });

  it('work in nested shadow roots', async () => {
    const outer = document.body.appendChild(document.createElement('div'));
    const inner = outer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
    const { model, mounted } = await mount(json);
    mounted.dispose();
    const again = renderSurvey(model, inner.attachShadow({ mode: 'open' }));
    await settled();
    inner.shadowRoot!.querySelector<HTMLInputElement>('[data-name=a] input')!.focus();
    await sendKeys({ type: 'deep' });
    expect(model.getValue('a')).to.equal('deep');
    again.dispose();
    outer.remove();
  });

  it('stay when one of them is removed', async () => {
    const [first, second] = [await mount(json), await mount(json)];
    first.mounted.dispose();
    first.host.remove();
    second.model.getQuestionByName('a').title = 'Still here';
    await settled();
    expect(second.text('[data-name=a] .sd-question__title')).to.contain('Still here');
  });

  it('are one for each container', async () => {
    const { root, model } = await mount(json);
    expect(() => renderSurvey(model, root)).to.throw('already shows a survey');
  });

  it('write nothing outside their root', async () => {
    const changes: MutationRecord[] = [];
    const { host, find, model } = await mount(json);
    const observer = new MutationObserver((records) => changes.push(...records.filter(({ target }) => !host.contains(target))));
    observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
    find('[data-name=k] [value=other]').click();
    find('[data-name=a] input').focus();
    await sendKeys({ type: 'abc' });
    model.completeLastPage();
    await settled(500);
    observer.disconnect();
    expect(changes.map(({ target, attributeName }) => `${target.nodeName} ${attributeName}`)).to.deep.equal([]);
  });
});

describe('a strict content security policy', () => {
  it('is not violated by drawing, answering and completing', async () => {
    const frame = document.createElement('iframe');
    const base = new URL('../../../', import.meta.url);
    const policy = "default-src 'none'; script-src 'self' 'nonce-test'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws:; require-trusted-types-for 'script'";
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script nonce="test">
      window.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.sample));
    </script><script type="module" nonce="test">
      import { createSurveyModel, renderSurvey } from '${new URL('src/view/render/index.ts', base).pathname}';
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
      const model = createSurveyModel(${JSON.stringify({ ...json, description: 'Text', completedHtml: '<h3>Thanks</h3>', showProgressBar: true })}, { locale: 'en' });
      renderSurvey(model, root);
      window.drawn = root;
      window.model = model;
    </script>`;
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as { violations: string[]; drawn?: ShadowRoot; model: { setValue(name: string, value: unknown): void; completeLastPage(): boolean } };
    for (let wait = 0; !inside.drawn && wait < 100; wait++) await settled(100);
    expect(inside.drawn?.querySelectorAll('[data-name]').length).to.equal(4);
    inside.model.completeLastPage();
    await settled(200);
    inside.model.setValue('k', ['other']);
    inside.model.setValue('a', 'Kim');
    inside.model.completeLastPage();
    await settled(200);
    expect(inside.drawn?.querySelectorAll('[style]').length).to.be.greaterThan(0);
    expect(inside.violations).to.deep.equal([]);
    frame.remove();
  });
});
