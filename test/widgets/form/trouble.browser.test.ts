import { expect, fixture, html } from '@open-wc/testing';
import { responseDigest, type Response as FormResponse } from '../../../src/model/response/index.js';
import type { AssayForm } from '../../../widgets/form/index.js';
import '../../../widgets/form/define.js';

const definition = {
  assayer: 2, kind: 'self-assessment', id: 'form.trouble', version: { number: '1.0.0', status: 'published' }, title: 'A short form', locales: ['en'], roles: [{ id: 'self', title: 'Oneself' }],
  survey: { title: 'A short form', pages: [{ name: 'one', elements: [{ type: 'radiogroup', name: 'mood', title: 'Mood', isRequired: true, choices: ['good', 'bad'] }] }] },
};

type Answering = (body: FormResponse, token: string | null) => Response;

const stored: Answering = (body) => Response.json({ accepted: true, key: body.id, digest: responseDigest(body), receivedAt: new Date().toISOString(), revision: 1 }, { status: 201 });
const signIn: Answering = () => Response.json({ code: 'access/sign-in', message: 'Who are you?' }, { status: 401 });
const refused: Answering = () => Response.json({ code: 'response/invalid', message: 'The round has ended.' }, { status: 422 });
const captivePortal: Answering = () => new Response('<!doctype html><h1>Welcome to the guest network</h1>', { headers: { 'content-type': 'text/html' } });

const inside = <E extends HTMLElement = HTMLElement>(form: AssayForm, selector: string): E | null => form.shadowRoot!.querySelector<E>(selector);
const outcome = (form: AssayForm, state: string): Promise<HTMLElement> => until(() => inside(form, `.outcome[data-state=${state}]`), `the outcome "${state}"`);
const notice = (form: AssayForm, kind: string): Promise<HTMLElement> => until(() => inside(form, `.notice[data-kind=${kind}]`), `the notice "${kind}"`);

async function until<T>(look: () => T | null | undefined | false, what: string): Promise<T> {
  for (const deadline = performance.now() + 10_000; performance.now() < deadline; await new Promise((done) => setTimeout(done, 20))) {
    const found = look();
    if (found) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}

describe('<assay-form> in trouble', () => {
  const realFetch = window.fetch;
  /** What the collector, or something in front of it, answers; and the tokens that came along. */
  let answer: Answering = stored;
  let tokens: (string | null)[] = [];
  const undo: (() => void)[] = [];

  beforeEach(() => {
    answer = stored;
    tokens = [];
    window.fetch = async (address, init) => {
      if (!String(address).startsWith('https://collector.invalid/')) return realFetch.call(window, address, init);
      const token = new Headers(init?.headers).get('authorization');
      tokens.push(token);
      return answer(init?.body ? (JSON.parse(String(init.body)) as FormResponse) : ({} as FormResponse), token);
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
    for (const back of undo.splice(0)) back();
  });

  async function drawn(invitation: string | null = 'token-1'): Promise<AssayForm> {
    const form = await fixture<AssayForm>(html`<assay-form locale="en" loading="eager" respondent=${`trouble-${crypto.randomUUID()}`} endpoint="https://collector.invalid/v1" invitation=${invitation ?? ''} .definition=${definition}></assay-form>`);
    await until(() => form.model, 'the model');
    return form;
  }

  async function finished(form: AssayForm): Promise<void> {
    (await until(() => inside<HTMLInputElement>(form, 'input[type=radio][value=good]'), 'the choice')).click();
    expect(form.submit()).to.equal(true);
  }

  const press = (form: AssayForm, action: string): void => inside(form, `[data-action=${action}]`)!.click();

  /** What a click offers as a file. */
  async function exported(act: () => void): Promise<{ name: string; content: unknown }> {
    const links: HTMLAnchorElement[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { links.push(this); };
    undo.push(() => { HTMLAnchorElement.prototype.click = click; });
    act();
    const link = await until(() => links[0], 'the file');
    HTMLAnchorElement.prototype.click = click;
    return { name: link.download, content: await (await realFetch.call(window, link.href)).json() };
  }

  it('asks to sign in again when nobody is signed in, and goes on by itself with a new invitation', async () => {
    const form = await drawn(null);
    await finished(form);
    await outcome(form, 'kept');
    expect((await notice(form, 'sign-in')).textContent).to.contain('sign in again');
    expect(tokens, 'nothing is sent in nobody\'s name').to.deep.equal([]);
    form.invitation = 'token-2';
    await outcome(form, 'sent');
    expect(tokens).to.deep.equal(['Bearer token-2']);
    await until(() => !inside(form, '.notice[data-kind=sign-in]'), 'the notice to go');
  });

  it('asks to sign in again when the server no longer knows the person', async () => {
    answer = (body, token) => (token === 'Bearer fresh' ? stored(body, token) : signIn(body, token));
    const form = await drawn('stale');
    await finished(form);
    await notice(form, 'sign-in');
    await outcome(form, 'kept');
    form.invitation = 'fresh';
    await outcome(form, 'sent');
    expect(tokens.at(-1)).to.equal('Bearer fresh');
    expect(inside(form, '.notice[data-kind=sign-in]')).to.equal(null);
  });

  it('says that nothing was saved when the disk is full at the end, gives the response as a file, and can finish later', async () => {
    const form = await drawn();
    const codes: string[] = [];
    form.addEventListener('assay-error', (event) => codes.push(event.detail.code));
    const { put, add } = IDBObjectStore.prototype;
    const full = (real: typeof put) => function (this: IDBObjectStore, ...args: Parameters<typeof put>): IDBRequest<IDBValidKey> {
      if (this.name === 'outbox') throw new DOMException('The disk is full.', 'QuotaExceededError');
      return real.apply(this, args);
    };
    Object.assign(IDBObjectStore.prototype, { put: full(put), add: full(add) });
    const makeRoom = (): void => void Object.assign(IDBObjectStore.prototype, { put, add });
    undo.push(makeRoom);
    await finished(form);
    expect((await notice(form, 'quota')).textContent).to.contain('could not be put in a safe place');
    expect(inside(form, '.outcome'), 'not shown as kept').to.equal(null);
    expect(codes).to.contain('store/quota');
    const file = await exported(() => press(form, 'export'));
    expect(file.name).to.equal('form.trouble.json');
    expect(file.content).to.deep.include({ assayer: 2, answers: { mood: 'good' }, respondent: form.respondent });
    expect(form.model!.data, 'the answers are still in the form').to.deep.equal({ mood: 'good' });
    makeRoom();
    form.submit();
    expect((await outcome(form, 'sent')).dataset.key).to.equal((file.content as FormResponse).id);
    expect(inside(form, '.notice[data-kind=quota]')).to.equal(null);
  });

  it('shows why a response was refused, gives it as a file, and sends it again on request', async () => {
    answer = refused;
    const form = await drawn();
    await finished(form);
    const shown = await outcome(form, 'parked');
    expect(shown.textContent).to.contain('The round has ended.').and.to.contain('answers that do not fit the form');
    const { content } = await exported(() => press(form, 'export'));
    expect(JSON.stringify(content)).to.contain('"mood":"good"').and.to.contain(shown.dataset.key);
    press(form, 'retry');
    await until(() => tokens.length === 2, 'the second attempt');
    await outcome(form, 'parked');
    answer = stored;
    press(form, 'retry');
    expect((await outcome(form, 'sent')).dataset.key).to.equal(shown.dataset.key);
  });

  it('is not fooled by a guest network that answers for the collector', async () => {
    answer = captivePortal;
    const form = await drawn();
    await finished(form);
    await until(() => tokens.length > 0, 'an attempt');
    const shown = await outcome(form, 'kept');
    await new Promise((done) => setTimeout(done, 300));
    expect(inside(form, '.outcome')!.dataset.state).to.equal('kept');
    answer = stored;
    press(form, 'retry');
    expect((await outcome(form, 'sent')).dataset.key).to.equal(shown.dataset.key);
  });

  it('does not take a guest network\'s page for a definition, and tries again on request', async () => {
    answer = captivePortal;
    const form = await fixture<AssayForm>(html`<assay-form locale="en" loading="eager" respondent=${`trouble-${crypto.randomUUID()}`} definition-src="https://collector.invalid/v1/definitions/form.trouble"></assay-form>`);
    expect((await until(() => inside(form, '.problem'), 'the problem')).textContent).to.contain('could not be loaded');
    answer = () => Response.json(definition);
    press(form, 'reopen');
    await until(() => form.model, 'the model');
    expect(inside(form, '.problem')).to.equal(null);
  });

  it('gives the makers of a form every finding with code, place and remedy', async () => {
    const wrong = { ...definition, survey: { pages: [{ elements: [{ type: 'radiogroup', name: 'mood', choices: ['good'] }, { type: 'text', name: 'mood' }] }] }, scoring: { scales: [{ id: 's', title: 'S', min: 1, max: 5, items: [{ question: 'nowhere' }] }] } };
    const form = await fixture<AssayForm>(html`<assay-form locale="en" loading="eager" respondent=${`trouble-${crypto.randomUUID()}`} .definition=${JSON.stringify(wrong, null, 2)}></assay-form>`);
    const problem = await until(() => inside(form, '.problem'), 'the problem');
    const unknown = [...problem.querySelectorAll('li')].find((item) => item.querySelector('code')!.textContent === 'definition/unknown-question');
    const line = JSON.stringify(wrong, null, 2).split('\n').findIndex((text) => text.includes('nowhere')) + 1;
    expect(unknown!.querySelector('span')!.textContent).to.match(new RegExp(`line ${line}, column \\d+`));
    expect(unknown!.querySelector('p')!.textContent).to.contain('nowhere');
    await expect(form).to.be.accessible();
  });
});
