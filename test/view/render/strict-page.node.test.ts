import { expect } from 'chai';
import { lonePage, wait, type LonePage } from './lone-page.js';

// A page with the strictest policies that portals use: nothing inline, no HTML from text except through a policy object.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; media-src 'self' data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html dompurify";

const bad = '<img src=x onerror="window.harm=1"><b>bold</b>';
const film = 'data:video/mp4;base64,AAAAHGZ0eXBpc29t';

const answers = {
  '/cities.xml': { type: 'text/xml', body: '<?xml version="1.0"?><!-- cities --><list><city><id>1</id><name>Seoul &amp; Busan</name></city><city><id>2</id><name><![CDATA[A < B]]></name></city></list>' },
  '/cities.json': { type: 'application/json', body: '[{"id":1,"name":"<b>Daegu</b>"}]' },
};

/** What is not among the ordinary questions: titles with HTML, films, choices from elsewhere, everything around the pages. */
const around = {
  headerView: 'advanced', logo: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', backgroundImage: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', backgroundOpacity: 0.5,
  showProgressBar: true, progressBarType: 'buttons', showTOC: true, timeLimit: 600, showTimer: true, showPrevButton: true, previewMode: 'allQuestions',
  completedHtml: `<p style="color: red">Done {t}</p>${bad}`,
};
const more = {
  name: 'more',
  elements: [
    { type: 'text', name: 't', title: `Hello ${bad} {t}`, maxLength: 50 },
    { type: 'dropdown', name: 'd', choices: [{ value: 1, text: bad }, 'two'], allowClear: true },
    { type: 'tagbox', name: 'g', choices: [{ value: 1, text: bad }, 'two'] },
    { type: 'dropdown', name: 'xml', choicesByUrl: { url: '/cities.xml', path: 'list;city', valueName: 'id', titleName: 'name' } },
    { type: 'checkbox', name: 'json', choicesByUrl: { url: '/cities.json', valueName: 'id', titleName: 'name' } },
    { type: 'html', name: 'h', html: `<p style="color: rgb(1, 2, 3)" onclick="window.harm=1">Text</p>${bad}` },
    { type: 'image', name: 'film', imageLink: film, contentMode: 'video' },
    { type: 'imagepicker', name: 'films', contentMode: 'video', choices: [{ value: 1, imageLink: film }] },
  ],
};

describe('a page with a strict CSP and Trusted Types', () => {
  let lone: LonePage;

  before(async () => (lone = await lonePage({ policy, answers })));
  after(() => lone?.close());

  /** Nothing was refused, nothing ran, nothing broke, no style element was made. */
  async function expectClean(): Promise<void> {
    const violations = (await lone.page.evaluate('violations')) as string[];
    expect([...new Set(violations)], violations.join('\n')).to.deep.equal([]);
    expect(await lone.page.evaluate('window.harm')).to.equal(undefined);
    expect(lone.errors).to.deep.equal([]);
    expect(await lone.page.evaluate(`document.querySelectorAll('style').length + root.querySelectorAll('style').length`)).to.equal(0);
  }

  const markdown = `(model) => model.onTextMarkdown.add((_, options) => (options.html = options.text))`;

  for (const place of ['a shadow root', 'light DOM'])
    it(`sees no violation and runs nothing, in ${place}: every type, empty, wrong, answered, read-only, completed`, async () => {
      await lone.load();
      await lone.page.evaluate(`
        const json = everything(undefined, ${JSON.stringify(around)});
        json.pages.push(${JSON.stringify(more)});
        show(json, { light: ${place === 'light DOM'}, locale: 'ko', answers: { t: ${JSON.stringify(bad)}, d: 1 }, prepare: ${markdown} })`);
      await wait(600);
      const pages = (await lone.page.evaluate('model.visiblePages.length')) as number;
      for (let page = 0; page < pages; page++) {
        await lone.page.evaluate(`model.currentPageNo = ${page}`);
        await wait(350);
        await lone.page.evaluate('model.validateCurrentPage()');
        await wait(150);
      }
      expect(await lone.page.evaluate(`root.querySelector('[data-name=h] p').style.color`)).to.equal('rgb(1, 2, 3)');
      expect(await lone.page.evaluate(`model.getQuestionByName('xml').visibleChoices.map((choice) => choice.text).join()`)).to.equal('Seoul & Busan,A < B');
      await lone.page.evaluate('model.mergeData(structuredClone(someAnswers))');
      for (let page = 0; page < pages; page++) {
        await lone.page.evaluate(`model.currentPageNo = ${page}`);
        await wait(350);
      }
      await lone.page.evaluate('model.readOnly = true');
      await wait(300);
      await lone.page.evaluate('model.readOnly = false; model.showPreview()');
      await wait(500);
      await lone.page.evaluate('model.clearIncorrectValues(); model.validationEnabled = false; model.doComplete()');
      await wait(300);
      expect(await lone.page.evaluate(`root.textContent.includes('Done')`)).to.equal(true);
      await lone.page.evaluate('mounted.dispose()');
      await expectClean();
    });

  it('sees no violation while lists, dialogs, files and signatures are used', async () => {
    await lone.load();
    await lone.page.evaluate(`
      const json = everything(undefined, { questionsOnPageMode: 'singlePage' });
      json.pages.push(${JSON.stringify(more)});
      show(json, { prepare: ${markdown} })`);
    await wait(800);
    const { page } = lone;
    // Lists: open, search, choose.
    for (const name of ['d', 'g', 'xml', 'dropdown', 'tagbox', 'rating-dropdown']) {
      await page.evaluate(`root.querySelector('[data-name="${name}"] .sd-dropdown, [data-name="${name}"] .sd-tagbox').click()`);
      await wait(250);
      await page.keyboard.type('o');
      await wait(150);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await wait(100);
    }
    // Rows and panels: add, details, remove after a question.
    await page.evaluate(`
      const rows = model.getQuestionByName('matrixdynamic');
      rows.addRow(); rows.visibleRows[0].showDetailPanel(); model.setValue('matrixdynamic', [{ what: 1 }, { what: 2 }]); rows.removeRowUI(rows.visibleRows[1]);`);
    await wait(400);
    expect(await page.evaluate(`root.querySelectorAll('[role=dialog]').length`)).to.equal(1);
    await page.evaluate(`[...root.querySelectorAll('[role=dialog] button')].at(-1).click()`);
    await wait(400);
    await page.evaluate(`const panels = model.getQuestionByName('paneldynamic'); panels.addPanelUI(); panels.removePanelUI(0); model.getQuestionByName('tabs').currentIndex = 1;`);
    await wait(200);
    // A file, and a signature by pointer.
    await page.evaluate(`{
      const input = root.querySelector('[data-name=file] input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'x.svg', { type: 'image/svg+xml' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
    await wait(500);
    await page.evaluate(`root.querySelector('[data-name=signaturepad] canvas').scrollIntoView({ block: 'center', behavior: 'instant' })`);
    await wait(300);
    const box = (await page.evaluate(`(({ x, y }) => ({ x, y }))(root.querySelector('[data-name=signaturepad] canvas').getBoundingClientRect())`)) as { x: number; y: number };
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 5 });
    await page.mouse.up();
    await wait(300);
    expect(await page.evaluate(`String(model.getValue('signaturepad')).slice(0, 10)`)).to.equal('data:image');
    expect(await page.evaluate(`model.getValue('file')[0].name`)).to.equal('x.svg');
    // Icons of the host, themes, another language.
    await page.evaluate(`
      core.SvgRegistry.registerIcon('mine', '<svg viewBox="0 0 1 1"><path d="M0 0h1v1z" onclick="window.harm=1"/></svg>');
      core.SvgRegistry.registerIconFromSvgViaElement('other', '<?xml version="1.0"?><svg viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>');
      core.SvgRegistry.updateMarkup();
      model.applyTheme(themes.DefaultDark ?? Object.values(themes)[1]);
      model.locale = 'ko';
      model.notify('Saved', 'info');`);
    await wait(400);
    await page.evaluate('mounted.dispose()');
    await expectClean();
  });
});
