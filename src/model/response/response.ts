import * as z from 'zod/mini';
import { formKindSchema, jsonDigest, jsonObjectSchema } from '../definition/index.js';
import { answersSchema } from './answers.js';

const instant = z.iso.datetime({ offset: true });
const person = z.nullable(z.string().check(z.minLength(1), z.maxLength(320)));

/** One respondent's answers to one version of a definition, about one subject, in one round. */
export const responseSchema = z.strictObject({
  assayer: z.literal(2),
  /** UUID version 4, made with the draft. */
  id: z.uuidv4(),
  definition: z.strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    version: z.string().check(z.minLength(1), z.maxLength(64)),
    hash: z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/)),
  }),
  kind: formKindSchema,
  /** Null when nobody may know. */
  respondent: person,
  /** Whom the answers are about; null when it is about nobody in particular. */
  subject: person,
  role: z.string().check(z.minLength(1), z.maxLength(64)),
  round: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
  locale: z.string().check(z.minLength(2), z.maxLength(35)),
  /** ISO 8601 instants. */
  startedAt: instant,
  completedAt: instant,
  answers: answersSchema,
  /** Answers that no longer fit the definition, kept and sent along. */
  orphans: z.optional(answersSchema),
  /** What the host page knows, such as department or job family. */
  context: z.optional(jsonObjectSchema),
});
export type Response = z.infer<typeof responseSchema>;

/** Digest of a response, for its receipt: equal for equal content, whatever the order of keys. */
export function responseDigest(response: Response): string {
  return jsonDigest(response);
}
