import * as z from 'zod/mini';

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A JSON object whose inside is not ours to describe (a SurveyJS survey, a theme). */
export type JsonObject = { [key: string]: Json };

/** Accepts every JSON value; depth, size and key names are limited before any schema runs (`limits.ts`). */
export const jsonSchema = z.any() as unknown as z.ZodMiniType<Json>;

/** Accepts every JSON object. */
export const jsonObjectSchema = z.record(z.string(), z.any()) as unknown as z.ZodMiniType<JsonObject>;

/** True for `{…}`, false for arrays and null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
