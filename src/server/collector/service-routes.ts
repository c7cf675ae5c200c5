import { createRoute, z } from '@hono/zod-openapi';
import type { CollectorApp, CollectorParts } from './context.js';
import { refuseForNow } from './refusal.js';
import { answers } from './schemas.js';

const healthSchema = z.object({ status: z.literal('ok'), database: z.enum(['pglite', 'postgresql']) }).openapi('Health');

/** What operators watch. */
export function serviceRoutes(app: CollectorApp, { database, metrics, stopping }: CollectorParts) {
  app.openapi(
    createRoute({
      method: 'get', path: '/healthz', tags: ['service'], summary: 'Whether requests can be served now',
      responses: answers({ 200: { description: 'They can', content: { 'application/json': { schema: healthSchema } } } }, 503),
    }),
    async (c) => {
      if (stopping()) return refuseForNow(c, 5, 'The collector is stopping.');
      await database.query('SELECT 1');
      return c.json({ status: 'ok' as const, database: database.kind }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/metrics', tags: ['service'], summary: 'Counts and times for Prometheus',
      responses: answers({ 200: { description: 'Prometheus text format 0.0.4', content: { 'text/plain': { schema: z.string() } } } }),
    }),
    (c) => c.text(metrics.text(database.kind), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
}
