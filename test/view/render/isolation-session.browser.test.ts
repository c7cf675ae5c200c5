/** A whole session of use, with every type of question in a closed root inside another, and an eye on everything outside. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { confirmActionAsync, settings, SvgRegistry, SurveyModel, surveyLocalization } from 'survey-core';
import { createSurveyModel, loadEveryView, renderSurvey } from '../../../src/view/render/index.js';
import { everything, someAnswers } from './everything.js';
import { mount, settled, still, until } from './mount.js';

type Listener = [type: string, listener: unknown, capture: boolean];

/** Listeners on the page that are still there. */
function watchListeners(): { open: () => string[]; stop: () => void } {
  const targets: [string, EventTarget][] = [['window', window], ['document', document], ['html', document.documentElement], ['body', document.body], ['viewport', window.visualViewport!]];
  const open: Listener[] = [];
  const restore = targets.map(([name, target]) => {
    const { addEventListener, removeEventListener } = target;
    const same = (a: Listener, b: Listener): boolean => a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
    const entry = (type: string, listener: unknown, options?: boolean | AddEventListenerOptions): Listener => [`${name} ${type}`, listener, typeof options === 'object' ? Boolean(options.capture) : Boolean(options)];
    target.addEventListener = function (type: string, listener: never, options?: boolean | AddEventListenerOptions): void {
      const one = entry(type, listener, options);
      if (!open.some((other) => same(one, other))) open.push(one);
      const close = (): void => void open.splice(open.findIndex((other) => same(one, other)) >>> 0, 1);
      if (typeof options === 'object') options.signal?.addEventListener('abort', close);
      if (typeof options === 'object' && options.once) close();
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = function (type: string, listener: never, options?: boolean | EventListenerOptions): void {
      const index = open.findIndex((other) => same(entry(type, listener, options), other));
      if (index >= 0) open.splice(index, 1);
      removeEventListener.call(target, type, listener, options);
    };
    return () => Object.assign(target, { addEventListener, removeEventListener });
  });
  return { open: () => open.map(([type]) => type), stop: () => restore.forEach((end) => end()) };
}

/** What is not as it was when anybody else could see it: in a microtask of its own after each change. */
function watchPage(host: HTMLElement): { changes: string[]; stop: () => void } {
  const changes: string[] = [];
  const firstValues = new Map<Node, Map<string, string | null>>();
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, oldValue } of records) {
      if (host.contains(target)) continue;
      if (!attributeName) {
        changes.push(`${target.nodeName} ${type}`);
        continue;
      }
      const values = firstValues.get(target) ?? new Map<string, string | null>();
      firstValues.set(target, values);
      if (!values.has(attributeName)) values.set(attributeName, oldValue);
      const value = (target as Element).getAttribute(attributeName);
      if (value !== values.get(attributeName)) changes.push(`${target.nodeName} ${attributeName}: ${values.get(attributeName)} → ${value}`);
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true });
  return { changes, stop: () => observer.disconnect() };
}

const centre = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

async function drag(from: Element, to: Element): Promise<void> {
  from.scrollIntoView({ block: 'center' });
  await settled(60);
  const [x, y] = centre(from);
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [x + 5, y + 15] });
  await sendMouse({ type: 'move', position: centre(to) });
  await settled(60);
  await sendMouse({ type: 'move', position: centre(to).map((value) => value + 2) as [number, number] });
  await sendMouse({ type: 'up' });
  await settled(60);
}

describe('a whole session of use', () => {
  before(async () => {
    settings.animationEnabled = false;
    await loadEveryView();
  });
  after(() => (settings.animationEnabled = true));

  it('leaves no trace outside the host element, on the page, in survey-core or after it', async function () {
    this.timeout(90_000);
    // The first survey of a page installs what stays: dialogs' dispatcher while there are surveys, remedies, one observer.
    const first = await mount({ elements: [{ type: 'text', name: 'q' }] });
    first.mounted.dispose();
    const listeners = watchListeners();
    const globals = (): unknown[] => [settings.showDialog, settings.environment, settings.animationEnabled, SurveyModel.platform, Object.keys(SvgRegistry.icons).length, surveyLocalization.currentLocale, surveyLocalization.defaultLocale];
    const before = globals();
    const attributes = (): string => [document.documentElement, document.head, document.body].map((element) => (element.cloneNode() as Element).outerHTML).join();
    const page = attributes();
    const head = document.head.innerHTML;
    const outer = document.body.appendChild(document.createElement('div'));
    const root = outer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    const eye = watchPage(outer);

    const model = createSurveyModel(everything(undefined, { showProgressBar: true, progressBarType: 'pages', questionsOnPageMode: 'singlePage' }), { locale: 'ko' });
    const mounted = renderSurvey(model, root);
    await settled(200);
    // A long page begins as outlines; printing draws all of it.
    window.dispatchEvent(new Event('beforeprint'));
    await settled(500);
    const shell = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-name="${name}"]`)!;
    const inside = <E extends HTMLElement = HTMLElement>(name: string, selector: string): E => shell(name).querySelector<E>(selector)!;

    // Types, chooses, opens lists by mouse and keys.
    inside('text', 'input').focus();
    await sendKeys({ type: 'Kim' });
    for (const name of ['dropdown', 'tagbox', 'rating-dropdown']) {
      shell(name).scrollIntoView({ block: 'center' });
      const isOpen = (): boolean => inside(name, '[role=option]')?.checkVisibility() === true;
      // A list closes when the page scrolls beneath it, as it still may while what came near is drawn.
      for (let tries = 0; tries < 10 && !isOpen(); tries += 1) {
        inside(name, '[role=combobox]').focus();
        await sendKeys({ press: 'ArrowDown' });
        await settled(300);
      }
      expect(isOpen(), `the list of ${name} opens`).to.equal(true);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Escape' });
      await settled(60);
    }
    // Drags a choice and a row.
    await drag(inside('ranking', '.sv-ranking-item'), shell('ranking').querySelectorAll('.sv-ranking-item')[2]!);
    expect(model.getValue('ranking'), 'the choice was moved').to.be.an('array');
    model.setValue('matrixdynamic', [{ what: 'one' }, { what: 'two' }]);
    await settled(60);
    await drag(inside('matrixdynamic', '.assay-drag-handle'), shell('matrixdynamic').querySelectorAll('.assay-drag-handle')[1]!);
    // Draws a signature.
    await drag(inside('signaturepad', 'canvas'), inside('signaturepad', '.sd-signaturepad button') ?? shell('signaturepad'));
    // Adds, and removes after a question.
    [...shell('matrixdynamic').querySelectorAll('button')].at(-1)!.click();
    await settled(60);
    model.setValue('paneldynamic', [{ who: 'Lee' }, { who: 'Park' }]);
    model.getQuestionByName('paneldynamic').removePanelUI(0);
    await until(() => root.querySelector('[role=dialog]'));
    await sendKeys({ press: 'Escape' });
    await settled(200);
    confirmActionAsync({ message: 'Really?', funcOnYes: () => undefined, rootElement: model.rootElement });
    await until(() => root.querySelector('[role=dialog]'));
    await sendKeys({ press: 'Escape' });
    await settled(200);
    // Everything answered, errors, another language and theme, completion.
    model.mergeData(structuredClone(someAnswers));
    model.completeLastPage();
    await settled(300);
    model.locale = 'en';
    model.applyTheme({ cssVariables: { '--sjs2-color-project-brand-600': '#a00' }, colorPalette: 'dark' } as never);
    await settled(100);
    model.validationEnabled = false;
    model.doComplete();
    await until(() => root.querySelector('.sd-completedpage'));
    await still(root);
    expect(attributes(), 'while it is shown').to.equal(page);

    mounted.dispose();
    model.dispose();
    await settled(300);
    outer.remove();
    eye.stop();
    listeners.stop();
    expect(eye.changes).to.deep.equal([]);
    expect(attributes()).to.equal(page);
    expect(document.head.innerHTML).to.equal(head);
    expect(listeners.open()).to.deep.equal([]);
    expect(globals()).to.deep.equal(before);
    expect(root.children.length).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });
});

describe('surveys side by side', () => {
  const json = { pages: [{ elements: [{ type: 'text', name: 'a', isRequired: true }, { type: 'dropdown', name: 'd', choices: [1, 2] }] }, { elements: [{ type: 'text', name: 'b' }] }] };

  it('speak their own languages, whoever spoke last', async () => {
    const [ko, zh, en] = [await mount(json, { locale: 'ko' }), await mount(json, { root: 'closed', locale: 'zh-CN' }), await mount(json, { root: 'light', locale: 'en' })];
    for (const { model } of [en, ko, zh, ko]) model.nextPage();
    zh.model.locale = 'en';
    zh.model.locale = 'zh-cn';
    await settled(60);
    const errors = [ko, zh, en].map(({ text }) => text('[data-name=a] .sd-error'));
    expect(errors[0]).to.match(/[\uac00-\ud7a3]/);
    expect(errors[1]).to.match(/[\u4e00-\u9fff]/).and.not.match(/[\uac00-\ud7a3]/);
    expect(errors[2]).to.equal('Response required.');
    const next = [ko, zh, en].map(({ text }) => text('.sd-navigation__next-btn'));
    expect(new Set(next).size, next.join()).to.equal(3);
    expect(new Set([ko, zh, en].map(({ find }) => find('[data-name=d] input').getAttribute('placeholder'))).size).to.equal(3);
  });

  it('have their own themes', async () => {
    const theme = (colour: string): object => ({ cssVariables: { '--sjs2-color-project-brand-600': colour, '--sjs2-color-bg-basic-primary': colour } });
    const [red, blue, plain] = [
      await mount(json, { prepare: (model) => model.applyTheme(theme('rgb(200, 0, 0)') as never) }),
      await mount(json, { root: 'light', prepare: (model) => model.applyTheme(theme('rgb(0, 0, 200)') as never) }),
      await mount(json),
    ];
    const colours = [red, blue, plain].map(({ find }) => getComputedStyle(find('.sd-navigation__next-btn')).backgroundColor);
    expect(new Set(colours).size, colours.join('; ')).to.equal(3);
  });

  it('see an icon that the host registers, each in its own root', async () => {
    const [first, second] = [await mount(json), await mount(json, { root: 'closed' })];
    SvgRegistry.registerIcon('assay-test', '<svg viewBox="0 0 16 16"><path d="M0 0h16v16z"/></svg>');
    SvgRegistry.registerIconFromSvgViaElement('assay-test-second', '<?xml version="1.0"?>\n<svg viewBox="0 0 16 16"><rect width="9" height="9"/></svg>');
    SvgRegistry.updateMarkup();
    for (const { root } of [first, second]) {
      expect(root.querySelector('[id="icon-assay-test"] path')).to.not.equal(null);
      expect(root.querySelector('[id="icon-assay-test-second"] rect')?.getAttribute('width')).to.equal('9');
    }
    expect(document.querySelector('[id="icon-assay-test"]')).to.equal(null);
  });

  it('share a document without sharing an id', async () => {
    const mounts = [await mount(everything(['choice']), { root: 'light' }), await mount(everything(['choice']), { root: 'light' })];
    // What is not in view waits as outlines; printing draws all of it.
    window.dispatchEvent(new Event('beforeprint'));
    await settled(300);
    // Each host brings the same drawings of icons.
    const ids = mounts.flatMap(({ all }) => all('[id]').filter((element) => !element.closest('defs, symbol')).map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
    // Radio buttons of one name are one group in a whole document.
    const [first, second] = mounts.map(({ find }) => find<HTMLInputElement>('[data-name=radiogroup] input[type=radio]'));
    first!.click();
    second!.click();
    expect(first!.checked && second!.checked).to.equal(true);
  });
});
