import { changeId } from './change.js';
import type { GoalEntry } from './goal-entry.js';

/** What others see of a goal that its owner shares. */
const outline: ReadonlySet<string> = new Set(['title', 'level', 'parents', 'perspective', 'services', 'values', 'shared', 'state']);

/**
 * What one person may see of the goal book: the organisation's entries, those about that person, and of other people the outline of goals that
 * they share. Changes keep their names, so that whoever sees more sees the same book.
 */
export function visibleEntries(entries: readonly GoalEntry[], subject: string | null): GoalEntry[] {
  const shared = sharedGoals(entries);
  return entries.flatMap((entry) => {
    if (entry.subject === null || entry.subject === subject) return [entry];
    const goals = shared.get(entry.subject);
    if (!goals || !entry.changes.some(({ kind, record }) => kind === 'goal' && goals.has(record))) return [];
    const places = entry.changes.flatMap(({ kind, record, field }, i) => (kind === 'goal' && goals.has(record) && outline.has(field) ? [i] : []));
    return [{ ...entry, by: null, changes: places.map((i) => entry.changes[i]!), places }];
  });
}

/** A goal whose last words about sharing are all yes. */
function sharedGoals(entries: readonly GoalEntry[]): Map<string, Set<string>> {
  const words = new Map<string, { subject: string; record: string; told: Map<string, boolean>; seen: Set<string> }>();
  for (const { id, subject, changes } of entries) {
    changes.forEach(({ kind, record, field, value, after }, i) => {
      if (subject === null || kind !== 'goal' || field !== 'shared') return;
      const key = JSON.stringify([subject, record]);
      const word = words.get(key) ?? { subject, record, told: new Map<string, boolean>(), seen: new Set<string>() };
      words.set(key, word);
      word.told.set(changeId(id, i), value === true);
      for (const each of after) word.seen.add(each);
    });
  }
  const shared = new Map<string, Set<string>>();
  for (const { subject, record, told, seen } of words.values()) {
    const heads = [...told].filter(([id]) => !seen.has(id));
    if (heads.length === 0 || heads.some(([, yes]) => !yes)) continue;
    shared.set(subject, (shared.get(subject) ?? new Set()).add(record));
  }
  return shared;
}
