import type * as z from 'zod/mini';
import type { JsonPath } from './finding.js';
import { isJsonObject, type Json, type JsonObject } from './json.js';
import { partsOf, resolved, type SchemaParts } from './known-keys.js';
import { localizedTextSchema } from './localized-text.js';
import { columnNameSchema, questionNameSchema, roleReferenceSchema, roundReferenceSchema, rowNameSchema, scaleReferenceSchema } from './name-references.js';
import { formDefinitionSchema } from './schema.js';

/** What a value in the envelope is: a text for people, or the name of something else in the definition. */
export type Mark = 'text' | 'question' | 'row' | 'column' | 'role' | 'round' | 'scale';

/** A place in the envelope with a meaning beyond its type. */
export interface MarkedPlace {
  path: JsonPath;
  mark: Mark;
  value: Json;
}

const marks = new Map<unknown, Mark>([
  [localizedTextSchema, 'text'], [questionNameSchema, 'question'], [rowNameSchema, 'row'], [columnNameSchema, 'column'], [roleReferenceSchema, 'role'], [roundReferenceSchema, 'round'], [scaleReferenceSchema, 'scale'],
]);

/** Every text and every reference of a definition's envelope, found by its schema; nothing of the survey. An invalid definition gives what can be read of it. */
export function markedPlaces(document: JsonObject): MarkedPlace[] {
  const places: MarkedPlace[] = [];
  visit(formDefinitionSchema, document, []);
  return places;

  function visit(schema: z.ZodMiniType, value: Json, path: JsonPath): void {
    const { innerType } = partsOf(schema);
    if (innerType) return visit(innerType, value, path);
    const mark = marks.get(schema);
    if (mark) return void places.push({ path, mark, value });
    const parts = partsOf(resolved(schema, value));
    if (Array.isArray(value) && parts.element) value.forEach((item, i) => visit(parts.element!, item, [...path, i]));
    if (!isJsonObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      const schemaOfKey = parts.shape?.[key];
      if (schemaOfKey) visit(schemaOfKey, inner, [...path, key]);
    }
  }
}

/** Whether the schema lets what stands at a path be left out; entries of lists never. */
export function isOptional(document: JsonObject, path: JsonPath): boolean {
  const schema = schemaOf(document, path);
  return schema !== undefined && partsOf(schema).type === 'optional';
}

/** How many entries a list must have for the schema. */
export function fewestEntries(document: JsonObject, path: JsonPath): number {
  const schema = schemaOf(document, path);
  const checks = schema && partsOf(resolved(schema, [])).checks;
  return Math.max(0, ...(checks ?? []).map(({ _zod: { def } }) => (def.check === 'min_length' ? def.minimum ?? 0 : 0)));
}

/** What belongs at a path, chosen by what the document holds on the way; `optional` is not stripped. */
function schemaOf(document: JsonObject, path: JsonPath): z.ZodMiniType | undefined {
  let schema: z.ZodMiniType | undefined = formDefinitionSchema;
  let value: Json | undefined = document;
  for (const step of path) {
    const parts: SchemaParts | undefined = schema && partsOf(resolved(schema, value));
    schema = typeof step === 'number' ? parts?.element : parts?.shape?.[step] ?? parts?.valueType;
    value = (value as JsonObject | undefined)?.[step];
  }
  return schema;
}
