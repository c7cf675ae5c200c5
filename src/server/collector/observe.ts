import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { CollectorEnv, CollectorParts } from './context.js';

/** Gives each request an id, counts it and tells it: the route pattern, never the path, the query or who called. */
export function observe({ metrics, log, stopping }: Pick<CollectorParts, 'metrics' | 'log' | 'stopping'>): MiddlewareHandler<CollectorEnv> {
  return async (c, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    metrics.running(1);
    try {
      await next();
    } finally {
      metrics.running(-1);
      const seconds = (performance.now() - started) / 1000;
      const status = c.res.status;
      // After `next` this is the route that gave the answer.
      const route = routePath(c);
      metrics.request(c.req.method, route, status, seconds);
      log(status >= 500 ? 'warn' : 'debug', 'request', { id: requestId, method: c.req.method, route, status, ms: Math.round(seconds * 1000), code: c.get('refusal') ?? null });
    }
    c.header('X-Request-Id', requestId);
    if (stopping()) c.header('Connection', 'close');
  };
}
