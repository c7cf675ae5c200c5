import * as z from 'zod/mini';
import { burdenSchema, peopleGroupSchema, periodSchema, personnelElementSchema } from './governance.js';
import { definitionIdSchema, idSchema } from './identifier.js';
import { jsonObjectSchema, jsonSchema } from './json.js';
import { localeSchema, localizedTextSchema } from './localized-text.js';
import { roundReferenceSchema } from './name-references.js';
import { scoringSchema } from './scoring.js';
import { deliverySchema } from './transport-profile.js';

/** ISO 8601 instant with its offset, such as `2026-03-01T08:00:00+09:00`. */
const instant = z.iso.datetime({ offset: true });
const groupSize = z.int().check(z.gte(1), z.lte(1000));

/** Which step of the performance cycle a form serves. */
export const stageSchema = z.enum(['objectives', 'plan', 'control', 'evaluation', 'results']);
export type Stage = z.infer<typeof stageSchema>;

export const versionSchema = z.strictObject({
  /** Semantic version, such as `1.0.0`. */
  number: z.string().check(z.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(-[0-9A-Za-z.-]+)?$/), z.maxLength(64)),
  status: z.enum(['draft', 'published', 'retired']),
  /** `sha256-` and hexadecimal digits; see `definitionHash`. */
  hash: z.optional(z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/))),
  changes: z.optional(localizedTextSchema),
});
export type DefinitionVersion = z.infer<typeof versionSchema>;

export const roleSchema = z.strictObject({
  id: idSchema,
  title: localizedTextSchema,
  /** Respondents of this role are not told apart in any report. */
  anonymous: z.optional(z.boolean()),
  /** Fewest respondents of this role for a result to be shown; default `anonymity.minGroup`. */
  minGroup: z.optional(groupSize),
  /** Share in a combined result, relative to the other roles; default 1. */
  weight: z.optional(z.number().check(z.gte(0))),
});
export type Role = z.infer<typeof roleSchema>;

export const anonymitySchema = z.strictObject({
  /** Fewest respondents for scores. */
  minGroup: groupSize,
  /** Fewest respondents for comments. */
  minComments: groupSize,
  /** Fewest respondents for distributions and dispersion. */
  minDistribution: groupSize,
  /** Small groups are merged with others, or withheld. */
  mode: z.enum(['merge', 'suppress']),
  /** Whose the single result is. */
  owner: z.enum(['respondent', 'organisation']),
  /** Who else may see the owner's result, how much of it, and whether the owner decides. */
  sharing: z.optional(z.array(z.strictObject({
    with: z.enum(['manager', 'organisation']),
    what: z.enum(['summary', 'answers']),
    consent: z.enum(['opt-in', 'always']),
  }))),
});
export type Anonymity = z.infer<typeof anonymitySchema>;

export const roundSchema = z.strictObject({
  id: idSchema,
  title: localizedTextSchema,
  opens: z.optional(instant),
  closes: z.optional(instant),
  /** The round whose results this one builds on. */
  previous: z.optional(roundReferenceSchema),
});
export type Round = z.infer<typeof roundSchema>;

/** What every kind of form shares. */
export const envelopeShape = {
  /** For editors: where the JSON Schema is. */
  $schema: z.optional(z.string().check(z.maxLength(2000))),
  assayer: z.literal(2),
  id: definitionIdSchema,
  version: versionSchema,
  title: localizedTextSchema,
  description: z.optional(localizedTextSchema),
  purpose: z.optional(localizedTextSchema),
  /** The first one is the default. */
  locales: z.array(localeSchema).check(z.minLength(1), z.maxLength(60)),
  stages: z.optional(z.array(stageSchema).check(z.minLength(1))),
  personnelElements: z.optional(z.array(personnelElementSchema).check(z.minLength(1))),
  /** Stages of the career; expressions read the respondent's own as `{context.careerStage}`. */
  careerStages: z.optional(z.array(peopleGroupSchema).check(z.minLength(1), z.maxLength(20))),
  /** Families of comparable jobs, read as `{context.jobFamily}`. */
  jobFamilies: z.optional(z.array(peopleGroupSchema).check(z.minLength(1), z.maxLength(200))),
  /** Plain SurveyJS JSON, untouched. */
  survey: jsonObjectSchema,
  roles: z.array(roleSchema).check(z.minLength(1), z.maxLength(50)),
  scoring: z.optional(scoringSchema),
  anonymity: z.optional(anonymitySchema),
  rounds: z.optional(z.array(roundSchema).check(z.minLength(1), z.maxLength(100))),
  delivery: z.optional(deliverySchema),
  retention: z.optional(z.strictObject({ days: z.int().check(z.gte(1), z.lte(36_525)) })),
  legalBasis: z.optional(localizedTextSchema),
  /** The body that answers for the evaluation. */
  responsible: z.optional(localizedTextSchema),
  period: z.optional(periodSchema),
  burden: z.optional(burdenSchema),
  /** SurveyJS theme JSON. */
  theme: z.optional(jsonObjectSchema),
  /** survey-core/tester scenarios, each with the scores it should give if wanted. */
  tests: z.optional(z.array(jsonSchema).check(z.maxLength(500))),
};
