import { jsonText, type Json } from '../definition/index.js';
import { changeId } from './change.js';
import type { RecordKind, Side } from './fields.js';
import type { GoalEntry } from './goal-entry.js';

/** A value that a field once had, or has. */
export interface Version {
  /** Name of the change that brought it. */
  readonly id: string;
  readonly value: Json;
  readonly by: string | null;
  readonly side: Side;
  readonly at: string;
  readonly after: readonly string[];
}

/** A field with everything that was ever written into it. */
export interface Register {
  /** What it holds; where two edits stand beside each other, the later one. */
  readonly value: Json;
  /** What nobody has superseded yet, the latest last. */
  readonly heads: readonly Version[];
  /** Every version, the oldest first. */
  readonly versions: readonly Version[];
  /** Edits made apart from each other differ: both are shown until somebody decides. */
  readonly conflict: boolean;
}

export interface BookRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly subject: string | null;
  readonly fields: ReadonlyMap<string, Register>;
}

/** The state of all goals: records in the order in which they were begun. */
export interface GoalBook {
  readonly records: ReadonlyMap<string, BookRecord>;
  readonly ofSubject: ReadonlyMap<string | null, readonly BookRecord[]>;
}

export function recordKey(subject: string | null, kind: RecordKind, id: string): string {
  return `${kind}/${id}/${subject ?? ''}`;
}

/**
 * Folds entries into the book. A field is a register that keeps every value whose author had not seen the others: the result does not
 * depend on the order in which entries arrive, nor on how often, and nothing that was written is ever gone.
 */
export function foldGoalBook(entries: Iterable<GoalEntry>): GoalBook {
  const drafts = new Map<string, { kind: RecordKind; id: string; subject: string | null; fields: Map<string, Version[]>; first: string }>();
  const taken = new Set<string>();
  for (const { id, subject, by, side, at, changes, places } of entries) {
    changes.forEach(({ kind, record, field, value, after }, i) => {
      const version = { id: changeId(id, places?.[i] ?? i), value, by, side, at, after };
      if (taken.has(version.id)) return;
      taken.add(version.id);
      const key = recordKey(subject, kind, record);
      const draft = drafts.get(key);
      if (!draft) {
        drafts.set(key, { kind, id: record, subject, fields: new Map([[field, [version]]]), first: orderOf(version) });
        return;
      }
      const versions = draft.fields.get(field);
      if (versions) versions.push(version);
      else draft.fields.set(field, [version]);
      const order = orderOf(version);
      if (order < draft.first) draft.first = order;
    });
  }
  const inOrder = [...drafts.entries()].sort(([, a], [, b]) => compare(a.first, b.first));
  const records = new Map<string, BookRecord>();
  const ofSubject = new Map<string | null, BookRecord[]>();
  for (const [key, { kind, id, subject, fields }] of inOrder) {
    const record = { kind, id, subject, fields: new Map([...fields].sort(([a], [b]) => compare(a, b)).map(([field, versions]) => [field, register(versions)])) };
    records.set(key, record);
    const own = ofSubject.get(subject);
    if (own) own.push(record);
    else ofSubject.set(subject, [record]);
  }
  return { records, ofSubject };
}

function register(unordered: Version[]): Register {
  const versions = unordered.length > 1 ? unordered.sort((a, b) => compare(orderOf(a), orderOf(b))) : unordered;
  const heads = headsOf(versions);
  return { value: heads.at(-1)!.value, heads, versions, conflict: heads.length > 1 && heads.some(({ value }) => jsonText(value) !== jsonText(heads[0]!.value)) };
}

/** Versions that nobody has superseded. Should they supersede one another in a circle, all of them stand: better shown twice than lost. */
function headsOf(versions: readonly Version[]): readonly Version[] {
  if (versions.length === 1) return versions;
  const seen = new Set(versions.flatMap(({ id, after }) => after.filter((name) => name !== id)));
  const heads = versions.filter(({ id }) => !seen.has(id));
  const reached = new Set(heads.map(({ id }) => id));
  const byId = new Map(versions.map((version) => [version.id, version]));
  const queue = [...heads];
  for (let at = 0; at < queue.length; at += 1) for (const name of queue[at]!.after) {
    const earlier = byId.get(name);
    if (!earlier || reached.has(name)) continue;
    reached.add(name);
    queue.push(earlier);
  }
  return reached.size === versions.length ? heads : versions.filter(({ id }) => heads.some((head) => head.id === id) || !reached.has(id));
}

function orderOf({ at, id }: Pick<Version, 'at' | 'id'>): string {
  return `${at} ${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
