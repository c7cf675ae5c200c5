import type { Answers, Json } from '../../model/response/index.js';

/** One thing that the person did. An answer without `value` was cleared. */
export type Change = { kind: 'answer'; name: string; value?: Json } | { kind: 'page'; index: number };

export interface JournalEntry {
  /** Given by the database: the one order that all tabs agree on. */
  seq: number;
  draft: string;
  /** The tab that wrote it. */
  tab: string;
  change: Change;
}

/** The part of a draft that changes build up. */
export interface Progress {
  answers: Answers;
  page: number;
  /** Answer name → `seq` of the change that set or cleared it. */
  stamps: Record<string, number>;
}

/**
 * The progress after the entries, in the order of their `seq`: for each answer the last one wins, whatever tab it came
 * from, so every tab that folds the same entries sees the same answers.
 */
export function foldJournal(progress: Progress, entries: readonly JournalEntry[]): Progress {
  const answers = new Map(Object.entries(progress.answers));
  const stamps = new Map(Object.entries(progress.stamps));
  let page = progress.page;
  for (const { seq, change } of [...entries].filter(isEntry).sort((a, b) => a.seq - b.seq)) {
    if (change.kind === 'page') {
      page = change.index;
      continue;
    }
    if (change.value === undefined) answers.delete(change.name);
    else answers.set(change.name, change.value);
    stamps.set(change.name, seq);
  }
  // fromEntries defines own properties, so an answer called `__proto__` stays an answer.
  return { answers: Object.fromEntries(answers), page, stamps: Object.fromEntries(stamps) };
}

/** A row damaged on disk is left out: one unreadable change must not cost the others. */
function isEntry(entry: JournalEntry): boolean {
  const change = entry?.change as Partial<{ kind: string; name: unknown; index: unknown }> | undefined;
  if (typeof entry?.seq !== 'number' || !change) return false;
  return change.kind === 'answer' ? typeof change.name === 'string' : change.kind === 'page' && Number.isInteger(change.index);
}
