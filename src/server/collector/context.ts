import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { Access, Caller } from '../access/index.js';
import type { Database, ResponseIntake } from '../database/index.js';
import type { Metrics } from './metrics.js';
import type { PublishedForms } from './published-forms.js';
import type { Log } from './log.js';

/** What is known about one request while it is handled. */
export interface CollectorEnv {
  Bindings: HttpBindings;
  Variables: { caller: Caller | null; requestId: string; refusal?: string };
}

export type CollectorApp = OpenAPIHono<CollectorEnv>;
export type CollectorContext = Context<CollectorEnv>;

/** Bounds on what one client may ask of the collector. */
export interface CollectorLimits {
  /** Largest body in bytes. */
  bodyBytes: number;
  /** Longest handling of one request in milliseconds. */
  requestMs: number;
  /** Token bucket of each client address: requests at once, and refilled each second; `perSecond` 0 means no bound. */
  rate: { burst: number; perSecond: number };
  /** How many proxies before the collector add to `X-Forwarded-For`; 0 means that the socket's address is the client's. */
  trustedProxies: number;
}

/** What the routes work with. */
export interface CollectorParts {
  database: Database;
  intake: ResponseIntake;
  forms: PublishedForms;
  access: Access;
  metrics: Metrics;
  log: Log;
  limits: CollectorLimits;
  allowedOrigins: readonly string[];
  /** True from the moment the collector was told to stop. */
  stopping(): boolean;
}
