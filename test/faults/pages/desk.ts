import { buildResponse, newResponseId } from '../../../src/model/response/index.js';
import { FormSession, outboxEntries, outboxRow, OutboxWorker, type OutboxEntry } from '../../../src/data/session/index.js';
import { openStore, type Store, type StoreError } from '../../../src/data/store/index.js';
import { createBackend } from '../../../src/data/transport/index.js';
import { definition } from '../../data/fixtures.js';

/** What a driver can do with one tab: everything behind it is the shipped code. */
export interface Desk {
  open(application: string): Promise<{ durability: string; problem: string | null }>;
  /** Builds responses beforehand, for pages on which the host later breaks what building needs. */
  prepare(count: number): void;
  /** Finishes that many responses; answers their keys. */
  finish(count: number, endpoint: string, padding?: number): Promise<string[]>;
  type(value: string): Promise<void>;
  /** The answer that the draft holds. */
  typed(): Promise<unknown>;
  status(): string | undefined;
  work(options?: { lease?: number; token?: string | null }): void;
  setToken(token: string | null): void;
  sendNow(): Promise<void>;
  entries(): Promise<OutboxEntry[]>;
  /** Names of the worker's events so far. */
  events: string[];
  /** Code of the error that finishing one large response ends with. */
  finishLarge(bytes: number): Promise<string>;
  receipts(): Promise<number>;
}

let store: Store;
let session: FormSession | undefined;
let worker: OutboxWorker;
let token: string | null = null;
let asksForToken = false;
const prepared: ReturnType<typeof finished>[] = [];
const form = definition();
const about = { respondent: 'ann', subject: 'ann', role: 'self', round: null, locale: 'en' };

function finished(padding = 10) {
  return buildResponse({ definition: form, id: newResponseId(), ...about, startedAt: new Date().toISOString(), answers: { goal: 'calm', note: noise(padding) }, now: Date.now() });
}

/** Text that does not compress: Chromium counts what lies on the disk. */
function noise(length: number): string {
  let text = '';
  while (text.length < length) text += String.fromCharCode(...crypto.getRandomValues(new Uint8Array(1000)).map((byte) => 33 + (byte % 90)));
  return text.slice(0, length);
}

const desk: Desk = {
  events: [],
  async open(application) {
    store = await openStore({ application, respondent: 'ann' });
    return { durability: store.durability, problem: store.problem };
  },
  prepare: (count) => void prepared.push(...Array.from({ length: count }, () => finished())),
  async finish(count, endpoint, padding) {
    const rows = Array.from({ length: count }, () => outboxRow(prepared.shift() ?? finished(padding), form, { transport: 'rest', endpoint }));
    for (const row of rows) await store.outbox.enqueue(row);
    return rows.map((row) => row.key);
  },
  async type(value) {
    session ??= await FormSession.open({ store, definition: form, ...about, persist: true, delivery: { transport: 'rest' } });
    session.recordChange({ name: 'goal', value });
  },
  async typed() {
    return (await FormSession.open({ store, definition: form, ...about, persist: true, delivery: { transport: 'rest' } })).answers['goal'];
  },
  status: () => session?.status,
  work({ lease, token: first } = {}) {
    asksForToken = first !== undefined;
    token = first ?? null;
    worker = new OutboxWorker({ store, lease, backendFor: (row) => createBackend(row.delivery, { endpoint: row.delivery.endpoint ?? '', timeLimit: 5000, ...(asksForToken ? { token: () => token } : {}) }) });
    for (const name of ['sent', 'parked', 'paused']) worker.addEventListener(name, (event) => desk.events.push([name, (event as unknown as { detail: { reason?: string } }).detail.reason].filter(Boolean).join(' ')));
    worker.start();
  },
  setToken: (next) => void (token = next),
  sendNow: () => worker.sendNow(),
  entries: () => outboxEntries(store),
  async finishLarge(bytes) {
    const row = outboxRow(finished(bytes), form, { transport: 'rest', endpoint: '/v1' });
    return store.outbox.enqueue(row).then(() => 'kept', (error: StoreError) => error.code);
  },
  receipts: async () => (await store.receipts.list()).length,
};

declare global {
  interface Window {
    desk: Desk;
  }
}
window.desk = desk;
