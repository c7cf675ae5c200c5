import { createRoute, z } from '@hono/zod-openapi';
import { organisersOnly } from './authenticate.js';
import type { CollectorApp, CollectorParts } from './context.js';
import { answers } from './schemas.js';

const year = 366 * 24 * 3600;
const requestSchema = z.strictObject({ expiresIn: z.number().int().min(60).max(year).default(30 * 24 * 3600).openapi({ description: 'Seconds' }) }).openapi('DesignerRequest');

/** Designers: an organiser lets somebody make, store and publish forms, who sees no answer and invites nobody. */
export function designerRoutes(app: CollectorApp, { access }: CollectorParts) {
  app.openapi(
    createRoute({
      method: 'post', path: '/v1/designers', tags: ['designers'], security: [{ bearer: [] }], middleware: [organisersOnly()] as const, summary: 'Make a token for a designer',
      request: { body: { required: true, content: { 'application/json': { schema: requestSchema } } } },
      responses: answers({ 201: { description: 'The token', content: { 'application/json': { schema: z.object({ token: z.string(), expiresAt: z.iso.datetime() }).openapi('DesignerToken') } } } }, 400, 401, 403),
    }),
    async (c) => {
      const { expiresIn } = c.req.valid('json');
      return c.json({ token: await access.design(c.get('caller')!.tenant, expiresIn), expiresAt: new Date(Date.now() + expiresIn * 1000).toISOString() }, 201);
    },
  );
}
