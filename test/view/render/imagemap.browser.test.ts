import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { QuestionImageMapModel } from 'survey-core';
import { mount, settled, until, type MountOptions } from './mount.js';

const drawing = (side: number): string => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}"><rect width="100%" height="100%" fill="#eee"/></svg>`)}`;
const json = {
  type: 'imagemap',
  name: 'q',
  title: 'Where is the branch office?',
  imageLink: drawing(400),
  shape: 'rect',
  areas: [
    { value: 'n', text: 'North', coords: '0,0,400,200' },
    { value: 's', text: 'South', coords: '0,200,200,400' },
    { value: 'c', text: 'Coast', shape: 'circle', coords: '300,300,60' },
    { value: 'i', text: 'Island', shape: 'poly', coords: '380,380,400,380,400,400' },
  ],
};
const ready = async (more: object = {}, options: MountOptions = {}) => {
  const mounted = await mount({ elements: [{ ...json, ...more }] }, options);
  mounted.host.style.width = '480px';
  await until(() => mounted.root.querySelector('.sd-imagemap svg[viewBox] [data-uid]'));
  const area = (name: string): SVGElement => mounted.root.querySelector<SVGElement>(`[data-uid][aria-label="${name}"]`)!;
  return { ...mounted, area, question: mounted.model.getQuestionByName('q') as QuestionImageMapModel };
};
const click = (element: SVGElement): boolean => element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));

describe('imagemap', () => {
  it('is accessible empty, answered, with errors and read-only', async () => {
    const { host, model, question } = await ready({ isRequired: true });
    await expect(host).to.be.accessible();
    model.completeLastPage();
    await settled(60);
    await expect(host).to.be.accessible();
    question.value = ['s'];
    model.readOnly = true;
    await settled(60);
    await expect(host).to.be.accessible();
  });

  it('draws each region in its shape, scaled to the picture', async () => {
    const { root, area } = await ready();
    expect(root.querySelector('svg.sd-imagemap-svg')!.getAttribute('viewBox')).to.equal('0 0 400 400');
    expect([...root.querySelectorAll('[data-uid]')].map(({ tagName }) => tagName)).to.deep.equal(['rect', 'rect', 'circle', 'polygon']);
    expect(area('South').getAttribute('y')).to.equal('200');
    const picture = root.querySelector('img')!.getBoundingClientRect();
    expect(area('North').getBoundingClientRect().width).to.be.closeTo(picture.width, 2);
  });

  it('several regions are checkboxes: click, Space and Enter choose and take back', async () => {
    const { model, area } = await ready();
    click(area('North'));
    area('Coast').focus();
    await sendKeys({ press: 'Space' });
    expect(model.getValue('q')).to.deep.equal(['n', 'c']);
    await settled();
    expect(area('Coast').getAttribute('aria-checked')).to.equal('true');
    expect(area('Coast').getAttribute('class')).to.contain('selected');
    await sendKeys({ press: 'Enter' });
    expect(model.getValue('q')).to.deep.equal(['n']);
  });

  it('one region is a radio button: one stop for Tab, the arrow keys choose', async () => {
    const { model, all, area, active } = await ready({ multiSelect: false });
    expect(all('[data-uid][tabindex="0"]').length).to.equal(1);
    area('North').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(model.getValue('q')).to.equal('s');
    await settled();
    expect(active()?.getAttribute('aria-label')).to.equal('South');
    await sendKeys({ press: 'ArrowLeft' });
    expect(model.getValue('q')).to.equal('n');
  });

  it('follows the model: choice, texts, visibility, number of regions, read-only', async () => {
    const { model, question, area, all } = await ready();
    model.setValue('q', ['i']);
    await settled();
    expect(area('Island').getAttribute('aria-checked')).to.equal('true');
    question.areas[0]!.text = 'Far north';
    question.areas[1]!.setIsVisible(false);
    await settled();
    expect(area('Far north')).to.not.equal(null);
    expect(all('[data-uid]').length).to.equal(3);
    const added = question.addItem('x');
    added.text = 'Harbour';
    await settled();
    added.coords = '10,10,20,20';
    await settled();
    expect(area('Harbour').getAttribute('width')).to.equal('10');
    model.readOnly = true;
    await settled();
    click(area('Harbour'));
    expect(model.getValue('q')).to.deep.equal(['i']);
    expect(area('Harbour').getAttribute('aria-disabled')).to.equal('true');
  });

  it('takes the scale of another picture', async () => {
    const { question, root } = await ready();
    question.imageLink = drawing(800);
    await until(() => root.querySelector('svg.sd-imagemap-svg')?.getAttribute('viewBox') === '0 0 800 800');
  });

  it('can be answered although the picture cannot be loaded', async () => {
    const { model, root, find } = await mount({ elements: [{ ...json, imageLink: 'data:image/png;base64,AAAA' }] });
    await until(() => root.querySelector('.assay-imagemap-name'));
    find('.assay-imagemap-name').click();
    expect(model.getValue('q')).to.deep.equal(['n']);
    await settled();
    expect(find('.assay-imagemap-name').getAttribute('aria-checked')).to.equal('true');
  });

  it('loads no picture from an address that runs a script', async () => {
    const { root } = await mount({ elements: [{ ...json, imageLink: 'javascript:alert(1)' }] });
    await until(() => root.querySelector('.sd-imagemap'));
    expect(root.querySelector('img')!.getAttribute('src')).to.equal(null);
  });

  it('in the builder shows the corners of the region that is being shaped, and takes them along', async () => {
    const { question, all } = await ready({}, { prepare: (model) => model.setDesignMode(true) });
    question.selectedArea = question.areas[3];
    await settled();
    expect(all('.sd-imagemap-control-point').length).to.equal(3);
    question.areas[3]!.setCoord(0, 5, 6);
    await settled();
    expect(all('.sd-imagemap-control-point')[0]!.getAttribute('cx')).to.equal('5');
  });

  it('is let go of when the survey goes', async () => {
    const { question, mounted } = await ready();
    mounted.dispose();
    expect(Object.hasOwn(question, 'renderSVG')).to.equal(false);
  });
});
