import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled } from './mount.js';

const types = ['text', 'number', 'email', 'tel', 'url', 'password', 'date', 'datetime-local', 'time', 'month', 'week', 'color', 'range'];
const one = (options: object) => ({ elements: [{ type: 'text', name: 'q', title: 'Question', ...options }] });

describe('text', () => {
  for (const inputType of types)
    it(`draws inputType ${inputType} with a name`, async () => {
      const { host, find } = await mount(one({ inputType }));
      expect(find<HTMLInputElement>('input').type).to.equal(inputType);
      await expect(host).to.be.accessible();
    });

  it('takes typed text into the answers while typing', async () => {
    const { find, model } = await mount(one({}));
    find('input').focus();
    await sendKeys({ type: 'Jeju' });
    expect(model.data).to.deep.equal({ q: 'Jeju' });
    await sendKeys({ press: 'Backspace' });
    expect(model.data).to.deep.equal({ q: 'Jej' });
  });

  it('keeps the caret while typing in the middle', async () => {
    const { find, model } = await mount(one({}), { data: { q: 'ac' } });
    const input = find<HTMLInputElement>('input');
    input.focus();
    input.setSelectionRange(1, 1);
    await sendKeys({ type: 'b' });
    await settled();
    expect(model.getValue('q')).to.equal('abc');
    expect(input.selectionStart).to.equal(2);
  });

  it('shows what the model is told', async () => {
    const { find, model } = await mount(one({}));
    model.setValue('q', 'from outside');
    await settled();
    expect(find<HTMLInputElement>('input').value).to.equal('from outside');
    model.clearValue('q');
    await settled();
    expect(find<HTMLInputElement>('input').value).to.equal('');
  });

  it('gives numbers as numbers', async () => {
    const { find, model } = await mount(one({ inputType: 'number', min: 0, max: 99, step: 0.5 }));
    const input = find<HTMLInputElement>('input');
    expect([input.min, input.max, input.step]).to.deep.equal(['0', '99', '0.5']);
    input.focus();
    await sendKeys({ type: '4.5' });
    await sendKeys({ press: 'Tab' });
    expect(model.data).to.deep.equal({ q: 4.5 });
    expect(input.value).to.equal('4.5');
  });

  it('offers suggestions', async () => {
    const { find, all } = await mount(one({ dataList: ['Seoul', 'Busan'] }));
    const id = find('input').getAttribute('list');
    expect(all(`datalist[id="${id}"] option`).map((option) => option.getAttribute('value'))).to.deep.equal(['Seoul', 'Busan']);
  });

  it('counts characters and stops at the limit', async () => {
    const { find, text, model } = await mount(one({ maxLength: 5 }));
    find('input').focus();
    await sendKeys({ type: 'abcdefg' });
    await settled();
    expect(model.getValue('q')).to.equal('abcde');
    expect(text('.sd-formbox__character-counter')).to.equal('5/5');
  });

  it('applies a mask while typing', async () => {
    const { find, model } = await mount(one({ maskType: 'pattern', maskSettings: { pattern: '999-999' } }));
    const input = find<HTMLInputElement>('input');
    input.focus();
    await sendKeys({ type: '123456' });
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(input.value).to.equal('123-456');
    expect(model.getValue('q')).to.equal('123456');
    model.getQuestionByName('q').readOnly = true;
    await settled();
    expect(find<HTMLInputElement>('input').value).to.equal('123-456');
  });

  it('follows placeholder, size and input type', async () => {
    const { find, model } = await mount(one({ placeholder: { default: 'Type', ko: '입력' } }));
    const question = model.getQuestionByName('q');
    expect(find<HTMLInputElement>('input').placeholder).to.equal('Type');
    model.locale = 'ko';
    question.inputType = 'email';
    await settled();
    expect(find<HTMLInputElement>('input').placeholder).to.equal('입력');
    expect(find<HTMLInputElement>('input').type).to.equal('email');
  });

  it('is reached but not changed when read-only, and accessible', async () => {
    const { find, model, host } = await mount(one({ defaultValue: 'fixed' }), { readOnly: true });
    const input = find<HTMLInputElement>('input');
    input.focus();
    await sendKeys({ type: 'x' });
    expect(input.value).to.equal('fixed');
    expect(model.data).to.deep.equal({ q: 'fixed' });
    await expect(host).to.be.accessible();
  });

  it('is plain text in display mode with divs', async () => {
    const { settings } = await import('survey-core');
    const before = settings.readOnly.textRenderMode;
    settings.readOnly.textRenderMode = 'div';
    try {
      const { all, text } = await mount(one({ defaultValue: 'fixed' }), { readOnly: true });
      expect(all('input').length).to.equal(0);
      expect(text('.sd-question__content')).to.equal('fixed');
    } finally {
      settings.readOnly.textRenderMode = before;
    }
  });

  it('goes on by Tab in the order of the page', async () => {
    const { active, question } = await mount({ elements: [{ type: 'text', name: 'a' }, { type: 'text', name: 'b' }] });
    question('a').querySelector('input')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(active() === question('b').querySelector('input')).to.be.true;
  });
});
