import * as z from 'zod/mini';
import type { Anonymity, FormDefinition } from '../definition/index.js';
import { personIdSchema, type PlacedActivity } from './cycle.js';

const text = z.string().check(z.minLength(1), z.maxLength(320));

/**
 * Who answers which form about whom, in which role and round. What is kept is the decision; `open`, `done` and `overdue` follow from
 * time and responses (`assignmentState`).
 */
export const assignmentSchema = z.strictObject({
  /** UUID. */
  id: z.uuid(),
  activity: text,
  definition: text,
  version: text,
  role: text,
  /** Null: about nobody in particular, such as a unit-wide survey of nameless experts. */
  subject: z.nullable(personIdSchema),
  respondent: personIdSchema,
  round: text,
  /** `nominated`: on the subject's list; `proposed`: waits for approval; `approved`: may answer; `declined`: will not, or was refused. */
  decision: z.enum(['nominated', 'proposed', 'approved', 'declined']),
  /** Why it was declined, and by whom. */
  reason: z.nullable(z.string().check(z.maxLength(1000))),
  declinedBy: z.nullable(z.enum(['respondent', 'manager', 'organiser'])),
  /** The declined assignment in whose place this one came. */
  replaces: z.nullable(z.uuid()),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export type AssignmentState = 'nominated' | 'proposed' | 'approved' | 'declined' | 'open' | 'done' | 'overdue';

/** `approved` is shown before the activity opens; `overdue` after it has closed without a response. */
export function assignmentState({ decision }: Pick<Assignment, 'decision'>, { opens, closes }: Pick<PlacedActivity, 'opens' | 'closes'>, answered: boolean, now: number): AssignmentState {
  if (decision !== 'approved') return decision;
  if (answered) return 'done';
  if (now < Date.parse(opens)) return 'approved';
  return now < Date.parse(closes) ? 'open' : 'overdue';
}

/** Nobody but oneself and those whom the form names as known is told apart; raters and experts are anonymous unless the form says otherwise. */
export function isAnonymousRole(definition: FormDefinition, role: string): boolean {
  const entry = definition.roles.find(({ id }) => id === role);
  if (definition.kind === 'feedback-360') return role !== definition.raters.self && entry?.anonymous !== false;
  return definition.kind === 'expert-survey' ? entry?.anonymous !== false : entry?.anonymous === true;
}

/** Fewest people of any anonymous roles behind a figure. Default for 360 feedback 3, else 5; never below 2. */
export function leastGroup({ kind, anonymity }: Pick<FormDefinition, 'kind' | 'anonymity'>): number {
  return Math.max(anonymity?.minGroup ?? (kind === 'feedback-360' ? 3 : 5), 2);
}

/** The same for people of these roles together: a role may ask for more, such as residents who were promised five. */
export function roleThreshold(definition: FormDefinition, of: readonly string[]): number {
  return Math.max(leastGroup(definition), ...definition.roles.filter(({ id }) => of.includes(id)).map(({ minGroup }) => minGroup ?? 1));
}

/** Fewest people behind a list of comments. */
export function commentThreshold(definition: { anonymity?: Anonymity | undefined }): number {
  return Math.max(definition.anonymity?.minComments ?? 5, 2);
}
