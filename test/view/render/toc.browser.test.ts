import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until, type MountOptions } from './mount.js';

const pages = ['About you', 'Your work', 'Your goals'].map((title, index) => ({ name: `p${index}`, title, elements: [{ type: 'text', name: `q${index}` }] }));
const ready = async (json: object = {}, options: MountOptions = {}) => {
  const mounted = await mount({ showTOC: true, pages, ...json }, options);
  await until(() => mounted.root.querySelector('nav'));
  return mounted;
};

describe('table of contents', () => {
  it('is a named list of the pages, on the side that was asked for, and accessible', async () => {
    const { host, find, all, root } = await ready();
    expect(find('nav').getAttribute('aria-label')).to.equal('Contents');
    expect(all('nav li').map(({ textContent }) => textContent!.trim())).to.deep.equal(['About you', 'Your work', 'Your goals']);
    expect(root.querySelector('.sv-components-container-left nav')).to.not.equal(null);
    await expect(host).to.be.accessible();
    const right = await ready({ tocLocation: 'right' });
    expect(right.root.querySelector('.sv-components-container-right nav')).to.not.equal(null);
  });

  it('goes to a page by click and by key, and marks where one is', async () => {
    const { model, all } = await ready();
    all('nav li')[1]!.click();
    await settled(60);
    expect(model.currentPageNo).to.equal(1);
    expect(all('nav li').map((item) => item.getAttribute('aria-checked'))).to.deep.equal(['false', 'true', 'false']);
    all('nav li')[2]!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(60);
    expect(model.currentPageNo).to.equal(2);
  });

  it('follows pages that come, go and change their titles', async () => {
    const { model, all } = await ready();
    model.pages[1]!.visible = false;
    model.pages[2]!.title = 'What next';
    await settled(60);
    expect(all('nav li').filter((item) => item.checkVisibility()).map(({ textContent }) => textContent!.trim())).to.deep.equal(['About you', 'What next']);
  });

  it('in a narrow place is a button that opens the list; choosing closes it', async () => {
    const { model, find, root, active } = await ready({}, { into: Object.assign(document.body.appendChild(document.createElement('div')), { style: 'width: 320px' }) });
    await until(() => root.querySelector('.assay-toc-button'));
    find('.assay-toc-button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root.querySelector('.sv_progress-toc .sv-popup li')?.checkVisibility());
    expect(find('.assay-toc-button').getAttribute('aria-expanded')).to.equal('true');
    root.querySelectorAll<HTMLElement>('.sv_progress-toc .sv-popup li')[1]!.click();
    await settled(150);
    expect(model.currentPageNo).to.equal(1);
    expect(find('.assay-toc-button').getAttribute('aria-expanded')).to.equal('false');
    expect(active()).to.not.equal(undefined);
  });

  it('is as high as the page it stands beside, and its list stays in sight of a long one', async () => {
    const { model, find, root } = await ready({ pages: [{ name: 'long', title: 'Long', elements: Array.from({ length: 20 }, (_, index) => ({ type: 'text', name: `l${index}` })) }, ...pages] });
    const high = find('nav').offsetHeight;
    expect(high).to.be.greaterThan(innerHeight);
    root.querySelector('[data-name="l19"]')!.scrollIntoView();
    await settled(60);
    expect(find('nav li').getBoundingClientRect().bottom).to.be.within(0, innerHeight);
    model.currentPageNo = 1;
    await until(() => find('nav').offsetHeight < high / 2);
  });
});
