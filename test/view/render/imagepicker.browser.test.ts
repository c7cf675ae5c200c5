import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until, type Mount, type MountOptions } from './mount.js';

const svg = (colour: string) => `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='300'%3E%3Crect width='400' height='300' fill='${colour}'/%3E%3C/svg%3E`;
const picker = {
  type: 'imagepicker',
  name: 'q',
  title: 'Pick one',
  showLabel: true,
  choices: [
    { value: 'sea', imageLink: svg('steelblue'), text: { default: 'Sea', ko: '바다' } },
    { value: 'wood', imageLink: svg('seagreen'), text: 'Wood' },
    { value: 'brick', imageLink: svg('tomato'), text: 'Brick' },
  ],
};

async function ready(more: object = {}, options: MountOptions = {}): Promise<Mount> {
  const drawn = await mount({ elements: [{ type: 'boolean', name: 'trigger' }, { ...picker, ...more }] }, options);
  await until(() => drawn.root.querySelector('.sd-imagepicker'));
  return drawn;
}
const inputs = (drawn: Mount) => drawn.all<HTMLInputElement>('.sd-imagepicker input');
const labels = (drawn: Mount) => drawn.all('.sd-imagepicker label');

describe('imagepicker', () => {
  it('is accessible, empty and answered; one of them', async () => {
    const drawn = await ready();
    await expect(drawn.host).to.be.accessible();
    labels(drawn)[1]!.click();
    await settled();
    expect(drawn.model.data).to.deep.equal({ q: 'wood' });
    expect(drawn.all('.sd-imagepicker__item--checked')).to.have.length(1);
    labels(drawn)[2]!.click();
    expect(drawn.model.data).to.deep.equal({ q: 'brick' });
    await settled();
    await expect(drawn.host).to.be.accessible();
  });

  it('several of them', async () => {
    const drawn = await ready({ multiSelect: true });
    labels(drawn)[2]!.click();
    labels(drawn)[0]!.click();
    await settled();
    expect(drawn.model.getValue('q')).to.deep.equal(['brick', 'sea']);
    labels(drawn)[2]!.click();
    expect(drawn.model.getValue('q')).to.deep.equal(['sea']);
    await settled();
    expect(inputs(drawn).map((input) => input.checked)).to.deep.equal([true, false, false]);
    await expect(drawn.host).to.be.accessible();
  });

  it('arrow keys choose one, Space chooses several', async () => {
    const one = await ready();
    inputs(one)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(one.model.getValue('q')).to.equal('wood');
    const several = await ready({ multiSelect: true });
    inputs(several)[1]!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    expect(several.model.getValue('q')).to.deep.equal(['wood', 'brick']);
  });

  it('fits the pictures into the room there is', async () => {
    const into = document.body.appendChild(document.createElement('div'));
    into.style.width = '1000px';
    const drawn = await ready({}, { into });
    const columns = () => new Set(drawn.all('.sd-imagepicker__item').map((item) => item.getBoundingClientRect().left)).size;
    await until(() => columns() === 3);
    const [a, b] = drawn.all('.sd-imagepicker img').map((picture) => picture.getBoundingClientRect());
    expect(a!.top).to.equal(b!.top);
    expect(a!.width / a!.height).to.be.closeTo(4 / 3, 0.05);
    into.style.width = '340px';
    await until(() => columns() === 1);
    into.remove();
  });

  it('a picture that cannot be had or may not be loaded cannot be chosen', async () => {
    const drawn = await ready({ choices: [{ value: 'a', imageLink: 'javascript:alert(1)' }, { value: 'b', imageLink: 'data:image/png;base64,AAAA' }, { value: 'c', imageLink: svg('teal') }] });
    await until(() => drawn.all('.sd-imagepicker__no-image').length === 2);
    expect(drawn.all('.sd-imagepicker img')).to.have.length(1);
    await until(() => inputs(drawn)[0]!.disabled && inputs(drawn)[1]!.disabled && !inputs(drawn)[2]!.disabled);
  });

  it('films have controls; a click on them does not choose', async () => {
    // A film that never arrives, so that it does not fail either.
    const drawn = await ready({ contentMode: 'video', choices: [{ value: 'a', imageLink: URL.createObjectURL(new MediaSource()) }] });
    expect(drawn.find<HTMLVideoElement>('.sd-imagepicker video').controls).to.equal(true);
  });

  it('follows the model: value, choices, language, visibleIf, error', async () => {
    const drawn = await ready({ isRequired: true, visibleIf: '{trigger} = true' }, { data: { trigger: true } });
    drawn.model.validate();
    await until(() => drawn.question('q').getAttribute('aria-invalid') === 'true');
    await expect(drawn.host).to.be.accessible();
    drawn.model.setValue('q', 'sea');
    await until(() => inputs(drawn)[0]!.checked);
    drawn.model.locale = 'ko';
    await until(() => drawn.text('.sd-imagepicker').includes('바다'));
    (drawn.model.getQuestionByName('q') as unknown as { choices: unknown[] }).choices = [{ value: 'x', imageLink: svg('navy') }];
    await until(() => inputs(drawn).length === 1);
    drawn.model.setValue('trigger', false);
    await until(() => inputs(drawn).length === 0);
  });

  it('read-only takes no input', async () => {
    const drawn = await ready({}, { readOnly: true, data: { q: 'sea' } });
    labels(drawn)[1]!.click();
    inputs(drawn)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(drawn.model.data).to.deep.equal({ q: 'sea' });
    expect(inputs(drawn).map((input) => input.checked)).to.deep.equal([true, false, false]);
    await expect(drawn.host).to.be.accessible();
  });

  it('works in a closed root', async () => {
    const drawn = await ready({}, { root: 'closed' });
    labels(drawn)[1]!.click();
    expect(drawn.model.data).to.deep.equal({ q: 'wood' });
  });
});
