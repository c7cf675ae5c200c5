import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import { mount, settled, until, type Mount, type MountOptions } from './mount.js';

async function ready(more: object = {}, options: MountOptions = {}): Promise<Mount> {
  const drawn = await mount({ elements: [{ type: 'boolean', name: 'trigger' }, { type: 'slider', name: 'q', title: 'Share', ...more }] }, options);
  await until(() => drawn.root.querySelector('.sd-slider__track'));
  return drawn;
}
const thumbs = (drawn: Mount) => drawn.all<HTMLInputElement>('.sd-slider__input').filter((input) => input.name !== 'range-input');
const middle = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};
const range = { sliderType: 'range', defaultValue: [20, 60] };

describe('slider', () => {
  afterEach(() => resetMouse());

  it('is accessible, empty and answered; says that there is no answer yet', async () => {
    const drawn = await ready();
    expect(thumbs(drawn)[0]!.getAttribute('aria-valuetext')).to.equal('0, no answer yet');
    await expect(drawn.host).to.be.accessible();
    drawn.model.setValue('q', 30);
    await until(() => thumbs(drawn)[0]!.value === '30');
    expect(thumbs(drawn)[0]!.getAttribute('aria-valuetext')).to.equal('30');
    expect(drawn.find<HTMLElement>('.sd-slider__thumb-container').style.left).to.equal('30%');
    await expect(drawn.host).to.be.accessible();
  });

  it('arrow keys, Home and End answer', async () => {
    const drawn = await ready({ step: 5, tooltipFormat: '{0} %' });
    thumbs(drawn)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(drawn.model.getValue('q')).to.equal(5);
    expect(thumbs(drawn)[0]!.getAttribute('aria-valuetext')).to.equal('5 %');
    await sendKeys({ press: 'End' });
    expect(drawn.model.getValue('q')).to.equal(100);
    await sendKeys({ press: 'ArrowLeft' });
    expect(drawn.model.getValue('q')).to.equal(95);
    await sendKeys({ press: 'Home' });
    expect(drawn.model.getValue('q')).to.equal(0);
  });

  it('the thumbs of a range have names of their own; one that passes the other takes its place', async () => {
    const drawn = await ready(range);
    await expect(drawn.host).to.be.accessible();
    const [from, to] = thumbs(drawn);
    const name = (input: Element) => input.getAttribute('aria-labelledby')!.split(' ').map((id) => drawn.text(`[id="${id}"]`)).join(' ');
    expect([name(from!), name(to!)]).to.deep.equal(['Share from', 'Share to']);
    to!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(drawn.model.getValue('q')).to.deep.equal([20, 61]);
    from!.focus();
    await sendKeys({ press: 'End' });
    await settled();
    expect(drawn.model.getValue('q')).to.deep.equal([61, 100]);
    expect(drawn.active()).to.equal(to);
  });

  it('a click on the line or on a label moves the nearest thumb; a drag follows', async () => {
    const drawn = await ready();
    const [x, y] = middle(drawn.find('.sd-slider-container__slider'));
    await sendMouse({ type: 'click', position: [x, y] });
    await until(() => Math.abs((drawn.model.getValue('q') as number) - 50) <= 1);
    await sendMouse({ type: 'click', position: middle(drawn.all('.sd-slider__label-text')[4]!) });
    await until(() => drawn.model.getValue('q') === 80);
    // The thumb glides to its place.
    const line = drawn.find('.sd-slider__track').parentElement!.getBoundingClientRect();
    await until(() => Math.abs(middle(drawn.find('.sd-slider__thumb'))[0] - line.x - line.width * 0.8) < 3);
    await sendMouse({ type: 'move', position: middle(drawn.find('.sd-slider__thumb')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, y] });
    await until(() => Math.abs(parseFloat(drawn.find('.sd-slider__thumb-container').style.left) - 50) < 2);
    await sendMouse({ type: 'up' });
    await until(() => Math.abs((drawn.model.getValue('q') as number) - 50) <= 1);
    expect(Number.isInteger(drawn.model.getValue('q'))).to.equal(true);
  });

  it('the part between two thumbs is dragged as a whole', async () => {
    const drawn = await ready(range);
    const [a, b] = drawn.all('.sd-slider__thumb').map(middle) as [[number, number], [number, number]];
    const width = drawn.find('.sd-slider-container__slider').offsetWidth;
    const start: [number, number] = [Math.round((a[0] + b[0]) / 2), a[1]];
    await sendMouse({ type: 'move', position: start });
    await sendMouse({ type: 'down' });
    for (const part of [0.05, 0.1, 0.15, 0.2]) await sendMouse({ type: 'move', position: [Math.round(start[0] + width * part), start[1]] });
    await sendMouse({ type: 'up' });
    await settled(100);
    const [low, high] = drawn.model.getValue('q') as [number, number];
    expect(high - low).to.equal(40);
    expect(low).to.be.greaterThan(25);
  });

  it('follows the model: limits, language, labels, visibleIf, error', async () => {
    const drawn = await ready({ isRequired: true, visibleIf: '{trigger} = true', customLabels: [{ value: 0, text: { default: 'none', ko: '없음' } }, { value: 100, text: 'all', showValue: true }] }, { data: { trigger: true } });
    drawn.model.validate();
    await until(() => thumbs(drawn)[0]!.getAttribute('aria-invalid') === 'true');
    await expect(drawn.host).to.be.accessible();
    drawn.model.locale = 'ko';
    await until(() => drawn.text('.sd-slider-labels-container').includes('없음'));
    drawn.model.setValue('q', 40);
    (drawn.model.getQuestionByName('q') as unknown as { max: number }).max = 50;
    await until(() => drawn.find('.sd-slider__thumb-container').style.left === '80%');
    expect(thumbs(drawn)[0]!.value).to.equal('40');
    drawn.model.setValue('trigger', false);
    await until(() => !drawn.root.querySelector('.sd-slider'));
  });

  it('read-only takes no input', async () => {
    const drawn = await ready({}, { readOnly: true, data: { q: 30 } });
    thumbs(drawn)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendMouse({ type: 'click', position: middle(drawn.find('.sd-slider-container__slider')) });
    await settled();
    expect(drawn.model.data).to.deep.equal({ q: 30 });
    expect(thumbs(drawn)[0]!.value).to.equal('30');
    await expect(drawn.host).to.be.accessible();
  });

  it('works in a closed root', async () => {
    const drawn = await ready(range, { root: 'closed' });
    const line = drawn.find('.sd-slider-container__slider').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(line.x + line.width * 0.9), Math.round(line.y + line.height / 2)] });
    await until(() => Math.abs((drawn.model.getValue('q') as number[])[1]! - 90) <= 1);
  });
});
