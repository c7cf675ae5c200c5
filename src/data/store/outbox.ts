import type { Delivery } from '../../model/definition/index.js';
import type { Receipt, Response as FormResponse } from '../../model/response/index.js';
import { removeDraft } from './drafts.js';
import type { Engine, Rows } from './engine.js';
import { countUnsent, writeCanary } from './meta.js';
import type { Mirror } from './mirror.js';
import type { ReceiptRow } from './receipts.js';

export type OutboxState = 'queued' | 'sending' | 'parked';

/** A finished response that no backend has acknowledged yet. */
export interface OutboxRow {
  /** Id of the response. */
  key: string;
  /** Which way it goes, and the address; rows of one `endpoint` share their fate when it is down. Never a token. */
  delivery: Delivery;
  endpoint: string;
  state: OutboxState;
  /** Milliseconds since 1970: when it may be sent (queued), when the lease ends (sending). */
  nextAt: number;
  /** When `nextAt` was set; a clock that lies before it was turned back. */
  plannedAt: number;
  attempts: number;
  /** How often the backend said that it is busy with this very response. */
  conflicts: number;
  /** Raised by each claim; who holds an older number has lost the row. */
  fence: number;
  holder: string | null;
  /** Why it waits: an error code, or null when it was never tried. */
  reason: string | null;
  status: number | null;
  message: string | null;
  /** The definition's title, to name it in a list. */
  title: string;
  /** Bytes of the body as JSON. */
  size: number;
  body: FormResponse;
}

/** What becomes of a row: its next form, or gone because a receipt came. `undefined` leaves it as it is. */
export type Settlement = { row: OutboxRow } | { receipt: Receipt; definition: FormResponse['definition'] } | undefined;

/** The queue. Every change of it is one transaction, and what counts as unsent is counted in the same one. */
export class Outbox {
  constructor(private readonly engine: Engine, private readonly mirror: Mirror, private readonly name: string) {}

  /**
   * Puts a finished response in and its draft out, in one strict transaction; the copy in the mirror comes first.
   *
   * @returns false when this response was already sent
   * @throws StoreError `store/quota`; the draft then is as it was
   */
  async enqueue(row: OutboxRow): Promise<boolean> {
    await this.mirror.put('outbox', row.key, row);
    let unsent: number | null;
    try {
      unsent = await this.engine.write(['outbox', 'drafts', 'journal', 'receipts', 'meta'], 'strict', async (rows) => {
        const [present, receipt] = await Promise.all([rows.get<OutboxRow>('outbox', row.key), rows.get('receipts', row.key)]);
        await removeDraft(rows, row.key);
        if (receipt) return null;
        // Another tab finished the same draft: the later one counts until somebody has begun to send it.
        if (!present || present.fence === 0) await rows.put('outbox', row);
        return countUnsent(rows, present ? 0 : 1);
      });
    } catch (error) {
      await this.mirror.remove('outbox', row.key);
      throw error;
    }
    await this.mirror.remove('draft', row.key);
    if (unsent === null) await this.mirror.remove('outbox', row.key);
    else await writeCanary(this.name, unsent, this.mirror);
    return unsent !== null;
  }

  get(key: string): Promise<OutboxRow | undefined> {
    return this.engine.read(['outbox'], (rows) => rows.get<OutboxRow>('outbox', key));
  }

  list(): Promise<OutboxRow[]> {
    return this.engine.read(['outbox'], (rows) => rows.list<OutboxRow>('outbox'));
  }

  count(): Promise<number> {
    return this.engine.read(['outbox'], (rows) => rows.count('outbox'));
  }

  /** The endpoints that rows wait for. */
  endpoints(): Promise<string[]> {
    return this.engine.read(['outbox'], async (rows) => (await rows.uniques('outbox', 'endpoint')) as string[]);
  }

  /** The row of that endpoint whose turn is next, to be sent or to be taken over; null when none waits. */
  async next(endpoint: string): Promise<{ nextAt: number; plannedAt: number } | null> {
    const first = await this.engine.read(['outbox'], (rows) => Promise.all((['queued', 'sending'] as const).map((state) =>
      rows.list<OutboxRow>('outbox', { index: due, lower: [endpoint, state], upper: [endpoint, state, []], limit: 1 }))));
    return first.flat().sort((a, b) => a.nextAt - b.nextAt)[0] ?? null;
  }

  /** Makes waiting rows of that endpoint due now, because something has changed: sign-in, connection, the clock, the person's wish. */
  hasten(endpoint: string, now: number): Promise<void> {
    return this.engine.write(['outbox'], 'relaxed', async (rows) => {
      const waiting = await rows.list<OutboxRow>('outbox', { index: due, lower: [endpoint, 'queued', now], upper: [endpoint, 'queued', []] });
      await Promise.all(waiting.map((row) => rows.put('outbox', { ...row, nextAt: now, plannedAt: now })));
      const held = await rows.list<OutboxRow>('outbox', { index: due, lower: [endpoint, 'sending'], upper: [endpoint, 'sending', []] });
      // Leased by a clock that lies ahead of ours: such a lease would never end.
      await Promise.all(held.filter((row) => row.plannedAt > now).map((row) => rows.put('outbox', { ...row, nextAt: now, plannedAt: now })));
    });
  }

  /**
   * Takes rows that are due, or whose holder's lease is over, for `lease` milliseconds. Each gets a new fence.
   * A frozen tab keeps no row: its lease ends, and the fence tells it when it wakes up.
   */
  claim(options: { endpoint: string; now: number; holder: string; lease: number; limit: number }): Promise<OutboxRow[]> {
    const { endpoint, now, holder, lease, limit } = options;
    return this.engine.write(['outbox'], 'relaxed', async (rows) => {
      const found: OutboxRow[] = [];
      for (const state of ['queued', 'sending'] as const)
        found.push(...(await rows.list<OutboxRow>('outbox', { index: due, lower: [endpoint, state], upper: [endpoint, state, now], limit: limit - found.length || 1 })));
      const claimed = found.slice(0, limit).map((row): OutboxRow =>
        ({ ...row, state: 'sending', holder, fence: row.fence + 1, nextAt: now + lease, plannedAt: now }));
      await Promise.all(claimed.map((row) => rows.put('outbox', row)));
      return claimed;
    });
  }

  /** Renews the lease of the rows that are still held under these fences; answers the keys of the others. */
  renew(held: ReadonlyMap<string, number>, now: number, lease: number): Promise<string[]> {
    return this.engine.write(['outbox'], 'relaxed', async (rows) => {
      const lost: string[] = [];
      for (const [key, fence] of held) {
        const row = await rows.get<OutboxRow>('outbox', key);
        if (row?.fence === fence && row.state === 'sending') await rows.put('outbox', { ...row, nextAt: now + lease, plannedAt: now });
        else lost.push(key);
      }
      return lost;
    });
  }

  /** Changes one row as `decide` says, in one transaction; a receipt takes the row, its files and its copy away. */
  async settle(key: string, now: number, decide: (row: OutboxRow | undefined) => Settlement): Promise<Settlement> {
    const names = ['outbox', 'receipts', 'blobs', 'meta'] as const;
    const settled = await this.engine.write(names, 'relaxed', async (rows) => {
      const present = await rows.get<OutboxRow>('outbox', key);
      const next = decide(present);
      if (next && 'row' in next) await rows.put('outbox', next.row);
      if (next && 'receipt' in next) {
        await rows.put('receipts', { ...next.receipt, definition: next.definition, sentAt: now } satisfies ReceiptRow);
        await removeRow(rows, key, present !== undefined);
      }
      return next;
    });
    if (settled && 'receipt' in settled) await this.mirror.remove('outbox', key);
    return settled;
  }

  /**
   * Takes a row out for good, in the same transaction in which `also`, over `drafts` and `journal` as well, writes what
   * becomes of it; a throw in there leaves everything as it was.
   *
   * @throws StoreError
   */
  async remove(key: string, also: (rows: Rows, row: OutboxRow | undefined) => Promise<void> = async () => undefined): Promise<void> {
    const copy = await this.mirror.get<OutboxRow>('outbox', key);
    // The copy first: were the browser to die in between, the row would come back from it.
    await this.mirror.remove('outbox', key);
    try {
      await this.engine.write(['outbox', 'blobs', 'drafts', 'journal', 'meta'], 'strict', async (rows) => {
        const row = await rows.get<OutboxRow>('outbox', key);
        await also(rows, row);
        await removeRow(rows, key, row !== undefined);
      });
    } catch (error) {
      if (copy) await this.mirror.put('outbox', key, copy);
      throw error;
    }
    await this.noteUnsent();
  }

  /** Brings the canary up to date; called when a queue has been worked off. */
  async noteUnsent(): Promise<void> {
    await writeCanary(this.name, await this.count(), this.mirror);
  }
}

const due = ['endpoint', 'state', 'nextAt'];

/** Whether a row read from disk still is one that can be sent. */
export function isOutboxRow(row: unknown): row is OutboxRow {
  const entry = row as Partial<OutboxRow> | null | undefined;
  return typeof entry?.key === 'string' && typeof entry.endpoint === 'string' && typeof entry.state === 'string'
    && typeof entry.nextAt === 'number' && typeof entry.fence === 'number' && typeof entry.delivery === 'object' && entry.delivery !== null
    && typeof entry.body === 'object' && entry.body?.id === entry.key && typeof entry.body.answers === 'object';
}

async function removeRow(rows: Rows, key: string, present: boolean): Promise<void> {
  await rows.remove('outbox', key);
  const files = await rows.keys('blobs', { index: 'draft', lower: key, upper: key });
  await Promise.all(files.map((file) => rows.remove('blobs', file)));
  if (present) await countUnsent(rows, -1);
}
