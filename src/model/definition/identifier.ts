import * as z from 'zod/mini';

/** Name of a definition: a small letter first, at most 64 characters. */
export const definitionIdSchema = z.string().check(z.regex(/^[a-z][a-z0-9.-]*$/), z.maxLength(64));

/** Names inside a definition (roles, scales, bands, rounds such as `2026`), at most 64 characters. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/), z.maxLength(64));
