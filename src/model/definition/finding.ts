import * as z from 'zod/mini';
import { jsonSchema } from './json.js';

/** `error` stops the definition or response, `warning` and `info` do not. */
export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

/** One thing that is wrong, where it is, and in words what to do about it. */
export const findingSchema = z.object({
  /** Stable, such as `definition/unknown-question`; interface texts are looked up by it. */
  code: z.string(),
  severity: severitySchema,
  path: z.array(z.union([z.string(), z.number()])),
  /** The same path as a JSON pointer (RFC 6901). */
  pointer: z.string(),
  /** 1-based; only when the input was text. */
  line: z.optional(z.number()),
  /** 1-based, in UTF-16 units; only when the input was text. */
  column: z.optional(z.number()),
  /** English; says the fix. */
  message: z.string(),
  /** What the message was made from, for translated texts. */
  values: z.optional(z.record(z.string(), jsonSchema)),
});
export type Finding = z.infer<typeof findingSchema>;

/** Steps into a JSON document: keys of objects and positions in arrays. */
export type JsonPath = (string | number)[];

/** A path as JSON pointer (RFC 6901): `~` becomes `~0`, `/` becomes `~1`. */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
}
