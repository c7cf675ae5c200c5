import { changesFor, foldGoalBook, type Edit, type GoalEntry, type Side } from '../../../src/model/goals/index.js';

let count = 0;

/** A device that writes into the book as it sees it. */
export function entry(seen: readonly GoalEntry[], about: { subject: string | null; side: Side; by?: string; at?: string }, ...edits: Edit[]): GoalEntry {
  count += 1;
  const { subject, side, by = side, at = `2026-03-${String((count % 27) + 1).padStart(2, '0')}T00:00:00.000Z` } = about;
  return { id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`, subject, by, side, at, changes: changesFor(foldGoalBook(seen), subject, edits) };
}

export function goal(record: string, fields: Edit['fields']): Edit {
  return { kind: 'goal', record, fields };
}
