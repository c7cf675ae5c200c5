import type { OpenNotes } from './database.js';
import { isDraft, type Draft } from './drafts.js';
import type { Engine } from './engine.js';
import { removeEntriesOf } from './journal.js';
import { readCanary, unsentOf, writeCanary } from './meta.js';
import type { Mirror } from './mirror.js';
import { isOutboxRow, type OutboxRow } from './outbox.js';

/** What the browser lost, and what came back from the second home. */
export interface LossReport {
  /** Finished responses that waited here, by the count kept outside the database. */
  expected: number;
  restored: number;
  /** Finished responses that are gone. */
  missing: number;
  restoredDrafts: number;
  /** The database was deleted, its content was thrown away, or single rows were damaged. */
  cause: 'deleted' | 'emptied' | 'damaged';
  /** In the browser's own words, if it said anything. */
  message: string | null;
}

/**
 * Makes the two homes agree when a store opens:
 * 1. copies of responses that the database does not know go back into the queue, unless a receipt says that they were sent;
 * 2. copies of drafts that are newer than the database's, or missing there, replace it;
 * 3. damaged rows are replaced by their copy, or parked so that they block nobody and can be exported;
 * 4. what was counted before and is nowhere now is reported as lost.
 *
 * @returns null when nothing was lost and nothing had to be restored
 */
export async function reconcile(name: string, engine: Engine, mirror: Mirror, notes: OpenNotes): Promise<LossReport | null> {
  const canary = await readCanary(name, mirror);
  const expected = Math.max(await engine.read(['meta'], unsentOf), notes.created || notes.dataLoss ? (canary?.unsent ?? 0) : 0);
  const repaired = await repairOutbox(engine, mirror);
  const copies = await mirror.keys();
  const restored = repaired + (await restoreOutbox(engine, mirror, copies.outbox));
  const restoredDrafts = await restoreDrafts(engine, mirror, copies.draft);
  await removeStrayEntries(engine);
  const unsent = await engine.write(['outbox', 'meta'], 'strict', async (rows) => {
    const count = await rows.count('outbox');
    if ((await unsentOf(rows)) !== count) await rows.put('meta', { id: 'unsent', count });
    return count;
  });
  if (unsent !== canary?.unsent && (unsent > 0 || canary)) await writeCanary(name, unsent, mirror);
  const missing = Math.max(0, expected - unsent);
  if (missing === 0 && restored === 0 && restoredDrafts === 0) return null;
  const cause = notes.dataLoss ? 'emptied' : notes.created ? 'deleted' : 'damaged';
  return { expected, restored, missing, restoredDrafts, cause, message: notes.dataLoss };
}

async function restoreOutbox(engine: Engine, mirror: Mirror, copies: readonly string[]): Promise<number> {
  let restored = 0;
  const known = new Set(await engine.read(['outbox'], (rows) => rows.keys('outbox')));
  for (const key of copies) {
    if (known.has(key)) continue;
    const copy = await mirror.get<OutboxRow>('outbox', key);
    const needed = await engine.write(['outbox', 'receipts', 'drafts'], 'strict', async (rows) => {
      const [present, receipt] = await Promise.all([rows.get('outbox', key), rows.get('receipts', key)]);
      if (present || receipt || !isOutboxRow(copy)) return present !== undefined;
      await rows.put('outbox', asNew(copy));
      await rows.remove('drafts', key);
      restored += 1;
      return true;
    });
    if (!needed) await mirror.remove('outbox', key);
  }
  return restored;
}

async function restoreDrafts(engine: Engine, mirror: Mirror, copies: readonly string[]): Promise<number> {
  let restored = 0;
  for (const id of copies) {
    const copy = await mirror.get<Draft>('draft', id);
    const needed = await engine.write(['drafts', 'outbox', 'receipts'], 'strict', async (rows) => {
      if ((await rows.get('outbox', id)) || (await rows.get('receipts', id)) || !isDraft(copy)) return false;
      const present = await rows.get<Draft>('drafts', id);
      if (isDraft(present) && present.revision >= copy.revision) return true;
      // A new database counts its journal from 1 again: old stamps would make every new change look older.
      await rows.put('drafts', { ...copy, stamps: {} });
      restored += 1;
      return true;
    });
    if (!needed) await mirror.remove('draft', id);
  }
  return restored;
}

/** What a tab wrote into the journal after another had finished the draft. */
async function removeStrayEntries(engine: Engine): Promise<void> {
  await engine.write(['drafts', 'journal'], 'relaxed', async (rows) => {
    const drafts = new Set(await rows.keys('drafts'));
    for (const draft of await rows.uniques('journal', 'draft')) if (!drafts.has(draft)) await removeEntriesOf(rows, String(draft));
  });
}

/** Rows that no index lists, or without a body, were damaged: nobody would ever send them. */
async function repairOutbox(engine: Engine, mirror: Mirror): Promise<number> {
  const whole = await engine.read(['outbox'], async (rows) =>
    (await rows.count('outbox')) === (await rows.count('outbox', { index: ['endpoint', 'state', 'nextAt'] })));
  if (whole) return 0;
  const damaged = (await engine.read(['outbox'], (rows) => rows.list<{ key: string }>('outbox'))).filter((row) => !isOutboxRow(row));
  let repaired = 0;
  for (const row of damaged) {
    const copy = await mirror.get<OutboxRow>('outbox', row.key);
    if (isOutboxRow(copy)) repaired += 1;
    const next = isOutboxRow(copy) ? asNew(copy) : parkedAsDamaged(row);
    await engine.write(['outbox'], 'strict', (rows) => rows.put('outbox', next));
  }
  return repaired;
}

/** A damaged row as far as it can be read: it is shown, exported or deleted by the person, never sent. */
export function parkedAsDamaged(row: Partial<OutboxRow> & { key: string }): OutboxRow {
  return {
    delivery: { transport: 'rest' }, endpoint: '', attempts: 0, conflicts: 0, holder: null, status: null, title: '', size: 0, fence: 0,
    body: null as never, ...row, state: 'parked', nextAt: 0, plannedAt: 0, reason: 'store/corrupted', message: 'This entry was damaged on the disk.',
  };
}

function asNew(copy: OutboxRow): OutboxRow {
  return { ...copy, state: 'queued', nextAt: 0, plannedAt: 0, holder: null };
}
