import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settings } from 'survey-core';
import { mount, settled, until } from './mount.js';

const json = {
  elements: [
    { type: 'text', name: 'a', title: 'Name', isRequired: true },
    { type: 'text', name: 'mail', title: 'Mail', inputType: 'email' },
    { type: 'radiogroup', name: 'r', title: 'Choice', choices: ['x', 'y'], isRequired: true, showOtherItem: true },
    { type: 'text', name: 'age', title: 'Age', inputType: 'number', validators: [{ type: 'numeric', minValue: 18, text: { default: 'Too young', ko: '너무 어림' } }] },
    { type: 'panel', name: 'p', isRequired: true, elements: [{ type: 'comment', name: 'c' }] },
  ],
};

describe('errors', () => {
  // survey-core focuses after a smooth scroll, and a tab behind another one does not scroll.
  before(() => (settings.animationEnabled = false));
  after(() => (settings.animationEnabled = true));

  it('stand at their questions, and go when answered', async () => {
    const { model, question, text } = await mount(json);
    model.completeLastPage();
    await settled(300);
    expect(text('[data-name=a] .sd-error')).to.equal('Response required.');
    expect(question('mail').querySelector('.sd-error')).to.equal(null);
    expect(question('a').classList.contains('sd-question--error')).to.be.true;
    model.setValue('a', 'Kim');
    await settled();
    expect(question('a').querySelector('.sd-error')).to.equal(null);
    expect(question('a').querySelector('input')!.getAttribute('aria-invalid')).to.equal('false');
  });

  it('are named by the input, and the page stays accessible', async () => {
    const { model, question, find, host } = await mount(json);
    model.completeLastPage();
    await settled(300);
    for (const control of [question('a').querySelector('input')!, question('r').querySelector('fieldset')!]) {
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      expect(find(`[id="${control.getAttribute('aria-describedby')}"]`).textContent).to.contain('Response required.');
    }
    await expect(host).to.be.accessible();
  });

  it('show the message of a validator in the language of the survey', async () => {
    const { model, text } = await mount(json, { data: { a: 'x', r: 'x', c: 'x', age: 12 } });
    model.completeLastPage();
    await settled(300);
    expect(text('[data-name=age] .sd-error')).to.equal('Too young');
    model.locale = 'ko';
    await settled();
    expect(text('[data-name=age] .sd-error')).to.equal('너무 어림');
  });

  it('show errors of a panel', async () => {
    const { model, text } = await mount(json, { data: { a: 'x', r: 'x' } });
    model.completeLastPage();
    await settled(300);
    expect(text('.sd-panel .sd-error')).to.not.equal('');
  });

  it('are read once: the focus goes to the first one and the live region keeps silent', async () => {
    const { model, active, text, all } = await mount(json);
    model.completeLastPage();
    await until(() => active()?.closest('[data-name=a]'));
    await settled(1200);
    expect(text('[role=status]')).to.equal('');
    expect(all('[role=alert]').length).to.equal(0);
  });

  it('are spoken once when they appear elsewhere', async () => {
    const { question, text } = await mount({ ...json, checkErrorsMode: 'onValueChanged' });
    const input = question('mail').querySelector('input')!;
    input.focus();
    await sendKeys({ type: 'nobody' });
    await sendKeys({ press: 'Tab' });
    await until(() => text('[role=status]'));
    expect(text('[data-name=mail] .sd-error')).to.contain('e-mail');
    expect(text('[role=status]')).to.match(/^Mail: .*e-mail/);
  });

  it('take the focus on request, also to another page', async () => {
    const { model, mounted, active } = await mount({ checkErrorsMode: 'onComplete', pages: [{ elements: [json.elements[0]] }, { elements: [{ type: 'text', name: 'z' }] }] });
    model.nextPage();
    await settled(100);
    expect(mounted.focusFirstError()).to.be.false;
    model.validate(true, false);
    expect(mounted.focusFirstError()).to.be.true;
    await until(() => active()?.closest('[data-name=a]'));
  });
});
