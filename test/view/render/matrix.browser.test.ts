import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until } from './mount.js';

const columns = [{ value: 1, text: { default: 'Not at all', ko: '전혀' } }, { value: 2, text: 'Partly' }, { value: 3, text: 'Fully' }];
const rows = [{ value: 'serve', text: 'Serving residents' }, { value: 'grow', text: 'Learning and growing' }, { value: 'fair', text: 'Fairness' }];
const matrix = { type: 'matrix', name: 'q', title: 'How far is it realised?', columns, rows };
const ready = async (json: object, options = {}) => {
  const mounted = await mount({ elements: [json] }, options);
  await until(() => mounted.root.querySelector('.sd-question__content') && !mounted.root.querySelector('[aria-busy=true]')); // the view is imported when first drawn
  await settled();
  return mounted;
};
const radio = (root: ParentNode, row: number, column: number) => root.querySelectorAll('tbody tr')[row]!.querySelectorAll<HTMLInputElement>('input')[column]!;

describe('matrix', () => {
  it('is accessible empty, answered, with errors, read-only and narrow', async () => {
    const { host, model } = await ready({ ...matrix, eachRowRequired: true });
    await expect(host).to.be.accessible();
    model.completeLastPage();
    await settled();
    await expect(host).to.be.accessible();
    model.setValue('q', { serve: 1, grow: 2, fair: 3 });
    model.readOnly = true;
    await settled();
    await expect(host).to.be.accessible();
    model.readOnly = false;
    host.style.width = '360px';
    await until(() => model.isMobile);
    await settled();
    await expect(host).to.be.accessible();
  });

  it('makes each row a group with its own name, so that a choice is "2 of 3", not "5 of 9"', async () => {
    const { all, root } = await ready(matrix);
    const groups = all('tr[role=radiogroup]');
    expect(groups.map((group) => root.querySelector(`#${group.getAttribute('aria-labelledby')}`)?.textContent?.trim())).to.deep.equal(rows.map((row) => row.text));
    expect(new Set(all<HTMLInputElement>('input').map((input) => input.name)).size).to.equal(3);
    expect(radio(root, 0, 1).getAttribute('aria-label')).to.equal('Partly');
    expect(all('[role=radiogroup] [role=radiogroup]')).to.deep.equal([]);
  });

  it('Tab goes from row to row, the arrow keys move within the row', async () => {
    const { root, model } = await ready(matrix);
    radio(root, 0, 0).focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(model.getValue('q')).to.deep.equal({ serve: 2 });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    expect(model.getValue('q')).to.deep.equal({ serve: 2, grow: 1 });
  });

  it('follows the model: values, rows, columns, locale', async () => {
    const { root, all, model } = await ready(matrix);
    const question = model.getQuestionByName('q') as unknown as { rows: unknown[]; columns: unknown[] };
    model.setValue('q', { fair: 3 });
    await settled();
    expect(radio(root, 2, 2).checked).to.equal(true);
    question.rows = [...rows, { value: 'new', text: 'Newly added' }];
    await settled();
    expect(all('tbody tr').length).to.equal(4);
    expect(all('tbody tr')[3]!.textContent).to.contain('Newly added');
    question.columns = columns.slice(0, 2);
    await settled();
    expect(all('tbody tr')[0]!.querySelectorAll('input').length).to.equal(2);
    model.locale = 'ko';
    await settled();
    expect(radio(root, 0, 0).getAttribute('aria-label')).to.equal('전혀');
  });

  it('hides rows by their condition', async () => {
    const { all, model } = await mount({ elements: [{ type: 'text', name: 'a' }, { ...matrix, rows: [rows[0], { ...rows[1], visibleIf: "{a} = 'x'" }] }] });
    await until(() => all('tbody tr').length === 1);
    model.setValue('a', 'x');
    await until(() => all('tbody tr').length === 2);
  });

  it('several choices in a row', async () => {
    const { root, all, model, host } = await ready({ ...matrix, cellType: 'checkbox' });
    radio(root, 0, 0).click();
    radio(root, 0, 2).click();
    expect(model.getValue('q')).to.deep.equal({ serve: [1, 3] });
    expect(all('tr[role=group]').length).to.equal(3);
    await expect(host).to.be.accessible();
  });

  it('cells with texts of their own are chosen by click and by key', async () => {
    const { all, model, host } = await ready({ ...matrix, cells: { serve: { 1: 'By rule only', 2: 'In time', 3: 'Changes the service' } } });
    await expect(host).to.be.accessible();
    const cells = all('[role=radio]');
    cells[1]!.click();
    expect(model.getValue('q')).to.deep.equal({ serve: 2 });
    cells[2]!.focus();
    await sendKeys({ press: 'Space' });
    expect(model.getValue('q')).to.deep.equal({ serve: 3 });
    await settled();
    expect(cells.map((cell) => cell.getAttribute('aria-checked')).slice(0, 3)).to.deep.equal(['false', 'false', 'true']);
  });

  it('shows the text of a choice beside it where the columns do not fit', async () => {
    const { all, host } = await ready(matrix);
    expect(all('.sd-matrix__responsive-title').length).to.equal(0);
    host.style.width = '360px';
    await until(() => all('tbody tr')[0]!.querySelectorAll('.sd-matrix__responsive-title').length === 3);
  });

  it('stacks a table that does not fit, and makes it a table again where there is room', async () => {
    const wide = { ...matrix, columns: columns.map((column) => ({ ...column, text: 'A long text that nobody breaks: aaaaaaaaaaaaaaaaaaaaaaaaaaaa' })) };
    const { host, find, model } = await ready(wide);
    const stacked = () => find('[data-name=q]').classList.contains('sd-question--mobile');
    host.style.width = '800px';
    await until(stacked);
    expect(model.isMobile).to.equal(false);
    expect(find('.sd-table-wrapper').scrollWidth).to.be.at.most(find('.sd-table-wrapper').clientWidth + 1);
    host.style.width = '2400px';
    await until(() => !stacked());
  });

  it('marks the rows that miss an answer', async () => {
    const { all, model } = await ready({ ...matrix, eachRowRequired: true }, { data: { q: { grow: 1 } } });
    model.completeLastPage();
    await settled();
    expect(all('tbody tr').map((row) => row.getAttribute('aria-invalid'))).to.deep.equal(['true', null, 'true']);
    expect(all('tbody tr').map((row) => row.getAttribute('aria-required'))).to.deep.equal(['true', 'true', 'true']);
  });

  it('takes no answer when read-only', async () => {
    const { root, model } = await ready(matrix, { readOnly: true, data: { q: { serve: 1 } } });
    radio(root, 0, 2).click();
    await settled();
    expect(model.getValue('q')).to.deep.equal({ serve: 1 });
    expect(radio(root, 0, 0).checked).to.equal(true);
  });
});
