import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { QuestionFileModel } from 'survey-core';
import { mount, settled, until, type MountOptions } from './mount.js';

const picture = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==';
const files = [{ name: 'chart.png', type: 'image/png', content: picture }, { name: 'notes.txt', type: 'text/plain', content: 'data:text/plain;base64,aGk=' }];
const ready = async (json: object = {}, options: MountOptions = {}) => {
  const mounted = await mount({ elements: [{ type: 'file', name: 'q', title: 'Evidence', allowMultiple: true, ...json }] }, options);
  await until(() => mounted.root.querySelector('.sd-file'));
  await settled(60);
  return { ...mounted, question: mounted.model.getQuestionByName('q') as QuestionFileModel };
};
const chosen = (...list: File[]) => {
  const transfer = new DataTransfer();
  for (const file of list) transfer.items.add(file);
  return transfer;
};

/** survey-core asks before it removes a file. */
const confirmed = async (find: (selector: string) => HTMLElement) => {
  await settled(150);
  find('.sv-popup--confirm button[class*=apply], .sv-popup--modal-popup .sv-popup__button--apply, .sv-popup--confirm .sd-action--alert').click();
};

describe('file', () => {
  it('is accessible empty, answered, with errors, read-only and narrow', async () => {
    const { host, model } = await ready({ isRequired: true });
    await expect(host).to.be.accessible();
    model.completeLastPage();
    await settled(60);
    await expect(host).to.be.accessible();
    model.setValue('q', files);
    await settled(200);
    await expect(host).to.be.accessible();
    host.style.width = '360px';
    await settled(250);
    await expect(host).to.be.accessible();
    model.readOnly = true;
    await settled(100);
    await expect(host).to.be.accessible();
  });

  it('opens the chooser from a button, by click and by key', async () => {
    const { find } = await ready();
    let opened = 0;
    find<HTMLInputElement>('input[type=file]').addEventListener('click', (event) => {
      event.preventDefault();
      opened += 1;
    });
    find('.sd-file__choose-btn').click();
    find('.sd-file__choose-btn').focus();
    await sendKeys({ press: 'Enter' });
    expect(opened).to.equal(2);
  });

  it('keeps what was chosen, shows it and takes it away again', async () => {
    const { find, all, model, text } = await ready();
    const input = find<HTMLInputElement>('input[type=file]');
    input.files = chosen(new File(['hello'], 'notes.txt', { type: 'text/plain' })).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => model.data.q?.length === 1);
    await until(() => text('.sd-file__sign').includes('notes.txt'));
    expect(model.data.q[0].content).to.equal(`data:text/plain;base64,${btoa('hello')}`);
    const remove = all<HTMLButtonElement>('.sd-file__remove-file-button');
    expect(remove.map((button) => button.title)).to.deep.equal(['Remove notes.txt']);
    remove[0]!.click();
    await confirmed(find);
    await until(() => !model.data.q?.length);
    await settled(100);
    expect(all('.sd-file__preview-item').length).to.equal(0);
  });

  it('takes files that are dropped', async () => {
    const { find, model, question } = await ready();
    const area = find('.sd-file__drag-area');
    const dataTransfer = chosen(new File(['a'], 'a.txt', { type: 'text/plain' }), new File(['b'], 'b.txt', { type: 'text/plain' }));
    area.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }));
    expect(question.isDragging).to.equal(true);
    area.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await until(() => model.data.q?.length === 2);
    expect(question.isDragging).to.equal(false);
  });

  it('clears all files', async () => {
    const { find, model, all } = await ready({}, { data: { q: files } });
    await until(() => all('.sd-file__preview-item').length === 2);
    find('.sd-file__actions-container button.sd-action--alert').click();
    await confirmed(find);
    await until(() => model.data.q === undefined);
  });

  it('refuses a file that is too large and says so', async () => {
    const { find, model, text } = await ready({ maxSize: 3 });
    const input = find<HTMLInputElement>('input[type=file]');
    input.files = chosen(new File(['hello'], 'notes.txt', { type: 'text/plain' })).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => text('.sd-error').includes('3 Bytes'));
    expect(model.data.q).to.equal(undefined);
  });

  it('draws pictures from picture addresses only and links nothing that runs', async () => {
    const content = ['javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'blob:https://elsewhere.example/1'];
    const { all } = await ready({}, { data: { q: content.map((address, index) => ({ name: `${index}.png`, type: 'image/png', content: address })) } });
    await until(() => all('.sd-file__preview-item').length > 0);
    await settled(100);
    expect(all<HTMLImageElement>('img').map((image) => image.getAttribute('src')).filter((address) => !address!.startsWith('blob:'))).to.deep.equal([]);
    const links = all<HTMLAnchorElement>('.sd-file__sign a');
    expect(links.every((link) => link.download !== '' && !/script/.test(link.protocol))).to.equal(true);
  });

  it('takes nothing when read-only', async () => {
    const { find, all, model, root } = await ready({}, { readOnly: true, data: { q: files } });
    await until(() => all('.sd-file__preview-item').length === 2);
    expect(find<HTMLInputElement>('input[type=file]').disabled).to.equal(true);
    expect(root.querySelector('.sd-file__remove-file-button, .sd-file__actions-container button:not([disabled])')).to.equal(null);
    const dataTransfer = chosen(new File(['a'], 'a.txt'));
    find('.sd-file__drag-area').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await settled(100);
    expect(model.data.q.length).to.equal(2);
  });

  it('works in a closed shadow root', async () => {
    const { find, model } = await ready({}, { root: 'closed' });
    const input = find<HTMLInputElement>('input[type=file]');
    input.files = chosen(new File(['x'], 'x.txt', { type: 'text/plain' })).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => model.data.q?.length === 1);
  });
});
