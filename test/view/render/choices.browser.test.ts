import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled } from './mount.js';

const choices = [
  { value: 'low', text: { default: 'Low', ko: '낮음', 'zh-cn': '低' } },
  { value: 'mid', text: 'Middle' },
  { value: 'high', text: 'High' },
];
const one = (type: string, options: object = {}) => ({ elements: [{ type, name: 'q', title: 'Question', choices, ...options }] });

for (const type of ['radiogroup', 'checkbox'] as const)
  describe(type, () => {
    const input = type === 'radiogroup' ? 'radio' : 'checkbox';

    it('is a named group of named inputs, in every arrangement', async () => {
      for (const options of [{}, { colCount: 0 }, { colCount: 2 }, { showOtherItem: true, showNoneItem: true, showRefuseItem: true, showDontKnowItem: true }, { isRequired: true, description: 'Choose' }]) {
        const { host, find } = await mount(one(type, options));
        const group = find('fieldset');
        expect(group.getAttribute('role')).to.equal(type === 'radiogroup' ? 'radiogroup' : 'group');
        expect(find(`[id="${group.getAttribute('aria-labelledby')}"]`).textContent).to.contain('Question');
        await expect(host).to.be.accessible();
      }
    });

    it('is accessible when read-only, and takes no clicks', async () => {
      const { host, find, model } = await mount(one(type, { defaultValue: type === 'radiogroup' ? 'low' : ['low'] }), { readOnly: true });
      const before = JSON.stringify(model.data);
      find(`input[value=high]`).click();
      await settled();
      expect(JSON.stringify(model.data)).to.equal(before);
      expect(find<HTMLInputElement>('input[value=low]').checked).to.be.true;
      expect(find<HTMLInputElement>('input[value=high]').checked).to.be.false;
      await expect(host).to.be.accessible();
    });

    it('arranges choices in columns', async () => {
      const { all, model } = await mount(one(type, { colCount: 3 }));
      expect(all('.sd-selectbase__column').length).to.equal(3);
      model.getQuestionByName('q').setPropertyValue('colCount', 1);
      await settled();
      expect(all('.sd-selectbase__column').length).to.equal(0);
      expect(all(`input[type=${input}]`).length).to.equal(3);
    });

    it('follows the answers of the model', async () => {
      const { all, model } = await mount(one(type));
      const checked = () => all<HTMLInputElement>('input').filter((element) => element.checked).map((element) => element.value);
      model.setValue('q', type === 'radiogroup' ? 'mid' : ['mid', 'high']);
      await settled();
      expect(checked()).to.deep.equal(type === 'radiogroup' ? ['mid'] : ['mid', 'high']);
      model.clearValue('q');
      await settled();
      expect(checked()).to.deep.equal([]);
    });

    it('follows changed choices, their texts, enabling and visibility', async () => {
      const { all, model, find } = await mount({
        elements: [
          ...one(type, { choices: [{ value: 'a', text: 'A' }, { value: 'b', visibleIf: '{show} = true' }, { value: 'c', enableIf: '{show} = true' }] }).elements,
          { type: 'boolean', name: 'show' },
        ],
      });
      const values = () => all<HTMLInputElement>('[data-name=q] input').map((element) => element.value);
      expect(values()).to.deep.equal(['a', 'c']);
      expect(find<HTMLInputElement>('[value=c]').disabled).to.be.true;
      const kept = find('[value=a]');
      model.setValue('show', true);
      await settled(700);
      expect(values()).to.deep.equal(['a', 'b', 'c']);
      expect(find<HTMLInputElement>('[value=c]').disabled).to.be.false;
      expect(find('[value=a]') === kept).to.be.true;
      const question = model.getQuestionByName('q');
      question.choices[0].text = 'Alpha';
      await settled();
      expect(find('[data-name=q] label').textContent).to.contain('Alpha');
      question.choices = ['x', 'y'];
      await settled(700);
      expect(values()).to.deep.equal(['x', 'y']);
    });

    it('speaks the language of the survey', async () => {
      const { model, all } = await mount(one(type, { showNoneItem: true }));
      const texts = () => all('label').map((label) => label.textContent?.trim());
      for (const [locale, low, none] of [['en', 'Low', 'None'], ['ko', '낮음', '없음'], ['zh-cn', '低', '无']] as const) {
        model.locale = locale;
        await settled();
        expect(texts()[0]).to.equal(low);
        expect(texts()[3]).to.equal(none);
      }
    });

    it('asks for the other answer in a named box', async () => {
      const { find, model, host, all, active } = await mount(one(type, { showOtherItem: true }));
      expect(all('textarea').length).to.equal(0);
      find('input[value=other]').click();
      await settled(700);
      const box = find<HTMLTextAreaElement>('textarea');
      const name = box.getAttribute('aria-labelledby')!.split(' ').map((id) => find(`[id="${id}"]`).textContent?.trim()).join(' ');
      expect(name).to.equal('Question Other (describe)');
      expect(active() === box).to.be.true;
      await sendKeys({ type: 'mine' });
      await settled();
      expect(model.data).to.deep.equal(type === 'radiogroup' ? { q: 'other', 'q-Comment': 'mine' } : { q: ['other'], 'q-Comment': 'mine' });
      await expect(host).to.be.accessible();
      find('input[value=low]').click();
      if (type === 'checkbox') find('input[value=other]').click();
      await settled(900);
      expect(all('textarea').length).to.equal(0);
    });

    it('has a comment area with a name', async () => {
      const { find, model, host } = await mount(one(type, { showCommentArea: true, commentText: 'Why?' }));
      const box = find<HTMLTextAreaElement>('textarea');
      expect(find(`[id="${box.getAttribute('aria-labelledby')!.split(' ')[1]}"]`).textContent).to.equal('Why?');
      box.focus();
      await sendKeys({ type: 'because' });
      expect(model.data).to.deep.equal({ 'q-Comment': 'because' });
      await expect(host).to.be.accessible();
    });

    it('pipes an answer into the text of a choice', async () => {
      const { model, text } = await mount({ elements: [{ type: 'text', name: 'n' }, { type, name: 'q', choices: [{ value: 1, text: 'As {n}' }] }] });
      model.setValue('n', '<b>Kim</b>');
      await settled();
      expect(text('[data-name=q] label')).to.equal('As <b>Kim</b>');
    });
  });

describe('radiogroup by keyboard', () => {
  it('is one stop for Tab; arrows choose', async () => {
    const { find, model, active } = await mount({ elements: [...one('radiogroup').elements, { type: 'text', name: 'next' }] });
    find('input[value=low]').focus();
    await sendKeys({ press: 'Space' });
    expect(model.data).to.deep.equal({ q: 'low' });
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect(model.data).to.deep.equal({ q: 'mid' });
    expect(active() === find('input[value=mid]')).to.be.true;
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Tab' });
    expect(active()?.closest('[data-name]')?.getAttribute('data-name')).to.equal('next');
    expect(model.data).to.deep.equal({ q: 'low' });
  });

  it('is cleared by its button', async () => {
    const { all, model } = await mount(one('radiogroup', { showClearButton: true, defaultValue: 'low' }));
    const button = all('button').find((element) => element.textContent?.includes('Clear'))!;
    expect(button.hasAttribute('aria-labelledby')).to.be.false;
    button.click();
    await settled();
    expect(model.data).to.deep.equal({});
    expect(all<HTMLInputElement>('input:checked').length).to.equal(0);
  });
});

describe('checkbox', () => {
  it('is used by keyboard', async () => {
    const { find, model, active } = await mount(one('checkbox'));
    find('input[value=low]').focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    expect(active() === find('input[value=mid]')).to.be.true;
    expect(model.data).to.deep.equal({ q: ['low', 'mid'] });
  });

  it('selects all, and none clears the rest', async () => {
    const { find, model, all } = await mount(one('checkbox', { showSelectAllItem: true, showNoneItem: true }));
    all('input')[0]!.click();
    await settled();
    expect(model.data).to.deep.equal({ q: ['low', 'mid', 'high'] });
    expect(all<HTMLInputElement>('input:checked').length).to.equal(4);
    find('input[value=mid]').click();
    await settled();
    expect(all<HTMLInputElement>('input')[0]!.checked).to.be.false;
    find('input[value=none]').click();
    await settled();
    expect(model.data).to.deep.equal({ q: ['none'] });
    expect(all<HTMLInputElement>('input:checked').map((element) => element.value)).to.deep.equal(['none']);
  });

  it('takes no more than the largest number', async () => {
    const { find, model, all } = await mount(one('checkbox', { maxSelectedChoices: 2 }));
    for (const value of ['low', 'mid', 'high']) {
      find(`input[value=${value}]`).click();
      await settled();
    }
    expect(model.data).to.deep.equal({ q: ['low', 'mid'] });
    expect(all<HTMLInputElement>('input:checked').map((element) => element.value)).to.deep.equal(['low', 'mid']);
    expect(find<HTMLInputElement>('input[value=high]').disabled).to.be.true;
  });
});
