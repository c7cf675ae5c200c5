import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { QuestionMatrixDropdownModel } from 'survey-core';
import { mount, settled, until, type MountOptions } from './mount.js';

const competencies = {
  type: 'matrixdropdown',
  name: 'q',
  title: 'Competencies',
  rows: [{ value: 'serve', text: { default: 'Serving residents', ko: '주민 봉사' } }, { value: 'learn', text: 'Learning' }],
  columns: [
    { name: 'level', title: 'Level', cellType: 'radiogroup', choices: ['low', 'high'], showInMultipleColumns: true },
    { name: 'use', title: 'Used', cellType: 'checkbox', choices: ['work', 'home'] },
    { name: 'why', title: 'Why', cellType: 'text', isRequired: true, visibleIf: "{row.level} = 'high'" },
  ],
};
const ready = async (json: object = {}, options: MountOptions = {}) => {
  const mounted = await mount({ elements: [{ ...competencies, ...json }] }, options);
  await until(() => mounted.root.querySelector('table'));
  await settled(60);
  const radio = (row: number, index: number) => mounted.all('tbody tr.sd-table__row--data')[row]!.querySelectorAll<HTMLInputElement>('input[type=radio]')[index]!;
  return { ...mounted, question: mounted.model.getQuestionByName('q') as QuestionMatrixDropdownModel, radio };
};

describe('matrixdropdown', () => {
  it('is accessible empty, answered, with errors, read-only and narrow', async () => {
    const { host, model } = await ready();
    await expect(host).to.be.accessible();
    model.setValue('q', { serve: { level: 'high', use: ['work'] } });
    model.completeLastPage();
    await settled(60);
    await expect(host).to.be.accessible();
    model.readOnly = true;
    await settled(60);
    await expect(host).to.be.accessible();
    model.readOnly = false;
    host.style.width = '360px';
    await settled(300);
    await expect(host).to.be.accessible();
  });

  it('names rows, columns and every choice', async () => {
    const { all, radio } = await ready();
    expect(all('[role=rowheader]').map((cell) => cell.textContent!.trim())).to.deep.equal(['Serving residents', 'Learning']);
    expect(all('thead th').map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal(['low', 'high', 'Used']); // no row asks why yet
    expect(radio(0, 1).getAttribute('aria-label')).to.equal('row Serving residents, column Level, high');
    expect(radio(0, 0).name).to.equal(radio(0, 1).name);
    expect(radio(0, 0).name).to.not.equal(radio(1, 0).name);
  });

  it('is answered by click and by key; what depends on the row appears', async () => {
    const { radio, model, all } = await ready();
    radio(0, 0).focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(model.data.q).to.deep.equal({ serve: { level: 'high' } });
    const text = all<HTMLInputElement>('input[type=text]');
    expect(text.length).to.equal(2);
    expect(text.map((input) => input.checkVisibility())).to.deep.equal([true, false]);
    all<HTMLInputElement>('input[type=checkbox]')[3]!.click();
    expect(model.data.q.learn).to.deep.equal({ use: ['home'] });
  });

  it('follows the model: values, rows, columns, locale', async () => {
    const { radio, model, all, question } = await ready();
    model.setValue('q', { learn: { level: 'low' } });
    await settled();
    expect(radio(1, 0).checked).to.equal(true);
    model.locale = 'ko';
    await settled(60);
    expect(all('[role=rowheader]')[0]!.textContent!.trim()).to.equal('주민 봉사');
    question.columns[1]!.visible = false;
    await settled(60);
    expect(all('input[type=checkbox]').length).to.equal(0);
    question.rows = [...question.rows, { value: 'new' }] as never;
    await settled(60);
    expect(all('tbody tr.sd-table__row--data').length).to.equal(3);
  });

  it('keeps the input with the focus when the table is laid out anew', async () => {
    const { all, question, active } = await ready({ columns: [{ name: 'a', cellType: 'text' }, { name: 'b', cellType: 'text' }] });
    const input = all<HTMLInputElement>('tbody input')[1]!;
    input.focus();
    await sendKeys({ type: 'abc' });
    question.showHeader = false; // the rows stay, the layout is made again
    await settled(60);
    expect(active() === input, 'the focus stays').to.equal(true);
    expect(input.value).to.equal('abc');
  });

  it('stacks the cells where the table does not fit, with the error beside its input', async () => {
    const { host, model, all } = await ready({ columns: [{ name: 'why', title: 'Why', cellType: 'text', isRequired: true }, { name: 'how', cellType: 'comment' }, { name: 'who', cellType: 'text' }] });
    host.style.width = '340px';
    await settled(300);
    model.completeLastPage();
    await settled(60);
    expect(all('.sd-table__responsive-title').length).to.equal(6);
    expect(all('tbody td .sd-error').length).to.equal(2);
    expect(all('.sd-table__row--error').length).to.equal(0);
  });

  it('takes no answer when read-only, in a closed shadow root', async () => {
    const { radio, model } = await ready({}, { readOnly: true, root: 'closed', data: { q: { serve: { level: 'low' } } } });
    radio(0, 1).click();
    await settled();
    expect(model.data.q).to.deep.equal({ serve: { level: 'low' } });
    expect(radio(0, 0).checked).to.equal(true);
  });
});
