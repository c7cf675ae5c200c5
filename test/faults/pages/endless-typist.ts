import { buildResponse } from '../../../src/model/response/index.js';
import { FormSession, OutboxWorker } from '../../../src/data/session/index.js';
import { openStore } from '../../../src/data/store/index.js';
import { createBackend } from '../../../src/data/transport/index.js';
import { definition } from '../../data/fixtures.js';

/**
 * Types and finishes forms until somebody kills the browser, and tells the server what the page was told is safe. With
 * `?send` it sends what waits instead.
 */
const delivery = { transport: 'rest', endpoint: '/v1' } as const;
const tell = (path: string, value: unknown): Promise<unknown> => fetch(path, { method: 'POST', body: JSON.stringify(value) });

async function main(): Promise<void> {
  const store = await openStore({ application: 'faults', respondent: 'ann' });
  const form = definition();
  const open = (): Promise<FormSession> => FormSession.open({ store, definition: form, respondent: 'ann', subject: 'ann', role: 'self', round: null, locale: 'en', persist: true, delivery });
  let session = await open();
  await tell('/found', {
    outbox: (await store.outbox.list()).map((row) => row.key), draft: { id: session.id, n: session.answers['goal'] ?? 0 },
    loss: store.lossReport, durability: store.durability,
  });
  if (location.search === '?send') {
    const worker = new OutboxWorker({ store, backendFor: (row) => createBackend(row.delivery, { endpoint: row.delivery.endpoint ?? '' }) });
    worker.start();
    await worker.sendNow();
    return void (await tell('/drained', { left: await store.outbox.count(), receipts: (await store.receipts.list()).length }));
  }
  for (let n = Number(session.answers['goal'] ?? 0) + 1; ; n += 1) {
    session.recordChange({ name: 'goal', value: n });
    session.recordChange({ name: 'note', value: 'x'.repeat(500) });
    await session.checkpoint();
    if (session.status !== 'saved') throw new Error(`the status is ${session.status}`);
    await tell('/saved', { id: session.id, n });
    if (n % 3 > 0) continue;
    const done = buildResponse({ definition: form, id: session.id, respondent: 'ann', subject: 'ann', role: 'self', round: null, locale: 'en', startedAt: session.startedAt, answers: session.answers, now: Date.now() });
    await session.complete(done);
    await tell('/completed', { key: done.id });
    session = await open();
  }
}

main().catch((error: unknown) => tell('/failed', String((error as Error).stack ?? error)));
