import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PopupModel } from 'survey-core';
import { mount, settled, until, type Mount, type MountOptions } from './mount.js';

const department = { type: 'dropdown', name: 'q', title: { default: 'Department', ko: '부서' }, choices: ['Finance', 'Human resources', { value: 3, text: { default: 'Research', ko: '연구' } }] };

/** The view is imported when first drawn. */
async function ready(more: object = {}, options: MountOptions = {}): Promise<Mount> {
  const drawn = await mount({ elements: [{ ...department, ...more }] }, options);
  for (let i = 0; i < 20 && !drawn.root.querySelector('[role=combobox], select'); i++) await settled();
  return drawn;
}

const shown = ({ all }: Mount) => all('[role=option]').filter((option) => option.checkVisibility()).map((option) => option.textContent!.trim());
const open = async (drawn: Mount) => {
  drawn.find('.sd-dropdown').click();
  await settled(200);
};

describe('dropdown', () => {
  it('is accessible, closed and open', async () => {
    const drawn = await ready();
    await expect(drawn.host).to.be.accessible();
    await open(drawn);
    expect(shown(drawn)).to.deep.equal(['Finance', 'Human resources', 'Research']);
    await expect(drawn.host).to.be.accessible();
  });

  it('a click on an entry answers and closes', async () => {
    const drawn = await ready();
    await open(drawn);
    drawn.all('[role=option]')[2]!.click();
    await settled(300);
    expect(drawn.model.data).to.deep.equal({ q: 3 });
    expect(shown(drawn)).to.deep.equal([]);
    expect(drawn.text('.sd-dropdown')).to.contain('Research');
  });

  it('Tab reaches it; arrows, Enter and Escape work, and the focus stays', async () => {
    const drawn = await ready();
    await sendKeys({ press: 'Tab' });
    expect(drawn.find('.sd-dropdown').contains(drawn.active())).to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    await settled(200);
    expect(drawn.find('[role=combobox]').getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'ArrowDown' });
    await settled(100);
    const active = drawn.find('[role=combobox]').getAttribute('aria-activedescendant');
    expect(active && drawn.root.querySelector(`[id="${active}"]`)?.textContent?.trim()).to.be.oneOf(['Finance', 'Human resources']);
    await sendKeys({ press: 'Enter' });
    await settled(300);
    expect(drawn.model.getValue('q')).to.be.oneOf(['Finance', 'Human resources']);
    expect(drawn.find('.sd-dropdown').contains(drawn.active())).to.equal(true);
    const answer: unknown = drawn.model.getValue('q');
    await sendKeys({ press: 'ArrowDown' });
    await settled(150);
    await sendKeys({ press: 'Escape' });
    await settled(300);
    expect(drawn.model.getValue('q')).to.equal(answer);
    expect(drawn.find('[role=combobox]').getAttribute('aria-expanded')).to.equal('false');
    expect(drawn.find('.sd-dropdown').contains(drawn.active())).to.equal(true);
  });

  it('typing narrows the entries down', async () => {
    const drawn = await ready();
    drawn.find('input').focus();
    await sendKeys({ type: 'hum' });
    await settled(600);
    expect(shown(drawn)).to.deep.equal(['Human resources']);
    await sendKeys({ press: 'Enter' });
    await settled(200);
    expect(drawn.model.getValue('q')).to.equal('Human resources');
  });

  it('follows the model: value, choices, language, read-only', async () => {
    const drawn = await ready();
    drawn.model.setValue('q', 3);
    await settled();
    expect(drawn.text('.sd-dropdown')).to.contain('Research');
    drawn.model.locale = 'ko';
    await settled();
    expect(drawn.text('.sd-dropdown')).to.contain('연구');
    drawn.model.readOnly = true;
    await settled();
    expect(drawn.find('[role=combobox]').getAttribute('aria-readonly')).to.equal('true');
    expect(drawn.text('.sd-dropdown')).to.contain('연구');
    await expect(drawn.host).to.be.accessible();
  });

  it('the clear button takes the answer back', async () => {
    const drawn = await ready({ allowClear: true }, { data: { q: 3 } });
    drawn.find<HTMLElement>('.sd-dropdown button[title], .sd-dropdown .sd-action').click();
    await settled();
    expect(drawn.model.getValue('q')).to.equal(undefined);
  });

  it('"Other" asks for its text', async () => {
    const drawn = await ready({ showOtherItem: true });
    drawn.model.setValue('q', 'other');
    await settled();
    drawn.find('textarea').focus();
    await sendKeys({ type: 'Legal' });
    expect(drawn.model.getComment('q')).to.equal('Legal');
    await expect(drawn.host).to.be.accessible();
  });

  it('shows and names its error', async () => {
    const drawn = await ready({ isRequired: true });
    drawn.model.validate();
    await settled();
    const combo = drawn.find('[role=combobox]');
    expect(combo.getAttribute('aria-invalid')).to.equal('true');
    await expect(drawn.host).to.be.accessible();
  });

  it('with renderAs "select" uses the browser\'s own list', async () => {
    const drawn = await ready({ renderAs: 'select' });
    await settled(100);
    const select = drawn.find<HTMLSelectElement>('select');
    select.value = '3';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(drawn.model.data).to.deep.equal({ q: 3 });
    drawn.model.setValue('q', 'Finance');
    await settled();
    expect(select.value).to.equal('Finance');
    await expect(drawn.host).to.be.accessible();
  });

  it('of two surveys in closed roots only the one that was asked opens', async () => {
    const first = await ready({}, { root: 'closed' });
    const second = await ready({}, { root: 'closed' });
    await open(second);
    expect(shown(first)).to.deep.equal([]);
    expect(shown(second)).to.have.length(3);
    second.all('[role=option]')[0]!.click();
    await settled(200);
    expect(first.model.data).to.deep.equal({});
    expect(second.model.data).to.deep.equal({ q: 'Finance' });
  });

  it('as a sheet over the whole screen it writes nothing on the page, and gives the focus back', async () => {
    const drawn = await ready();
    const { popupModel } = (drawn.model.getQuestionByName('q') as unknown as { dropdownListModel: { popupModel: PopupModel } }).dropdownListModel;
    popupModel.updateDisplayMode('overlay');
    await open(drawn);
    expect(shown(drawn)).to.have.length(3);
    expect(drawn.find('.sv-popup__scrolling-content').offsetHeight).to.be.greaterThan(100);
    expect(document.documentElement.getAttribute('style') ?? '').to.equal('');
    await expect(drawn.host).to.be.accessible();
    drawn.all('[role=option]')[1]!.click();
    await settled(400);
    expect(drawn.model.data).to.deep.equal({ q: 'Human resources' });
    expect(drawn.find('.sd-dropdown').contains(drawn.active())).to.equal(true);
  });

  it('of thousands of entries opens with those in view, says how many there are, and soon has all', async () => {
    const choices = Array.from({ length: 2000 }, (_, index) => ({ value: index, text: `Street ${index}` }));
    const drawn = await ready({ choices });
    let atFirst = 0;
    // Before the browser has had any time of its own.
    const seen = new MutationObserver(() => (atFirst ||= drawn.all('[role=option]').length));
    seen.observe(drawn.root, { childList: true, subtree: true });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await until(() => drawn.root.querySelector('[role=option]'));
    seen.disconnect();
    expect(atFirst).to.be.within(20, 100);
    const first = drawn.find('[role=option]');
    expect([first.getAttribute('aria-posinset'), first.getAttribute('aria-setsize')]).to.deep.equal(['1', '2000']);
    await until(() => drawn.root.querySelector('[role=combobox][aria-activedescendant]'));
    await sendKeys({ press: 'ArrowUp' });
    await until(() => {
      const active = drawn.find('[role=combobox]').getAttribute('aria-activedescendant');
      return active && drawn.root.querySelector(`[id="${active}"]`)?.textContent?.trim() === 'Street 1999';
    });
    await until(() => drawn.all('[role=option]').length === 2000);
    expect(drawn.all('[role=option]').map((option) => Number(option.getAttribute('aria-posinset')))).to.deep.equal(choices.map(({ value }) => value + 1));
    await sendKeys({ press: 'Enter' });
    await until(() => drawn.model.getValue('q') === 1999);
    expect(drawn.text('.sd-dropdown')).to.contain('Street 1999');
  });

  it('more entries are loaded while they are asked for', async () => {
    const drawn = await ready({ choices: [], choicesLazyLoadEnabled: true, choicesLazyLoadPageSize: 25 }, {
      prepare: (model) => {
        model.onChoicesLazyLoad.add((_, options) => options.setItems(Array.from({ length: options.take }, (_unused, i) => `c${options.skip + i}`), 60));
      },
    });
    await open(drawn);
    expect(shown(drawn).slice(0, 2)).to.deep.equal(['c0', 'c1']);
    const list = drawn.find('[role=listbox]');
    (list.scrollHeight > list.clientHeight ? list : list.closest('.sv-popup__scrolling-content')!).scrollTo(0, 1e6);
    await settled(500);
    expect(shown(drawn).length).to.be.greaterThan(25);
  });
});
