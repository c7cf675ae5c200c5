import type * as z from 'zod/mini';
import { isJsonObject, type Json } from './json.js';
import type { JsonPath } from './finding.js';

/** What the schema machinery tells about itself; only these parts are read. */
export interface SchemaParts {
  type: string;
  shape?: Record<string, z.ZodMiniType>;
  innerType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  options?: z.ZodMiniType[];
  discriminator?: string;
  values?: unknown[];
  entries?: Record<string, string>;
  checks?: { _zod: { def: { check: string; minimum?: number } } }[];
}

/** What zod tells about a schema. */
export const partsOf = (schema: z.ZodMiniType) => schema._zod.def as unknown as SchemaParts;

/** The schema of the place that a path leads to, chosen by what the document holds there; undefined when the path leaves the schema. */
export function schemaAt(schema: z.ZodMiniType, document: Json | undefined, path: JsonPath): z.ZodMiniType | undefined {
  let here: z.ZodMiniType | undefined = resolved(schema, document);
  let value = document;
  for (const step of path) {
    if (!here) return undefined;
    const parts: SchemaParts = partsOf(here);
    value = isJsonObject(value) || Array.isArray(value) ? (value as Record<string | number, Json>)[step] : undefined;
    const next: z.ZodMiniType | undefined = parts.shape?.[step] ?? parts.element ?? parts.valueType;
    here = next && resolved(next, value);
  }
  return here;
}

/** Keys that an object at this place may have. */
export function knownKeys(schema: z.ZodMiniType | undefined): string[] {
  return schema ? Object.keys(partsOf(schema).shape ?? {}) : [];
}

/** Strips optional and nullable, and takes the branch of a union that fits the value's outer form. */
export function resolved(schema: z.ZodMiniType, value: Json | undefined): z.ZodMiniType {
  const parts = partsOf(schema);
  if (parts.innerType) return resolved(parts.innerType, value);
  if (parts.type !== 'union' || !parts.options) return schema;
  const options = parts.options.map((option) => resolved(option, value));
  const chosen = parts.discriminator && isJsonObject(value)
    ? options.find((option) => literal(partsOf(option).shape?.[parts.discriminator!]) === value[parts.discriminator!])
    : nearest(options.filter((option) => fits(partsOf(option).type, value)), value);
  return chosen ?? schema;
}

/** Of several objects the one that has all the keys. */
function nearest(options: readonly z.ZodMiniType[], value: Json | undefined): z.ZodMiniType | undefined {
  const keys = isJsonObject(value) ? Object.keys(value) : [];
  return options.find((option) => keys.every((key) => partsOf(option).shape?.[key])) ?? options[0];
}

function literal(schema: z.ZodMiniType | undefined): unknown {
  return schema && partsOf(schema).values?.[0];
}

function fits(type: string, value: Json | undefined): boolean {
  if (isJsonObject(value)) return type === 'object' || type === 'record';
  return typeof value === 'string' ? type === 'string' || type === 'enum' : type === (Array.isArray(value) ? 'array' : typeof value);
}

/** What belongs at this place, in words, such as `a text` or `one of "draft", "published"`. */
export function expectedWords(schema: z.ZodMiniType | undefined): string {
  if (!schema) return 'a value';
  const parts = partsOf(schema);
  if (parts.innerType) return expectedWords(parts.innerType);
  if (parts.values) return parts.values.map((value) => JSON.stringify(value)).join(' or ');
  if (parts.entries) return 'one of ' + Object.values(parts.entries).map((value) => JSON.stringify(value)).join(', ');
  if (parts.options) return [...new Set(parts.options.map(expectedWords))].join(' or ');
  return typeWords[parts.type] ?? 'a value';
}

/** Types as a reader calls them. */
export const typeWords: Record<string, string> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object', record: 'an object', null: 'null', undefined: 'nothing',
};
