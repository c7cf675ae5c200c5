import { createRoute, z } from '@hono/zod-openapi';
import { definitionHash, parseDefinition } from '../../model/definition/index.js';
import { lintSurvey } from '../../survey/index.js';
import { isDesigner, type Caller } from '../access/index.js';
import { findDefinition, latestDefinition, listDefinitions, storeDefinition, type StoredDefinition } from '../database/index.js';
import { designersOnly } from './authenticate.js';
import type { CollectorApp, CollectorParts } from './context.js';
import { readJson } from './read-json.js';
import { refuse, refuseForbidden, refuseUnknownCaller } from './refusal.js';
import { definitionId, json, answers } from './schemas.js';

const number = z.string().max(64).openapi({ example: '1.0.0' });
const entrySchema = z.object({ id: z.string(), version: z.string(), hash: z.string(), kind: z.string(), title: z.unknown(), status: z.string(), storedAt: z.iso.datetime() }).openapi('DefinitionEntry');
const storedSchema = z.object({ id: z.string(), version: z.string(), hash: z.string(), status: z.string() }).openapi('StoredDefinition');

/** Form definitions: anybody reads what is published; designers store versions and see drafts and what is retired; what is published never changes. */
export function definitionRoutes(app: CollectorApp, { database }: CollectorParts, tenant = 'default') {
  app.openapi(
    createRoute({
      method: 'get', path: '/v1/definitions', tags: ['definitions'], summary: 'List the published versions, for designers every version',
      description: 'With `versions=all` and a designer\'s token also drafts and what is retired.',
      request: { query: z.object({ versions: z.enum(['published', 'all']).optional() }) },
      responses: answers({ 200: { description: 'Newest version of each form first', content: { 'application/json': { schema: z.object({ definitions: z.array(entrySchema) }) } } } }, 400, 401, 403),
    }),
    async (c) => {
      const all = c.req.valid('query').versions === 'all';
      const caller = c.get('caller');
      if (all && !caller) return refuseUnknownCaller(c);
      if (all && caller && !isDesigner(caller)) return refuseForbidden(c, 'Drafts are for designers and organisers.');
      const stored = await listDefinitions(database, caller?.tenant ?? tenant, all);
      const definitions = stored.map(({ id, version, hash, status, storedAt, body }) => {
        const { kind, title } = JSON.parse(body) as { kind: string; title: unknown };
        return { id, version, hash, kind, title, status, storedAt };
      });
      return c.json({ definitions }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/definitions/{id}', tags: ['definitions'], summary: 'The newest published version, or the one that is asked for',
      request: { params: z.object({ id: definitionId }), query: z.object({ version: number.optional() }) },
      responses: answers({ 200: { description: 'The definition; ETag is its hash', content: json('FormDefinition') }, 304: { description: 'Unchanged' } }, 404),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { version } = c.req.valid('query');
      const reader = c.get('caller')?.tenant ?? tenant;
      const stored = version ? await findDefinition(database, reader, id, version) : await latestDefinition(database, reader, id);
      const visible = stored && (stored.status !== 'draft' || maySeeDrafts(c.get('caller')));
      if (!visible) return refuse(c, 404, 'definition/unknown', version ? `There is no published version ${version} of ${id}.` : `There is no published form ${id}.`);
      const etag = etagOf(stored);
      c.header('ETag', etag);
      c.header('Cache-Control', 'no-cache');
      if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304);
      return c.body(withVersion(stored), 200, { 'Content-Type': 'application/json; charset=utf-8' });
    },
  );

  app.openapi(
    createRoute({
      method: 'put', path: '/v1/definitions/{id}/versions/{number}', tags: ['definitions'], security: [{ bearer: [] }], middleware: [designersOnly()] as const,
      summary: 'Store a version; a draft may be replaced, a published one may only be retired',
      description: 'With `If-Match: "hash"` only while the version is the one that was read, with `If-None-Match: *` only while there is none: so nobody overwrites what somebody else has stored since. The answer\'s ETag is the hash for the next time.',
      request: { params: z.object({ id: definitionId, number }), body: { content: json('FormDefinition') } },
      responses: answers({ 200: { description: 'Stored', content: { 'application/json': { schema: storedSchema } } } }, 400, 401, 403, 409, 412, 413, 422),
    }),
    async (c) => {
      const { id, number: version } = c.req.valid('param');
      const text = await c.req.text();
      const body = readJson(text);
      if (!body.ok) return refuse(c, 400, body.findings[0]!.code, body.findings[0]!.message, body.findings);
      const parsed = parseDefinition(text);
      if (!parsed.ok) return refuse(c, 422, 'definition/invalid', 'The definition has findings.', parsed.findings);
      const { definition } = parsed;
      // A draft may be stored half done; what respondents will see may not hold a broken expression or reference.
      const broken = definition.version.status === 'draft' ? [] : lintSurvey(definition.survey).filter(({ severity }) => severity === 'error');
      if (broken.length > 0) return refuse(c, 422, 'definition/invalid', 'The survey has errors. Mend them, or store the version as a draft.', broken);
      if (definition.id !== id || definition.version.number !== version) return refuse(c, 422, 'definition/other-id', 'The id or version in the address and in the body differ.');
      const stored = { id, version, status: definition.version.status, hash: definitionHash(definition), body: JSON.stringify(definition) };
      const outcome = await storeDefinition(database, c.get('caller')!.tenant, stored, expectedHash(c.req.header('if-match'), c.req.header('if-none-match')));
      if (outcome === 'changed') return refuse(c, 412, 'definition/changed', `Version ${version} of ${id} was stored by somebody else since you opened it. Nothing was overwritten.`);
      if (outcome === 'fixed') return refuse(c, 409, 'definition/published', `Version ${version} of ${id} is published and never changes. Store the change as a new version.`);
      c.header('ETag', etagOf(stored));
      return c.json({ id, version, hash: stored.hash, status: stored.status }, 200);
    },
  );
}

/** The stored text with the status and hash of today. */
function withVersion({ body, hash, status }: StoredDefinition): string {
  const definition = JSON.parse(body) as { version: object };
  return JSON.stringify({ ...definition, version: { ...definition.version, status, hash } });
}

function etagOf({ hash }: Pick<StoredDefinition, 'hash'>): string {
  return `"${hash}"`;
}

/** What the writer takes for stored: a hash, null for nothing, undefined when it does not say. */
function expectedHash(ifMatch: string | undefined, ifNoneMatch: string | undefined): string | null | undefined {
  if (ifNoneMatch?.trim() === '*') return null;
  const hash = ifMatch?.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
  return hash === '*' ? undefined : hash;
}

function maySeeDrafts(caller: Caller | null): boolean {
  return caller != null && isDesigner(caller);
}

function matches(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((part) => part.trim().replace(/^W\//, '') === etag || part.trim() === '*');
}
