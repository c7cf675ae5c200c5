import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { confirmActionAsync, settings, type SurveyModel } from 'survey-core';
import { createSurveyModel, renderSurvey } from '../../../src/view/render/index.js';
import { mount, settled } from './mount.js';

const json = { elements: [{ type: 'text', name: 'q', title: 'Question' }] };

/** A survey in a closed root inside another closed root: nobody outside sees its focus. */
async function nested(): Promise<{ root: ShadowRoot; model: SurveyModel; dispose: () => void }> {
  const outer = document.body.appendChild(document.createElement('div'));
  const inner = outer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
  const root = inner.attachShadow({ mode: 'closed' });
  const model = createSurveyModel(json, { locale: 'en' });
  const mounted = renderSurvey(model, root);
  await settled();
  return { root, model, dispose: () => (mounted.dispose(), outer.remove()) };
}

const ask = (model: SurveyModel, answers: boolean[]): void =>
  confirmActionAsync({ message: 'Really remove it?', funcOnYes: () => answers.push(true), funcOnNo: () => answers.push(false), rootElement: model.rootElement });

describe('dialogs', () => {
  it('open in the survey that asks, are named, hold the focus and give it back', async () => {
    const other = await mount(json);
    const { root, model, dispose } = await nested();
    const input = root.querySelector('input')!;
    input.focus();
    const answers: boolean[] = [];
    ask(model, answers);
    await settled(250);
    const dialog = root.querySelector<HTMLElement>('[role=dialog]')!;
    expect(dialog.textContent).to.contain('Really remove it?');
    expect(dialog.getAttribute('aria-modal')).to.equal('true');
    expect(other.root.querySelector('[role=dialog]')).to.equal(null);
    expect(dialog.contains(root.activeElement)).to.equal(true);
    for (let i = 0; i < 5; i++) {
      await sendKeys({ press: 'Tab' });
      expect(dialog.contains(root.activeElement), `after ${i + 1} × Tab`).to.equal(true);
    }
    await sendKeys({ press: 'Escape' });
    await settled(400);
    expect(answers).to.deep.equal([false]);
    expect(root.querySelector('[role=dialog]')).to.equal(null);
    expect(root.activeElement).to.equal(input);
    dispose();
  });

  it('answers yes on its button', async () => {
    const { root, model, dispose } = await nested();
    const answers: boolean[] = [];
    ask(model, answers);
    await settled(250);
    [...root.querySelectorAll<HTMLButtonElement>('[role=dialog] button')].at(-1)!.click();
    await settled(400);
    expect(answers).to.deep.equal([true]);
    dispose();
  });

  it('is accessible', async () => {
    const { host, model } = await mount(json);
    ask(model, []);
    await settled(400);
    await expect(host).to.be.accessible();
  });

  it("close with their survey, and the page's own function comes back", async () => {
    const before = settings.showDialog;
    const { model, dispose } = await nested();
    expect(settings.showDialog).to.not.equal(before);
    ask(model, []);
    await settled(200);
    dispose();
    await settled(400);
    expect(document.querySelector('[role=dialog]')).to.equal(null);
    expect(settings.showDialog).to.equal(before);
  });
});
