import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until, type Mount } from './mount.js';

const rows = Array.from({ length: 60 }, (_, i) => ({ value: `r${i}`, text: `Statement number ${i}` }));
const outlines = ({ all }: Mount): number => all('.assay-outline-row').length;

describe('a table of many rows', function () {
  // Sixty rows on a busy machine.
  this.timeout(60_000);

  afterEach(() => window.scrollTo(0, 0));

  for (const [type, more] of [
    ['matrix', { rows, columns: ['no', 'yes'] }],
    ['matrixdropdown', { rows, columns: [{ name: 'a', cellType: 'text' }, { name: 'b', cellType: 'boolean' }] }],
    ['matrixdynamic', { rowCount: 60, columns: [{ name: 'a', cellType: 'text' }, { name: 'b', cellType: 'text' }], allowRowReorder: true }],
  ] as const) {
    const json = { elements: [{ type, name: 'm', title: 'Table', ...more }] };
    const drawn = ({ all }: Mount): number => all('tbody input').length;

    it(`draws the rows near the view of a ${type}, and has all rows and their titles`, async () => {
      const page = await mount(json);
      await until(() => drawn(page) > 0);
      expect(page.all('tbody tr').filter((row) => row.getBoundingClientRect().height > 10).length).to.equal(60);
      expect(outlines(page)).to.be.greaterThan(5);
      if (type !== 'matrixdynamic') expect(page.find('tbody').innerText).to.contain('Statement number 59');
      window.scrollTo(0, document.documentElement.scrollHeight);
      await until(() => page.all('tbody tr').at(-1)!.querySelector('input'));
    });

    it(`goes on by keyboard through every row of a ${type}, and back from its end`, async () => {
      const page = await mount(json);
      await until(() => drawn(page) > 0);
      const place = (): number => page.all('tbody tr').filter((row) => row.getBoundingClientRect().height > 10).indexOf(page.active()?.closest('tr') as HTMLElement);
      page.find('tbody input').focus();
      for (let i = 0; i < 20; i++) {
        const before = place();
        await sendKeys({ press: 'Tab' });
        expect(place() - before).to.be.within(0, 1);
        expect(page.active()?.localName).not.to.equal('tr');
      }
      page.find('.sd-navigation__complete-btn').focus();
      await sendKeys({ down: 'Shift' });
      for (let i = 0; i < 4 && page.active()?.closest('tbody') === null; i++) await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      expect(place()).to.equal(59);
      expect(page.active()?.localName).not.to.equal('tr');
    });
  }

  it('is accessible', async () => {
    const page = await mount({ elements: [{ type: 'matrix', name: 'm', title: 'Table', rows, columns: ['no', 'yes'] }, { type: 'matrixdropdown', name: 'd', title: 'Other', rows, columns: [{ name: 'a', cellType: 'text' }] }] });
    await expect(page.host).to.be.accessible();
  });

  it('brings the first row with an error into view', async () => {
    const page = await mount({ elements: [{ type: 'matrixdropdown', name: 'm', rows, columns: [{ name: 'a', cellType: 'text', isRequired: true }] }], }, { data: { m: Object.fromEntries(rows.slice(0, 50).map(({ value }) => [value, { a: 'x' }])) } });
    page.model.validate(true, true);
    await until(() => page.active()?.closest('tr')?.textContent?.includes('Statement number 50'));
  });

  it('adds and removes rows beyond the view', async () => {
    const page = await mount({ elements: [{ type: 'matrixdynamic', name: 'm', rowCount: 60, columns: [{ name: 'a', cellType: 'text' }] }] });
    const question = page.model.getQuestionByName('m') as unknown as { addRow(): void; removeRow(index: number): void };
    const count = (): number => page.all('tbody tr').filter((row) => row.getBoundingClientRect().height > 10).length;
    question.removeRow(55);
    await until(() => count() === 59);
    question.addRow();
    await until(() => count() === 60);
    await settled();
  });
});
