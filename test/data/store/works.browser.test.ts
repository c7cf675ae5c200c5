import { expect } from 'chai';
import { openStore, statesToDrop, storeName, type Work, type WorkKey } from '../../../src/data/store/index.js';
import { closeStores, freshApplication, store } from '../fixtures.js';

const hour = 3_600_000;
const now = Date.UTC(2026, 4, 20, 12, 30);
const work = (part: Partial<Work> = {}): Work => ({ form: 'values', begun: now, window: 'w1', at: now, place: '/', unsaved: true, title: 'Values', document: { id: 'values', n: 1 }, ...part });

describe('states of forms that are being made', () => {
  afterEach(closeStores);

  it('are overwritten by nobody but the window that made them', async () => {
    const { works } = await store();
    await works.keep(work());
    await works.keep(work({ at: now + 5, document: { id: 'values', n: 2 } }));
    await works.keep(work({ window: 'w2', document: { id: 'values', n: 3 } }));
    await works.keep(work({ form: 'other' }));
    const keys = await works.list('values');
    expect(keys.map(({ window }) => window).sort()).to.deep.equal(['w1', 'w2']);
    expect((await works.get(keys.find(({ window }) => window === 'w1')!))!.document).to.deep.equal({ id: 'values', n: 2 });
  });

  it('are found by their form and by the place they were made in, the newest of each window', async () => {
    const { works } = await store();
    await works.keep(work({ begun: now - hour, at: now - hour }));
    await works.keep(work({ at: now }));
    await works.keep(work({ form: 'new.form', window: 'w2', place: '/designer', at: now - 1 }));
    await works.keep(work({ form: 'else', window: 'w3', place: '/somewhere' }));
    expect((await works.latest('values', '/designer')).map(({ form, begun }) => [form, begun])).to.deep.equal([['values', now], ['new.form', now]]);
  });

  it('are settled when the form was saved, and go when they are to be forgotten', async () => {
    const { works } = await store();
    await works.keep(work());
    await works.keep(work({ window: 'w2' }));
    await works.settle('values', 'w1');
    expect((await works.latest('values', '')).map(({ window, unsaved }) => [window, unsaved]).sort()).to.deep.equal([['w1', false], ['w2', true]]);
    await works.forget('values');
    expect(await works.list('values')).to.deep.equal([]);
  });

  it('grow fewer with age: all of an hour, one of each hour, one of each day, for two months', () => {
    const key = (age: number, window = 'w1'): WorkKey => ({ form: 'values', begun: now - age, window });
    const states = [0, 1, 2].flatMap((n) => [key(n * 60_000)]).concat([3, 3.2, 5, 30, 31, 24 * 3, 24 * 61].map((hours) => key(hours * hour)));
    expect(statesToDrop(states, now).map(({ begun }) => Math.round((now - begun) / hour * 10) / 10)).to.deep.equal([3.2, 31, 1464]);
  });

  it('keep the last of every window, and never more than 150 of a form', () => {
    const other: WorkKey = { form: 'values', begun: now - 50 * hour, window: 'w2' };
    const dropped = statesToDrop([{ form: 'values', begun: now - 49 * hour, window: 'w1' }, other], now);
    expect(dropped).to.deep.equal([]);
    const many = Array.from({ length: 400 }, (_, n): WorkKey => ({ form: 'values', begun: now - n, window: 'w1' }));
    expect(statesToDrop(many, now)).to.have.length(250);
    expect(statesToDrop(many, now)[0]!.begun).to.equal(now - 150);
  });

  it('come into a database of before without touching what lies there', async () => {
    const application = freshApplication();
    const name = storeName({ application, respondent: 'ann' });
    await asBefore(name);
    const opened = await openStore({ application, respondent: 'ann' });
    expect((await opened.drafts.read('d1'))?.answers).to.deep.equal({ goal: 'calm' });
    await opened.works.keep(work());
    expect(await opened.works.list('values')).to.have.length(1);
    opened.close();
  });

  it('are wiped with everything else of a person', async () => {
    const application = freshApplication();
    const first = await store(application);
    await first.works.keep(work());
    await first.wipe();
    expect(await (await store(application)).works.list('values')).to.deep.equal([]);
  });
});

/** The database as its first version was, with a draft in it. */
function asBefore(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore('definitions', { keyPath: 'hash' });
      database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('slot', 'slot');
      database.createObjectStore('journal', { keyPath: 'seq', autoIncrement: true }).createIndex('draft', 'draft');
      const outbox = database.createObjectStore('outbox', { keyPath: 'key' });
      outbox.createIndex('endpoint', 'endpoint');
      outbox.createIndex('[endpoint+state+nextAt]', ['endpoint', 'state', 'nextAt']);
      database.createObjectStore('receipts', { keyPath: 'key' }).createIndex('sentAt', 'sentAt');
      database.createObjectStore('blobs', { keyPath: ['draft', 'name', 'n'] }).createIndex('draft', 'draft');
      database.createObjectStore('meta', { keyPath: 'id' });
      request.transaction!.objectStore('drafts').put({ id: 'd1', slot: 's', definition: { id: 'f', version: '1.0.0', hash: 'h' }, answers: { goal: 'calm' }, stamps: {}, page: 0, revision: 1 });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
