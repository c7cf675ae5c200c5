import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { mount, settled, until } from './mount.js';

const json = {
  title: { default: 'Self-assessment', ko: '자기 평가', 'zh-cn': '自我评估' },
  description: 'Ten minutes',
  showProgressBar: true,
  showQuestionNumbers: 'on',
  pages: [
    {
      title: 'First page',
      description: 'About you',
      elements: [
        { type: 'text', name: 'a', title: { default: 'Your name', ko: '이름', 'zh-cn': '姓名' }, description: 'As in the contract', isRequired: true },
        { type: 'text', name: 'b', title: 'Unit', startWithNewLine: false },
        { type: 'panel', name: 'p', title: 'More', state: 'collapsed', elements: [{ type: 'text', name: 'inside' }] },
        { type: 'text', name: 'shown', title: 'For {a}', visibleIf: '{a} notempty' },
      ],
    },
    { title: 'Second page', elements: [{ type: 'comment', name: 'c' }] },
  ],
  completedHtml: '<h3>Thanks, {a}</h3>',
};

describe('layout', () => {
  it('is accessible on each page and when completed', async () => {
    const { host, model } = await mount(json, { data: { a: 'Kim' } });
    await expect(host).to.be.accessible();
    model.nextPage();
    await settled(400);
    await expect(host).to.be.accessible();
    model.completeLastPage();
    await settled();
    await expect(host).to.be.accessible();
  });

  it('carries the classes of survey-core', async () => {
    const { find, model } = await mount(json);
    const question = model.getQuestionByName('a');
    expect(find('[data-name=a]').className.split(' ')).to.include.members(question.getRootCss().split(' '));
    expect(find('[data-name=a] .sd-question__title').parentElement?.className).to.equal(question.cssHeader);
    expect(find('.sd-root-modern').className).to.equal(model.getRootCss());
    expect(find('.sd-page').className).to.equal(model.currentPage.cssRoot);
  });

  it('puts elements that share a line into one row', async () => {
    const { all } = await mount(json);
    const rows = all('.sd-page__row');
    expect(rows[0]!.querySelectorAll(':scope > .sd-element-wrapper').length).to.equal(2);
    expect(rows[1]!.querySelectorAll('.sd-panel').length).to.equal(1);
  });

  it('writes no style attribute of its own: styles come through CSSOM', async () => {
    const { find } = await mount(json);
    expect(find('.sd-element-wrapper').style.flexGrow).to.equal('1');
  });

  it('offers headings: survey, page, panel', async () => {
    const { all } = await mount(json);
    const headings = all('[role=heading]').map((heading) => [heading.getAttribute('aria-level'), heading.textContent?.trim()]);
    expect(headings).to.deep.include(['2', 'Self-assessment']);
    expect(headings).to.deep.include(['3', 'First page']);
  });

  it('shows number and required mark, and keeps both from screen readers', async () => {
    const { question } = await mount(json);
    const title = question('a').querySelector('.sd-question__title')!;
    expect(title.textContent?.replace(/\s+/g, ' ').trim()).to.match(/^1\.? Your name \*$/);
    expect(title.querySelector('.sd-question__required-text')!.getAttribute('aria-hidden')).to.equal('true');
    expect(question('a').querySelector('input')!.getAttribute('aria-required')).to.equal('true');
  });

  it('names and describes the input by title and description', async () => {
    const { question, find } = await mount(json);
    const input = question('a').querySelector('input')!;
    expect(find(`[id="${input.getAttribute('aria-labelledby')}"]`).textContent).to.contain('Your name');
    expect(find(`[id="${input.getAttribute('aria-describedby')}"]`).textContent).to.equal('As in the contract');
  });

  it('shows and hides questions as the answers say', async () => {
    const { model, all, text } = await mount(json);
    expect(all('[data-name=shown]').length).to.equal(0);
    model.setValue('a', 'Lee');
    await settled(400);
    expect(text('[data-name=shown] .sd-question__title')).to.contain('For Lee');
    model.clearValue('a');
    await settled(700);
    expect(all('[data-name=shown]').length).to.equal(0);
  });

  it('keeps the DOM of questions that stay', async () => {
    const { model, question } = await mount(json);
    const input = question('b').querySelector('input');
    model.setValue('a', 'Lee');
    await settled(400);
    expect(question('b').querySelector('input')).to.equal(input);
  });

  it('follows a changed title, description and required state', async () => {
    const { model, question } = await mount(json);
    const a = model.getQuestionByName('a');
    a.title = 'Full name';
    a.description = 'Family name first';
    a.isRequired = false;
    await settled();
    expect(question('a').textContent).to.contain('Full name').and.to.contain('Family name first').and.not.to.contain('*');
  });

  it('follows the locale: texts, lang, buttons', async () => {
    const { model, question, find, text } = await mount(json);
    expect(find('.sd-root-modern').lang).to.equal('en');
    for (const [locale, name, next] of [['ko', '이름', '다음'], ['zh-cn', '姓名', '下一页'], ['en', 'Your name', 'Next']] as const) {
      model.locale = locale;
      await settled();
      expect(question('a').textContent).to.contain(name);
      expect(text('.sd-navigation__next-btn')).to.equal(next);
      expect(find('.sd-root-modern').lang).to.equal(locale);
    }
  });

  it('has a direction for languages written from right to left', async () => {
    const { model, find } = await mount(json);
    expect(find('.sd-root-modern').dir).to.equal('ltr');
    const { surveyLocalization } = await import('survey-core');
    surveyLocalization.localeDirections['ar'] = 'rtl';
    model.locale = 'ar';
    await settled();
    expect(find('.sd-root-modern').dir).to.equal('rtl');
    expect(getComputedStyle(find('.sd-question__title')).direction).to.equal('rtl');
  });

  it('goes forth and back by keyboard and tells the progress', async () => {
    const { model, find, active, all } = await mount(json, { data: { a: 'Kim' } });
    find('.sd-navigation__next-btn').focus();
    await sendKeys({ press: 'Enter' });
    await settled(400);
    expect(model.currentPageNo).to.equal(1);
    expect(active()?.textContent).to.equal('Second page');
    await sendKeys({ press: 'Tab' });
    expect(active()?.tagName).to.equal('TEXTAREA');
    expect(all('[data-name=a]').length).to.equal(0);
    expect(all('[role=tab][aria-selected=true]').map((tab) => tab.dataset.pageIndex)).to.deep.equal(['1']);
    find('.sd-navigation__prev-btn').focus();
    await sendKeys({ press: 'Space' });
    await settled(400);
    expect(model.currentPageNo).to.equal(0);
  });

  it('shows progress as a bar with value and text', async () => {
    const { find, model } = await mount({ ...json, progressBarType: 'questions' });
    const bar = find('[role=progressbar]');
    expect(bar.getAttribute('aria-valuenow')).to.equal('0');
    model.setValue('b', 'x');
    await settled();
    expect(Number(bar.getAttribute('aria-valuenow'))).to.be.greaterThan(0);
    expect(bar.getAttribute('aria-valuetext')).to.equal('Answered 1/4 questions');
    expect(bar.style.width).to.equal(`${bar.getAttribute('aria-valuenow')}%`);
  });

  it('opens and closes a panel by keyboard, and says so', async () => {
    const { find, all } = await mount(json);
    const title = find('.sd-panel__title');
    expect(title.getAttribute('role')).to.equal('button');
    expect(title.getAttribute('aria-expanded')).to.equal('false');
    expect(all('[data-name=inside]').length).to.equal(0);
    title.focus();
    await sendKeys({ press: 'Enter' });
    await settled(700);
    expect(title.getAttribute('aria-expanded')).to.equal('true');
    expect(all('[data-name=inside] input').length).to.equal(1);
    await sendKeys({ press: 'Enter' });
    await settled(1000);
    expect(all('[data-name=inside]').length).to.equal(0);
  });

  it('turns to read-only and back without new inputs', async () => {
    const { model, question, all } = await mount(json);
    const input = question('b').querySelector('input')!;
    model.readOnly = true;
    await settled();
    expect(input.readOnly || input.disabled).to.be.true;
    model.readOnly = false;
    await settled();
    expect(input.readOnly || input.disabled).to.be.false;
    expect(all('[data-name=b] input')).to.deep.equal([input]);
  });

  it('draws a page element added, moved and removed at run time', async () => {
    const { model, all, question } = await mount(json);
    const page = model.currentPage;
    page.addNewQuestion('text', 'new', 0);
    await settled(400);
    expect(all('.sd-page [data-name]').map((element) => element.dataset.name)).to.deep.equal(['new', 'a', 'b']);
    const input = question('b').querySelector('input');
    page.removeElement(page.getElementByName('new'));
    await settled(700);
    expect(all('.sd-page [data-name]').map((element) => element.dataset.name)).to.deep.equal(['a', 'b']);
    expect(question('b').querySelector('input')).to.equal(input);
  });

  it('shows the states of a survey', async () => {
    const { model, text, all } = await mount(json, { data: { a: 'Kim' } });
    model.doComplete();
    await settled();
    expect(text('.sd-completedpage')).to.equal('Thanks, Kim');
    expect(text('[role=status]')).to.equal('Thanks, Kim');
    expect(all('[data-name]').length).to.equal(0);
    model.clear();
    await settled(400);
    expect(all('[data-name=a]').length).to.equal(1);
    const empty = await mount({});
    expect(empty.text('.sd-root-modern')).to.contain("doesn't contain any visible elements");
    const once = { ...json, completedBeforeHtml: '<p>Once only</p>', cookieName: 'assayer-test' };
    (await mount(once)).model.setCookie();
    const before = await mount(once);
    expect(before.text('.sd-body')).to.equal('Once only');
    before.model.deleteCookie();
  });

  it('draws a piped answer in a title as text, never as markup', async () => {
    const { model, question } = await mount(json);
    model.setValue('a', '<img src=x onerror="window.pwned=1">');
    await settled(400);
    expect(question('shown').querySelector('img')).to.equal(null);
    expect(question('shown').textContent).to.contain('<img');
  });

  it('takes the focus along when the survey is completed', async () => {
    const { model, find, active, text } = await mount(json, { data: { a: 'Kim' } });
    model.nextPage();
    await settled(100);
    find('.sd-navigation__complete-btn').focus();
    await sendKeys({ press: 'Enter' });
    await settled(100);
    expect(active() === find('.sd-completedpage')).to.be.true;
    expect(text('[role=status]')).to.equal('');
  });

  it('shows messages over the survey', async () => {
    const { model, text } = await mount(json);
    model.notify('Saved on this device', 'success');
    await settled(100);
    expect(text('[role=alert]')).to.contain('Saved on this device');
  });

  it('focuses the first question on request', async () => {
    const { mounted, active, question } = await mount(json);
    mounted.focus();
    await settled(100);
    expect(active() === question('a').querySelector('input')).to.be.true;
  });
});

describe('a long page', () => {
  for (const root of ['open', 'closed'] as const)
    it(`draws rows near the view first, inside a scrolling part of the page and a root that is ${root}`, async () => {
      const scroller = document.body.appendChild(document.createElement('div'));
      Object.assign(scroller.style, { height: '600px', overflow: 'auto' });
      const names = Array.from({ length: 60 }, (_, index) => `q${index}`);
      const { host, all, model } = await mount({ elements: names.map((name) => ({ type: 'text', name })) }, { root, into: scroller });
      const drawn = () => all('input').length;
      expect(drawn()).to.be.within(1, 30);
      expect(all('.assay-outline').length).to.equal(60 - drawn());
      scroller.scrollTop = scroller.scrollHeight;
      await until(() => all('[data-name=q59] input').length === 1);
      model.getQuestionByName('q30').focus();
      await until(() => all('[data-name=q30] input').length === 1);
      host.remove();
      scroller.remove();
    });
});

describe('layout on a narrow screen', () => {
  before(() => setViewport({ width: 360, height: 700 }));
  after(() => setViewport({ width: 1280, height: 800 }));

  it('is accessible, does not scroll sideways, and keeps actions reachable in a menu with a name', async () => {
    const { host, find, model, all } = await mount({
      title: 'A long title that has to be broken',
      elements: [
        { type: 'radiogroup', name: 'r', title: 'A long question whose title leaves no place for a button', choices: ['first', 'second'], showClearButton: true, defaultValue: 'first' },
        { type: 'text', name: 'one' },
        { type: 'text', name: 'two', startWithNewLine: false },
      ],
    });
    await settled(500);
    expect(host.scrollWidth).to.be.at.most(360);
    expect(find('[data-name=one]').getBoundingClientRect().bottom).to.be.at.most(find('[data-name=two]').getBoundingClientRect().top);
    await expect(host).to.be.accessible();
    const dots = () => all('[data-name=r] button').find((button) => getComputedStyle(button).visibility === 'visible' && button.title === 'More');
    await until(dots);
    dots()!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(500);
    await expect(host).to.be.accessible();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(500);
    expect(model.data).to.deep.equal({});
  });
});
