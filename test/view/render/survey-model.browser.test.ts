import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createSurveyModel, loadSurveyLocale, renderSurvey, SurveyRefused, useLocale } from '../../../src/view/render/index.js';
import { settled } from './mount.js';

const text = { type: 'text', name: 'a', title: { default: 'Name', ko: '이름', 'zh-cn': '姓名' } };
const make = (survey: object, options: Partial<Parameters<typeof createSurveyModel>[1]> = {}) => createSurveyModel(survey, { locale: 'en', ...options });

function refusal(survey: object, options = {}): string {
  try {
    make(survey, options);
    return 'accepted';
  } catch (error) {
    return error instanceof SurveyRefused ? error.code : String(error);
  }
}

function nestedPanels(depth: number): object {
  let inner: object = text;
  for (let i = 0; i < depth; i++) inner = { type: 'panel', name: `p${i}`, elements: [inner] };
  return { elements: [inner] };
}

describe('createSurveyModel', () => {
  it('refuses what is too large, too deep or hostile, before survey-core sees it', () => {
    expect(refusal({ elements: [text] })).to.equal('accepted');
    expect(refusal(nestedPanels(19))).to.equal('accepted');
    expect(refusal(nestedPanels(25))).to.equal('definition/nested-too-deep');
    expect(refusal(nestedPanels(5000))).to.equal('definition/too-deep');
    expect(refusal({ elements: Array.from({ length: 1001 }, (_, i) => ({ type: 'text', name: `q${i}` })) })).to.equal('definition/too-many-questions');
    expect(refusal({ elements: [{ type: 'dropdown', name: 'd', choices: Array.from({ length: 2001 }, (_, i) => i) }] })).to.equal('definition/too-many-choices');
    expect(refusal({ elements: [{ ...text, visibleIf: `{a} = '${'x'.repeat(5000)}'` }] })).to.equal('definition/expression-too-long');
    expect(refusal({ elements: [{ ...text, title: 'x'.repeat(1_100_000) }] })).to.equal('definition/too-large');
    expect(refusal({ elements: [{ ...text, validators: [{ type: 'regex', regex: '^(a+)+$' }] }] })).to.equal('definition/unsafe-regex');
    expect(refusal(JSON.parse('{"elements": [], "__proto__": {"x": 1}}') as object)).to.equal('definition/forbidden-key');
  });

  it('takes other limits from the host', () => {
    expect(refusal({ elements: [text, { type: 'text', name: 'b' }] }, { limits: { questions: 1 } })).to.equal('definition/too-many-questions');
    expect(refusal(nestedPanels(25), { limits: { elementDepth: 30, jsonDepth: 100 } })).to.equal('accepted');
  });

  it('does not change the JSON or the answers it is given', () => {
    const survey = { elements: [text] };
    const answers = { a: 'x', extra: [1] };
    const model = make(survey, { answers });
    model.setValue('a', 'y');
    expect(answers).to.deep.equal({ a: 'x', extra: [1] });
    expect(survey).to.deep.equal({ elements: [text] });
  });

  it('has typed text in its data before the focus leaves', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const model = make({ elements: [text] });
    const root = host.attachShadow({ mode: 'open' });
    const mounted = renderSurvey(model, root);
    await settled();
    root.querySelector('input')!.focus();
    await sendKeys({ type: 'Mo' });
    expect(model.data).to.deep.equal({ a: 'Mo' });
    mounted.dispose();
    host.remove();
  });

  it("speaks the language, with survey-core's own texts, and switches it live", async () => {
    await loadSurveyLocale('ko-KR');
    const model = make({ pages: [{ elements: [text] }, { elements: [{ type: 'text', name: 'b' }] }] }, { locale: 'ko-KR' });
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const mounted = renderSurvey(model, root);
    await settled();
    expect(root.textContent).to.contain('이름').and.contain('다음');
    useLocale(model, 'zh-CN');
    await settled(400);
    expect(root.textContent).to.contain('姓名').and.contain('下一页').and.not.contain('다음');
    mounted.dispose();
    host.remove();
  });

  it('is read-only when asked, and shows no brand', () => {
    const model = make({ showBrandInfo: true, elements: [text] }, { readOnly: true });
    expect(model.isDisplayMode).to.equal(true);
    expect(model.showBrandInfo).to.equal(false);
  });
});

describe('style and icons', () => {
  it('one sheet serves all roots and leaves with the last survey of a root', async () => {
    const hosts = [0, 1].map(() => document.body.appendChild(document.createElement('div')));
    const roots = hosts.map((host) => host.attachShadow({ mode: 'open' }));
    const mounted = roots.map((root) => renderSurvey(make({ elements: [{ type: 'checkbox', name: 'c', choices: [1] }] }), root));
    await settled();
    expect(roots[0]!.adoptedStyleSheets).to.have.length(2);
    expect(roots[0]!.adoptedStyleSheets).to.deep.equal(roots[1]!.adoptedStyleSheets);
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect(document.querySelectorAll('style, svg')).to.have.length(0);
    const use = roots[0]!.querySelector('use')!;
    expect(roots[0]!.querySelector(use.getAttribute('href')!)?.querySelector('path')).to.not.equal(null);
    mounted.forEach((one) => one.dispose());
    expect(roots[0]!.adoptedStyleSheets).to.have.length(0);
    expect(roots[0]!.childElementCount).to.equal(0);
    hosts.forEach((host) => host.remove());
  });

  it("the page's style does not get in, and a theme's variables do", async () => {
    const pageStyle = new CSSStyleSheet();
    pageStyle.replaceSync('* { color: rgb(9, 9, 9) !important; text-transform: uppercase; all: unset }');
    document.adoptedStyleSheets.push(pageStyle);
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const mounted = renderSurvey(make({ elements: [text] }, { theme: { cssVariables: { '--sjs2-color-project-brand-600': 'rgb(200, 0, 0)' } } }), root);
    await settled();
    const button = root.querySelector('.sd-navigation__complete-btn, .sd-action--brand')!;
    expect(getComputedStyle(root.querySelector('.sd-title')!).textTransform).to.equal('none');
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(200, 0, 0)');
    mounted.dispose();
    host.remove();
    document.adoptedStyleSheets = [];
  });
});
