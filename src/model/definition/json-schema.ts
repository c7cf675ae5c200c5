import * as z from 'zod/mini';
import { formDefinitionSchema } from './schema.js';

/** JSON Schema (draft 2020-12) of form definitions, for completion and checks in editors. Cross-part rules are `parseDefinition`'s alone. */
export function formDefinitionJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(formDefinitionSchema, { target: 'draft-2020-12', unrepresentable: 'any', io: 'input' });
  return { title: 'Assayer form definition', ...(schema as Record<string, unknown>) };
}
