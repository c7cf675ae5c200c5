import { expect, fixture, html } from '@open-wc/testing';
import { storeName } from '../../../src/data/store/index.js';
import { AssayFormBuilder } from '../../../widgets/form-builder/index.js';
import { sample } from '../../model/definition/samples.js';

customElements.define('test-kept-builder', AssayFormBuilder);

/** A form that is drawn at once. */
const small = (): object => sample({ survey: { pages: [{ name: 'p', elements: [{ type: 'text', name: 'q1' }] }] } });

/** Several builders one after another take their time on a busy machine. */
async function patiently(condition: () => unknown): Promise<void> {
  const end = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`This did not come about: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

let n = 0;
const freshApplication = (): string => `autosave-${Date.now()}-${(n += 1)}`;

async function opened(application: string, options: { noDraft?: boolean } = {}): Promise<AssayFormBuilder> {
  const element = await fixture<AssayFormBuilder>(html`<test-kept-builder application=${application} respondent="ann" ?no-draft=${options.noDraft ?? false} .definition=${small()} theme="light"></test-kept-builder>`);
  element.dispatchEvent(new Event('pointerover'));
  await patiently(() => element.shadowRoot!.querySelector('.canvas'));
  return element;
}

const find = <E extends HTMLElement = HTMLElement>(element: AssayFormBuilder, selector: string): E => element.shadowRoot!.querySelector<E>(selector)!;
const button = (element: AssayFormBuilder, text: string): HTMLButtonElement => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent!.trim() === text)!;
const status = (element: AssayFormBuilder): string => find(element, '.saving').textContent!;
const count = (element: AssayFormBuilder): number => (element.value as { survey: { pages: { elements: unknown[] }[] } }).survey.pages.reduce((sum, { elements }) => sum + elements.length, 0);

async function edit(element: AssayFormBuilder): Promise<void> {
  find(element, '[data-palette="comment"]').click();
  await patiently(() => status(element) === 'Not saved yet, kept on this device');
}

/** Both kinds of end look alike to the next window: its lock is free. */
async function gone(element: AssayFormBuilder): Promise<void> {
  element.remove();
  while ((await navigator.locks.query()).held!.some(({ name }) => name!.startsWith('assayer-builder:'))) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('what the form builder keeps on this device', function () {
  this.timeout(180_000);

  it('is offered to the next window, and comes back as one step that can be undone', async () => {
    const application = freshApplication();
    const first = await opened(application);
    const before = count(first);
    await edit(first);
    await gone(first);
    const second = await opened(application);
    await patiently(() => find(second, '.left-work'));
    expect(count(second), 'nothing is put in unasked').to.equal(before);
    find(second, '[data-focus="left-go-on"]').click();
    await patiently(() => count(second) === before + 1);
    expect(find(second, '.left-work')).to.equal(null);
    find(second, '[aria-keyshortcuts="Control+Z"]').click();
    expect(count(second)).to.equal(before);
  });

  it('is not offered when it was saved', async () => {
    const application = freshApplication();
    const first = await opened(application);
    await edit(first);
    button(first, 'Save').click();
    await patiently(() => status(first) === 'Saved');
    await gone(first);
    const second = await opened(application);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(find(second, '.left-work')).to.equal(null);
  });

  it('is apart for each window: two on one form neither see nor overwrite the other’s', async () => {
    const application = freshApplication();
    const [one, other] = [await opened(application), await opened(application)];
    await edit(one);
    await edit(other);
    find(other, '[data-palette="text"]').click();
    await patiently(() => status(other) === 'Not saved yet, kept on this device');
    const third = await opened(application);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(find(third, '.left-work'), 'both are alive').to.equal(null);
    [...third.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')].find((item) => item.textContent!.includes('Earlier states'))!.click();
    await patiently(() => third.shadowRoot!.querySelectorAll('.version-line').length === 2);
    button(third, 'What differs').click();
    await patiently(() => find(third, '.differences'));
    expect(find(third, '.differences').textContent).to.contain('question1');
  });

  it('can be deleted, after a second word', async () => {
    const application = freshApplication();
    const element = await opened(application);
    await edit(element);
    [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')].find((item) => item.textContent!.includes('Earlier states'))!.click();
    await patiently(() => button(element, 'Delete all from this device'));
    button(element, 'Delete all from this device').click();
    await patiently(() => button(element, 'Really delete all?'));
    button(element, 'Really delete all?').click();
    await patiently(() => find(element, '.window-body')?.textContent!.includes('Nothing has been kept'));
  });

  it('is nothing where the page says so', async () => {
    const application = freshApplication();
    const element = await opened(application, { noDraft: true });
    find(element, '[data-palette="comment"]').click();
    await patiently(() => status(element) === 'Not saved yet');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await indexedDB.databases()).some(({ name }) => name === storeName({ application, respondent: 'ann' }))).to.equal(false);
    expect([...element.shadowRoot!.querySelectorAll('[role="menuitem"]')].some((item) => item.textContent!.includes('Earlier states'))).to.equal(false);
  });
});
