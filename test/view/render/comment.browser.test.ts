import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled } from './mount.js';

const one = (options: object = {}) => ({ elements: [{ type: 'comment', name: 'q', title: 'What went well?', ...options }] });

describe('comment', () => {
  it('is accessible in all states', async () => {
    for (const [options, readOnly] of [[{}, false], [{ isRequired: true, description: 'Two sentences', maxLength: 200 }, false], [{ defaultValue: 'done' }, true]] as const) {
      const { host } = await mount(one(options), { readOnly });
      await expect(host).to.be.accessible();
    }
  });

  it('takes typed lines into the answers while typing', async () => {
    const { find, model } = await mount(one());
    find('textarea').focus();
    await sendKeys({ type: 'One' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'Two' });
    expect(model.data).to.deep.equal({ q: 'One\nTwo' });
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(find<HTMLTextAreaElement>('textarea').value).to.equal('One\nTwo');
  });

  it('shows what the model is told, rows, limit and placeholder', async () => {
    const { find, model, text } = await mount(one({ rows: 7, maxLength: 10, placeholder: { default: 'Write', ko: '쓰기' } }));
    const area = find<HTMLTextAreaElement>('textarea');
    expect([area.rows, area.maxLength, area.placeholder]).to.deep.equal([7, 10, 'Write']);
    model.setValue('q', 'four');
    model.locale = 'ko';
    await settled();
    expect(area.value).to.equal('four');
    expect(area.placeholder).to.equal('쓰기');
    area.focus();
    await settled();
    expect(text('.sd-formbox__character-counter')).to.equal('4/10');
    model.clearValue('q');
    await settled();
    expect(area.value).to.equal('');
  });

  it('turns to read-only and back', async () => {
    const { find, model } = await mount(one({ defaultValue: 'fixed' }));
    const area = find<HTMLTextAreaElement>('textarea');
    model.readOnly = true;
    await settled();
    expect(area.readOnly || area.disabled).to.be.true;
    model.readOnly = false;
    await settled();
    expect(area.readOnly || area.disabled).to.be.false;
  });

  it('grows with its content', async () => {
    const { find } = await mount(one({ autoGrow: true, rows: 1 }));
    const area = find<HTMLTextAreaElement>('textarea');
    const before = area.offsetHeight;
    area.focus();
    for (let line = 0; line < 6; line++) await sendKeys({ press: 'Enter' });
    await settled(100);
    expect(area.offsetHeight).to.be.greaterThan(before);
  });
});
