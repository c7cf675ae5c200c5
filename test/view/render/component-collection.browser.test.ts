import { expect } from '@open-wc/testing';
import { ComponentCollection } from 'survey-core';
import { mount, settled, until } from './mount.js';

before(() => {
  ComponentCollection.Instance.add({ name: 'postaladdress', elementsJSON: [{ type: 'text', name: 'street', title: 'Street', isRequired: true }, { type: 'text', name: 'town', title: 'Town', visibleIf: '{composite.street} notempty' }] });
  ComponentCollection.Instance.add({ name: 'agreement', questionJSON: { type: 'radiogroup', choices: ['yes', 'no'] } });
});
after(() => ComponentCollection.Instance.clear());

describe('question types of one’s own (ComponentCollection)', () => {
  it('of several questions: are accessible, take answers, show errors and conditions', async () => {
    const { host, model, question, find, all, root } = await mount({ elements: [{ type: 'postaladdress', name: 'q', title: 'Address' }] });
    await settled(150);
    await expect(host).to.be.accessible();
    expect(all('.sd-composite input').length).to.equal(1);
    model.completeLastPage();
    await settled(60);
    expect(find('[data-name=street] input').getAttribute('aria-invalid')).to.equal('true');
    await expect(host).to.be.accessible();
    const input = find<HTMLInputElement>('[data-name=street] input');
    input.value = 'Main Street 1';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.dispatchEvent(new FocusEvent('blur'));
    await settled(100);
    expect(model.data.q).to.deep.equal({ street: 'Main Street 1' });
    expect(root.querySelector('[data-name=town]')).to.not.equal(null);
    expect(question('q').getAttribute('role')).to.equal('group');
    model.readOnly = true;
    await settled(60);
    expect(all<HTMLInputElement>('.sd-composite input').every((one) => one.readOnly || one.disabled)).to.equal(true);
    await until(() => all('.sd-composite *').every((one) => one.getAnimations().length === 0)); // the second question fades in
    await expect(host).to.be.accessible();
  });

  it('of one question: are accessible, take answers and follow the model', async () => {
    const { host, model, all } = await mount({ elements: [{ type: 'agreement', name: 'q', title: 'Agreed', isRequired: true }] }, { root: 'closed' });
    await settled(150);
    await expect(host).to.be.accessible();
    model.completeLastPage();
    await settled(60);
    await expect(host).to.be.accessible();
    all<HTMLInputElement>('input[type=radio]')[1]!.click();
    await settled();
    expect(model.data.q).to.equal('no');
    model.setValue('q', 'yes');
    await settled();
    expect(all<HTMLInputElement>('input[type=radio]')[0]!.checked).to.equal(true);
    model.readOnly = true;
    await settled();
    all<HTMLInputElement>('input[type=radio]')[1]!.click();
    expect(model.data.q).to.equal('yes');
  });
});
