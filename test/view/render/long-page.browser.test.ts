import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until, type Mount } from './mount.js';

const count = 60;
const long = {
  elements: Array.from({ length: count }, (_, i) => ({
    type: ['text', 'comment', 'radiogroup', 'checkbox'][i % 4], name: `q${i}`, title: `Question number ${i}`, description: i === 55 ? 'A rare remark' : undefined, choices: ['first choice', `choice of ${i}`],
  })),
};

const outlines = ({ all }: Mount): number => all('.assay-outline').length;
const isDrawn = ({ all }: Mount, name: string): boolean => all(`[data-name=${name}] :is(input, textarea)`).length > 0;
const inView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight && bottom > 0;
};

describe('a page of many questions', function () {
  // Sixty questions on a busy machine.
  this.timeout(60_000);

  it('draws what is in view before the browser paints, and the rest as outlines', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const mounting = mount(long, { into: place });
    await Promise.resolve();
    const host = place.firstElementChild!;
    const drawn = host.shadowRoot!.querySelectorAll('[data-name] :is(input, textarea)').length;
    expect(drawn).to.be.within(1, 40);
    expect(host.shadowRoot!.querySelectorAll('.assay-outline').length).to.be.greaterThan(20);
    await mounting;
    place.remove();
  });

  it('can be searched for every title, description and choice', async () => {
    const page = await mount(long);
    const text = page.find('.sd-page').innerText;
    for (const sought of ['Question number 59', 'A rare remark', 'choice of 58']) expect(text).to.contain(sought);
    expect(isDrawn(page, 'q59')).to.be.false;
  });

  it('draws the surroundings in idle time, and not everything', async () => {
    const page = await mount({ elements: Array.from({ length: 240 }, (_, i) => ({ type: 'comment', name: `q${i}` })) });
    await until(() => isDrawn(page, 'q20'));
    await settled(500);
    expect(outlines(page)).to.be.greaterThan(3);
  });

  it('draws what is scrolled to', async () => {
    const page = await mount(long);
    window.scrollTo(0, document.documentElement.scrollHeight);
    await until(() => isDrawn(page, 'q59'));
    window.scrollTo(0, 0);
  });

  it('moves the focus into what Tab reaches, forwards and backwards', async () => {
    const page = await mount({ ...long, elements: long.elements.map((element) => ({ ...element, type: 'text' })) });
    page.question('q0').querySelector('input')!.focus();
    // Faster than anything is drawn ahead.
    for (let i = 1; i < 10; i++) {
      await sendKeys({ press: 'Tab' });
      expect(page.active()?.closest('[data-name]')?.getAttribute('data-name')).to.equal(`q${i}`);
    }
    page.find<HTMLInputElement>('.sd-navigation__complete-btn').focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(page.active()?.closest('[data-name]')?.getAttribute('data-name')).to.equal('q59');
    expect(page.active()?.localName).to.equal('input');
    window.scrollTo(0, 0);
  });

  it('says what an outline is before it is drawn', async () => {
    const page = await mount(long);
    const last = page.all('.assay-outline').at(-1)!;
    expect(last.getAttribute('role')).to.equal('group');
    expect(last.getAttribute('aria-label')).to.equal('Question number 59');
    expect(last.tabIndex).to.equal(0);
    await expect(page.host).to.be.accessible();
  });

  it('brings the first error into view and focuses it', async () => {
    const page = await mount({ elements: long.elements.map((element) => ({ ...element, isRequired: element.name === 'q50' })) });
    expect(isDrawn(page, 'q50')).to.be.false;
    expect(page.model.validate(true, true)).to.be.false;
    await until(() => page.active()?.closest('[data-name]')?.getAttribute('data-name') === 'q50');
    await settled(1000);
    await until(() => inView(page.active()!));
    expect(page.text('[data-name=q50] .sd-error')).not.to.equal('');
    window.scrollTo(0, 0);
  });

  it('focuses a question inside panels that are outlines', async () => {
    const page = await mount({ elements: [...long.elements, { type: 'panel', name: 'p', title: 'Far', elements: [{ type: 'panel', name: 'inner', elements: [{ type: 'text', name: 'deep', title: 'Deep below' }] }] }] });
    expect(page.find('.sd-page').innerText).to.contain('Deep below');
    page.model.getQuestionByName('deep').focus();
    await until(() => page.active()?.closest('[data-name]')?.getAttribute('data-name') === 'deep');
    window.scrollTo(0, 0);
  });

  it('is printed whole', async () => {
    const page = await mount(long);
    dispatchEvent(new Event('beforeprint'));
    expect(outlines(page)).to.equal(0);
    expect(isDrawn(page, 'q59')).to.be.true;
  });

  it('follows the language and the answers while it is an outline', async () => {
    const page = await mount({ elements: [...long.elements, { type: 'text', name: 'far', title: { default: 'Far from {q0}', ko: '멀리' } }] });
    const last = (): string => page.all('.assay-outline').at(-1)!.innerText;
    page.model.setValue('q0', 'home');
    await settled();
    expect(last()).to.contain('Far from home');
    page.model.locale = 'ko';
    await settled();
    expect(last()).to.contain('멀리');
  });

  it('shows and hides questions that are outlines', async () => {
    const page = await mount({ elements: [...long.elements, { type: 'text', name: 'far', title: 'Only sometimes', visibleIf: '{q0} = 1' }] });
    expect(page.find('.sd-page').innerText).not.to.contain('Only sometimes');
    page.model.setValue('q0', 1);
    await settled();
    expect(page.find('.sd-page').innerText).to.contain('Only sometimes');
  });

  it('lets go of everything that waits', async () => {
    const page = await mount(long);
    page.mounted.dispose();
    expect(page.root.querySelectorAll('.assay-outline').length).to.equal(0);
    for (const row of page.model.activePage!.rows) expect(row.hasActiveUISubscribers).to.be.false;
    dispatchEvent(new Event('beforeprint'));
  });
});

describe('short surveys', () => {
  it('are drawn at once', async () => {
    const page = await mount({ elements: long.elements.slice(0, 8) });
    expect(outlines(page)).to.equal(0);
  });
});
