import * as z from 'zod/mini';
import { idSchema, jsonSchema } from '../definition/index.js';
import { recordKinds } from './fields.js';

/** Answers of a response to a goal alignment lie under this name when it adds to the goal book instead of filling in the survey. */
export const goalChangesKey = 'goalChanges';

/**
 * One field of one record gets a value. `after` names the changes that its author saw in the field's place: they are superseded by this one.
 * What was not seen is not superseded, so two edits made apart from each other both stand until somebody has seen both.
 */
export const goalChangeSchema = z.strictObject({
  kind: z.enum(recordKinds as [(typeof recordKinds)[number], ...(typeof recordKinds)[number][]]),
  record: idSchema,
  field: z.string().check(z.minLength(1), z.maxLength(64)),
  value: jsonSchema,
  after: z.array(z.string().check(z.minLength(1), z.maxLength(128))).check(z.maxLength(100)),
});
export type GoalChange = z.infer<typeof goalChangeSchema>;

export const goalChangesSchema = z.array(goalChangeSchema).check(z.minLength(1), z.maxLength(5000));

/** Name of a change: the response that brought it, and its place in there. */
export function changeId(entry: string, index: number): string {
  return `${entry}#${index}`;
}
