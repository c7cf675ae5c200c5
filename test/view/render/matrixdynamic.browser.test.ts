import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { QuestionMatrixDynamicModel } from 'survey-core';
import { mount, settled, until, type MountOptions } from './mount.js';

const goals = {
  type: 'matrixdynamic',
  name: 'q',
  title: 'Goals',
  rowCount: 2,
  columns: [
    { name: 'goal', title: 'Goal', cellType: 'text', isRequired: true },
    { name: 'weight', title: 'Weight', cellType: 'text', inputType: 'number', totalType: 'sum' },
  ],
};
const ready = async (json: object, options: MountOptions = {}) => {
  const mounted = await mount({ elements: [json] }, options);
  await until(() => mounted.root.querySelector('table, .sd-question__placeholder'));
  await settled(60);
  const question = mounted.model.getQuestionByName('q') as QuestionMatrixDynamicModel;
  const inputs = () => mounted.all<HTMLInputElement>('tbody input');
  const button = (name: string) => {
    const found = mounted.all<HTMLButtonElement>('button').find((one) => one.textContent!.trim() === name || one.getAttribute('aria-label') === name);
    if (!found) throw new Error(`There is no button ${name}.`);
    return found;
  };
  return { ...mounted, question, inputs, button };
};
const rows = (all: (selector: string) => HTMLElement[]) => all('tbody tr.sd-table__row--data').length;

describe('matrixdynamic', () => {
  it('is accessible empty, answered, with errors, read-only and narrow', async () => {
    const { host, model } = await ready({ ...goals, allowRowReorder: true });
    await expect(host).to.be.accessible();
    model.completeLastPage();
    await settled(60);
    await expect(host).to.be.accessible();
    model.setValue('q', [{ goal: 'Faster answers', weight: 60 }, { goal: 'Training', weight: 40 }]);
    model.readOnly = true;
    await settled(60);
    await expect(host).to.be.accessible();
    model.readOnly = false;
    host.style.width = '360px';
    await settled(250);
    await expect(host).to.be.accessible();
  });

  it('names the table, its columns and each input', async () => {
    const { find, all, inputs, root } = await ready(goals);
    expect(root.querySelector(`#${find('table').getAttribute('aria-labelledby')}`)?.textContent?.trim()).to.equal('Goals');
    expect(all('th').map((cell) => [cell.getAttribute('scope'), cell.textContent!.replace(/\s+/g, ' ').trim()])).to.deep.equal([['col', 'Goal *'], ['col', 'Weight']]);
    expect(inputs().map((input) => input.getAttribute('aria-label'))).to.deep.equal(['row 1, column Goal', 'row 1, column Weight', 'row 2, column Goal', 'row 2, column Weight']);
  });

  it('keeps what is typed and adds it up', async () => {
    const { inputs, model, text } = await ready(goals);
    inputs()[1]!.focus();
    await sendKeys({ type: '60' });
    inputs()[3]!.focus();
    await sendKeys({ type: '40' });
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(model.data.q).to.deep.equal([{ weight: 60 }, { weight: 40 }]);
    expect(text('tfoot')).to.equal('100');
  });

  it('puts the focus into a new row, and on the next button after removing one', async () => {
    const { inputs, all, button, active, model } = await ready(goals, { data: { q: [{ goal: 'a' }, { goal: 'b' }] } });
    const first = inputs()[0]!;
    button('Add Row').click();
    await until(() => active() === inputs()[4]);
    expect(rows(all)).to.equal(3);
    expect(inputs()[0]).to.equal(first);
    const remove = () => all<HTMLButtonElement>('tbody .sd-matrixdynamic__remove-btn');
    remove()[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => rows(all) === 2);
    await settled(60);
    expect(model.data.q[0]).to.deep.equal({ goal: 'b' });
    expect(active()).to.equal(remove()[0]);
  });

  it('asks before a row with answers is removed', async () => {
    const { all, root, find } = await ready({ ...goals, confirmDelete: true }, { data: { q: [{ goal: 'a' }, { goal: 'b' }] } });
    all('tbody .sd-matrixdynamic__remove-btn')[0]!.click();
    await until(() => root.querySelector('.sv-popup--confirm, .sv-popup--modal-popup'));
    expect(rows(all)).to.equal(2);
    find('.sv-popup--confirm button[class*=apply], .sv-popup--modal-popup .sv-popup__button--apply, .sv-popup--confirm .sd-action--alert').click();
    await until(() => rows(all) === 1);
  });

  it('opens and closes the details of a row', async () => {
    const { all, root, find } = await ready({ ...goals, detailPanelMode: 'underRow', detailElements: [{ type: 'text', name: 'measure', title: 'Measure' }] });
    const open = all<HTMLButtonElement>('button[aria-expanded]')[0]!;
    expect(open.getAttribute('aria-expanded')).to.equal('false');
    open.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root.querySelector('[data-name=measure]'));
    expect(all('button[aria-expanded]')[0]!.getAttribute('aria-expanded')).to.equal('true');
    expect(root.querySelector(`#${all('button[aria-expanded]')[0]!.getAttribute('aria-controls')}`)).to.not.equal(null);
    const input = find<HTMLInputElement>('[data-name=measure] input');
    input.focus();
    await sendKeys({ type: 'x' });
    await settled(600); // the details fade in
    await expect(find('table')).to.be.accessible();
    all<HTMLButtonElement>('button[aria-expanded]')[0]!.click();
    await until(() => !root.querySelector('[data-name=measure]'));
  });

  it('moves a row with the arrow keys on its handle, and the focus with it', async () => {
    const { all, model, active } = await ready({ ...goals, allowRowReorder: true }, { data: { q: [{ goal: 'a' }, { goal: 'b' }, { goal: 'c' }] } });
    const handles = () => all<HTMLButtonElement>('.assay-drag-handle');
    handles()[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect(model.data.q.map((row: { goal: string }) => row.goal)).to.deep.equal(['b', 'a', 'c']);
    expect(active()).to.equal(handles()[1]);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect(model.data.q.map((row: { goal: string }) => row.goal)).to.deep.equal(['b', 'c', 'a']);
    expect(active()).to.equal(handles()[2]);
    expect(handles()[2]!.title).to.contain('3 of 3');
  });

  it('shows a text instead of the table while there are no rows', async () => {
    const { text, button, all, root } = await ready({ ...goals, rowCount: 0, hideColumnsIfEmpty: true });
    expect(text('.sd-question__placeholder')).to.contain('There are no rows.');
    button('Add Row').click();
    await until(() => rows(all) === 1);
    expect(root.querySelector('.sd-question__placeholder')).to.equal(null);
  });

  it('shows the error beside the cell and takes it away', async () => {
    const { all, model, question, inputs } = await ready(goals);
    model.completeLastPage();
    await settled();
    expect(all('.sd-table__row--error').length).to.equal(2);
    expect(inputs()[0]!.getAttribute('aria-invalid')).to.equal('true');
    question.visibleRows[0]!.cells[0]!.value = 'x';
    await settled();
    expect(all('.sd-table__row--error').length).to.equal(1);
  });

  it('follows the model: rows, columns, transposed', async () => {
    const { all, inputs, model, question } = await ready(goals);
    model.setValue('q', [{ goal: 'a' }, { goal: 'b' }, { goal: 'c' }]);
    await settled(60);
    expect(inputs().filter((_, index) => index % 2 === 0).map((input) => input.value)).to.deep.equal(['a', 'b', 'c']);
    question.addColumn('by', 'By');
    await settled(60);
    expect(all('thead th').length).to.equal(3);
    question.columns.splice(2, 1);
    question.transposeData = true;
    await settled(100);
    expect(all('thead th').length).to.equal(0);
    expect(all('[role=rowheader]').length).to.be.at.least(2);
  });

  it('takes no input and offers no buttons when read-only', async () => {
    const { all, inputs, root } = await ready({ ...goals, allowRowReorder: true }, { readOnly: true, data: { q: [{ goal: 'a' }] } });
    expect(inputs()[0]!.readOnly || inputs()[0]!.disabled).to.equal(true);
    expect(all('.sd-matrixdynamic__add-btn').length).to.equal(0);
    expect(root.querySelector('.sd-matrixdynamic__remove-btn:not([disabled])')).to.equal(null);
    expect(root.querySelector('.assay-drag-handle:not([disabled])')).to.equal(null);
  });

  it('works in a closed shadow root', async () => {
    const { button, inputs, active, all } = await ready(goals, { root: 'closed' });
    button('Add Row').click();
    await until(() => rows(all) === 3);
    await until(() => active() === inputs()[4]);
  });
});
