import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, until, type Mount, type MountOptions } from './mount.js';

const items = [
  { name: 'street', title: { default: 'Street', ko: '거리' }, isRequired: true },
  { name: 'town', title: 'Town' },
  { name: 'zip', title: 'Postcode', inputType: 'number' },
];
const address = { type: 'multipletext', name: 'q', title: 'Address', colCount: 2, items };

async function ready(more: object = {}, options: MountOptions = {}): Promise<Mount> {
  const drawn = await mount({ elements: [{ type: 'boolean', name: 'trigger' }, { ...address, ...more }] }, options);
  await until(() => drawn.root.querySelector('.sd-multipletext'));
  return drawn;
}
const inputs = (drawn: Mount) => drawn.all<HTMLInputElement>('.sd-multipletext input');

describe('multipletext', () => {
  it('is accessible, empty and answered; each input has its own name', async () => {
    const drawn = await ready();
    expect(inputs(drawn).map((input) => input.getAttribute('aria-label'))).to.deep.equal(['Street', 'Town', 'Postcode']);
    await expect(drawn.host).to.be.accessible();
    drawn.model.setValue('q', { street: 'Long Lane 1', town: 'Leeds' });
    await until(() => inputs(drawn)[0]!.value === 'Long Lane 1');
    await expect(drawn.host).to.be.accessible();
  });

  it('takes typed text, Tab by Tab, input by input', async () => {
    const drawn = await ready();
    inputs(drawn)[0]!.focus();
    await sendKeys({ type: 'Long Lane 1' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Leeds' });
    expect(drawn.model.getValue('q')).to.deep.equal({ street: 'Long Lane 1', town: 'Leeds' });
    expect(drawn.active()).to.equal(inputs(drawn)[1]);
  });

  it('shows the error of one input beside it, and the input tells it', async () => {
    const drawn = await ready();
    drawn.model.validate();
    await until(() => inputs(drawn)[0]!.getAttribute('aria-invalid') === 'true');
    const [street, town] = inputs(drawn);
    expect(town!.getAttribute('aria-invalid')).to.equal('false');
    const described = drawn.find(`[id="${street!.getAttribute('aria-describedby')}"]`);
    expect(described.textContent).to.contain('required');
    await expect(drawn.host).to.be.accessible();
    street!.focus();
    await sendKeys({ type: 'x' });
    expect(drawn.model.getValue('q')).to.deep.equal({ street: 'x' });
    drawn.model.validate();
    await until(() => street!.getAttribute('aria-invalid') === 'false');
    expect(drawn.active()).to.equal(street);
    expect(street!.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('follows the model: columns, items, language, visibleIf, value', async () => {
    const drawn = await ready({ visibleIf: '{trigger} = true' }, { data: { trigger: true } });
    expect(drawn.all('.sd-multipletext tr')).to.have.length(2);
    const question = drawn.model.getQuestionByName('q') as unknown as { colCount: number; addItem(name: string, title: string): void };
    question.colCount = 1;
    await until(() => drawn.all('.sd-multipletext tr').length === 3);
    question.addItem('country', 'Country');
    await until(() => inputs(drawn).length === 4);
    drawn.model.locale = 'ko';
    await until(() => drawn.text('.sd-multipletext').includes('거리'));
    drawn.model.setValue('trigger', false);
    await until(() => !drawn.root.querySelector('.sd-multipletext'));
    drawn.model.setValue('trigger', true);
    await until(() => inputs(drawn).length === 4);
  });

  it('read-only takes no input', async () => {
    const drawn = await ready({}, { readOnly: true, data: { q: { town: 'Leeds' } } });
    inputs(drawn)[1]!.focus();
    await sendKeys({ type: 'x' });
    expect(drawn.model.data).to.deep.equal({ q: { town: 'Leeds' } });
    expect(inputs(drawn)[1]!.value).to.equal('Leeds');
    await expect(drawn.host).to.be.accessible();
  });

  it('works in a closed root', async () => {
    const drawn = await ready({}, { root: 'closed' });
    inputs(drawn)[1]!.focus();
    await sendKeys({ type: 'York' });
    expect(drawn.model.getValue('q')).to.deep.equal({ town: 'York' });
  });
});
