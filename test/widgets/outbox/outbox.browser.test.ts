import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { openStore, type OutboxRow, type Store } from '../../../src/data/store/index.js';
import type { Response as FormResponse } from '../../../src/model/response/index.js';
import type { AssayChangeEvent } from '../../../src/view/element/index.js';
import { AssayOutbox } from '../../../widgets/outbox/index.js';
import { render } from 'lit';
import { drawOutbox } from '../../../widgets/outbox/outbox-view.js';
import type { OutboxWork } from '../../../widgets/outbox/outbox-work.js';
import { invitationRoute } from '../../../widgets/outbox/invitation-route.js';

if (!customElements.get('assay-outbox')) customElements.define('assay-outbox', AssayOutbox);

let person = 0;
const response = (title: string): FormResponse => ({
  assayer: 2, id: crypto.randomUUID(), definition: { id: 'example', version: '1.0.0', hash: 'sha256-0' }, kind: 'self-assessment', respondent: 'p1', subject: 'p1', role: 'self', round: null,
  locale: 'en', startedAt: '2026-11-01T08:00:00Z', completedAt: '2026-11-01T09:00:00Z', answers: { q: title },
});
const rowOf = (title: string, more: Partial<OutboxRow> = {}): OutboxRow => {
  const body = response(title);
  return {
    key: body.id, body, delivery: { transport: 'rest' }, endpoint: 'https://collector.invalid/v1', title, state: 'queued', nextAt: 0, plannedAt: 0, attempts: 0, conflicts: 0, fence: 0,
    holder: null, reason: null, status: null, message: null, size: 2048, ...more,
  };
};

describe('<assay-outbox>', () => {
  let store: Store;
  let respondent: string;
  beforeEach(async () => {
    respondent = `outbox-${Date.now()}-${person++}`;
    store = await openStore({ application: 'test', respondent });
  });
  afterEach(async () => {
    await store.wipe({ force: true }).catch(() => undefined); // a test may have wiped it already
    await setViewport({ width: 1280, height: 800 });
  });

  const put = async (...rows: OutboxRow[]): Promise<void> => {
    for (const row of rows) await store.outbox.enqueue(row);
  };
  const parked = (title: string): OutboxRow => rowOf(title, { state: 'parked', reason: 'response/invalid', status: 422, message: 'Question 3 is unknown.', attempts: 1 });
  const widget = async (): Promise<AssayOutbox> => {
    const element = await fixture<AssayOutbox>(html`<assay-outbox loading="eager" application="test" .respondent=${respondent} locale="en"></assay-outbox>`);
    if (!element.shadowRoot!.querySelector('.outbox')) await oneEvent(element, 'assay-ready');
    await element.updateComplete;
    return element;
  };
  const entries = (element: AssayOutbox): Element[] => [...element.shadowRoot!.querySelectorAll('.entry')];
  const text = (element: AssayOutbox): string => (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
  const press = async (element: AssayOutbox, label: string): Promise<void> => {
    const button = [...element.shadowRoot!.querySelectorAll('button')].find((b) => b.textContent?.trim() === label);
    expect(button, `a button “${label}”`).to.not.equal(undefined);
    button!.click();
    await element.updateComplete;
  };

  it('says that nothing waits', async () => {
    expect(text(await widget())).to.contain('Nothing is waiting on this device.');
  });

  for (const width of [360, 1280])
    it(`lists what waits and why, accessibly, at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      await put(rowOf('Values'), parked('Competency'));
      const element = await widget();
      expect(entries(element)).to.have.length(2);
      expect(text(element)).to.contain('Not accepted').and.to.contain('The server says: “Question 3 is unknown.”').and.to.contain('Waits to be sent');
      await expect(element).shadowDom.to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });

  it('follows what another tab queues', async () => {
    const element = await widget();
    await put(rowOf('From elsewhere'));
    store.channel.post({ kind: 'queued', from: 'elsewhere' });
    await waitUntil(() => entries(element).length === 1);
  });

  it('deletes only after a second word, and offers the safe one first', async () => {
    await put(parked('Competency'));
    const element = await widget();
    await press(element, 'Delete');
    expect(element.shadowRoot!.activeElement?.textContent?.trim()).to.equal('Keep it');
    await press(element, 'Keep it');
    expect(entries(element)).to.have.length(1);
    await press(element, 'Delete');
    setTimeout(() => void press(element, 'Delete for good'));
    const { detail } = (await oneEvent(element, 'assay-change')) as AssayChangeEvent;
    expect(detail.name).to.equal('removed');
    await waitUntil(() => entries(element).length === 0);
    expect(await store.outbox.count()).to.equal(0);
  });

  it('turns a response back into a draft', async () => {
    const row = parked('Competency');
    await put(row);
    const element = await widget();
    await press(element, 'Change answers');
    await waitUntil(() => entries(element).length === 0);
    expect((await store.drafts.list()).map((draft) => draft.answers)).to.deep.equal([row.body.answers]);
    expect(text(element)).to.contain('unfinished again');
  });

  it('wipes only after saying how many would be lost', async () => {
    await put(rowOf('Values'), parked('Competency'));
    const element = await widget();
    await press(element, 'Remove everything from this device');
    expect(text(element)).to.contain('2 responses have not been sent and would be lost for good');
    await press(element, 'Remove, unsent ones too');
    await waitUntil(() => text(element).includes('was removed from this device'));
    const names = (await indexedDB.databases()).map((db) => db.name);
    expect(names).to.not.include(store.name);
  });

});

describe('the list of the outbox', () => {
  it('reports what the browser has lost, and warns where nothing can be stored', () => {
    const place = document.createElement('div');
    const none = (): void => undefined;
    const work = { entries: [], paused: null, durability: 'memory', loss: { expected: 2, restored: 0, missing: 2, restoredDrafts: 0, cause: 'deleted', message: null } } as unknown as OutboxWork;
    render(drawOutbox(work, { asking: null, notice: null, busy: false }, 'en', { send: none, edit: none, keep: none, ask: none, remove: none, wipe: none }), place);
    const alerts = [...place.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent);
    expect(alerts.join(' ')).to.contain('removed 2 finished responses').and.to.contain('lost when the page is closed');
  });
});

describe('the route of an invitation', () => {
  const token = (claims: object): string => `e30.${btoa(JSON.stringify(claims)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}.x`;
  it('covers the form, person and round that it names, and no other', () => {
    expect(invitationRoute(token({ definition: 'a', subject: 'p', role: 'self', round: 'r' }), '/v1')).to.deep.include({ definition: 'a', subject: 'p', role: 'self', round: 'r' });
    expect(invitationRoute(token({ scope: 'organise' }), '/v1')).to.equal(null);
    for (const nonsense of ['', 'x', 'a.b.c', 'e30.bnVsbA.x']) expect(invitationRoute(nonsense, '/v1')).to.equal(null);
  });
});
