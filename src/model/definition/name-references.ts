import * as z from 'zod/mini';

// Each meaning has a schema object of its own, so that `marked-places.ts` can tell them apart by identity.
const name = () => z.string().check(z.minLength(1), z.maxLength(200));
const id = () => z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/), z.maxLength(64));

/** The answer key of a question of the survey. */
export const questionNameSchema = name();
/** The value of a row of the question named beside it. */
export const rowNameSchema = name();
/** The name of a column of the question named beside it. */
export const columnNameSchema = name();
/** The id of a role of the definition. */
export const roleReferenceSchema = id();
/** The id of a round of the definition. */
export const roundReferenceSchema = id();
/** The id of a scale of the definition. */
export const scaleReferenceSchema = id();
