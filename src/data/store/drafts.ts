import type { Answers, Json } from '../../model/response/index.js';
import type { Engine, Rows } from './engine.js';
import { foldJournal, type Progress } from './fold-journal.js';
import { entriesOf, removeEntriesOf } from './journal.js';
import type { Mirror } from './mirror.js';

/** An unfinished response. Its id becomes the id of the response, so two tabs that finish it send the same one. */
export interface Draft extends Progress {
  id: string;
  /** What it is about, so that the same form finds it again: `slotOf(…)`. */
  slot: string;
  /** The version it was begun with, and is finished with unless it is moved on purpose. */
  definition: { id: string; version: string; hash: string };
  respondent: string | null;
  subject: string | null;
  role: string;
  round: string | null;
  locale: string;
  /** ISO 8601 instant. */
  startedAt: string;
  /** Counts checkpoints, so that the newer of two copies is known. */
  revision: number;
  /** Answers that no longer fit the definition. */
  orphans?: Answers;
  context?: Record<string, Json>;
}

/** The key under which a form finds its draft again. */
export function slotOf(about: { definition: string; subject: string | null; role: string; round: string | null }): string {
  return [about.definition, about.subject, about.role, about.round].map((part) => encodeURIComponent(part ?? '')).join('|');
}

/** Drafts on this device: a folded row, and in the journal what has happened since. */
export class Drafts {
  constructor(private readonly engine: Engine, private readonly mirror: Mirror) {}

  /**
   * The id that every tab uses for this slot: that of the draft, or a reservation, so that two tabs which open the
   * same empty form finish one response and not two.
   */
  reserve(slot: string, freshId: string): Promise<string> {
    return this.engine.write(['drafts', 'outbox', 'receipts', 'meta'], 'relaxed', async (rows) => {
      const [draft] = await rows.list<Draft>('drafts', { index: 'slot', lower: slot, upper: slot, limit: 1 });
      if (draft) return draft.id;
      const reserved = (await rows.get<{ draft: string }>('meta', `slot:${slot}`))?.draft;
      if (reserved && !(await isFinished(rows, reserved))) return reserved;
      await rows.put('meta', { id: `slot:${slot}`, draft: freshId });
      return freshId;
    });
  }

  /** The draft with all that the journal holds for it, from every tab. */
  read(id: string): Promise<Draft | undefined> {
    return this.engine.read(['drafts', 'journal'], (rows) => folded(rows, id));
  }

  list(): Promise<Draft[]> {
    return this.engine.read(['drafts'], (rows) => rows.list<Draft>('drafts'));
  }

  /** Writes a whole draft, beside whatever the journal holds. Issued before it returns. @throws StoreError */
  create(draft: Draft): Promise<void> {
    return this.engine.putNow([{ store: 'drafts', row: draft }], 'relaxed');
  }

  /**
   * Folds the journal into the draft in a strict transaction, then copies it to the mirror.
   *
   * @returns undefined when the draft is gone: finished or discarded in another tab
   * @throws StoreError
   */
  async checkpoint(id: string, change: (draft: Draft) => Draft = (draft) => draft): Promise<Draft | undefined> {
    const draft = await this.engine.write(['drafts', 'journal'], 'strict', async (rows) => {
      const current = await folded(rows, id);
      if (!current) return undefined;
      const next = { ...change(current), revision: current.revision + 1 };
      await rows.put('drafts', next);
      await removeEntriesOf(rows, id);
      return next;
    });
    if (draft) await this.mirror.put('draft', id, draft);
    return draft;
  }

  /** Removes a draft, its journal, its files and its copy. */
  async discard(id: string): Promise<void> {
    // The copy first: were the browser to die in between, the draft would come back from it.
    await this.mirror.remove('draft', id);
    await this.engine.write(['drafts', 'journal', 'blobs', 'meta'], 'strict', async (rows) => {
      await removeDraft(rows, id);
      const files = await rows.keys('blobs', { index: 'draft', lower: id, upper: id });
      await Promise.all(files.map((key) => rows.remove('blobs', key)));
    });
  }
}

/** Removes the draft, its reservation and its journal, within a transaction over `drafts`, `journal` and `meta`. */
export async function removeDraft(rows: Rows, id: string): Promise<void> {
  const draft = await rows.get<Draft>('drafts', id);
  if (draft) await rows.remove('meta', `slot:${draft.slot}`);
  await rows.remove('drafts', id);
  await removeEntriesOf(rows, id);
}

/** Whether a row read from disk still is a draft. */
export function isDraft(row: unknown): row is Draft {
  const draft = row as Partial<Draft> | null;
  return typeof draft?.id === 'string' && typeof draft.slot === 'string' && typeof draft.definition?.hash === 'string'
    && typeof draft.answers === 'object' && draft.answers !== null && typeof draft.stamps === 'object' && draft.stamps !== null;
}

async function folded(rows: Rows, id: string): Promise<Draft | undefined> {
  const draft = await rows.get<Draft>('drafts', id);
  if (!isDraft(draft)) return undefined;
  return { ...draft, ...foldJournal(draft, await entriesOf(rows, id)) };
}

async function isFinished(rows: Rows, key: string): Promise<boolean> {
  return (await rows.count('outbox', { lower: key, upper: key })) + (await rows.count('receipts', { lower: key, upper: key })) > 0;
}
