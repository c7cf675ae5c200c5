import { expect } from '@open-wc/testing';
import { mount, until } from './mount.js';

const anchors = ['I need others to show me', 'I manage with some help', 'I do it on my own', 'I show others how to do it'];
const ratings = ['plan', 'listen'].map((name) => ({ type: 'rating', name, title: name, rateValues: anchors.map((text, index) => ({ value: index + 1, text })) }));

async function drawn(width: string) {
  const into = document.body.appendChild(document.createElement('div'));
  into.style.width = width;
  return { into, ...(await mount({ elements: ratings }, { into })) };
}

describe('ratings that do not fit', () => {
  const errors: string[] = [];
  const note = ({ message }: ErrorEvent): number => errors.push(message);
  beforeEach(() => errors.splice(0));
  before(() => addEventListener('error', note));
  after(() => removeEventListener('error', note));

  // First of all tests here: the dropdown's module is not loaded yet, which is when survey-core looks for what is not there.
  it('become dropdowns at 360 px, and keep their buttons until those are loaded', async () => {
    const { into, all, root, model } = await drawn('360px');
    const watch = { buttons: false, empty: false };
    const observer = new MutationObserver(() => {
      watch.buttons ||= root.querySelector('fieldset') !== null;
      watch.empty ||= watch.buttons && root.querySelector('[data-name=plan] .sd-scrollable-container') === null;
    });
    observer.observe(root, { childList: true, subtree: true });
    await until(() => all('[role=combobox]').length === 2);
    observer.disconnect();
    await until(() => model.isMobile);
    expect(watch).to.deep.equal({ buttons: true, empty: false });
    expect(errors).to.deep.equal([]);
    into.remove();
  });

  it('become buttons again where there is room', async () => {
    const { into, all, model } = await drawn('360px');
    await until(() => all('[role=combobox]').length === 2);
    model.setValue('plan', 3);
    into.style.width = '1400px';
    await until(() => all('fieldset').length === 2);
    expect(all<HTMLInputElement>('[data-name=plan] input').map((radio) => radio.checked)).to.deep.equal([false, false, true, false]);
    into.style.width = '360px';
    await until(() => all('[role=combobox]').length === 2 && model.isMobile);
    expect(errors).to.deep.equal([]);
    into.remove();
  });
});
