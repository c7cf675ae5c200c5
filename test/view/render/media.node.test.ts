/**
 * What a person asks of the browser, not of the form: paper, large text, a small window, colours of their own, no motion.
 * Emulated by the browser; what is looked at are computed boxes and styles.
 */
import { expect } from 'chai';
import type { CDPSession } from 'puppeteer-core';
import { lonePage, wait, type LonePage } from './lone-page.js';

const groups = [['text', 'choice'], ['list'], ['table'], ['own']];

describe('paper, zoom, large text, forced colours, less motion', () => {
  let lone: LonePage;
  let cdp: CDPSession;

  before(async () => {
    lone = await lonePage();
    cdp = await lone.page.createCDPSession();
  });
  after(() => lone?.close());
  afterEach(async () => {
    await cdp.send('Emulation.setEmulatedMedia', { media: '', features: [] });
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await lone.page.setViewport({ width: 1000, height: 900 });
  });

  const run = <T>(code: string): Promise<T> => lone.page.evaluate(code) as Promise<T>;

  async function show(pages: readonly string[], more = '{}'): Promise<void> {
    await lone.load();
    await run(`show(everything(${JSON.stringify(pages)}, { questionsOnPageMode: 'singlePage', ...${more} }), { tokens: true, answers: someAnswers })`);
    await lone.page.waitForFunction('!root.querySelector(".sv-skeleton-element") && root.querySelector(".sd-question")', { polling: 50 });
    await lone.page.waitForFunction('root.getAnimations().every(({ effect }) => effect.getComputedTiming().iterations === Infinity)', { polling: 50, timeout: 10_000 }).catch(() => undefined);
  }

  /** What does not fit: parts that stick out of the window, and texts that are cut off at their control. */
  const misfits = (): Promise<string[]> => run(`(() => {
    const found = [];
    if (document.scrollingElement.scrollWidth > innerWidth) found.push('the page scrolls sideways by ' + (document.scrollingElement.scrollWidth - innerWidth));
    const scrolls = (element) => { for (let at = element.parentElement; at; at = at.parentElement) if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowX)) return true; return false; };
    for (const element of root.querySelectorAll('input:not([type=hidden]), textarea, select, button, .sd-question__title, .sd-item__control-label, [class^=assay-]')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || scrolls(element)) continue;
      if (left < -1 || right > innerWidth + 1) found.push(element.localName + '.' + element.className + ' lies outside: ' + Math.round(left) + ' to ' + Math.round(right));
      if (element.localName === 'button' && getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) found.push('"' + element.textContent.trim() + '" is cut off');
    }
    return [...new Set(found)];
  })()`);

  for (const pages of groups)
    it(`fits a window of 320 pixels, as 400 % makes it of a usual one: ${pages.join(', ')}`, async () => {
      await lone.page.setViewport({ width: 320, height: 256 });
      await show(pages);
      expect(await misfits()).to.deep.equal([]);
    });

  for (const pages of [['choice'], ['own']]) it(`follows the text size of the browser, twice as large, without cutting anything off: ${pages.join()}`, async () => {
    await show(pages);
    // A drawing scales as a whole: the texts in it keep their size in its own units.
    const sizes = `[...root.querySelectorAll('.sd-question__title, .sd-item__control-label, .sd-action__title, .sd-body :is(p, span, summary, li, svg[role=img])')].filter((one) => one.checkVisibility()).map((one) => one.localName === 'svg' ? one.clientWidth : parseFloat(getComputedStyle(one).fontSize))`;
    const before = await run<number[]>(sizes);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await show(pages);
    const after = await run<number[]>(sizes);
    expect(after).to.deep.equal(before.map((size) => size * 2));
    expect(before.length).to.be.greaterThan(8);
    expect(await misfits()).to.deep.equal([]);
  });

  it('shows in forced colours what is chosen and where the focus is', async () => {
    await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await show(['choice', 'list', 'own']);
    const look = `(one) => [one, ...one.querySelectorAll('*')].map((part) => { const { backgroundColor, outlineStyle, color, fill } = getComputedStyle(part); return [backgroundColor, outlineStyle, color, fill].join(); }).join('\\n')`;
    const same = await run<string[]>(`(() => {
      const look = ${look};
      const pairs = { 'radio button': ['.sd-radio--checked', '.sd-radio:not(.sd-radio--checked)'], checkbox: ['.sd-checkbox--checked', '.sd-checkbox:not(.sd-checkbox--checked)'], mark: ['.sd-rating__item--selected', '.sd-rating__item:not(.sd-rating__item--selected)'], 'point of a scale': ['.assay-anchored__point--chosen', '.assay-anchored__point:not(.assay-anchored__point--chosen)'], 'point of a person': ['.assay-ratees__point--chosen', '.assay-ratees__point:not(.assay-ratees__point--chosen)'], 'best one': ['.assay-bestworst__point--best.assay-bestworst__point--chosen', '.assay-bestworst__point--best:not(.assay-bestworst__point--chosen)'], star: ['.sd-rating__item-star--selected', '.sd-rating__item-star:not(.sd-rating__item-star--selected)'] };
      return Object.entries(pairs).flatMap(([name, selectors]) => {
        const [chosen, other] = selectors.map((selector) => root.querySelector(selector));
        if (!chosen || !other) return [name + ' is not drawn'];
        return look(chosen).split('\\n')[0] === look(other).split('\\n')[0] && look(chosen) === look(other) ? [name] : [];
      });
    })()`);
    expect(same, 'a chosen one looks like another').to.deep.equal([]);
    await lone.page.keyboard.press('Tab');
    const unseen: string[] = [];
    for (let stop = 0; stop < 12; stop += 1) {
      unseen.push(...(await run<string[]>(`(() => {
        const at = root.activeElement;
        if (!at) return [];
        const around = [at, at.parentElement, ...(at.closest('label')?.querySelectorAll('*') ?? []), at.closest('.sd-rating__item, .sd-boolean, .sd-dropdown, label')].filter(Boolean);
        return around.some((one) => ['', '::before', '::after'].some((part) => { const { outlineStyle, outlineWidth } = getComputedStyle(one, part || null); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; })) ? [] : [at.localName + '.' + at.className];
      })()`)));
      await lone.page.keyboard.press('Tab');
    }
    expect(unseen, 'the focus cannot be seen').to.deep.equal([]);
  });

  it('moves nothing for those who asked for less motion', async () => {
    await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    await show(['media']);
    const longest = await run<number>(`(async () => {
      const durations = [0];
      const note = () => durations.push(...root.getAnimations().map(({ effect }) => effect.getComputedTiming()).filter(({ iterations }) => iterations !== Infinity).map(({ activeDuration }) => activeDuration));
      model.getPanelByName('panel').expand();
      model.getQuestionByName('expression').visible = false;
      for (let frame = 0; frame < 10; frame += 1) { note(); await new Promise(requestAnimationFrame); }
      return Math.max(...durations);
    })()`);
    expect(longest).to.be.lessThan(2);
  });

  it('is printed whole, with what is chosen, also what was far from the view', async () => {
    await lone.load();
    await run(`show({ elements: Array.from({ length: 60 }, (_, i) => ({ type: i % 2 ? 'text' : 'radiogroup', name: 'q' + i, title: 'Question ' + i, choices: ['a', 'b'] })) }, { tokens: true, outlines: true, answers: { q0: 'a', q58: 'b' } })`);
    await lone.page.waitForFunction('root.querySelector(".assay-outline")', { polling: 20 });
    expect((await lone.page.pdf()).length).to.be.greaterThan(10_000);
    await wait(0);
    expect(await run('root.querySelectorAll(".assay-outline").length')).to.equal(0);
    expect(await run('root.querySelectorAll("input[type=radio]").length')).to.equal(60);
    await cdp.send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(await run(`[...root.querySelectorAll('.sd-item__decorator')].map((one) => getComputedStyle(one).printColorAdjust)`)).to.deep.equal(Array.from({ length: 60 }, () => 'exact'));
  });
});
