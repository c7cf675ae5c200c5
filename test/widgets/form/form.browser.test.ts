import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { TransportError } from '../../../src/data/transport/index.js';
import type { Response as FormResponse } from '../../../src/model/response/index.js';
import type { AssayForm } from '../../../widgets/form/index.js';
import '../../../widgets/form/define.js';

const definition = {
  assayer: 2, kind: 'self-assessment', id: 'form.test', version: { number: '1.0.0', status: 'published' }, title: 'A short form', locales: ['en'], roles: [{ id: 'self', title: 'Oneself' }],
  survey: { title: 'A short form', pages: [{ name: 'one', elements: [{ type: 'text', name: 'name', title: 'Name' }, { type: 'radiogroup', name: 'mood', title: 'Mood', isRequired: true, choices: ['good', 'bad'] }] }] },
};

let people = 0;

/** A form of a person of its own, so that tests do not meet each other's drafts. */
async function formOf(parts: { respondent?: string; backend?: AssayForm['backend']; definition?: unknown; answers?: AssayForm['answers']; readOnly?: boolean } = {}): Promise<AssayForm> {
  const respondent = parts.respondent ?? `person-${Date.now()}-${(people += 1)}`;
  return fixture<AssayForm>(html`<assay-form locale="en" loading="eager" respondent=${respondent} .definition=${parts.definition ?? definition}
    .backend=${parts.backend ?? (async () => true as const)} .answers=${parts.answers ?? null} ?read-only=${parts.readOnly ?? false}></assay-form>`);
}

const inside = <E extends HTMLElement = HTMLElement>(form: AssayForm, selector: string): E | null => form.shadowRoot!.querySelector<E>(selector);

async function until<T>(look: () => T | null | undefined | false, what: string): Promise<T> {
  for (const deadline = performance.now() + 10_000; performance.now() < deadline; await new Promise((done) => setTimeout(done, 20))) {
    const found = look();
    if (found) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}

async function choose(form: AssayForm, value: string): Promise<void> {
  (await until(() => inside<HTMLInputElement>(form, `input[type=radio][value=${value}]`), value)).click();
}

const outcome = (form: AssayForm, state: string): Promise<HTMLElement> => until(() => inside(form, `.outcome[data-state=${state}]`), `the outcome "${state}"`);

describe('<assay-form>', () => {
  // The first form of a page fetches hundreds of modules of their own here, on a slow machine for longer than a test may take.
  before(async function () {
    this.timeout(120_000);
    await Promise.all([import('../../../widgets/form/early.js'), import('../../../widgets/form/form-at-work.js'), import('../../../widgets/form/draw.js')]);
  });

  it('tells the page each step from ready to sent, in order', async () => {
    const told: string[] = [];
    const received: FormResponse[] = [];
    const note = (event: Event): number => told.push(event.type);
    const names = ['assay-ready', 'assay-change', 'assay-before-submit', 'assay-queued', 'assay-sent', 'assay-error'];
    for (const name of names) document.addEventListener(name, note);
    const form = await formOf({ backend: async (response) => received.push(response) > 0 as true });
    await until(() => form.model, 'the model');
    await choose(form, 'good');
    expect(form.submit()).to.equal(true);
    const shown = await outcome(form, 'sent');
    for (const name of names) document.removeEventListener(name, note);
    expect(told).to.deep.equal(['assay-ready', 'assay-change', 'assay-before-submit', 'assay-queued', 'assay-sent']);
    expect(received.map(({ answers, subject, role }) => ({ answers, subject, role }))).to.deep.equal([{ answers: { mood: 'good' }, subject: form.respondent, role: 'self' }]);
    expect(shown.dataset.key).to.equal(received[0]!.id);
  });

  it('answers in the role that the page names, and leaves the element its own role for ARIA', async () => {
    const received: FormResponse[] = [];
    const roles = [{ id: 'self', title: 'Oneself' }, { id: 'peer', title: 'A colleague' }];
    const form = await fixture<AssayForm>(html`<assay-form locale="en" loading="eager" respondent=${`role-${Date.now()}`} respondent-role="peer"
      .definition=${{ ...definition, roles }} .backend=${async (response: FormResponse) => received.push(response) > 0 as true}></assay-form>`);
    await until(() => form.model, 'the model');
    expect(form.role).to.equal(null);
    await choose(form, 'good');
    form.submit();
    await outcome(form, 'sent');
    expect(received[0]!.role).to.equal('peer');
  });

  it('does not call what a script sets a change, and keeps it all the same', async () => {
    const form = await formOf({ answers: { name: 'Kim' } });
    await until(() => form.model, 'the model');
    let changes = 0;
    form.addEventListener('assay-change', () => (changes += 1));
    await new Promise((done) => setTimeout(done, 20));
    form.model!.setValue('mood', 'bad');
    await form.saveDraft();
    expect(changes).to.equal(0);
    expect(form.model!.data).to.deep.equal({ name: 'Kim', mood: 'bad' });
  });

  it('stays a draft when the page prevents the submission', async () => {
    const form = await formOf();
    await until(() => form.model, 'the model');
    form.addEventListener('assay-before-submit', (event) => event.preventDefault());
    await choose(form, 'good');
    form.submit();
    await new Promise((done) => setTimeout(done, 200));
    expect(inside(form, '.outcome')).to.equal(null);
    expect(form.model!.data).to.deep.equal({ mood: 'good' });
  });

  it('lets go of everything when it is removed, and brings the answers back when it returns', async () => {
    const form = await formOf();
    const model = await until(() => form.model, 'the model');
    await choose(form, 'bad');
    const parent = form.parentElement!;
    form.remove();
    await until(() => model.isDisposed, 'the model to be freed');
    expect(inside(form, '.sd-body')).to.equal(null);
    const ready = oneEvent(form, 'assay-ready');
    parent.append(form);
    expect(((await ready) as HTMLElementEventMap['assay-ready']).detail.restored).to.equal(true);
    expect(form.model!.data).to.deep.equal({ mood: 'bad' });
    expect(inside(form, '.notice[data-kind=restored]')).to.not.equal(null);
  });

  it('survives being moved within the page without starting again', async () => {
    const form = await formOf();
    const model = await until(() => form.model, 'the model');
    const parent = form.parentElement!;
    const other = document.createElement('div');
    parent.append(other);
    other.append(form);
    await new Promise((done) => setTimeout(done, 50));
    expect(form.model).to.equal(model);
  });

  it('shows a refused response with its reason, and makes it a draft again', async () => {
    let refuse = true;
    const form = await formOf({ backend: async () => {
      if (refuse) throw new TransportError('The round is closed.', { status: 422, code: 'transport/rejected' });
      return true;
    } });
    await until(() => form.model, 'the model');
    await choose(form, 'good');
    form.submit();
    const shown = await outcome(form, 'parked');
    expect(shown.textContent).to.contain('The round is closed.');
    refuse = false;
    inside(form, '[data-action=edit]')!.click();
    await until(() => !inside(form, '.outcome') && form.model, 'the form');
    expect(form.model!.data).to.deep.equal({ mood: 'good' });
    form.submit();
    await outcome(form, 'sent');
  });

  it('says to respondents that the form has a mistake, and to its makers which and where', async () => {
    const form = await formOf({ definition: '{\n  "assayer": 2,\n  "kind": "self-assessment",\n  "id": 7\n}' });
    const problem = await until(() => inside(form, '.problem'), 'the problem');
    expect(problem.querySelector('p')!.textContent).to.contain('has a mistake');
    expect(problem.querySelector('details li code')!.textContent).to.match(/^definition\//);
    expect(problem.querySelector('details')!.textContent).to.match(/line \d+, column \d+/);
  });

  it('can be read only', async () => {
    const form = await formOf({ readOnly: true, answers: { mood: 'good' } });
    await until(() => form.model, 'the model');
    expect(form.model!.readOnly).to.equal(true);
    expect(form.model!.data).to.deep.equal({ mood: 'good' });
    expect(inside(form, '.notice[data-kind=read-only]')).to.not.equal(null);
  });

  it('says before anything is typed that this browser cannot keep it', async () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    try {
      const form = await formOf();
      await until(() => form.model, 'the model');
      expect(inside(form, '.notice[data-kind=no-store]')!.textContent).to.contain('Do not close the page');
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', real);
    }
  });

  it('is an empty place of full height until it is seen', async () => {
    const away = await fixture<HTMLElement>(html`<div style="margin-top: 5000px"><assay-form .definition=${definition} respondent=${`far-${Date.now()}`}></assay-form></div>`);
    const form = away.querySelector('assay-form') as AssayForm;
    await new Promise((done) => setTimeout(done, 300));
    expect(form.model).to.equal(null);
    expect(form.offsetHeight).to.be.greaterThan(300);
    form.scrollIntoView();
    await until(() => form.model, 'the model');
  });

  it('is accessible while it is filled in and when it is finished', async () => {
    const form = await formOf();
    await until(() => form.model, 'the model');
    await choose(form, 'good');
    await expect(form).to.be.accessible();
    form.submit();
    await outcome(form, 'sent');
    await expect(form).to.be.accessible();
  });
});
