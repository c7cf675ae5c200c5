import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hook } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { jsonPointer } from '../../model/definition/index.js';
import { DatabaseUnavailable } from '../database/index.js';
import { identifyCaller } from './authenticate.js';
import type { CollectorApp, CollectorEnv, CollectorParts } from './context.js';
import { mountCycles } from './cycles/index.js';
import { definitionRoutes } from './definition-routes.js';
import { designerRoutes } from './designer-routes.js';
import { mountExperts } from './experts/index.js';
import { createGoalBooks } from './goal-books.js';
import { goalRoutes } from './goal-routes.js';
import { invitationRoutes } from './invitation-routes.js';
import { limitBody, limitRate, limitTime } from './limits.js';
import { describeFault } from './log.js';
import { observe } from './observe.js';
import { refuse, refuseForNow } from './refusal.js';
import { reportRoutes } from './report-routes.js';
import { responseRoutes } from './response-routes.js';
import { registerSchemas } from './schemas.js';
import { createRevocations } from './revocations.js';
import { securityHeaders } from './security-headers.js';
import { serviceRoutes } from './service-routes.js';

/** The collector as one HTTP application: bounds and headers around the routes, and one form for every refusal. */
export function createCollectorApp(parts: CollectorParts): CollectorApp {
  const revocations = createRevocations(parts.database);
  const goals = createGoalBooks(parts.database);
  const app: CollectorApp = new OpenAPIHono<CollectorEnv>({ defaultHook: refuseMalformed });

  app.use(observe(parts));
  for (const path of ['/v1/*', '/healthz', '/metrics', '/openapi.json']) app.use(path, securityHeaders());
  app.use('/v1/*', cors({
    origin: (origin) => (parts.allowedOrigins.includes('*') || parts.allowedOrigins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'PUT', 'POST', 'DELETE'], allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match'],
    exposeHeaders: ['ETag', 'Retry-After', 'Date', 'X-Request-Id'], maxAge: 600,
  }));
  app.use('/v1/*', limitRate(parts.limits), limitTime(parts.limits), limitBody(parts.limits), identifyCaller(parts.access, revocations));

  registerSchemas(app);
  responseRoutes(app, parts, goals);
  definitionRoutes(app, parts);
  invitationRoutes(app, parts, revocations);
  designerRoutes(app, parts);
  reportRoutes(app, parts);
  goalRoutes(app, parts, goals);
  mountCycles(app, parts);
  mountExperts(app, parts);
  serviceRoutes(app, parts);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Assayer collector', version: '1', description: 'Stores responses once, keeps form definitions, computes reports that withhold small groups.', license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' } },
    servers: [{ url: '/' }],
  });

  app.all('/v1/*', (c) => refuse(c, 404, 'request/unknown-route', 'There is nothing at this address, or not with this method. See /openapi.json.'));
  app.onError((error, c) => {
    const passing = error instanceof DatabaseUnavailable;
    parts.log(passing ? 'warn' : 'error', passing ? 'database-unavailable' : 'failed', { id: c.get('requestId') ?? null, ...describeFault(passing ? error.cause : error) });
    if (passing) return refuseForNow(c, 5, 'The database cannot answer now. Send the same request again later.');
    if (isMalformed(error)) return refuse(c, 400, 'request/malformed', 'The request could not be read.');
    return refuse(c, 500, 'collector/failed', 'The collector failed. Nothing was changed that was not acknowledged; the same request may be sent again.');
  });
  return app;
}

/** Parameters or a described body that do not fit: 400 with each place. */
const refuseMalformed: Hook<unknown, CollectorEnv, string, unknown> = (result, c) => {
  if (result.success) return undefined;
  const findings = result.error.issues.map((issue) => {
    const path = [...(result.target === 'json' ? [] : [result.target]), ...(issue.path as (string | number)[])];
    return { code: `request/${issue.code}`, severity: 'error' as const, path, pointer: jsonPointer(path), message: issue.message };
  });
  return refuse(c, 400, 'request/invalid', 'A part of the request does not fit.', findings);
};

/** Hono throws an `HTTPException` for a body that is no JSON or has another media type. */
function isMalformed(error: Error): boolean {
  const status = (error as { status?: number }).status;
  return status !== undefined && status >= 400 && status < 500;
}
