import { expect } from 'chai';
import { OutboxWorker } from '../../../src/data/session/index.js';
import type { Response as FormResponse } from '../../../src/model/response/index.js';
import type { OutboxRow, Store } from '../../../src/data/store/index.js';
import type { Backend, SendOutcome } from '../../../src/data/transport/index.js';
import { closeStores, delivery, receiptFor, response, row, store, until } from '../fixtures.js';

const workers: OutboxWorker[] = [];

describe('the outbox worker', () => {
  afterEach(async () => {
    workers.splice(0).forEach((worker) => worker.stop());
    await closeStores();
  });

  it('sends what is queued later, without being asked', async () => {
    const mine = await store();
    const sent: string[] = [];
    worker(mine, async (body) => stored(body)).addEventListener('sent', (event) => sent.push((event as Event & { detail: { key: string } }).detail.key));
    const entry = row();
    await mine.outbox.enqueue(entry);
    mine.channel.post({ kind: 'queued', from: 'a form' });
    await until(() => sent.length === 1, 'the event');
    expect(sent).to.deep.equal([entry.key]);
    expect((await mine.receipts.get(entry.key))?.key).to.equal(entry.key);
  });

  it('parked rows never block others', async () => {
    const mine = await store();
    const [bad, good] = [row(), row()];
    for (const entry of [bad, good]) await mine.outbox.enqueue(entry);
    const parked: unknown[] = [];
    const one = worker(mine, async (body) => (body.id === bad.key ? { kind: 'rejected', status: 422, code: 'response/invalid', message: 'No.' } : stored(body)));
    one.addEventListener('parked', (event) => parked.push((event as Event & { detail: unknown }).detail));
    await until(async () => (await mine.receipts.get(good.key)) !== undefined, 'the good one');
    await until(() => parked.length === 1, 'the event');
    expect(parked).to.deep.equal([{ key: bad.key, status: 422, code: 'response/invalid', message: 'No.' }]);
    expect((await mine.outbox.list()).map((entry) => [entry.key, entry.state])).to.deep.equal([[bad.key, 'parked']]);
  });

  it('sends a parked row again when it is told to', async () => {
    const mine = await store();
    const entry = row();
    await mine.outbox.enqueue(entry);
    let mends = false;
    const one = worker(mine, async (body) => (mends ? stored(body) : { kind: 'rejected', status: 404, code: 'definition/unknown', message: 'No such form.' }));
    await until(async () => (await mine.outbox.get(entry.key))?.state === 'parked', 'parked');
    mends = true;
    await one.retry(entry.key);
    expect(await mine.outbox.count()).to.equal(0);
  });

  it('leaves an endpoint that is down alone after three failures, and goes on with another', async () => {
    const mine = await store();
    for (let i = 0; i < 40; i += 1) await mine.outbox.enqueue(row());
    const other = { ...row(), endpoint: 'elsewhere' };
    await mine.outbox.enqueue(other);
    let asked = 0;
    const paused: unknown[] = [];
    const one = new OutboxWorker({ store: mine, random: () => 0.99, backendFor: (entry) => backend(async (body) => {
      if (entry.endpoint === 'elsewhere') return stored(body);
      asked += 1;
      return { kind: 'retry', reason: 'transport/network' };
    }) });
    workers.push(one);
    one.addEventListener('paused', (event) => paused.push((event as Event & { detail: { reason: string } }).detail.reason));
    await one.sendNow();
    expect(asked, 'those under way when the third failed, and no more').to.be.within(3, 8);
    expect(paused).to.have.length(1);
    expect((await mine.receipts.get(other.key))?.key).to.equal(other.key);
    expect((await mine.outbox.list()).filter((entry) => entry.state !== 'queued')).to.deep.equal([]);
  });

  it('one answer that asks for patience holds the whole endpoint', async () => {
    const mine = await store();
    for (let i = 0; i < 30; i += 1) await mine.outbox.enqueue(row());
    let asked = 0;
    let now = 1_800_000_000_000;
    const one = new OutboxWorker({ store: mine, now: () => now, backendFor: () => backend(async (body) => {
      asked += 1;
      return asked === 1 ? { kind: 'retry', reason: 'transport/busy', status: 503, retryAt: now + 60_000 } : stored(body);
    }) });
    workers.push(one);
    one.start();
    await until(async () => (await mine.outbox.list()).some((entry) => entry.attempts === 1), 'the first answer');
    await pause(150);
    expect(asked, 'those under way at that moment, and no more').to.be.below(8);
    now += 61_000;
    mine.channel.post({ kind: 'queued', from: 'a form' });
    await until(async () => (await mine.outbox.count()) === 0, 'all of them');
  });

  it('frozen tab holding a lease: another takes over, and what the first says afterwards changes nothing', async () => {
    const mine = await store();
    const entry = row();
    await mine.outbox.enqueue(entry);
    let now = 1_800_000_000_000;
    let thaw: (outcome: SendOutcome) => void = () => undefined;
    const options = { store: mine, now: () => now, lease: 30_000 };
    const frozen = new OutboxWorker({ ...options, backendFor: () => backend(() => new Promise((resolve) => (thaw = resolve))) });
    const asleep = frozen.sendNow();
    await until(async () => (await mine.outbox.get(entry.key))?.state === 'sending', 'the lease');
    const awake = new OutboxWorker({ ...options, backendFor: () => backend(async () => ({ kind: 'conflict' })) });
    await awake.sendNow();
    expect((await mine.outbox.get(entry.key))?.fence, 'not while the lease lasts').to.equal(1);
    now += 31_000;
    await awake.sendNow();
    expect(await mine.outbox.get(entry.key)).to.include({ state: 'queued', fence: 2, reason: 'transport/conflict' });
    thaw({ kind: 'rejected', status: 422, code: 'late', message: 'late' });
    await asleep;
    expect(await mine.outbox.get(entry.key), 'a stale fence parks nothing').to.include({ state: 'queued', fence: 2, reason: 'transport/conflict' });
  });

  it('clock jumps: a row planned by a clock that was turned back is sent now', async () => {
    const mine = await store();
    const entry = row();
    await mine.outbox.enqueue(entry);
    let now = Date.parse('2036-01-01');
    const one = new OutboxWorker({ store: mine, now: () => now, backendFor: () => backend(async (body) => (now > Date.parse('2030-01-01')
      ? { kind: 'retry', reason: 'transport/busy', status: 503, retryAt: now + 3_600_000 } : stored(body))) });
    await one.sendNow();
    now = Date.parse('2026-01-01');
    const other = new OutboxWorker({ store: mine, now: () => now, backendFor: () => backend(async (body) => stored(body)) });
    workers.push(other);
    other.start();
    await until(async () => (await mine.outbox.count()) === 0, 'the row');
  });

  it('corrupted row: parks it, sends the others', async () => {
    const mine = await store();
    const [good, bad] = [row(), row()];
    await mine.outbox.enqueue(good);
    await mine.outbox.enqueue({ ...bad, body: 'garbage' } as unknown as OutboxRow);
    const one = new OutboxWorker({ store: mine, backendFor: () => backend(async (body) => stored(body)) });
    await one.sendNow();
    expect((await mine.outbox.list()).map((entry) => [entry.key, entry.state, entry.reason])).to.deep.equal([[bad.key, 'parked', 'store/corrupted']]);
  });

  it('keeps rows that nobody on this page can send, without turning in circles', async () => {
    const mine = await store();
    await mine.outbox.enqueue(row());
    let asked = 0;
    const one = new OutboxWorker({ store: mine, backendFor: () => {
      asked += 1;
      return null;
    } });
    await one.sendNow();
    expect(asked).to.be.below(4);
    expect((await mine.outbox.list())[0]).to.include({ state: 'queued', attempts: 0 });
  });

  it('tells the form that finished a response when another tab has sent it', async () => {
    const mine = await store();
    const body = response();
    const heard: string[] = [];
    worker(mine, () => new Promise(() => undefined)).addEventListener('sent', (event) => heard.push((event as Event & { detail: { key: string } }).detail.key));
    await mine.outbox.settle(body.id, 1, () => ({ receipt: receiptFor(body), definition: body.definition }));
    mine.channel.post({ kind: 'settled', from: 'another tab', sent: body.id });
    await until(() => heard[0] === body.id, 'the event');
  });

  it('gives rows back when it is stopped in the middle', async () => {
    const mine = await store();
    const entry = row();
    await mine.outbox.enqueue(entry);
    const one = new OutboxWorker({ store: mine, backendFor: () => ({ name: 'slow', send: (_body, { signal }) => new Promise((resolve) =>
      signal.addEventListener('abort', () => resolve({ kind: 'retry', reason: 'transport/network' }))) }) });
    one.start();
    await until(async () => (await mine.outbox.get(entry.key))?.state === 'sending', 'the attempt');
    one.stop();
    await until(async () => (await mine.outbox.get(entry.key))?.state === 'queued', 'the row back');
    expect((await mine.outbox.get(entry.key))?.attempts).to.equal(0);
  });
});

function backend(send: (body: FormResponse) => Promise<SendOutcome>): Backend {
  return { name: `test ${delivery.endpoint}`, send };
}

function worker(mine: Store, send: (body: FormResponse) => Promise<SendOutcome>): OutboxWorker {
  const made = new OutboxWorker({ store: mine, backendFor: () => backend(send) });
  workers.push(made);
  made.start();
  return made;
}

function stored(body: FormResponse): SendOutcome {
  return { kind: 'stored', receipt: receiptFor(body) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
