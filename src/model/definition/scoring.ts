import * as z from 'zod/mini';
import { idSchema } from './identifier.js';
import { jsonSchema } from './json.js';
import { localizedTextSchema } from './localized-text.js';
import { columnNameSchema, questionNameSchema, rowNameSchema, scaleReferenceSchema } from './name-references.js';

const share = z.number().check(z.gte(0), z.lte(1));

/** One question, or one cell or row of a matrix, that counts towards a scale. */
export const scaleItemSchema = z.strictObject({
  question: questionNameSchema,
  row: z.optional(rowNameSchema),
  column: z.optional(columnNameSchema),
  /** Scored as min + max − answer. */
  reverse: z.optional(z.boolean()),
  /** Default 1. */
  weight: z.optional(z.number().check(z.positive())),
});
export type ScaleItem = z.infer<typeof scaleItemSchema>;

/** A stretch of the 0–100 scale (percent of maximum possible), `[from, to)`; the last band holds its upper end as well. */
export const bandSchema = z.strictObject({
  id: idSchema,
  from: z.number().check(z.gte(0), z.lte(100)),
  to: z.number().check(z.gte(0), z.lte(100)),
  title: localizedTextSchema,
  kind: z.enum(['need', 'neutral', 'strength']),
  /** The measure that follows from a result in this band. */
  measure: z.optional(localizedTextSchema),
});
export type Band = z.infer<typeof bandSchema>;

/** Figures of a pilot sample, from which the standard error of measurement and reliable change follow. */
export const referenceSchema = z.strictObject({
  mean: z.number(),
  sd: z.number().check(z.positive()),
  reliability: z.number().check(z.gte(0), z.lt(1)),
  n: z.int().check(z.gte(2)),
  source: localizedTextSchema,
});
export type Reference = z.infer<typeof referenceSchema>;

/** What is expected of a family of jobs or a stage of the career, in points of the answer scale. Both may be named; the closest wins. */
export const benchmarkSchema = z.strictObject({
  value: z.number(),
  jobFamily: z.optional(idSchema),
  careerStage: z.optional(idSchema),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** Items that together measure one thing; `min` and `max` are the ends of the answer scale of every item. */
export const scaleSchema = z.strictObject({
  id: idSchema,
  title: localizedTextSchema,
  description: z.optional(localizedTextSchema),
  min: z.number(),
  max: z.number(),
  items: z.array(scaleItemSchema).check(z.minLength(1), z.maxLength(500)),
  /** Share of items (0–1) that must be answered; default `scoring.minAnsweredShare`, else 0.5. */
  minAnsweredShare: z.optional(share),
  /** Answers that count as missing and are reported apart. */
  cannotSay: z.optional(z.array(jsonSchema)),
  reference: z.optional(referenceSchema),
  benchmarks: z.optional(z.array(benchmarkSchema).check(z.minLength(1), z.maxLength(400))),
  bands: z.optional(z.array(bandSchema).check(z.minLength(1), z.maxLength(20))),
});
export type Scale = z.infer<typeof scaleSchema>;

/** Where one side of a value profile is asked: a `matrix` question, or one column of a matrix with several. */
export const valueSourceSchema = z.strictObject({ question: questionNameSchema, column: z.optional(columnNameSchema) });
export type ValueSource = z.infer<typeof valueSourceSchema>;

/** Personal values, each with its importance and how far it is realised; the rows of both sources are the values. */
export const valueProfileSchema = z.strictObject({
  id: idSchema,
  title: localizedTextSchema,
  description: z.optional(localizedTextSchema),
  importance: valueSourceSchema,
  realisation: valueSourceSchema,
  min: z.number(),
  max: z.number(),
  /** Names of the rows that count; default: the rows of the importance question. */
  rows: z.optional(z.array(rowNameSchema).check(z.minLength(1), z.maxLength(200))),
  groups: z.optional(z.array(z.strictObject({ id: idSchema, title: localizedTextSchema, rows: z.array(rowNameSchema).check(z.minLength(1)) }))),
  cannotSay: z.optional(z.array(jsonSchema)),
  reference: z.optional(referenceSchema),
});
export type ValueProfile = z.infer<typeof valueProfileSchema>;

/** Several results as one, each with its percentage. Scales count with their 0–100 score, questions with the number they hold. */
export const compositeSchema = z.strictObject({
  id: idSchema,
  title: localizedTextSchema,
  description: z.optional(localizedTextSchema),
  parts: z.array(z.union([
    z.strictObject({ scale: scaleReferenceSchema, weight: z.number().check(z.gte(0), z.lte(100)) }),
    /** A question that gives 0–100. */
    z.strictObject({ question: questionNameSchema, weight: z.number().check(z.gte(0), z.lte(100)) }),
  ])).check(z.minLength(2), z.maxLength(50)),
  /** Share (0–1) of the weight that must have a result; default 0.5. */
  minCompleteness: z.optional(share),
});
export type Composite = z.infer<typeof compositeSchema>;

export const scoringSchema = z.strictObject({
  /** Share of items (0–1) that must be answered for a scale to have a score; default 0.5. */
  minAnsweredShare: z.optional(share),
  scales: z.array(scaleSchema).check(z.maxLength(200)),
  values: z.optional(z.array(valueProfileSchema).check(z.maxLength(20))),
  composites: z.optional(z.array(compositeSchema).check(z.maxLength(20))),
});
export type Scoring = z.infer<typeof scoringSchema>;
