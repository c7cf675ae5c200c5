import type { MiddlewareHandler } from 'hono';
import type { CollectorEnv } from './context.js';

/** For answers that are data: nothing in them may ever run, be framed or be guessed to be something else. */
export function securityHeaders(): MiddlewareHandler<CollectorEnv> {
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  };
}
