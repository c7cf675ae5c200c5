import { exportEntries, outboxEntries, removeEntry, reopenEntry, type OutboxEntry, type ParkedEvent, type PausedEvent, type SentEvent } from '../../src/data/session/index.js';
import { StoreError, type LossReport, type StoreOwner, type WipeResult } from '../../src/data/store/index.js';
import { openDesk, type Desk } from '../desk/index.js';
import { invitationRoute } from './invitation-route.js';

export { drawOutbox } from './outbox-view.js';
export type { OutboxEntry };

export interface OutboxListener {
  changed(): void;
  sent(detail: SentEvent['detail']): void;
  parked(detail: ParkedEvent['detail']): void;
}

/** What waits on this device for one person, and what can be done about it. */
export class OutboxWork {
  entries: readonly OutboxEntry[] = [];
  paused: PausedEvent['detail']['reason'] | null = null;
  readonly #listening = new AbortController();
  #takeBack: (() => void) | undefined;

  private constructor(private readonly desk: Desk, private readonly listener: OutboxListener) {}

  static async open(owner: StoreOwner, listener: OutboxListener): Promise<OutboxWork> {
    const work = new OutboxWork(await openDesk(owner), listener);
    work.#listen();
    await work.look();
    return work;
  }

  get loss(): LossReport | null {
    return this.desk.store.lossReport;
  }

  /** `memory` means that closing the page loses everything. */
  get durability(): string {
    return this.desk.store.durability;
  }

  /** Lets this page send what the invitation covers; forms on the page bring their own ways. */
  offer(invitation: string | null, endpoint: string | null): void {
    this.#takeBack?.();
    const route = invitation && endpoint !== null ? invitationRoute(invitation, endpoint) : null;
    this.#takeBack = route ? this.desk.addRoute(route) : undefined;
  }

  async look(): Promise<void> {
    this.entries = await outboxEntries(this.desk.store);
    this.listener.changed();
  }

  /** One response, or everything; a refused one goes back into the queue. */
  async send(entry?: OutboxEntry): Promise<void> {
    this.paused = null;
    if (entry?.state === 'parked') await this.desk.worker.retry(entry.key);
    else await this.desk.worker.sendNow(entry?.key);
    await this.look();
  }

  async remove(key: string): Promise<void> {
    await removeEntry(this.desk.store, key, { force: true });
    await this.look();
  }

  async reopen(key: string): Promise<void> {
    await reopenEntry(this.desk.store, key);
    await this.look();
  }

  exportText(keys?: readonly string[]): Promise<string> {
    return exportEntries(this.desk.store, keys);
  }

  /** @throws StoreError `store/unsent` while something waits, unless forced */
  async wipe(force: boolean): Promise<WipeResult> {
    const result = await this.desk.store.wipe({ force });
    this.entries = [];
    return result;
  }

  close(): void {
    this.#listening.abort();
    this.#takeBack?.();
    this.desk.release();
  }

  #listen(): void {
    const { store, worker } = this.desk;
    const { signal } = this.#listening;
    const look = (): void => void this.look().catch(() => undefined); // the database closed under a wipe or an upgrade: the last list stays
    worker.addEventListener('change', look, { signal });
    store.addEventListener('loss', look, { signal });
    store.addEventListener('reopened', look, { signal });
    worker.addEventListener('sent', (event) => this.listener.sent((event as SentEvent).detail), { signal });
    worker.addEventListener('parked', (event) => this.listener.parked((event as ParkedEvent).detail), { signal });
    worker.addEventListener('paused', (event) => {
      this.paused = (event as PausedEvent).detail.reason;
      this.listener.changed();
    }, { signal });
    worker.start();
  }
}

/** The code of an error that a person can be told about; anything else is thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof StoreError) return error.code;
  throw error;
}
