import { newResponseId } from '../../model/response/index.js';
import { NoticeEvent, type OutboxRow, type Settlement, type Store } from '../store/index.js';
import type { Backend } from '../transport/index.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { unlessAnotherTab } from './crowd-control.js';
import { drainEndpoint, type DrainTools } from './drain.js';
import { OutboxChangeEvent, ParkedEvent, PausedEvent, SentEvent } from './worker-events.js';

/** Milliseconds: how long a claimed row stays ours without a sign of life; longest sleep between two looks. */
const LEASE = 30_000;
const LONGEST_SLEEP = 60_000;
/** A row that is overdue by this much while another tab holds the lock: that tab is frozen. */
const PATIENCE = 10_000;

export interface OutboxWorkerOptions {
  store: Store;
  /** The way for a row, or null when this page does not know it. */
  backendFor(row: OutboxRow): Backend | null;
  now?: (() => number) | undefined;
  random?: (() => number) | undefined;
  lease?: number | undefined;
}

/**
 * Sends what waits on this device, in any number of tabs at once.
 *
 * 1. woken by start, a finished form, another tab, the network, the page coming into view, or a timer
 * 2. for each endpoint in parallel: claim what is due, send it, settle it
 * 3. sleep until the next row is due
 *
 * Events: `sent`, `parked`, `paused`, `change`.
 */
export class OutboxWorker extends EventTarget {
  private readonly tab = newResponseId();
  private readonly breaker = new CircuitBreaker();
  private readonly held = new Map<string, number>();
  private readonly now: () => number;
  private readonly random: () => number;
  private readonly lease: number;
  private stopping: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  /** Another tab was at it when we last looked. */
  private crowded = false;

  constructor(private readonly options: OutboxWorkerOptions) {
    super();
    this.now = options.now ?? Date.now;
    this.random = options.random ?? Math.random;
    this.lease = options.lease ?? LEASE;
  }

  start(): void {
    if (this.stopping) return;
    this.stopping = new AbortController();
    this.options.store.channel.addEventListener('notice', this.onNotice);
    globalThis.addEventListener?.('online', this.onChange);
    globalThis.document?.addEventListener('visibilitychange', this.onVisible);
    this.heartbeat = setInterval(() => void this.beat(), this.lease / 3);
    void this.wake();
  }

  /** Ends attempts under way; their rows go back into the queue. */
  stop(): void {
    this.stopping?.abort();
    this.stopping = null;
    this.options.store.channel.removeEventListener('notice', this.onNotice);
    globalThis.removeEventListener?.('online', this.onChange);
    globalThis.document?.removeEventListener('visibilitychange', this.onVisible);
    clearInterval(this.heartbeat);
    clearTimeout(this.timer);
  }

  /** Tries everything now, or one row, whatever was agreed about later. Resolves when nothing is due any more. */
  async sendNow(key?: string): Promise<void> {
    this.breaker.reset();
    const { outbox } = this.options.store;
    const endpoints = key === undefined ? await outbox.endpoints() : [(await outbox.get(key))?.endpoint ?? ''];
    for (const endpoint of endpoints) await outbox.hasten(endpoint, this.now());
    await this.running;
    await this.drain();
    this.sleep();
  }

  /** Puts a parked row back into the queue. */
  async retry(key: string): Promise<void> {
    await this.options.store.outbox.settle(key, this.now(), (row) => (row?.state === 'parked' && row.reason !== 'store/corrupted'
      ? { row: { ...row, state: 'queued', nextAt: this.now(), plannedAt: this.now(), attempts: 0, conflicts: 0 } } : undefined));
    this.changed();
    await this.sendNow(key);
  }

  /** One pass over everything that is due; passes of one tab never overlap. */
  private wake(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.pass().catch((error: unknown) => {
      // A database that is closed or full: the rows are safe, and the next look finds them.
      if (this.stopping) console.warn('assayer: the outbox could not be worked off this time', error);
    }).finally(() => {
      this.running = null;
      if (this.again && this.stopping) {
        this.again = false;
        void this.wake();
      } else this.sleep();
    });
    return this.running;
  }

  private async pass(): Promise<void> {
    await this.healClock();
    const done = await unlessAnotherTab(`${this.options.store.name}:outbox`, () => this.drain());
    this.crowded = !done;
    if (!done && (await this.mostOverdue()) > PATIENCE) await this.drain();
  }

  private async drain(): Promise<void> {
    const { store, backendFor } = this.options;
    const signal = this.stopping?.signal ?? new AbortController().signal;
    let worked = 0;
    const tools: DrainTools = {
      store, backendFor, signal, holder: this.tab, lease: this.lease, breaker: this.breaker, held: this.held, now: this.now, random: this.random,
      settled: (row, settlement) => {
        worked += 1;
        this.tell(row, settlement);
      },
      closed: (endpoint, reason) => this.dispatchEvent(new PausedEvent({ endpoint, reason: reason === 'circuit' && globalThis.navigator?.onLine === false ? 'offline' : reason })),
    };
    await Promise.all((await store.outbox.endpoints()).map((endpoint) => drainEndpoint(endpoint, tools)));
    if (worked > 0) await store.outbox.noteUnsent();
  }

  private tell(row: OutboxRow, settlement: Settlement): void {
    if (!settlement) return;
    if ('receipt' in settlement) {
      this.dispatchEvent(new SentEvent({ key: row.key, receipt: settlement.receipt }));
    } else if (settlement.row.state === 'parked') {
      const { key, status, reason, message } = settlement.row;
      this.dispatchEvent(new ParkedEvent({ key, status, code: reason ?? 'transport/rejected', message }));
    }
    this.changed('receipt' in settlement ? row.key : undefined);
  }

  /** A clock that was turned back leaves rows planned in a future that will not come for years. */
  private async healClock(): Promise<void> {
    const { outbox } = this.options.store;
    for (const endpoint of await outbox.endpoints()) {
      const next = await outbox.next(endpoint);
      if (next && next.plannedAt > this.now() + 1000) await outbox.hasten(endpoint, this.now());
    }
  }

  private async mostOverdue(): Promise<number> {
    const { outbox } = this.options.store;
    const next = await Promise.all((await outbox.endpoints()).map((endpoint) => outbox.next(endpoint)));
    return Math.max(0, ...next.map((row) => (row ? this.now() - Math.max(row.nextAt, row.plannedAt) : 0)));
  }

  private async nextLook(): Promise<number> {
    const { outbox } = this.options.store;
    const waits = await Promise.all((await outbox.endpoints()).map(async (endpoint) => {
      const next = await outbox.next(endpoint);
      return next ? Math.max(next.nextAt, this.breaker.until(endpoint)) - this.now() : LONGEST_SLEEP;
    }));
    // Never at once: what is due and was not taken belongs to another tab, or has no backend here.
    return Math.max(this.crowded ? 3000 : 500, Math.min(LONGEST_SLEEP, ...waits));
  }

  private sleep(): void {
    clearTimeout(this.timer);
    if (!this.stopping) return;
    const looked = this.nextLook().catch(() => LONGEST_SLEEP);
    void looked.then((wait) => {
      clearTimeout(this.timer);
      if (this.stopping) this.timer = setTimeout(() => void this.wake(), wait);
    });
  }

  private async beat(): Promise<void> {
    if (this.held.size === 0) return;
    // A beat that fails costs the lease, and the fence then keeps order.
    await this.options.store.outbox.renew(new Map(this.held), this.now(), this.lease).catch(() => []);
  }

  private changed(sent?: string): void {
    this.dispatchEvent(new OutboxChangeEvent());
    this.options.store.channel.post({ kind: 'settled', from: this.tab, ...(sent === undefined ? {} : { sent }) });
  }

  private readonly onNotice = (event: Event): void => {
    const { notice } = event as NoticeEvent;
    if (notice.from === this.tab || (notice.kind !== 'queued' && notice.kind !== 'settled')) return;
    this.dispatchEvent(new OutboxChangeEvent());
    if (notice.kind === 'queued') void this.wake();
    else if (notice.sent !== undefined) void this.tellSentElsewhere(notice.sent);
  };

  /** The form that finished a response waits here, whichever tab has sent it. */
  private async tellSentElsewhere(key: string): Promise<void> {
    const receipt = await this.options.store.receipts.get(key).catch(() => undefined);
    if (receipt && this.stopping) this.dispatchEvent(new SentEvent({ key, receipt }));
  }

  private readonly onChange = (): void => void this.sendNow().catch((error: unknown) => console.warn('assayer: the outbox could not be worked off this time', error));

  private readonly onVisible = (): void => {
    if (document.visibilityState === 'visible') this.onChange();
  };
}
