import { expect } from 'chai';
import { openStore, storeName, StoreError } from '../../../src/data/store/index.js';
import { closeStores, freshApplication, receiptFor, response, row, store } from '../fixtures.js';

describe('a store', () => {
  afterEach(closeStores);

  it('keeps two homes in a secure page', async () => {
    expect((await store()).durability).to.equal('device+mirror');
  });

  it('keeps respondents apart', async () => {
    const application = freshApplication();
    const ann = await openStore({ application, respondent: 'ann' });
    const ben = await openStore({ application, respondent: 'ben' });
    await ann.outbox.enqueue(row());
    expect(await ben.outbox.count()).to.equal(0);
    ann.close();
    ben.close();
  });

  it('has what was queued after it is opened again', async () => {
    const application = freshApplication();
    const entry = row();
    const first = await store(application);
    await first.outbox.enqueue(entry);
    first.close();
    const again = await store(application);
    expect((await again.outbox.get(entry.key))?.body).to.deep.equal(entry.body);
    expect(again.lossReport).to.equal(null);
  });

  it('brings a queued response back when the browser deleted the database', async () => {
    const application = freshApplication();
    const entry = row();
    const first = await store(application);
    await first.outbox.enqueue(entry);
    first.close();
    await deleteDatabase(storeName({ application, respondent: 'ann' }));
    const again = await store(application);
    expect((await again.outbox.get(entry.key))?.body).to.deep.equal(entry.body);
    expect(again.lossReport).to.include({ cause: 'deleted', expected: 1, restored: 1, missing: 0 });
  });

  it('says how many unsent responses the browser removed when both homes are gone', async () => {
    const application = freshApplication();
    const name = storeName({ application, respondent: 'ann' });
    const first = await store(application);
    for (let i = 0; i < 3; i += 1) await first.outbox.enqueue(row());
    first.close();
    await deleteDatabase(name);
    await caches.delete(name);
    const again = await store(application);
    expect(again.lossReport).to.include({ cause: 'deleted', expected: 3, restored: 0, missing: 3 });
    again.close();
    expect((await store(application)).lossReport, 'said once, not for ever').to.equal(null);
  });

  it('does not send again what a receipt says was sent', async () => {
    const application = freshApplication();
    const entry = row();
    const first = await store(application);
    await first.outbox.enqueue(entry);
    await first.outbox.settle(entry.key, 1, () => ({ receipt: receiptFor(entry.body), definition: entry.body.definition }));
    const cache = await caches.open(first.name);
    await cache.put(`${location.origin}/.assayer-mirror/${encodeURIComponent(first.name)}/outbox/${entry.key}`, new Response(JSON.stringify(entry)));
    first.close();
    const again = await store(application);
    expect(await again.outbox.count()).to.equal(0);
    expect(await again.outbox.enqueue(entry), 'a second completion of a sent response').to.equal(false);
  });

  it('corrupted row: replaced by its copy, or parked, and the others stay', async () => {
    const application = freshApplication();
    const [mirrored, alone, whole] = [row(), row(), row()];
    const first = await store(application);
    for (const entry of [mirrored, alone, whole]) await first.outbox.enqueue(entry);
    first.close();
    await rawPut(first.name, 'outbox', { key: mirrored.key, state: 7 });
    await rawPut(first.name, 'outbox', { key: alone.key });
    const cache = await caches.open(first.name);
    await cache.delete(`${location.origin}/.assayer-mirror/${encodeURIComponent(first.name)}/outbox/${alone.key}`);
    const again = await store(application);
    expect((await again.outbox.get(mirrored.key))?.body).to.deep.equal(mirrored.body);
    expect(await again.outbox.get(alone.key)).to.include({ state: 'parked', reason: 'store/corrupted' });
    expect((await again.outbox.get(whole.key))?.state).to.equal('queued');
  });

  it('refuses a wipe while something is unsent, unless forced', async () => {
    const mine = await store();
    await mine.outbox.enqueue(row());
    const refused = await mine.wipe().then(() => null, (error: unknown) => error);
    expect(refused).to.be.instanceOf(StoreError).and.include({ code: 'store/unsent', detail: 1 });
    expect(await mine.wipe({ force: true })).to.deep.equal({ unsent: 1, drafts: 0 });
    expect((await indexedDB.databases()).map((database) => database.name)).to.not.include(mine.name);
    expect(await caches.has(mine.name)).to.equal(false);
  });

  it('tells another tab that it was wiped', async () => {
    const application = freshApplication();
    const [one, other] = [await store(application), await store(application)];
    const told = new Promise<unknown>((resolve) => other.addEventListener('outdated', (event) => resolve((event as Event & { detail: unknown }).detail)));
    await one.wipe();
    expect(await told).to.deep.equal({ why: 'delete' });
    expect(await other.outbox.count().catch((error: StoreError) => error.code)).to.equal('store/outdated');
  });

  it('blocked upgrade: an older tab is told to close, and the newer one goes on', async () => {
    const application = freshApplication();
    const older = await store(application);
    const told = new Promise<unknown>((resolve) => older.addEventListener('outdated', (event) => resolve((event as Event & { detail: unknown }).detail)));
    const newer = indexedDB.open(older.name, 1000);
    const connection = await new Promise<IDBDatabase>((resolve) => (newer.onsuccess = () => resolve(newer.result)));
    expect(await told).to.deep.equal({ why: 'upgrade' });
    connection.close();
  });

  it('blocked upgrade: a tab that does not close is named while we wait, and nothing is lost when it does', async () => {
    const application = freshApplication();
    const name = storeName({ application, respondent: 'ann' });
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
    });
    let blocked = 0;
    const opening = openStore({ application, respondent: 'ann' }, { onBlocked: () => {
      blocked += 1;
      stubborn.close();
    } });
    const mine = await opening;
    expect(blocked).to.equal(1);
    expect(mine.durability).to.equal('device+mirror');
    mine.close();
  });

  it('opens again by itself when the browser closed it', async () => {
    const mine = await store();
    const entry = row();
    await mine.outbox.enqueue(entry);
    // What a browser does when its storage service crashes: the connection closes and `close` is fired.
    const connection = (mine as unknown as { engine: { inner: { live: IDBDatabase } } }).engine.inner.live;
    connection.close();
    connection.dispatchEvent(new Event('close'));
    expect((await mine.outbox.get(entry.key))?.key).to.equal(entry.key);
  });

  it('keeps files beside the answers and removes them with the receipt', async () => {
    const mine = await store();
    const body = response();
    const file = new Blob([new Uint8Array(2_500_000).fill(7)], { type: 'image/png' });
    await mine.blobs.put(body.id, 'photo', file);
    const read = await mine.blobs.get(body.id, 'photo');
    expect([read?.size, read?.type]).to.deep.equal([2_500_000, 'image/png']);
    await mine.outbox.enqueue(row(body));
    await mine.outbox.settle(body.id, 1, () => ({ receipt: receiptFor(body), definition: body.definition }));
    expect(await mine.blobs.names(body.id)).to.deep.equal([]);
  });
});

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

function rawPut(name: string, storeName_: string, value: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(storeName_, 'readwrite');
      transaction.objectStore(storeName_).put(value);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
