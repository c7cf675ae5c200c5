import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until } from './mount.js';

const scale = { type: 'rating', name: 'q', title: 'I know where my work fits.', rateMin: 1, rateMax: 5, minRateDescription: { default: 'Not at all', ko: '전혀' }, maxRateDescription: 'Fully' };
const faces = { numbers: {}, stars: { rateType: 'stars' }, smileys: { rateType: 'smileys' }, 'texts on buttons': { rateValues: [{ value: 1, text: 'Never' }, { value: 2, text: 'Often' }] } };
const ready = async (json: object, options = {}) => {
  const mounted = await mount({ elements: [json] }, options);
  await until(() => mounted.root.querySelector('.sd-question__content') && !mounted.root.querySelector('[aria-busy=true]')); // the view is imported when first drawn
  await settled();
  return mounted;
};

describe('rating', () => {
  for (const [face, more] of Object.entries(faces))
    it(`is accessible and answers a click, as ${face}`, async () => {
      const { host, all, model } = await ready({ ...scale, ...more });
      await expect(host).to.be.accessible();
      all<HTMLInputElement>('input[type=radio]')[1]!.click();
      expect(model.data).to.deep.equal({ q: 2 });
      await settled();
      await expect(host).to.be.accessible();
    });

  it('moves with the arrow keys inside one group', async () => {
    const { all, model } = await ready(scale);
    const radios = all<HTMLInputElement>('input[type=radio]');
    radios[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(model.getValue('q')).to.equal(3);
    expect(radios.map((radio) => radio.checked)).to.deep.equal([false, false, true, false, false]);
  });

  it('a second click on the answer takes it back', async () => {
    const { all, model } = await ready(scale);
    const fourth = all<HTMLInputElement>('input[type=radio]')[3]!;
    fourth.click();
    expect(model.getValue('q')).to.equal(4);
    fourth.click();
    await settled();
    expect(model.data).to.deep.equal({});
    expect(fourth.checked).to.equal(false);
  });

  it('names the ends of the scale with their texts, in the locale', async () => {
    const { all, model } = await ready(scale);
    const names = () => all('input[type=radio]').map((radio) => radio.getAttribute('aria-label'));
    expect(names()).to.deep.equal(['1 Not at all', null, null, null, '5 Fully']);
    model.locale = 'ko';
    await settled();
    expect(names()[0]).to.equal('1 전혀');
  });

  it('follows the model: a value, another scale, read-only', async () => {
    const { all, model } = await ready(scale);
    model.setValue('q', 5);
    await settled();
    expect(all<HTMLInputElement>('input[type=radio]')[4]!.checked).to.equal(true);
    (model.getQuestionByName('q') as unknown as { rateMax: number }).rateMax = 7;
    await settled();
    expect(all('input[type=radio]').length).to.equal(7);
    model.readOnly = true;
    await settled();
    all<HTMLInputElement>('input[type=radio]')[0]!.click();
    await settled();
    expect(model.getValue('q')).to.equal(5);
    expect(all<HTMLInputElement>('input[type=radio]')[4]!.checked).to.equal(true);
  });

  it('says that an answer is missing', async () => {
    const { find, model, host } = await ready({ ...scale, isRequired: true });
    model.completeLastPage();
    await settled();
    expect(find('fieldset').getAttribute('aria-invalid')).to.equal('true');
    expect(find('[data-name=q] .sd-error').textContent).to.contain('required');
    await expect(host).to.be.accessible();
  });
});
