import { isOutboxRow, parkedAsDamaged, type OutboxRow, type Settlement, type Store } from '../store/index.js';
import type { Backend, SendOutcome } from '../transport/index.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import { releasedRow, settleRow } from './settle-row.js';

/** Rows claimed at once, and sent at once, for one endpoint. */
const BATCH = 24;
const LANES = 6;

export interface DrainTools {
  store: Store;
  holder: string;
  /** Milliseconds. */
  lease: number;
  breaker: CircuitBreaker;
  backendFor(row: OutboxRow): Backend | null;
  now(): number;
  random(): number;
  signal: AbortSignal;
  /** Rows that this tab holds now, with their fences; the heartbeat renews them. */
  held: Map<string, number>;
  settled(row: OutboxRow, settlement: Settlement, outcome: SendOutcome | null): void;
  closed(endpoint: string, reason: 'sign-in' | 'circuit' | 'no-backend'): void;
}

/** Sends what is due for one endpoint until nothing is, or the endpoint is closed. */
export async function drainEndpoint(endpoint: string, tools: DrainTools): Promise<void> {
  for (;;) {
    const limit = tools.signal.aborted ? 0 : tools.breaker.allowance(endpoint, tools.now(), BATCH);
    if (limit === 0) return;
    const rows = await tools.store.outbox.claim({ endpoint, now: tools.now(), holder: tools.holder, lease: tools.lease, limit });
    if (rows.length === 0) return;
    for (const row of rows) tools.held.set(row.key, row.fence);
    const waiting = [...rows];
    const lane = async (): Promise<void> => {
      for (let row = waiting.shift(); row; row = waiting.shift()) await handle(endpoint, row, tools);
    };
    await Promise.all(Array.from({ length: Math.min(LANES, rows.length) }, lane));
    // Nobody here can reach that backend: the rows went back and would come again at once.
    if (rows.every((row) => isOutboxRow(row) && !tools.backendFor(row))) return tools.closed(endpoint, 'no-backend');
  }
}

async function handle(endpoint: string, row: OutboxRow, tools: DrainTools): Promise<void> {
  try {
    if (!isOutboxRow(row)) return await park(row, tools);
    const backend = tools.backendFor(row);
    const closed = tools.signal.aborted || tools.breaker.allowance(endpoint, tools.now(), BATCH) === 0;
    if (!backend || closed) return await release(row, tools);
    const outcome = await attempt(backend, row, tools.signal);
    // A page that closes says nothing about the backend.
    if (tools.signal.aborted && outcome.kind === 'retry') return await release(row, tools);
    const why = tools.breaker.record(endpoint, outcome, tools.now(), tools.random());
    const settlement = await tools.store.outbox.settle(row.key, tools.now(), (present) => settleRow(present, { row, outcome }, tools.now(), tools.random()));
    tools.settled(row, settlement, outcome);
    if (why) tools.closed(endpoint, why);
  } finally {
    tools.held.delete(row.key);
  }
}

async function attempt(backend: Backend, row: OutboxRow, signal: AbortSignal): Promise<SendOutcome> {
  try {
    return await backend.send(row.body, { signal, attempt: row.attempts + 1 });
  } catch (error) {
    // A token source or an adapter of the page that throws: the response stays, and the console says why.
    console.error('assayer: sending failed in a way that the backend adapter should have reported', error);
    return { kind: 'retry', reason: 'transport/network' };
  }
}

async function release(row: OutboxRow, { store, now }: DrainTools): Promise<void> {
  await store.outbox.settle(row.key, now(), (present) => releasedRow(present, row.fence, now()));
}

async function park(row: OutboxRow, tools: DrainTools): Promise<void> {
  const settlement = await tools.store.outbox.settle(row.key, tools.now(), () => ({ row: parkedAsDamaged(row) }));
  tools.settled(row, settlement, null);
}
