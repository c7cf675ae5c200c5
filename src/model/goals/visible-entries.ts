import { changeId, type GoalChange } from './change.js';
import type { Side } from './fields.js';
import type { GoalEntry } from './goal-entry.js';

/** What others see of a goal that its owner shares. */
const outline: ReadonlySet<string> = new Set(['title', 'level', 'parents', 'perspective', 'services', 'values', 'shared', 'state']);

/** How a person feels about it: for the person alone, or also for who leads the person, and never for the organisation. */
const own: ReadonlySet<string> = new Set(['valuesPulse', 'coachingPulse']);
const ofBoth: ReadonlySet<string> = new Set([...own, 'valueRealised', 'reach', 'fitsMe', 'standBehind', 'notes', 'strength', 'obstacles', 'support', 'fit', 'developmentPart']);

export interface Viewer {
  readonly side: Side;
  /** Whose goals the viewer looks at. */
  readonly subject: string | null;
}

/**
 * What somebody may see of the goal book: the organisation's entries; those about the person, without what is only the person's own; of other people the
 * outline of goals that they share. Who looks for the organisation sees everybody's goals, and nothing of how anybody feels about them.
 * Changes keep their names, so that whoever sees more sees the same book.
 */
export function visibleEntries(entries: readonly GoalEntry[] | EntryShelf, { side, subject }: Viewer): GoalEntry[] {
  const shelf = 'ofSubject' in entries ? entries : shelveEntries(entries);
  if (side === 'organisation') return shelf.forOrganisation();
  const about = shelf.ofSubject.get(subject) ?? [];
  const mine = subject === null ? [] : side === 'employee' ? about : about.flatMap((entry) => part(entry, ({ field }) => !own.has(field)));
  return [...(shelf.ofSubject.get(null) ?? []), ...mine, ...shelf.outlines.filter((entry) => entry.subject !== subject)];
}

/** Entries sorted once for many readers. */
export interface EntryShelf {
  readonly ofSubject: ReadonlyMap<string | null, readonly GoalEntry[]>;
  /** What everybody sees of goals that people share. */
  readonly outlines: readonly GoalEntry[];
  readonly forOrganisation: () => GoalEntry[];
}

export function shelveEntries(entries: readonly GoalEntry[]): EntryShelf {
  const ofSubject = new Map<string | null, GoalEntry[]>();
  for (const entry of entries) {
    const about = ofSubject.get(entry.subject);
    if (about) about.push(entry);
    else ofSubject.set(entry.subject, [entry]);
  }
  const shared = sharedGoals(entries);
  const outlines = entries.flatMap((entry) => {
    const goals = entry.subject === null ? undefined : shared.get(entry.subject);
    return goals ? part({ ...entry, by: null }, ({ kind, record, field }) => kind === 'goal' && goals.has(record) && outline.has(field)) : [];
  });
  let whole: GoalEntry[] | undefined;
  return { ofSubject, outlines, forOrganisation: () => (whole ??= entries.flatMap((entry) => (entry.subject === null ? [entry] : part(entry, ({ field }) => !ofBoth.has(field))))) };
}

function part(entry: GoalEntry, keep: (change: GoalChange) => boolean): GoalEntry[] {
  if (entry.changes.every(keep)) return [entry];
  const places = entry.changes.flatMap((change, i) => (keep(change) ? [i] : []));
  return places.length ? [{ ...entry, changes: places.map((i) => entry.changes[i]!), places }] : [];
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
