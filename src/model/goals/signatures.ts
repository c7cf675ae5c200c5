import { jsonDigest, type Json } from '../definition/index.js';
import type { Side } from './fields.js';
import { recordKey, type BookRecord, type GoalBook, type Version } from './goal-book.js';
import { goalKey, recordsOf, valuesOf } from './read-goals.js';

/** What a plan's signatures are put under. Ratings, results and check-ins go on after it. */
const signedFields = /^(title|parents|weight|valueServed|developmentPart|task|start|due|state|indicator\..+)$/;

export interface Signature {
  readonly side: Side;
  readonly by: string | null;
  readonly at: string;
  /** What was signed has been changed since. */
  readonly outdated: boolean;
}

/** Digest of all that a person's plan consists of; edits that stand beside each other all count, so none slips under a signature. */
export function planDigest(book: GoalBook, subject: string): string {
  const parts = [...recordsOf(book, subject, 'plan'), ...recordsOf(book, subject, 'goal'), ...recordsOf(book, subject, 'milestone')];
  return jsonDigest(parts.map((record) => [record.kind, record.id, contentOf(record)]).sort((a, b) => (String(a) < String(b) ? -1 : 1)));
}

export function revisionDigest(revision: BookRecord): string {
  return jsonDigest([revision.id, contentOf(revision)]);
}

/** The latest signature of each side under the plan (`of` = `plan`) or a revision (`of` = its id). */
export function signaturesOf(book: GoalBook, subject: string, of: string, digest: string): Signature[] {
  const latest = new Map<Side, Version & { outdated: boolean }>();
  for (const record of recordsOf(book, subject, 'signature')) for (const version of record.fields.get('signed')?.versions ?? []) {
    const signed = version.value as { of: string; digest: string } | null;
    if (signed?.of !== of) continue;
    const known = latest.get(version.side);
    const next = { ...version, outdated: signed.digest !== digest };
    // A signature under what stands now counts for more than a later one under something else.
    if (!known || (known.outdated && !next.outdated) || (known.outdated === next.outdated && known.at < next.at)) latest.set(version.side, next);
  }
  return [...latest.values()].map(({ side, by, at, outdated }) => ({ side, by, at, outdated }));
}

/** Whether both sides have signed what stands now. */
export function isSigned(signatures: readonly Signature[]): boolean {
  return (['employee', 'supervisor'] as const).every((side) => signatures.some((signature) => signature.side === side && !signature.outdated));
}

export interface Revision {
  readonly id: string;
  readonly goal: string;
  readonly reason: string;
  readonly changes: readonly { field: string; old: Json; new: Json }[];
  readonly signatures: readonly Signature[];
  readonly digest: string;
  /** Both have signed: it holds. */
  readonly signed: boolean;
  /** When the second of them signed. */
  readonly since: string | null;
}

/** Every revision of a person's goals, the oldest first; those that hold and those that wait. */
export function readRevisions(book: GoalBook, subject: string): Revision[] {
  return recordsOf(book, subject, 'revision').flatMap((record) => {
    const { goal, reason, changes } = valuesOf(record) as { goal?: string; reason?: string; changes?: Revision['changes'] };
    if (!goal || !changes) return [];
    const digest = revisionDigest(record);
    const signatures = signaturesOf(book, subject, record.id, digest);
    const signed = isSigned(signatures);
    const since = signed ? signatures.map(({ at }) => at).sort().at(-1)! : null;
    return [{ id: record.id, goal, reason: reason ?? '', changes, signatures, digest, signed, since }];
  });
}

/** What signed revisions put in the place of fields, by `goalKey`; later ones over earlier ones. */
export function revisedFields(book: GoalBook): Map<string, Record<string, Json>> {
  const revised = new Map<string, Record<string, Json>>();
  for (const subject of book.ofSubject.keys()) {
    if (subject === null) continue;
    const holding = readRevisions(book, subject).filter(({ signed }) => signed).sort((a, b) => (`${a.since} ${a.id}` < `${b.since} ${b.id}` ? -1 : 1));
    for (const { goal, changes } of holding) {
      const key = goalKey(subject, goal);
      if (!book.records.has(recordKey(subject, 'goal', goal))) continue;
      revised.set(key, { ...revised.get(key), ...Object.fromEntries(changes.map((change) => [change.field, change.new])) });
    }
  }
  return revised;
}

function contentOf(record: BookRecord): Json {
  return Object.fromEntries([...record.fields].flatMap(([field, { heads }]) =>
    (record.kind !== 'goal' || signedFields.test(field) ? [[field, heads.length === 1 ? heads[0]!.value : heads.map(({ value }) => value)]] : [])));
}
