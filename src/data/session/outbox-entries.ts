import { jsonText } from '../../model/definition/index.js';
import { responseSchema, type Response as FormResponse } from '../../model/response/index.js';
import { isOutboxRow, StoreError, type OutboxRow, type OutboxState, type Store } from '../store/index.js';

/** A waiting response as a list shows it. */
export interface OutboxEntry {
  key: string;
  definition: { id: string; version: string };
  title: string;
  /** ISO 8601 instant. */
  completedAt: string;
  state: OutboxState;
  attempts: number;
  /** Milliseconds since 1970; 0 when at once or never. */
  nextAt: number;
  /** Error code, such as `transport/network`; null when it was never tried. */
  reason: string | null;
  status: number | null;
  /** The backend's own sentence. */
  message: string | null;
  /** Bytes. */
  size: number;
}

/** What waits on this device, oldest first; damaged rows too, as far as they can be read. */
export async function outboxEntries(store: Store): Promise<OutboxEntry[]> {
  const rows = await store.outbox.list();
  return rows.map(entryOf).sort((a, b) => a.completedAt.localeCompare(b.completedAt));
}

function entryOf(row: OutboxRow): OutboxEntry {
  const { key, title, state, attempts, nextAt, reason, status, message, size } = row;
  const body = row.body as FormResponse | null | undefined;
  return {
    key, title: title ?? '', state: state ?? 'parked', attempts: attempts ?? 0, nextAt: nextAt ?? 0, reason: reason ?? null, status: status ?? null,
    message: message ?? null, size: size ?? 0, completedAt: body?.completedAt ?? '',
    definition: { id: body?.definition?.id ?? '', version: body?.definition?.version ?? '' },
  };
}

/** The responses (all, or those of `keys`) as one JSON text, to be kept as a file or imported elsewhere. */
export async function exportEntries(store: Store, keys?: readonly string[]): Promise<string> {
  const rows = (await store.outbox.list()).filter((row) => !keys || keys.includes(row.key));
  return jsonText({ assayer: 2, exportedAt: new Date().toISOString(), entries: rows.map(({ delivery, endpoint, title, body }) => ({ delivery, endpoint, title, body })) });
}

/**
 * Puts exported responses into this queue. What is here or was sent already is left as it is.
 *
 * @returns how many came in, and how many of the text were no responses
 * @throws StoreError `store/quota`; Error when the text is no export
 */
export async function importEntries(store: Store, text: string): Promise<{ imported: number; refused: number }> {
  const parsed = JSON.parse(text) as { entries?: unknown };
  if (!Array.isArray(parsed.entries)) throw new Error('This file holds no exported responses: `entries` is missing.');
  let imported = 0;
  let refused = 0;
  for (const entry of parsed.entries as Partial<OutboxRow>[]) {
    const body = responseSchema.safeParse(entry?.body);
    const row = body.success && importedRow(entry, body.data);
    if (!row || !isOutboxRow(row)) refused += 1;
    else if (!(await store.outbox.get(row.key)) && (await store.outbox.enqueue(row))) imported += 1;
  }
  return { imported, refused };
}

function importedRow(entry: Partial<OutboxRow>, body: FormResponse): OutboxRow {
  return {
    key: body.id, body, delivery: entry.delivery ?? { transport: 'rest' }, endpoint: String(entry.endpoint ?? ''), title: String(entry.title ?? ''), state: 'queued',
    nextAt: 0, plannedAt: 0, attempts: 0, conflicts: 0, fence: 0, holder: null, reason: null, status: null, message: null, size: jsonText(body).length,
  };
}

/** Deletes a response that was never sent. @throws StoreError `store/unsent` unless forced, `store/in-flight` while it is being sent */
export async function removeEntry(store: Store, key: string, { force = false }: { force?: boolean } = {}): Promise<void> {
  if (!force) throw new StoreError('store/unsent', 'This response was never sent. Export it, or remove it with force: true.', { detail: key });
  await store.outbox.remove(key, async (_rows, row) => refuseInFlight(row));
}

/** A lease that lasts longer than any attempt is no reason to wait: its holder is gone. */
export function refuseInFlight(row: OutboxRow | undefined): void {
  if (row?.state === 'sending' && row.nextAt > Date.now()) {
    throw new StoreError('store/in-flight', 'This response is being sent just now. Wait a moment and look again.', { detail: row.key });
  }
}
