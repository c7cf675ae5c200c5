import { jsonText, type Json } from '../definition/index.js';
import type { GoalChange } from './change.js';
import type { RecordKind } from './fields.js';
import { recordKey, type GoalBook } from './goal-book.js';

/** New values for fields of one record. `null` clears a field. */
export interface Edit {
  readonly kind: RecordKind;
  readonly record: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/**
 * The changes that bring these values into the book as its author sees it: each supersedes what stands in its field now, and what would
 * change nothing is left out. A value that one of two sides gave decides between them, so it is written although it is not new.
 */
export function changesFor(book: GoalBook, subject: string | null, edits: readonly Edit[]): GoalChange[] {
  return edits.flatMap(({ kind, record, fields }) => Object.entries(fields).flatMap(([field, value]) => {
    const register = book.records.get(recordKey(subject, kind, record))?.fields.get(field);
    if (register ? !register.conflict && jsonText(register.value) === jsonText(value) : value === null) return [];
    return [{ kind, record, field, value, after: register?.heads.map(({ id }) => id) ?? [] }];
  }));
}
