import type { FormDefinition } from '../definition/index.js';
import type { Assignment } from './assignment.js';
import { isSubject, type CycleGroup, type CyclePerson, type PlacedActivity } from './cycle.js';

/** Limits of one group of raters, after form and cycle have both had their say. */
export interface RaterLimits {
  role: string;
  minRaters: number;
  maxRaters: number;
  nominatedBy: 'subject' | 'manager' | 'organisation';
}

/** The groups whose members are chosen for each subject; none outside 360 feedback. Self and the line manager follow from the people and are not chosen. */
export function raterLimits(definition: FormDefinition, activity: Pick<PlacedActivity, 'groups' | 'answeredBy'>): RaterLimits[] {
  if (definition.kind !== 'feedback-360') return [];
  const given = new Map<string, CycleGroup>((activity.groups ?? []).map((group) => [group.role, group]));
  const fixed = answeringRoles(definition, activity);
  return definition.raters.groups.filter(({ role }) => !fixed.has(role)).map((group) => {
    const own = given.get(group.role);
    const maxRaters = own?.maxRaters ?? group.maxRaters;
    return { role: group.role, minRaters: Math.min(own?.minRaters ?? group.minRaters, maxRaters), maxRaters, nominatedBy: own?.nominatedBy ?? group.nominatedBy ?? 'subject' };
  });
}

/** Roles that need no naming: the subject in its own role, and those that the activity gives to subject or manager. Experts sit on a panel and are named there. */
export function answeringRoles(definition: FormDefinition, activity: Pick<PlacedActivity, 'answeredBy'>): Map<string, 'subject' | 'manager'> {
  const roles = new Map(Object.entries(activity.answeredBy ?? {}));
  if (definition.kind === 'feedback-360') {
    if (definition.raters.self) roles.set(definition.raters.self, 'subject');
    if (!activity.answeredBy && definition.roles.some(({ id, anonymous }) => id === 'manager' && anonymous === false)) roles.set('manager', 'manager');
  } else if (roles.size === 0 && definition.kind !== 'expert-survey') roles.set(definition.roles.find(({ id }) => id === 'self')?.id ?? definition.roles[0]!.id, 'subject');
  return roles;
}

/** What everybody has to answer without being named: one for each subject and role, approved from the start. */
export function fixedAssignments(definition: FormDefinition, activity: PlacedActivity, people: readonly CyclePerson[], newId: () => string): Assignment[] {
  const roles = [...answeringRoles(definition, activity)];
  return people.filter((person) => isSubject(activity, person)).flatMap((person) => roles.flatMap(([role, who]) => {
    const respondent = who === 'subject' ? person.id : person.manager;
    return respondent === null ? [] : [newAssignment(definition, activity, { subject: person.id, respondent, role, decision: 'approved' as const }, newId)];
  }));
}

export function newAssignment(
  definition: FormDefinition, activity: PlacedActivity, own: Pick<Assignment, 'subject' | 'respondent' | 'role' | 'decision'> & { replaces?: string | null }, newId: () => string,
): Assignment {
  return {
    id: newId(), activity: activity.id, definition: definition.id, version: definition.version.number, round: activity.round,
    reason: null, declinedBy: null, replaces: null, ...own,
  };
}

/** The same person in the same role about the same subject is asked once. */
export function assignmentKey({ activity, subject, respondent, role }: Pick<Assignment, 'activity' | 'subject' | 'respondent' | 'role'>): string {
  return JSON.stringify([activity, subject, respondent, role]);
}
