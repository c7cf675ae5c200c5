import * as z from 'zod/mini';
import { envelopeShape } from '../envelope.js';
import { idSchema } from '../identifier.js';
import { localizedTextSchema } from '../localized-text.js';
import { questionNameSchema, roleReferenceSchema } from '../name-references.js';

const percent = z.number().check(z.gte(0), z.lte(100));

/** One goal of the organisation; `parent` makes the tree from organisation to department, team and person. */
export const goalSchema = z.strictObject({
  id: idSchema,
  title: localizedTextSchema,
  level: idSchema,
  parent: z.optional(idSchema),
  perspective: z.optional(idSchema),
  /** Percent among its siblings. */
  weight: z.optional(percent),
  /** Why the organisation pursues it; published before personal goals open. */
  rationale: z.optional(localizedTextSchema),
  /** Names of the values that this goal serves. */
  values: z.optional(z.array(idSchema)),
});
export type Goal = z.infer<typeof goalSchema>;

const named = z.strictObject({ id: idSchema, title: localizedTextSchema });

/** Personal goals, their place in the goals of the organisation, and how far both sides find them consistent. */
export const goalAlignmentSchema = z.strictObject({
  ...envelopeShape,
  kind: z.literal('goal-alignment'),
  goals: z.strictObject({
    /** From the top down, such as organisation, department, team, person. */
    levels: z.array(named).check(z.minLength(1), z.maxLength(10)),
    /** Perspectives of a balanced scorecard; weights are percent and sum to 100. */
    perspectives: z.optional(z.array(z.extend(named, { weight: z.optional(percent) })).check(z.minLength(1), z.maxLength(12))),
    /** Goals that are known beforehand; the host page may bring them instead. */
    tree: z.optional(z.array(goalSchema).check(z.maxLength(2000))),
    /** Values that goals may serve. */
    values: z.optional(z.array(named).check(z.maxLength(100))),
    /** The panel question in which personal goals are written. */
    question: z.optional(questionNameSchema),
    maxGoals: z.optional(z.int().check(z.gte(1), z.lte(100))),
    /** Smallest and largest weight of one goal, in percent. */
    minWeight: z.optional(percent),
    maxWeight: z.optional(percent),
    /** Questions in which each side rates consistency: on the form, or one for each goal inside `question`. */
    consistency: z.optional(z.strictObject({ employee: questionNameSchema, supervisor: questionNameSchema })),
    /** The question that names the goal of the organisation above a personal goal, and the one that names the value it serves; inside `question`. */
    parent: z.optional(questionNameSchema),
    value: z.optional(questionNameSchema),
    /** Days between check-ins, from which the cadence of coaching follows. */
    checkInDays: z.optional(z.int().check(z.gte(1), z.lte(366))),
    /** Schedule performance from which on a goal is on track, or at risk; default .95 and .80. */
    schedule: z.optional(z.strictObject({ onTrack: z.number().check(z.positive()), atRisk: z.number().check(z.positive()) })),
    /** Which roles write into the goal book, and as whom; default: roles of the usual names, such as `organiser`, `self`, `manager`. */
    sides: z.optional(z.strictObject({
      organisation: z.optional(z.array(roleReferenceSchema)), employee: z.optional(z.array(roleReferenceSchema)), supervisor: z.optional(z.array(roleReferenceSchema)),
    })),
    /** Roles that sign a plan before it counts. */
    signOff: z.optional(z.array(roleReferenceSchema)),
  }),
});
export type GoalAlignmentDefinition = z.infer<typeof goalAlignmentSchema>;
