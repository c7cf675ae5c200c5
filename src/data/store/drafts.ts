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

/** Drafts on this device: a folded row, and in the journal what has happened since. */
export class Drafts {
  constructor(private readonly engine: Engine, private readonly mirror: Mirror) {}

  /**
   * The draft of a slot, begun as `fresh` if there is none. Every tab that opens the same form gets the same id, so
   * that two of them finish one response and not two.
   *
   * @throws StoreError
   */
  begin(fresh: Draft): Promise<Draft> {
    return this.engine.write(['drafts', 'journal'], 'relaxed', async (rows) => {
      const found = await rows.list<{ id: string }>('drafts', { index: 'slot', lower: fresh.slot, upper: fresh.slot });
      const whole = found.find(isDraft);
      if (whole) return (await folded(rows, whole.id))!;
      // A row damaged on disk keeps its id, because the journal under it may still be whole.
      const draft = { ...fresh, id: found[0]?.id ?? fresh.id };
      await rows.put('drafts', draft);
      return (await folded(rows, draft.id))!;
    });
  }

  /** The draft with all that the journal holds for it, from every tab. */
  read(id: string): Promise<Draft | undefined> {
    return this.engine.read(['drafts', 'journal'], (rows) => folded(rows, id));
  }

  /** Drafts in which something was done. */
  list(): Promise<Draft[]> {
    return this.engine.read(['drafts', 'journal'], async (rows) => {
      const all = await Promise.all((await rows.list<{ id: string }>('drafts')).filter(isDraft).map((draft) => folded(rows, draft.id)));
      return all.filter((draft) => draft !== undefined && hasProgress(draft)) as Draft[];
    });
  }

  /** Writes a whole draft again after the browser emptied the database. @throws StoreError */
  rewrite(draft: Draft): Promise<void> {
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

  /** Removes the copy of a draft that another tab finished or discarded. */
  forgetCopy(id: string): Promise<void> {
    return this.mirror.remove('draft', id);
  }

  /** Removes a draft, its journal, its files and its copy. */
  async discard(id: string): Promise<void> {
    // The copy first: were the browser to die in between, the draft would come back from it.
    await this.mirror.remove('draft', id);
    await this.engine.write(['drafts', 'journal', 'blobs'], 'strict', async (rows) => {
      await removeDraft(rows, id);
      const files = await rows.keys('blobs', { index: 'draft', lower: id, upper: id });
      await Promise.all(files.map((key) => rows.remove('blobs', key)));
    });
  }
}

/** Whether the person has done anything in it: a form that was merely looked at also has a draft. */
export function hasProgress(draft: Progress): boolean {
  return draft.page > 0 || Object.keys(draft.stamps).length > 0 || Object.keys(draft.answers).length > 0;
}

/** Removes the draft and its journal, within a transaction over `drafts` and `journal`. */
export async function removeDraft(rows: Rows, id: string): Promise<void> {
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
