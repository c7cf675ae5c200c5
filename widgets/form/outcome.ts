import { exportEntries, reopenEntry, type ParkedEvent, type SentEvent } from '../../src/data/session/index.js';
import type { OutboxRow } from '../../src/data/store/index.js';
import type { Receipt } from '../../src/model/response/index.js';
import type { Desk } from '../desk/index.js';
import type { About } from './about.js';

/** What became of a finished response. */
export interface Outcome {
  readonly key: string;
  readonly state: 'kept' | 'sent' | 'parked';
  readonly receipt?: Receipt;
  /** Why it was refused: a code, and the backend's own sentence. */
  readonly code?: string;
  readonly message?: string | null;
}

/** Follows finished responses of one form to the backend's word. */
export class OutcomeWatch {
  constructor(private readonly desk: Desk, private readonly changed: (outcome: Outcome) => void) {
    desk.worker.addEventListener('sent', this.onSent);
    desk.worker.addEventListener('parked', this.onParked);
  }

  stop(): void {
    this.desk.worker.removeEventListener('sent', this.onSent);
    this.desk.worker.removeEventListener('parked', this.onParked);
  }

  /** A finished response to this form that still waits on this device; the oldest one. */
  async waiting(definition: string, about: About): Promise<Outcome | null> {
    const rows = await this.desk.store.outbox.list();
    const own = rows.find(({ body }) => body?.definition?.id === definition && body.subject === about.subject && body.role === about.role && body.round === about.round);
    return own ? outcomeOf(own) : null;
  }

  /** What is known about one response; null when nothing is. */
  async find(key: string): Promise<Outcome | null> {
    const { outbox, receipts } = this.desk.store;
    const row = await outbox.get(key);
    if (row) return outcomeOf(row);
    const receipt = await receipts.get(key);
    return receipt ? { key, state: 'sent', receipt } : null;
  }

  /** @throws StoreError */
  async retry(outcome: Outcome): Promise<void> {
    if (outcome.state !== 'parked') return this.desk.worker.sendNow(outcome.key);
    this.changed({ key: outcome.key, state: 'kept' });
    await this.desk.worker.retry(outcome.key);
  }

  /** Makes it a draft again. @throws StoreError */
  async edit(outcome: Outcome): Promise<void> {
    await reopenEntry(this.desk.store, outcome.key);
  }

  /** The response as JSON text. */
  exported(outcome: Outcome): Promise<string> {
    return exportEntries(this.desk.store, [outcome.key]);
  }

  private readonly onSent = (event: Event): void => {
    const { key, receipt } = (event as SentEvent).detail;
    this.changed({ key, state: 'sent', receipt });
  };

  private readonly onParked = (event: Event): void => {
    const { key, code, message } = (event as ParkedEvent).detail;
    this.changed({ key, state: 'parked', code, message });
  };
}

function outcomeOf({ key, state, reason, message }: OutboxRow): Outcome {
  return state === 'parked' ? { key, state, code: reason ?? 'transport/rejected', message } : { key, state: 'kept' };
}
