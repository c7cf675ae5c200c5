import type { FormDefinition } from '../definition/index.js';
import { definitionHash, jsonText } from '../definition/index.js';
import type { Answers } from './answers.js';
import { responseSchema, type Response } from './response.js';

/** What is known about a response before its answers are final. */
export interface ResponseParts {
  definition: FormDefinition;
  /** `newResponseId()`, made with the draft. */
  id: string;
  respondent: string | null;
  subject: string | null;
  role: string;
  round: string | null;
  locale: string;
  /** ISO 8601 instant. */
  startedAt: string;
  answers: Answers;
  orphans?: Answers | undefined;
  context?: Record<string, unknown> | undefined;
  /** Milliseconds since 1970; the moment of completion. */
  now: number;
}

/**
 * The finished response: copied, checked and frozen, so that what is queued can never change.
 *
 * @throws Error when a part is not what a response can hold (a programmer's mistake; the text names the part)
 */
export function buildResponse(parts: ResponseParts): Response {
  const { definition, now, orphans, context, ...own } = parts;
  const draft = {
    assayer: 2,
    ...own,
    definition: { id: definition.id, version: definition.version.number, hash: definitionHash(definition) },
    kind: definition.kind,
    completedAt: new Date(Math.max(now, Date.parse(parts.startedAt) || 0)).toISOString(),
    ...(orphans && Object.keys(orphans).length ? { orphans } : {}),
    ...(context && Object.keys(context).length ? { context } : {}),
  };
  const parsed = responseSchema.safeParse(JSON.parse(jsonText(draft)));
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.join('.') || '(top)').join(', ');
    throw new Error(`buildResponse: these parts do not fit a response: ${places}. Ids are UUIDs, instants ISO 8601, names not empty.`);
  }
  return deepFreeze(parsed.data);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
