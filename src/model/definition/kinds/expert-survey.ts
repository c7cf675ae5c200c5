import * as z from 'zod/mini';
import { envelopeShape } from '../envelope.js';
import { idSchema } from '../identifier.js';
import { columnNameSchema, questionNameSchema } from '../name-references.js';

const unit = z.number().check(z.gte(0), z.lte(1));
const nonNegative = z.number().check(z.gte(0));

/** One method applied to the answers of the panel. Options that belong to other methods are reported. */
export const expertMethodSchema = z.strictObject({
  id: idSchema,
  method: z.enum(['delphi', 'ahp', 'content-validity', 'best-worst', 'importance-performance']),
  questions: z.array(questionNameSchema).check(z.minLength(1), z.maxLength(500)),
  /** delphi, content-validity: the column of the matrices that is meant. */
  column: z.optional(columnNameSchema),
  /** delphi, content-validity: answers from this value on count as "essential" or "relevant". */
  essentialFrom: z.optional(z.number()),
  /** content-validity: ratio of experts who say "essential", index of experts who say "relevant", or Aiken's V. */
  coefficient: z.optional(z.enum(['cvr', 'cvi', 'aiken'])),
  /** delphi: quartiles as R and Excel count them (7, default) or as SPSS does (6). */
  quantileType: z.optional(z.union([z.literal(6), z.literal(7)])),
  /** ahp: largest consistency ratio that is accepted; default 0.1. */
  consistencyLimit: z.optional(unit),
  /** ahp: table of random indices behind the ratio; reports name it. Default `saaty1980`. */
  randomIndex: z.optional(z.enum(['saaty1980', 'saaty2005'])),
  /** ahp: aggregation of individual judgments (AIJ) or of individual priorities (AIP). */
  aggregation: z.optional(z.enum(['AIJ', 'AIP'])),
  /** ahp: pairs may be left out; missing ones are estimated. Default true. */
  incomplete: z.optional(z.boolean()),
  /** importance-performance: the questions on the other axis, in the same order. */
  against: z.optional(z.array(questionNameSchema).check(z.minLength(1), z.maxLength(500))),
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
    /** The question in which experts rate their own expertise, and whether their judgments weigh by it. */
    expertise: z.optional(z.strictObject({ question: questionNameSchema, weighted: z.boolean() })),
    /** Who learns who is on the panel: nobody, the moderator (default), everybody. */
    identity: z.optional(z.enum(['hidden', 'moderator', 'open'])),
  })),
  methods: z.array(expertMethodSchema).check(z.minLength(1), z.maxLength(50)),
  /** When a Delphi item counts as agreed: all limits that are given have to hold. */
  consensus: z.optional(z.strictObject({
    convergenceMax: z.optional(nonNegative),
    agreementMin: z.optional(unit),
    variationMax: z.optional(nonNegative),
    /** The count of "essential" has to reach the exact critical count (Ayre & Scally 2014). */
    exactRatio: z.optional(z.boolean()),
  })),
  /** When experts are taken to keep to their ratings, between two rounds. Consensus alone is no reason to stop. */
  stability: z.optional(z.strictObject({
    variationChangeMax: z.optional(nonNegative),
    medianShiftMax: z.optional(nonNegative),
    /** Share (0–1) of experts who may still change their rating. */
    changedShareMax: z.optional(unit),
  })),
  /** What becomes of an item that is agreed and stable: asked no more, or left to the moderator (default). */
  settled: z.optional(z.enum(['retire', 'moderator'])),
});
export type ExpertSurveyDefinition = z.infer<typeof expertSurveySchema>;
