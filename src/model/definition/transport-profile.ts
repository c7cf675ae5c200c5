import * as z from 'zod/mini';
import { jsonSchema } from './json.js';

/** Matches an HTTP answer: its status is one of `status` (any, if absent) and its body matches the regular expression `body`. */
export const transportRuleSchema = z.strictObject({
  status: z.optional(z.array(z.int().check(z.gte(100), z.lte(599))).check(z.minLength(1), z.maxLength(50))),
  body: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});
export type TransportRule = z.infer<typeof transportRuleSchema>;

/**
 * How to hand a response to a backend that is not ours, as data.
 *
 * `{path}` in `url` and in header values is replaced by that place of `{ response, endpoint, token, context }`; in `body`,
 * `{"$value": "path"}` puts the value there and `{"$json": "path"}` its JSON text. A header that comes out empty is left out.
 * Rules are tried in the order `failedOk`, `duplicate`, `refresh`, `retry`; else 2xx is stored and the rest is rejected.
 */
export const transportProfileSchema = z.strictObject({
  name: z.optional(z.string().check(z.maxLength(80))),
  method: z.enum(['PUT', 'POST', 'PATCH']),
  url: z.string().check(z.minLength(1), z.maxLength(2000)),
  headers: z.optional(z.record(z.string().check(z.regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/)), z.string().check(z.maxLength(4000)))),
  /** Default `application/json`. */
  contentType: z.optional(z.string().check(z.regex(/^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/))),
  /** Default `same-origin`. */
  credentials: z.optional(z.enum(['omit', 'same-origin', 'include'])),
  /** Default: the whole response. */
  body: z.optional(jsonSchema),
  /** The backend already has it: counts as stored. */
  duplicate: z.optional(z.array(transportRuleSchema)),
  /** A 2xx answer that is a failure in truth: tried again later. */
  failedOk: z.optional(z.array(transportRuleSchema)),
  /** The token is stale: fetch a new one and try again. */
  refresh: z.optional(z.array(transportRuleSchema)),
  /** Try again later. */
  retry: z.optional(z.array(transportRuleSchema)),
});
export type TransportProfile = z.infer<typeof transportProfileSchema>;

/** Our collector's contract, the page's own function, or a profile. */
export const deliverySchema = z.strictObject({
  transport: z.union([z.enum(['rest', 'callback']), transportProfileSchema]),
  /** Base address; an `endpoint` attribute on the widget wins. */
  endpoint: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
});
export type Delivery = z.infer<typeof deliverySchema>;
