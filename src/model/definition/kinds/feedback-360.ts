import * as z from 'zod/mini';
import { envelopeShape } from '../envelope.js';
import { questionNameSchema, roleReferenceSchema } from '../name-references.js';

/** How many people of one role rate one subject, and who names them. */
export const raterGroupSchema = z.strictObject({
  role: roleReferenceSchema,
  minRaters: z.int().check(z.gte(0), z.lte(1000)),
  maxRaters: z.int().check(z.gte(1), z.lte(1000)),
  /** Share in the result of all others; default the role's weight. The subject's own role never counts there. */
  weight: z.optional(z.number().check(z.gte(0))),
  nominatedBy: z.optional(z.enum(['subject', 'manager', 'organisation'])),
  /** Who has to agree to the names. */
  approvedBy: z.optional(z.enum(['manager', 'organisation'])),
});
export type RaterGroup = z.infer<typeof raterGroupSchema>;

/** Several groups of raters about one person or unit. */
export const feedback360Schema = z.strictObject({
  ...envelopeShape,
  kind: z.literal('feedback-360'),
  subjects: z.optional(z.enum(['person', 'unit'])),
  raters: z.strictObject({
    /** The role in which the subject answers about itself. */
    self: z.optional(roleReferenceSchema),
    groups: z.array(raterGroupSchema).check(z.minLength(1), z.maxLength(50)),
  }),
  feedback: z.optional(z.strictObject({
    /** From this mean on a result counts as a strength, in points of the answer scale. */
    cut: z.optional(z.number()),
    /** Self and others agree when they differ by less than this, in points of the answer scale. */
    gapThreshold: z.optional(z.number().check(z.positive())),
    /** Questions in free words, shown under the threshold of comments. */
    comments: z.optional(z.array(questionNameSchema).check(z.minLength(1), z.maxLength(50))),
    /** The question in which the subject answers the result, and objects if need be. */
    reply: z.optional(questionNameSchema),
  })),
});
export type Feedback360Definition = z.infer<typeof feedback360Schema>;
