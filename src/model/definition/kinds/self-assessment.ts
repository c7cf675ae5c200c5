import * as z from 'zod/mini';
import { envelopeShape } from '../envelope.js';

/** One person (or one unit) about itself; subject and respondent are the same. */
export const selfAssessmentSchema = z.strictObject({
  ...envelopeShape,
  kind: z.literal('self-assessment'),
  /** Who is assessed: a person (default) or an organisational unit. */
  subjects: z.optional(z.enum(['person', 'unit'])),
});
export type SelfAssessmentDefinition = z.infer<typeof selfAssessmentSchema>;
