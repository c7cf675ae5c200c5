import { z, type RouteConfig } from '@hono/zod-openapi';
import { toJSONSchema } from 'zod';
import { formDefinitionJsonSchema } from '../../model/definition/index.js';
import { cycleSchema } from '../../model/cycle/index.js';
import { receiptSchema, responseSchema } from '../../model/response/index.js';
import type { CollectorApp } from './context.js';
import { refusalSchema } from './refusal.js';

/** The schemas that the browser uses too go into the document as they are; nothing is described a second time. */
export function registerSchemas(app: CollectorApp) {
  const shared = { Response: toJSONSchema(responseSchema), Receipt: toJSONSchema(receiptSchema), FormDefinition: formDefinitionJsonSchema(), Cycle: toJSONSchema(cycleSchema) };
  for (const [name, schema] of Object.entries(shared)) app.openAPIRegistry.registerComponent('schemas', name, withoutDialect(schema));
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http', scheme: 'bearer', description: 'An invitation (respondents), the portal\'s own JWT (people), a designer\'s or an organiser\'s token.',
  });
}

/** Body content that refers to a registered schema. */
export function json(name: 'Response' | 'Receipt' | 'FormDefinition') {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
}

type Answer = NonNullable<RouteConfig['responses'][string]>;

/** The list of a route's answers: its own, and the refusals that it may give. */
export function answers(own: Record<number, Answer>, ...refusals: (400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 422 | 429 | 503)[]): Record<number, Answer> {
  const meaning = {
    400: 'The request itself is malformed', 401: 'No valid token', 403: 'The token does not allow this', 404: 'Not known here', 409: 'Published content never changes',
    410: 'Received once and withdrawn since', 412: 'Changed by somebody else since it was read', 413: 'Body too large', 422: 'Understood, and not acceptable', 429: 'Too many requests; see Retry-After', 503: 'Not now; see Retry-After',
  };
  const content = { 'application/json': { schema: refusalSchema } };
  return { ...own, ...Object.fromEntries(refusals.map((status) => [status, { description: meaning[status], content }])) };
}

export const definitionId = z.string().regex(/^[a-z][a-z0-9.-]*$/).max(64).openapi({ example: 'self-assessment.values' });
export const responseId = z.uuid().openapi({ description: 'Made by the client together with the draft; the key under which the response takes effect once.' });
export const roundId = z.string().max(64).openapi({ description: 'Empty for responses that belong to no round.' });

function withoutDialect(schema: object): object {
  const { $schema: _dialect, ...rest } = schema as Record<string, unknown>;
  return rest;
}
