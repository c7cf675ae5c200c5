import { buildResponse, newResponseId } from '../../../src/model/response/index.js';
import { FormSession, outboxRow, OutboxWorker } from '../../../src/data/session/index.js';
import { openStore } from '../../../src/data/store/index.js';
import { createBackend } from '../../../src/data/transport/index.js';
import { definition } from '../../data/fixtures.js';

/** Milliseconds of each measured step. */
export interface Stopwatch {
  change(count: number): Promise<number[]>;
  checkpoint(count: number): Promise<number[]>;
  finish(count: number): Promise<number[]>;
  /** Puts `count` responses into the queue, as fast as it goes. */
  fill(count: number): Promise<number>;
  /** Opens the store anew, which makes its two homes agree. */
  reopen(): Promise<number>;
  drain(): Promise<{ milliseconds: number; left: number; receipts: number }>;
}

const form = definition();
const about = { respondent: 'ann', subject: 'ann', role: 'self', round: null, locale: 'en' };
const finished = () => buildResponse({ definition: form, id: newResponseId(), ...about, startedAt: new Date().toISOString(), answers: { goal: 'calm', note: 'x'.repeat(1500) }, now: Date.now() });
const row = () => outboxRow(finished(), form, { transport: 'rest', endpoint: '/v1' });

async function timed(count: number, work: (i: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const started = performance.now();
    await work(i);
    times.push(performance.now() - started);
  }
  return times;
}

const opened = openStore({ application: 'bench', respondent: 'ann' });
const open = async () => FormSession.open({ store: await opened, definition: form, ...about, persist: true, delivery: { transport: 'rest' } });

const stopwatch: Stopwatch = {
  async change(count) {
    const [store, session] = [await opened, await open()];
    return timed(count, (i) => store.journal.append(session.id, session.tab, { kind: 'answer', name: 'note', value: `${i} ${'x'.repeat(300)}` }));
  },
  async checkpoint(count) {
    const session = await open();
    return timed(count, (i) => {
      for (let key = 0; key < 5; key += 1) session.recordChange({ name: 'note', value: `${i} ${key} ${'x'.repeat(300)}` });
      return session.checkpoint();
    });
  },
  async finish(count) {
    const store = await opened;
    const rows = Array.from({ length: count }, row);
    return timed(count, (i) => store.outbox.enqueue(rows[i]!));
  },
  async fill(count) {
    const store = await opened;
    const started = performance.now();
    for (let done = 0; done < count; done += 100) await Promise.all(Array.from({ length: Math.min(100, count - done) }, () => store.outbox.enqueue(row())));
    return performance.now() - started;
  },
  async reopen() {
    const started = performance.now();
    (await openStore({ application: 'bench', respondent: 'ann' })).close();
    return performance.now() - started;
  },
  async drain() {
    const store = await opened;
    const worker = new OutboxWorker({ store, backendFor: (entry) => createBackend(entry.delivery, { endpoint: entry.delivery.endpoint ?? '' }) });
    const started = performance.now();
    await worker.sendNow();
    return { milliseconds: performance.now() - started, left: await store.outbox.count(), receipts: (await store.receipts.list()).length };
  },
};

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}
window.stopwatch = stopwatch;
