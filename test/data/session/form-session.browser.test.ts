import { expect } from 'chai';
import { definitionHash, type FormDefinition, type Json } from '../../../src/model/definition/index.js';
import { buildResponse } from '../../../src/model/response/index.js';
import { FormSession, reopenEntry, outboxEntries, exportEntries, importEntries, removeEntry, OutboxWorker } from '../../../src/data/session/index.js';
import { StoreError, type Store } from '../../../src/data/store/index.js';
import { closeStores, definition, delivery, freshApplication, receiptFor, store, until } from '../fixtures.js';

const sessions: FormSession[] = [];

describe('a form session', () => {
  afterEach(async () => {
    for (const made of sessions.splice(0)) await made.close();
    await closeStores();
  });

  it('has its answers and its page back after the page was left without warning', async () => {
    const application = freshApplication();
    const first = await open(await store(application));
    first.recordChange({ name: 'goal', value: 'calm' });
    first.recordChange({ name: 'note', value: 'all good', comment: 'really' });
    first.recordPage(1);
    // No checkpoint, no close: a second look through another connection.
    const second = await open(await store(application));
    expect(second.answers).to.deep.equal({ 'goal': 'calm', 'note': 'all good', 'note-Comment': 'really' });
    expect([second.restored, second.pageIndex, second.id === first.id]).to.deep.equal([true, 1, true]);
  });

  it('says "saved" only after the change lies in both homes', async () => {
    const mine = await store();
    const session = await open(mine);
    session.recordChange({ name: 'goal', value: 'calm' });
    expect(session.status).to.equal('saving');
    await until(() => session.status === 'saved', 'saved');
    const cache = await caches.open(mine.name);
    const copy = await cache.match(`${location.origin}/.assayer-mirror/${encodeURIComponent(mine.name)}/draft/${session.id}`);
    expect(((await copy!.json()) as { answers: unknown }).answers).to.deep.equal({ goal: 'calm' });
  });

  it('writes within two seconds also while somebody types without a rest', async () => {
    const session = await open(await store());
    const seen: string[] = [];
    session.addEventListener('status', () => seen.push(session.status));
    const typing = setInterval(() => session.recordChange({ name: 'note', value: `${Date.now()}` }), 50);
    await until(() => seen.length > 1 || (session as unknown as { draft: { revision: number } }).draft.revision > 0, 'a checkpoint', 4000);
    clearInterval(typing);
  });

  it('restores the draft from the second home when the browser deleted the database', async () => {
    const application = freshApplication();
    const mine = await store(application);
    const session = await open(mine);
    session.recordChange({ name: 'goal', value: 'calm' });
    await session.close();
    mine.close();
    await new Promise((resolve) => (indexedDB.deleteDatabase(mine.name).onsuccess = resolve));
    const again = await store(application);
    expect(again.lossReport).to.include({ restoredDrafts: 1, missing: 0 });
    expect((await open(again)).answers).to.deep.equal({ goal: 'calm' });
  });

  it('merges two tabs field by field', async () => {
    const application = freshApplication();
    const [a, b] = [await open(await store(application)), await open(await store(application))];
    expect(a.id).to.equal(b.id);
    a.recordChange({ name: 'goal', value: 'from a' });
    b.recordChange({ name: 'note', value: 'from b' });
    await until(() => a.answers['note'] === 'from b' && b.answers['goal'] === 'from a', 'both tabs to know both answers');
  });

  it('agrees in all tabs when they change the same field at once', async () => {
    const application = freshApplication();
    const tabs = await Promise.all([1, 2, 3].map(async () => open(await store(application))));
    for (let round = 0; round < 20; round += 1) for (const [i, tab] of tabs.entries()) tab.recordChange({ name: 'goal', value: `${i} ${round}` });
    await Promise.all(tabs.map((tab) => tab.checkpoint()));
    await until(() => new Set(tabs.map((tab) => tab.answers['goal'])).size === 1, 'one value in all tabs');
    expect((await open(await store(application))).answers).to.deep.equal(tabs[0]!.answers);
  });

  it('collapses two tabs that finish one draft into one response, and tells the second', async () => {
    const application = freshApplication();
    const [one, other] = [await store(application), await store(application)];
    const [a, b] = [await open(one), await open(other)];
    const told = new Promise((resolve) => b.addEventListener('superseded', resolve));
    a.recordChange({ name: 'goal', value: 'calm' });
    await Promise.all([a.complete(finished(a)), b.complete(finished(b)).catch(() => undefined)]);
    expect(await one.outbox.count()).to.equal(1);
    expect(await one.drafts.list()).to.deep.equal([]);
    await Promise.race([told, until(() => (b as unknown as { ended: boolean }).ended, 'the end of the other session')]);
  });

  it('tells another tab that the draft was discarded, and does not bring it back', async () => {
    const application = freshApplication();
    const [a, b] = [await open(await store(application)), await open(await store(application))];
    a.recordChange({ name: 'goal', value: 'calm' });
    await a.checkpoint();
    const told = new Promise<{ detail: unknown }>((resolve) => b.addEventListener('superseded', (event) => resolve(event as unknown as { detail: unknown })));
    await a.discard();
    expect((await told).detail).to.deep.equal({ why: 'discarded' });
    b.recordChange({ name: 'goal', value: 'too late' });
    expect((await open(await store(application))).answers).to.deep.equal({});
  });

  it('definition changed mid-draft: finishes with the version it was begun with', async () => {
    const application = freshApplication();
    const first = await open(await store(application));
    first.recordChange({ name: 'colour', value: 'red' });
    await first.close();
    const next = definition('2.0.0', [{ type: 'radiogroup', name: 'colour', choices: ['blue'] }]);
    const mine = await store(application);
    const second = await open(mine, next);
    expect([second.definitionChanged, second.definition.version.number]).to.deep.equal([true, '1.0.0']);
    await second.complete(finished(second));
    expect((await mine.outbox.list())[0]!.body.definition).to.include({ version: '1.0.0', hash: definitionHash(definition()) });
  });

  it('definition changed mid-draft: when moved on purpose, keeps what no longer fits and sends it along', async () => {
    const application = freshApplication();
    const mine = await store(application);
    const session = await open(mine);
    session.recordChange({ name: 'colour', value: 'red' });
    session.recordChange({ name: 'goal', value: 'calm' });
    const next = definition('2.0.0', [{ type: 'text', name: 'goal' }, { type: 'radiogroup', name: 'colour', choices: ['blue'] }]);
    await session.moveTo(next);
    expect([session.answers, session.orphans]).to.deep.equal([{ goal: 'calm' }, { colour: 'red' }]);
    const again = await open(await store(application), next);
    await again.complete(finished(again));
    expect((await mine.outbox.list())[0]!.body).to.deep.include({ answers: { goal: 'calm' }, orphans: { colour: 'red' } });
  });

  it('keeps nothing of a form that asked for no draft, and still queues what is finished', async () => {
    const application = freshApplication();
    const mine = await store(application);
    const session = await FormSession.open({ ...about(mine), persist: false });
    session.recordChange({ name: 'goal', value: 'calm' });
    expect([session.durability, session.status]).to.deep.equal(['none', 'unsaved']);
    expect(await mine.drafts.list()).to.deep.equal([]);
    await session.complete(finished(session));
    expect(await mine.outbox.count()).to.equal(1);
  });

  it('quota exhausted: frees receipts, and says "not saved" with the response when that is not enough', async () => {
    const mine = await store();
    const session = await open(mine);
    session.recordChange({ name: 'goal', value: 'calm' });
    await session.checkpoint();
    const sent = finished(session);
    await mine.outbox.settle('gone', 1, () => ({ receipt: { ...receiptFor(sent), key: 'gone' }, definition: sent.definition }));
    const restore = refusePuts((store_, value) => store_ === 'outbox' && typeof value === 'object');
    const error = await session.complete(sent).then(() => null, (thrown: unknown) => thrown as StoreError);
    restore();
    expect(error).to.be.instanceOf(StoreError).and.include({ code: 'store/quota', detail: sent });
    expect(await mine.receipts.list(), 'receipts made room').to.deep.equal([]);
    expect((await mine.drafts.read(session.id))?.answers, 'the draft is as it was').to.deep.equal({ goal: 'calm' });
    await session.complete(sent);
    expect(await mine.outbox.count()).to.equal(1);
  });

  it('quota exhausted: the status says so while typing, and everything is written once there is room', async () => {
    const application = freshApplication();
    const session = await open(await store(application));
    const restore = refusePuts((store_) => store_ === 'journal' || store_ === 'drafts');
    session.recordChange({ name: 'goal', value: 'lost?' });
    await until(() => session.status === 'unsaved', 'unsaved');
    restore();
    session.recordChange({ name: 'note', value: 'more' });
    await session.checkpoint();
    expect(session.status).to.equal('saved');
    expect((await open(await store(application))).answers).to.deep.equal({ goal: 'lost?', note: 'more' });
  });

  it('quota exhausted: a form opens without a draft and says so before anybody types; one with a draft goes on', async () => {
    const application = freshApplication();
    const before = await open(await store(application));
    before.recordChange({ name: 'goal', value: 'calm' });
    await before.close();
    const restore = refusePuts(() => true);
    try {
      const kept = await open(await store(application));
      expect(kept.answers).to.deep.equal({ goal: 'calm' });
      const without = await open(await store());
      expect([without.status, without.durability]).to.deep.equal(['unsaved', 'none']);
    } finally {
      restore();
    }
  });

  it('does not mistake its own completion for another tab\'s', async () => {
    const session = await open(await store());
    let superseded = 0;
    session.addEventListener('superseded', () => (superseded += 1));
    session.recordChange({ name: 'goal', value: 'calm' });
    const checkpoint = session.checkpoint();
    await session.complete(finished(session));
    await checkpoint;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(superseded).to.equal(0);
  });

  it('a discarded draft does not come back from the second home', async () => {
    const application = freshApplication();
    const mine = await store(application);
    const session = await open(mine);
    session.recordChange({ name: 'goal', value: 'calm' });
    void session.checkpoint();
    await session.discard();
    mine.close();
    await new Promise((resolve) => (indexedDB.deleteDatabase(mine.name).onsuccess = resolve));
    expect((await open(await store(application))).answers).to.deep.equal({});
  });

  it('reopens a refused response as a draft with its id, and one that may be stored with a new one', async () => {
    const mine = await store();
    const worker = new OutboxWorker({ store: mine, backendFor: () => ({ name: 'no', send: async () => ({ kind: 'rejected', status: 422, code: 'response/invalid', message: 'Too loud.' }) }) });
    const session = await open(mine);
    session.recordChange({ name: 'goal', value: 'LOUD' });
    await session.complete(finished(session));
    await worker.sendNow();
    expect(await outboxEntries(mine)).to.have.length(1);
    expect((await outboxEntries(mine))[0]).to.include({ state: 'parked', reason: 'response/invalid', message: 'Too loud.', title: 'Test form' });
    expect((await reopenEntry(mine, session.id)).id).to.equal(session.id);
    const again = await open(mine);
    expect([again.answers, again.id]).to.deep.equal([{ goal: 'LOUD' }, session.id]);
    await again.complete(finished(again));
    await mine.outbox.settle(again.id, 1, (row) => ({ row: { ...row!, attempts: 3, state: 'queued', reason: 'transport/network' } }));
    const draft = await reopenEntry(mine, again.id);
    expect(draft.id).to.not.equal(again.id);
    expect(draft.context).to.deep.equal({ replaces: again.id });
  });

  it('exports what waits, deletes it on demand only, and takes it in again once', async () => {
    const [mine, other] = [await store(), await store()];
    const session = await open(mine);
    await session.complete(finished(session));
    const text = await exportEntries(mine);
    expect(await removeEntry(mine, session.id).then(() => null, (error: StoreError) => error.code)).to.equal('store/unsent');
    await removeEntry(mine, session.id, { force: true });
    expect(await mine.outbox.count()).to.equal(0);
    expect(await importEntries(other, text)).to.deep.equal({ imported: 1, refused: 0 });
    expect(await importEntries(other, text)).to.deep.equal({ imported: 0, refused: 0 });
    expect((await other.outbox.list())[0]!.body.id).to.equal(session.id);
  });
});

function about(mine: Store, form: FormDefinition = definition()) {
  return { store: mine, definition: form, respondent: 'ann', subject: 'ann', role: 'self', round: null, locale: 'en', persist: true, delivery };
}

async function open(mine: Store, form?: FormDefinition): Promise<FormSession> {
  const session = await FormSession.open(about(mine, form));
  sessions.push(session);
  return session;
}

function finished(session: FormSession) {
  return buildResponse({ definition: session.definition, id: session.id, respondent: 'ann', subject: 'ann', role: 'self', round: null, locale: 'en',
    startedAt: session.startedAt, answers: session.answers as Record<string, Json>, orphans: session.orphans as Record<string, Json>, now: Date.now() });
}

/** A full disk cannot be had at will: the put is refused as the browser refuses it, with the error of the specification. */
function refusePuts(when: (store_: string, value: unknown) => boolean): () => void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (when(this.name, value)) throw new DOMException('The disk is full.', 'QuotaExceededError');
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  };
  return () => void (IDBObjectStore.prototype.put = put);
}
