import * as z from 'zod/mini';
import { envelopeShape } from '../envelope.js';
import { idSchema } from '../identifier.js';
import { questionNameSchema } from '../name-references.js';

const unit = z.number().check(z.gte(0), z.lte(1));

/** One method applied to the answers of the panel. */
export const expertMethodSchema = z.strictObject({
  id: idSchema,
  method: z.enum(['delphi', 'ahp', 'content-validity', 'best-worst', 'importance-performance']),
  questions: z.array(questionNameSchema).check(z.minLength(1), z.maxLength(500)),
  /** delphi, content-validity: answers from this value on count as "essential" or "relevant". */
  essentialFrom: z.optional(z.number()),
  /** ahp: largest consistency ratio that is accepted; default 0.1. */
  consistencyLimit: z.optional(unit),
  /** ahp: aggregation of individual judgments (AIJ) or of individual priorities (AIP). */
  aggregation: z.optional(z.enum(['AIJ', 'AIP'])),
});
export type ExpertMethod = z.infer<typeof expertMethodSchema>;

/** A panel of experts, once or in rounds with feedback between them. */
export const expertSurveySchema = z.strictObject({
  ...envelopeShape,
  kind: z.literal('expert-survey'),
  panel: z.optional(z.strictObject({
    /** Experts wanted in all. */
    size: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
    /** Results by background need at least this many experts of it. */
    minByRole: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  })),
  methods: z.array(expertMethodSchema).check(z.minLength(1), z.maxLength(50)),
  /** When a Delphi item counts as agreed. */
  consensus: z.optional(z.strictObject({
    convergenceMax: z.optional(z.number().check(z.gte(0))),
    agreementMin: z.optional(unit),
    variationMax: z.optional(z.number().check(z.gte(0))),
  })),
});
export type ExpertSurveyDefinition = z.infer<typeof expertSurveySchema>;
