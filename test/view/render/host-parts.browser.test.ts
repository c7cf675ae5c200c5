/** What older forms and hosts may still use: questions within a text, widgets of the host; and messages that colour only their own buttons. */
import { expect } from '@open-wc/testing';
import { CustomWidgetCollection, type Question } from 'survey-core';
import { mount, settled, until } from './mount.js';

describe('flow panel', () => {
  const json = { elements: [{ type: 'flowpanel', name: 'f', title: 'Contract', content: 'I, <b>{element:name}</b>, agree<img src=x onerror="window.flowHit=1">.', elements: [{ type: 'text', name: 'name', title: 'Name' }] }] };

  it('draws questions within the text, which stays harmless', async () => {
    const { root, text, model } = await mount(json);
    await until(() => root.querySelector('b input'));
    expect(text('.sd-panel__content')).to.match(/^I, .*, agree\.$/);
    const input = root.querySelector<HTMLInputElement>('b input')!;
    input.value = 'Ann';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(model.getValue('name')).to.equal('Ann');
    await settled(60);
    expect((window as unknown as { flowHit?: number }).flowHit).to.equal(undefined);
  });

  it('follows its text and lets go of its questions', async () => {
    const { root, model, mounted } = await mount(json);
    await until(() => root.querySelector('b input'));
    (model.getPanelByName('f') as unknown as { content: string }).content = 'Signed: {element:name} {element:nobody}';
    await until(() => root.querySelector('.sd-panel__content')?.textContent?.includes('Signed'));
    expect(root.querySelectorAll('input').length).to.equal(1);
    expect(root.querySelector('.sd-panel__content')!.textContent).to.contain('{element:nobody}');
    mounted.dispose();
    expect(root.querySelector('input')).to.equal(null);
  });
});

describe('a widget of the host', () => {
  const calls: string[] = [];
  before(() => {
    CustomWidgetCollection.Instance.add(
      {
        name: 'shout',
        isFit: (question: Question) => question.name === 'loud',
        htmlTemplate: '<em class="shout" onclick="alert(1)">LOUD</em>',
        afterRender: (question: Question, element: HTMLElement) => calls.push(`render ${question.name} ${element.querySelector('.shout')?.textContent}`),
        willUnmount: (question: Question) => calls.push(`unmount ${question.name}`),
      },
      'property',
    );
    CustomWidgetCollection.Instance.add({ name: 'beside', isFit: (question: Question) => question.name === 'besides', isDefaultRender: true, afterRender: (_question: Question, element: HTMLElement) => element.classList.add('beside') }, 'property');
  });
  after(() => CustomWidgetCollection.Instance.clear());

  it('takes the place of the question, and is told when it goes', async () => {
    const { root, mounted } = await mount({ elements: [{ type: 'text', name: 'loud' }] });
    await until(() => root.querySelector('.shout'));
    expect(root.querySelector('.shout')!.hasAttribute('onclick')).to.equal(false);
    expect(calls).to.deep.equal(['render loud LOUD']);
    mounted.dispose();
    expect(calls.at(-1)).to.equal('unmount loud');
  });

  it('or adds to it', async () => {
    const { root } = await mount({ elements: [{ type: 'text', name: 'besides' }] });
    await until(() => root.querySelector('.beside input[type=text]'));
  });
});

describe('a message that something went wrong', () => {
  it('leaves the colour of other buttons alone', async () => {
    const { model, root } = await mount({ pages: [{ elements: [{ type: 'text', name: 'a' }] }, { elements: [{ type: 'text', name: 'b' }] }] });
    model.notify('Not saved', 'error', true);
    await until(() => root.querySelector('.sd-save-data, [role=alert]')?.textContent?.includes('Not saved'));
    model.nextPage();
    await settled(60);
    expect([...root.querySelectorAll('.sd-navigation__prev-btn, .sd-navigation__complete-btn')].filter((button) => button.classList.contains('sd-action--alert'))).to.deep.equal([]);
  });
});
