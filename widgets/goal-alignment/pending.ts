import type { FormSession } from '../../src/data/session/index.js';
import { jsonText, type Json } from '../../src/model/definition/index.js';
import { goalChangeSchema, recordKey, type GoalBook, type GoalChange, type GoalEntry, type RecordKind, type Side } from '../../src/model/goals/index.js';

/** Fields that were changed and are not saved yet. They lie in the draft of a session, so that they outlive the page; what their author saw when the change began stays with each. */
export class Pending {
  constructor(readonly session: FormSession) {}

  /** In the order in which the fields were first touched. */
  get changes(): GoalChange[] {
    return Object.values({ ...this.session.orphans, ...this.session.answers }).flatMap((value) => {
      const read = goalChangeSchema.safeParse(value);
      return read.success ? [read.data] : [];
    });
  }

  /** @param book without what is pending */
  edit(book: GoalBook, subject: string | null, kind: RecordKind, record: string, field: string, value: Json): void {
    const name = `${kind}/${record}/${field}`;
    const register = book.records.get(recordKey(subject, kind, record))?.fields.get(field);
    const before = goalChangeSchema.safeParse(this.session.answers[name]);
    const same = register ? !register.conflict && jsonText(register.value) === jsonText(value) : value === null;
    const after = before.success ? before.data.after : (register?.heads.map(({ id }) => id) ?? []);
    this.session.recordChange({ name, value: same ? undefined : { kind, record, field, value, after } });
  }

  /** What the book will look like when they are saved. */
  asEntry(subject: string | null, by: string | null, side: Side): GoalEntry[] {
    const { changes } = this;
    return changes.length ? [{ id: 'pending', subject, by, side, at: new Date().toISOString(), changes }] : [];
  }
}
