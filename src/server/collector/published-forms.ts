import { parseDefinition, type FormDefinition } from '../../model/definition/index.js';
import { createAnswerChecker, type AnswerChecker } from '../../survey/index.js';
import { findDefinition, latestDefinition, type Database, type StoredDefinition } from '../database/index.js';

/** A stored version together with its parsed form and what checks answers to it. */
export interface PublishedForm {
  stored: StoredDefinition;
  definition: FormDefinition;
  /** Keeps its survey model from response to response: making one takes longer than all the rest of storing. */
  checker: AnswerChecker;
}

type Parsed = Pick<PublishedForm, 'definition' | 'checker'>;

const mostKept = 50;

/** Finds forms; parses each content once and keeps the last 50. */
export interface PublishedForms {
  latest(tenant: string, id: string): Promise<PublishedForm | null>;
  /** The given version unless it is a draft: to drafts nobody answers. */
  version(tenant: string, id: string, version: string): Promise<PublishedForm | null>;
}

export function createPublishedForms(database: Database): PublishedForms {
  const parsed = new Map<string, Parsed>();
  // A published version never changes its content; only its status may go on to retired, which forbids nobody to finish.
  const fixed = new Map<string, PublishedForm>();

  const open = (stored: StoredDefinition | null): PublishedForm | null => {
    if (!stored || stored.status === 'draft') return null;
    let form = parsed.get(stored.hash);
    if (!form) {
      const result = parseDefinition(stored.body);
      if (!result.ok) throw new Error(`The stored definition ${stored.id} ${stored.version} can no longer be read: ${result.findings[0]?.message}`);
      form = { definition: result.definition, checker: createAnswerChecker(result.definition) };
      keepFew(parsed, stored.hash, form);
    }
    return { stored, ...form };
  };

  return {
    latest: async (tenant, id) => open(await latestDefinition(database, tenant, id)),
    async version(tenant, id, version) {
      const key = JSON.stringify([tenant, id, version]);
      const known = fixed.get(key);
      if (known) return known;
      const form = open(await findDefinition(database, tenant, id, version));
      if (form) keepFew(fixed, key, form);
      return form;
    },
  };
}

function keepFew<Value>(map: Map<string, Value>, key: string, value: Value) {
  map.set(key, value);
  if (map.size > mostKept) map.delete(map.keys().next().value!);
}
