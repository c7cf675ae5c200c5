import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { QuestionPanelDynamicModel } from 'survey-core';
import { mount, settled, until, type MountOptions, still } from './mount.js';

const jobs = { type: 'paneldynamic', name: 'q', title: 'Posts', panelCount: 2, templateTitle: 'Post {panelIndex}', templateElements: [{ type: 'text', name: 'title', title: 'Title', isRequired: true }] };
const ready = async (json: object, options: MountOptions = {}) => {
  const mounted = await mount({ elements: [json] }, options);
  await until(() => mounted.root.querySelector('.sd-paneldynamic'));
  await settled(60);
  const question = mounted.model.getQuestionByName('q') as QuestionPanelDynamicModel;
  const inputs = () => mounted.all<HTMLInputElement>('.sd-paneldynamic input');
  const button = (name: string, index = 0) => {
    const found = mounted.all<HTMLButtonElement>('button').filter((one) => one.textContent!.trim() === name)[index];
    if (!found) throw new Error(`There is no button ${name}.`);
    return found;
  };
  return { ...mounted, question, inputs, button };
};
const answers = [{ title: 'Clerk' }, { title: 'Head of unit' }, { title: 'Adviser' }];

describe('paneldynamic', () => {
  for (const displayMode of ['list', 'carousel', 'tab'] as const) {
    it(`is accessible as ${displayMode}: empty, answered, with errors, read-only, narrow`, async () => {
      const { host, root, model, question } = await ready({ ...jobs, displayMode });
      await expect(host).to.be.accessible();
      model.completeLastPage();
      await still(root);
      await expect(host).to.be.accessible();
      model.setValue('q', answers);
      model.readOnly = true;
      await still(root);
      await expect(host).to.be.accessible();
      model.readOnly = false;
      host.style.width = '360px';
      await still(root);
      await expect(host).to.be.accessible();
      question.panelCount = 0;
      await still(root);
      await expect(host).to.be.accessible();
    });
  }

  it('puts the focus into a new panel, and on a button that is still there after removing one', async () => {
    const { button, inputs, active, model, root } = await ready(jobs, { data: { q: answers.slice(0, 2) } });
    const first = inputs()[0]!;
    button('Add new').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => inputs().length === 3);
    await until(() => active() === inputs()[2]);
    expect(inputs()[0]).to.equal(first);
    button('Remove', 0).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => inputs().length === 2);
    await until(() => active() && active() !== document.body);
    expect(model.data.q[0]).to.deep.equal({ title: 'Head of unit' });
    expect(root.contains(active())).to.equal(true);
    expect(active()!.tagName).to.equal('BUTTON');
  });

  it('asks before a panel with answers is removed', async () => {
    const { button, inputs, root, find } = await ready({ ...jobs, confirmDelete: true }, { data: { q: answers } });
    button('Remove').click();
    await until(() => root.querySelector('.sv-popup--confirm, .sv-popup--modal-popup'));
    expect(inputs().length).to.equal(3);
    find('.sv-popup--confirm button[class*=apply], .sv-popup--modal-popup .sv-popup__button--apply, .sv-popup--confirm .sd-action--alert').click();
    await until(() => inputs().length === 2);
  });

  it('carousel: goes forth and back, says where it is', async () => {
    const { button, inputs, text, find } = await ready({ ...jobs, displayMode: 'carousel' }, { data: { q: answers } });
    expect(text('.sd-paneldynamic__progress-text')).to.equal('1 of 3');
    button('Next').click();
    await until(() => inputs().length === 1 && inputs()[0]!.value === 'Head of unit');
    expect(text('.sd-paneldynamic__progress-text')).to.equal('2 of 3');
    expect(find('[role=progressbar]').getAttribute('aria-valuenow')).to.equal('2');
    button('Previous').click();
    await until(() => inputs().length === 1 && inputs()[0]!.value === 'Clerk');
  });

  it('tabs: shows the panel of the tab and says which is current', async () => {
    const { all, inputs } = await ready({ ...jobs, displayMode: 'tab', templateTabTitle: 'Post {panelIndex}' }, { data: { q: answers } });
    const tabs = () => all<HTMLButtonElement>('.sd-tab-item').filter((tab) => tab.textContent!.includes('Post'));
    expect(tabs().map((tab) => tab.getAttribute('aria-current'))).to.deep.equal(['true', null, null]);
    tabs()[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => inputs().length === 1 && inputs()[0]!.value === 'Head of unit');
    expect(tabs().map((tab) => tab.getAttribute('aria-current'))).to.deep.equal([null, 'true', null]);
  });

  it('shows a text while there are no panels', async () => {
    const { text, button, inputs } = await ready({ ...jobs, panelCount: 0 });
    expect(text('.sd-question__placeholder')).to.contain('No entries yet.');
    button('Add new').click();
    await until(() => inputs().length === 1);
    expect(text('.sd-question__placeholder')).to.equal('');
  });

  it('follows the model: values, count, mode', async () => {
    const { inputs, model, question } = await ready(jobs);
    model.setValue('q', answers);
    await until(() => inputs().length === 3);
    expect(inputs().map((input) => input.value)).to.deep.equal(answers.map((answer) => answer.title));
    question.displayMode = 'carousel';
    await until(() => inputs().length === 1);
    question.displayMode = 'list';
    await until(() => inputs().length === 3);
    question.panelCount = 1;
    await until(() => inputs().length === 1);
  });

  it('takes no input and offers no buttons when read-only', async () => {
    const { inputs, all } = await ready(jobs, { readOnly: true, data: { q: answers } });
    expect(inputs().every((input) => input.readOnly || input.disabled)).to.equal(true);
    expect(all('button').map((one) => one.textContent!.trim()).filter((text) => /Add|Remove/.test(text))).to.deep.equal([]);
  });

  it('works in a closed shadow root', async () => {
    const { button, inputs, active } = await ready(jobs, { root: 'closed' });
    button('Add new').click();
    await until(() => inputs().length === 3 && active() === inputs()[2]);
  });
});
