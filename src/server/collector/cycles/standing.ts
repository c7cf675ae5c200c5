import { withClosings, type Cycle, type CyclePerson } from '../../../model/cycle/index.js';
import type { FormDefinition } from '../../../model/definition/index.js';
import { isOrganiser, type Caller } from '../../access/index.js';
import { findCycle, peopleOfCycle, type StoredAssignment, type StoredCycle } from '../../database/index.js';
import type { CollectorContext, CollectorParts } from '../context.js';
import { refuse, refuseForbidden } from '../refusal.js';

/** A cycle as one caller sees it. */
export interface Standing {
  stored: StoredCycle;
  /** With the dates that hold now. */
  cycle: Cycle;
  /** Everybody, or those whom the route asked for. */
  people: Map<string, CyclePerson>;
  /** Null for the organisers' token, which is nobody in particular. */
  person: string | null;
  organiser: boolean;
}

export const notYours = 'This is not yours to see or to change.';

/** The person behind a request; null for the organisers' token. */
export function personOf(caller: Caller): string | null {
  if (caller.scope === 'person') return caller.person;
  return caller.scope === 'respond' ? caller.respondent : null;
}

/**
 * The cycle that a request is about. Organisers see every one; others those that are published and in which they take part, and cannot
 * tell a foreign cycle from one that does not exist. An invitation link opens nothing here.
 *
 * @param about loads these people, and whoever is calling, instead of everybody
 */
export async function standingIn(c: CollectorContext, { database }: Pick<CollectorParts, 'database'>, id: string, about: readonly string[] | null = null): Promise<Standing | Response> {
  const caller = c.get('caller')!;
  const organiser = isOrganiser(caller);
  if (!organiser && caller.scope !== 'person') return refuseForbidden(c, notYours);
  const stored = await findCycle(database, caller.tenant, id);
  if (!stored) return organiser ? refuse(c, 404, 'cycle/unknown', `There is no cycle ${id}.`) : refuseForbidden(c, notYours);
  const person = personOf(caller);
  const people = await peopleOfCycle(database, caller.tenant, id, about && [...about, ...(person === null ? [] : [person])]);
  if (!organiser && (stored.status !== 'published' || person === null || !people.has(person))) return refuseForbidden(c, notYours);
  return { stored, cycle: withClosings(stored.cycle, stored.closings), people, person, organiser };
}

/** The same for organisers only. */
export async function organiserStanding(c: CollectorContext, parts: Pick<CollectorParts, 'database'>, id: string): Promise<Standing | Response> {
  const standing = await standingIn(c, parts, id);
  if (standing instanceof Response || standing.organiser) return standing;
  return refuseForbidden(c, 'This needs an organiser.');
}

/** Form of each activity: the version that was fixed at publication, in a draft the newest. */
export async function formsOfCycle({ forms }: Pick<CollectorParts, 'forms'>, tenant: string, { cycle, versions }: Pick<StoredCycle, 'cycle' | 'versions'>): Promise<Map<string, FormDefinition>> {
  const found = new Map<string, FormDefinition>();
  for (const activity of cycle.stages.flatMap((stage) => stage.activities)) {
    const version = versions[activity.id] ?? activity.version;
    const form = version ? await forms.version(tenant, activity.definition, version) : await forms.latest(tenant, activity.definition);
    if (form) found.set(activity.id, form.definition);
  }
  return found;
}

/** What `person` is to `subject` in this cycle; null is nothing. */
export function relationTo(subject: string, { people, person, organiser }: Pick<Standing, 'people' | 'person' | 'organiser'>): 'subject' | 'manager' | 'organiser' | null {
  if (person !== null && person === subject) return 'subject';
  if (person !== null && people.get(subject)?.manager === person) return 'manager';
  return organiser ? 'organiser' : null;
}

/** The person who is asked, signed in or with the link for exactly this. */
export function isAsked(caller: Caller, assignment: StoredAssignment): boolean {
  if (personOf(caller) !== assignment.respondent) return false;
  if (caller.scope !== 'respond') return caller.scope === 'person';
  return caller.definition === assignment.definition && caller.role === assignment.role && caller.subject === assignment.subject && caller.round === assignment.round;
}
