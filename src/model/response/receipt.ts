import * as z from 'zod/mini';

/** A backend's word that a response is stored. */
export const receiptSchema = z.object({
  accepted: z.literal(true),
  /** The id of the response. */
  key: z.string(),
  /** `responseDigest` of what was stored. */
  digest: z.string(),
  /** ISO 8601 instant of the backend's clock. */
  receivedAt: z.string(),
  revision: z.number(),
});
export type Receipt = z.infer<typeof receiptSchema>;
