import type { FormDefinition } from '../definition/index.js';
import type { Assignment } from './assignment.js';
import type { CyclePerson, PlacedActivity } from './cycle.js';
import { newAssignment, raterLimits, type RaterLimits } from './fixed-assignments.js';

/** Who changes the list. `manager` is the subject's own. */
export type NominatingRole = 'subject' | 'manager' | 'organiser';

export interface Nominee {
  respondent: string;
  role: string;
}

export type NominationFault =
  | { code: 'nomination/closed' }
  | { code: 'nomination/not-yours'; role: string }
  | { code: 'nomination/unknown-role'; role: string }
  | { code: 'nomination/unknown-person'; respondent: string }
  | { code: 'nomination/oneself' }
  | { code: 'nomination/twice'; respondent: string }
  | { code: 'nomination/already-asked'; respondent: string }
  | { code: 'nomination/too-few'; role: string; min: number; count: number }
  | { code: 'nomination/too-many'; role: string; max: number; count: number };

export interface NominationInput {
  definition: FormDefinition;
  activity: PlacedActivity;
  subject: CyclePerson;
  by: NominatingRole;
  people: ReadonlyMap<string, CyclePerson>;
  /** Of this activity and subject. */
  assignments: readonly Assignment[];
  now: number;
  newId: () => string;
}

export interface NominationChange {
  /** Taken off the list; only what nobody was told of yet. */
  removed: string[];
  /** New, or decided anew. */
  saved: Assignment[];
}

export type NominationOutcome = { ok: true; change: NominationChange } | { ok: false; faults: NominationFault[] };

/** From when on the list is fixed, for subject and manager; the organiser may change it until the answers close. */
export function nominationsClose(activity: PlacedActivity): number {
  return Date.parse(activity.nominations?.closes ?? activity.closes);
}

/**
 * Replaces the list of raters that `by` may choose: subjects those groups that they name themselves, managers and organisers every group.
 * `submit` asks for approval (limits must hold); without it the list is kept as it is. What a manager or organiser names is approved at once.
 * Raters who were approved or have declined stay; a group counts those who are still to answer.
 */
export function nominate(input: NominationInput, wanted: readonly Nominee[], submit: boolean): NominationOutcome {
  const { definition, activity, by, subject, people, assignments, newId } = input;
  const limits = raterLimits(definition, activity);
  const own = limits.filter((group) => by !== 'subject' || group.nominatedBy === 'subject');
  const faults = [...closedFaults(input), ...wanted.flatMap((nominee) => nomineeFaults(nominee, limits, own, subject, people))];
  for (const [i, { respondent }] of wanted.entries()) if (wanted.findIndex((other) => other.respondent === respondent) < i) faults.push({ code: 'nomination/twice', respondent });

  const mine = assignments.filter(({ role }) => own.some((group) => group.role === role));
  const kept = mine.filter(({ decision }) => decision === 'approved' || decision === 'declined');
  const asked = assignments.filter((assignment) => !mine.includes(assignment) || kept.includes(assignment));
  for (const { respondent, role } of wanted) {
    if (asked.some((entry) => entry.respondent === respondent && !(entry.role === role && entry.decision === 'approved'))) faults.push({ code: 'nomination/already-asked', respondent });
  }
  const approved = kept.filter(({ decision }) => decision === 'approved');
  const fresh = wanted.filter(({ respondent }) => !approved.some((entry) => entry.respondent === respondent));
  faults.push(...own.flatMap((group) => countFaults(group, [...approved, ...fresh].filter(({ role }) => role === group.role).length, submit)));
  if (faults.length) return { ok: false, faults };

  const needsApproval = by === 'subject' && (activity.nominations?.approval ?? 'manager') !== 'none';
  const decision = by === 'subject' ? (!submit ? 'nominated' : needsApproval ? 'proposed' : 'approved') : 'approved';
  const waiting = mine.filter((entry) => !kept.includes(entry));
  const free = kept.filter((entry) => entry.decision === 'declined' && !assignments.some(({ replaces }) => replaces === entry.id));
  const saved = fresh.map(({ respondent, role }) => {
    const earlier = waiting.find((entry) => entry.respondent === respondent && entry.role === role);
    if (earlier) return { ...earlier, decision } as Assignment;
    const place = free.findIndex((entry) => entry.role === role);
    return newAssignment(definition, activity, { subject: subject.id, respondent, role, decision, replaces: place < 0 ? null : free.splice(place, 1)[0]!.id }, newId);
  });
  return { ok: true, change: { saved, removed: waiting.filter((entry) => !saved.some(({ id }) => id === entry.id)).map(({ id }) => id) } };
}

/** Manager or organiser decide on what was proposed: approved, or refused with a reason. */
export function decide(proposed: readonly Assignment[], approve: ReadonlySet<string>, refuse: ReadonlyMap<string, string>, by: 'manager' | 'organiser'): Assignment[] {
  return proposed.filter(({ decision }) => decision === 'proposed').flatMap((entry): Assignment[] => {
    if (approve.has(entry.id)) return [{ ...entry, decision: 'approved' }];
    const reason = refuse.get(entry.id);
    return reason === undefined ? [] : [{ ...entry, decision: 'declined', declinedBy: by, reason }];
  });
}

function closedFaults({ by, activity, now }: NominationInput): NominationFault[] {
  const ends = by === 'organiser' ? Date.parse(activity.closes) : nominationsClose(activity);
  return now < ends ? [] : [{ code: 'nomination/closed' }];
}

function nomineeFaults({ respondent, role }: Nominee, all: readonly RaterLimits[], own: readonly RaterLimits[], subject: CyclePerson, people: ReadonlyMap<string, CyclePerson>): NominationFault[] {
  if (!all.some((group) => group.role === role)) return [{ code: 'nomination/unknown-role', role }];
  if (!own.some((group) => group.role === role)) return [{ code: 'nomination/not-yours', role }];
  if (respondent === subject.id) return [{ code: 'nomination/oneself' }];
  return people.has(respondent) ? [] : [{ code: 'nomination/unknown-person', respondent }];
}

function countFaults({ role, minRaters, maxRaters }: RaterLimits, count: number, submit: boolean): NominationFault[] {
  if (count > maxRaters) return [{ code: 'nomination/too-many', role, max: maxRaters, count }];
  return submit && count < minRaters ? [{ code: 'nomination/too-few', role, min: minRaters, count }] : [];
}
