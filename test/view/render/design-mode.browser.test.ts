/** What the builder shows: every element empty and in design mode, texts that are changed where they stand. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ElementFactory } from 'survey-core';
import { mount, settled, until } from './mount.js';

const design = { prepare: (model: { setDesignMode(value: boolean): void }): void => model.setDesignMode(true) };
const types = ElementFactory.Instance.getAllTypes();

describe('design mode', () => {
  it(`draws each of ${types.length} kinds of element, newly made, without an error`, async () => {
    const errors: string[] = [];
    const note = (event: ErrorEvent): void => void errors.push(event.message);
    addEventListener('error', note);
    try {
      const { model, root } = await mount({ title: 'Draft', pages: [{ name: 'p', elements: [] }] }, design);
      for (const type of types) model.pages[0]!.addElement(ElementFactory.Instance.createElement(type, `new-${type}`)!);
      await until(() => types.every((type) => type === 'panel' || root.querySelector(`[data-name="new-${type}"]`)));
      await until(() => !root.querySelector('[aria-busy]:not([role])'));
      await settled(100);
      expect(errors).to.deep.equal([]);
    } finally {
      removeEventListener('error', note);
    }
  });

  it('changes a title where it stands: Enter keeps, Escape takes back', async () => {
    const { model, find, root } = await mount({ elements: [{ type: 'text', name: 'q', title: 'Old' }] }, design);
    const editor = (): HTMLElement => find('[data-name="q"] .sd-question__title .sv-string-editor');
    await until(() => root.querySelector('[data-name="q"] .sd-question__title .sv-string-editor'));
    editor().focus();
    getSelection()!.selectAllChildren(editor());
    await sendKeys({ type: 'What is new?' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(model.getQuestionByName('q')!.title).to.equal('What is new?');
    expect(editor().textContent).to.equal('What is new?');
    editor().focus();
    await sendKeys({ type: ' Nothing' });
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(model.getQuestionByName('q')!.title).to.equal('What is new?');
    expect(editor().textContent).to.equal('What is new?');
  });

  it('follows the model, and a text emptied by the user can be filled again', async () => {
    const { model, find, root } = await mount({ elements: [{ type: 'text', name: 'q', title: 'Old' }] }, design);
    const editor = (): HTMLElement => find('[data-name="q"] .sd-question__title .sv-string-editor');
    await until(() => root.querySelector('[data-name="q"] .sd-question__title .sv-string-editor'));
    editor().focus();
    getSelection()!.selectAllChildren(editor());
    await sendKeys({ press: 'Delete' });
    editor().blur();
    await settled();
    expect(model.getQuestionByName('q')!.locTitle.isEmpty).to.equal(true);
    model.getQuestionByName('q')!.title = 'Back';
    await settled();
    expect(editor().textContent).to.equal('Back');
  });

  it('keeps the words of buttons as they are', async () => {
    const { root } = await mount({ elements: [{ type: 'file', name: 'q' }] }, design);
    await until(() => root.querySelector('.sd-file__choose-btn'));
    expect(root.querySelector('button .sv-string-editor')).to.equal(null);
  });
});
