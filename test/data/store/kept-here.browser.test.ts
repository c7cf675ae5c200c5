import { expect } from 'chai';
import { isKeptHere, storeName } from '../../../src/data/store/index.js';
import { closeStores, freshApplication, row, store } from '../fixtures.js';

const form = 'self-assessment.values';

describe('a look at what a device keeps, without opening the store', () => {
  afterEach(closeStores);

  it('finds nothing where nothing was ever opened, and leaves nothing behind', async () => {
    const owner = { application: freshApplication(), respondent: 'ann' };
    expect(await isKeptHere(owner, form)).to.equal(false);
    expect((await indexedDB.databases()).some(({ name }) => name === storeName(owner))).to.equal(false);
  });

  it('finds nothing where a page went away while its store was made', async () => {
    const owner = { application: freshApplication(), respondent: 'ann' };
    await caches.open(storeName(owner));
    expect(await isKeptHere(owner, form)).to.equal(false);
    await caches.delete(storeName(owner));
  });

  it('finds a response that was not sent, also when its copy alone is left', async () => {
    const application = freshApplication();
    const owner = { application, respondent: 'ann' };
    const opened = await store(application);
    expect(await isKeptHere(owner, form)).to.equal(false);
    await opened.outbox.enqueue(row());
    expect(await isKeptHere(owner, form)).to.equal(true);
    opened.close();
    await new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase(storeName(owner));
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error!);
    });
    expect(await isKeptHere(owner, form)).to.equal(true);
  });
});
