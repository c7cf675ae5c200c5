import type { Engine, Rows } from './engine.js';
import type { Change, JournalEntry } from './fold-journal.js';

/** Every change, at once: the request is issued before `append` returns, because a browser that shuts down runs no handler at all. */
export class Journal {
  constructor(private readonly engine: Engine) {}

  /** Resolves when the change survives the death of the process. @throws StoreError */
  append(draft: string, tab: string, change: Change): Promise<void> {
    return this.engine.putNow([{ store: 'journal', row: { draft, tab, change } }], 'relaxed');
  }

  /** A strict write takes all relaxed ones before it to the disk; issued before it returns, so it is of use on `pagehide`. */
  flushNow(): Promise<void> {
    return this.engine.putNow([{ store: 'meta', row: { id: 'flush', at: Date.now() } }], 'strict');
  }
}

/** The entries of one draft, within a transaction. */
export function entriesOf(rows: Rows, draft: string): Promise<JournalEntry[]> {
  return rows.list<JournalEntry>('journal', { index: 'draft', lower: draft, upper: draft });
}

/** Removes the entries of one draft, within a transaction. */
export async function removeEntriesOf(rows: Rows, draft: string): Promise<void> {
  const keys = await rows.keys('journal', { index: 'draft', lower: draft, upper: draft });
  await Promise.all(keys.map((key) => rows.remove('journal', key)));
}
