import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until } from './mount.js';

const question = { type: 'boolean', name: 'q', title: 'Do you lead other people?', labelTrue: { default: 'Yes', ko: '예' } };
const modes = ['segmented', 'checkbox', 'radio', 'switch'] as const;
const ready = async (json: object, options = {}) => {
  const mounted = await mount({ elements: [json] }, options);
  await until(() => mounted.root.querySelector('.sd-question__content') && !mounted.root.querySelector('[aria-busy=true]')); // the view is imported when first drawn
  await settled();
  return mounted;
};

describe('boolean', () => {
  for (const displayMode of modes)
    it(`is accessible unanswered, answered and read-only, as ${displayMode}`, async () => {
      const { host, model } = await ready({ ...question, displayMode });
      await expect(host).to.be.accessible();
      model.setValue('q', true);
      await settled();
      await expect(host).to.be.accessible();
      model.readOnly = true;
      await settled();
      await expect(host).to.be.accessible();
    });

  it('the segmented face: a click on a label chooses that side, Space turns it', async () => {
    const { all, find, model } = await ready(question);
    all('.sd-boolean__thumb-ghost')[0]!.click();
    expect(model.getValue('q')).to.equal(false);
    all('.sd-boolean__thumb-ghost')[1]!.click();
    expect(model.getValue('q')).to.equal(true);
    find('input').focus();
    await sendKeys({ press: 'Space' });
    expect(model.getValue('q')).to.equal(false);
  });

  it('the segmented face: the arrow keys choose a side', async () => {
    const { find, model } = await ready(question);
    find('input').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(model.getValue('q')).to.equal(true);
    await sendKeys({ press: 'ArrowLeft' });
    expect(model.getValue('q')).to.equal(false);
  });

  it('an unanswered switch is neither on nor off', async () => {
    const { find, model } = await ready(question);
    expect(find<HTMLInputElement>('input').indeterminate).to.equal(true);
    expect(find('input').hasAttribute('role')).to.equal(false);
    model.setValue('q', false);
    await settled();
    expect(find<HTMLInputElement>('input').indeterminate).to.equal(false);
    expect(find('input').getAttribute('role')).to.equal('switch');
  });

  it('the checkbox face: a click on the text answers', async () => {
    const { find, model } = await ready({ ...question, displayMode: 'checkbox' });
    find('.sd-item__control-label').click();
    expect(model.getValue('q')).to.equal(true);
  });

  it('the radio face: values of the designer, arrow keys', async () => {
    const { all, model } = await ready({ ...question, displayMode: 'radio', valueTrue: 'yes', valueFalse: 'no' });
    const radios = all<HTMLInputElement>('input[type=radio]');
    radios[0]!.click();
    expect(model.getValue('q')).to.equal('no');
    radios[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(model.getValue('q')).to.equal('yes');
  });

  it('the switch face: Space and a click turn it', async () => {
    const { find, model } = await ready({ ...question, displayMode: 'switch' });
    find('[role=checkbox]').focus();
    await sendKeys({ press: 'Space' });
    expect(model.getValue('q')).to.equal(true);
    await settled();
    find('[role=switch]').click();
    expect(model.getValue('q')).to.equal(false);
  });

  it('a read-only question takes no click', async () => {
    for (const displayMode of modes) {
      const { all, model } = await ready({ ...question, displayMode }, { readOnly: true, data: { q: true } });
      for (const element of all('input, .sd-boolean__thumb-ghost, [role=switch], label')) element.click();
      expect(model.getValue('q'), displayMode).to.equal(true);
    }
  });

  it('speaks the locale', async () => {
    const { root, model } = await ready(question);
    model.locale = 'ko';
    await settled();
    expect(root.textContent).to.contain('예');
  });
});
