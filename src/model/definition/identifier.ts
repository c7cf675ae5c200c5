import * as z from 'zod/mini';

/** Names of definitions, roles, scales, bands, rounds: a letter first, at most 64 characters; lower case for definitions. */
export const definitionIdSchema = z.string().check(z.regex(/^[a-z][a-z0-9.-]*$/), z.maxLength(64));

/** Names inside a definition. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9._-]*$/), z.maxLength(64));
