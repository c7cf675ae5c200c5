/** Containers that are answered one part at a time: the parts in turn, the list of what was entered, the way back up. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until, type MountOptions } from './mount.js';

const relatives = { type: 'paneldynamic', name: 'r', title: 'Relatives', panelCount: 0, templateTitle: 'Relative {panelIndex}', templateElements: [{ type: 'text', name: 'n', title: 'Name' }, { type: 'text', name: 'a', title: 'Age' }] };
const trips = { type: 'matrixdynamic', name: 'm', title: 'Trips', rowCount: 0, columns: [{ name: 'to', title: 'To', cellType: 'text' }, { name: 'km', title: 'Kilometres', cellType: 'text' }] };
const ready = async (elements: object[], options: MountOptions = {}) => {
  const mounted = await mount({ questionsOnPageMode: 'inputPerPage', elements }, options);
  await settled(80);
  return mounted;
};

describe('one input at a time', () => {
  it('lists what was entered; each entry can be changed and removed, and says which one it is', async () => {
    const { host, all, model, root, find } = await ready([relatives], { data: { r: [{ n: 'Ann' }, { n: 'Ben' }] } });
    await until(() => root.querySelector('.sd-summary-row'));
    expect(all('.sd-summary-row__content').map(({ textContent }) => textContent!.trim())).to.deep.equal(['Relative 1', 'Relative 2']);
    const names = all('.sd-summary-row button').map((button) => button.getAttribute('aria-label'));
    expect(new Set(names).size).to.equal(4);
    expect(names[0]).to.contain('Relative 1');
    await expect(host).to.be.accessible();
    find('.sd-summary-row:nth-child(2) button').focus();
    await sendKeys({ press: 'Enter' });
    await settled(80);
    expect(all('input').map((input) => (input as HTMLInputElement).value)).to.deep.equal(['Ben']);
    expect(model.getQuestionByName('r')!.singleInputSummary).to.equal(undefined);
  });

  it('removes an entry from the list', async () => {
    const { model, root, find, all } = await ready([{ ...trips, confirmDelete: false }], { data: { m: [{ to: 'Oslo' }, { to: 'Bergen' }] } });
    await until(() => root.querySelector('.sd-summary-row'));
    find('.sd-summary-row-action--delete').click();
    await settled(80);
    expect(model.getValue('m')).to.deep.equal([{ to: 'Bergen' }]);
    expect(all('.sd-summary-row').length).to.equal(1);
  });

  it('shows that there is nothing yet, and adds the first', async () => {
    for (const [json, css] of [[relatives, '.sd-paneldynamic__placeholder'], [trips, '.sd-matrixdynamic__placeholder']] as const) {
      const { root, find, model, host } = await ready([json]);
      await until(() => root.querySelector(`${css} button`));
      await expect(host).to.be.accessible();
      find(`${css} button`).click();
      await until(() => root.querySelector('input'));
      expect(model.getQuestionByName(json.name)!.singleInputQuestion).to.not.equal(undefined);
    }
  });

  it('says where one is inside a nested container, and leads back', async () => {
    const nested = { ...relatives, panelCount: 1, templateElements: [{ type: 'text', name: 'n', title: 'Name' }, { ...trips, rowCount: 1 }] };
    const { root, model, all, host, find } = await ready([nested]);
    for (let step = 0; step < 4 && !root.querySelector('.sd-breadcrumbs'); step++) {
      model.performNext();
      await settled(60);
    }
    expect(find('nav.sd-breadcrumbs').getAttribute('aria-label')).to.equal('Where you are');
    const way = all('.sd-breadcrumbs button');
    expect(way.length).to.be.greaterThan(0);
    await expect(host).to.be.accessible();
    way[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root.querySelector('.sd-summary-row') ?? all('.sd-breadcrumbs button').length < way.length);
  });

  it('draws no way back where there is nothing above', async () => {
    const { root } = await ready([{ type: 'text', name: 'a' }]);
    expect(root.querySelector('.sd-breadcrumbs')).to.equal(null);
  });
});
