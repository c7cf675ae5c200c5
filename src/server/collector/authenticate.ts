import type { MiddlewareHandler } from 'hono';
import type { Access, Caller } from '../access/index.js';
import type { CollectorEnv } from './context.js';
import { refuseForbidden, refuseUnknownCaller } from './refusal.js';

/** Tells the routes who is calling, null for nobody known. */
export function identifyCaller(access: Access): MiddlewareHandler<CollectorEnv> {
  return async (c, next) => {
    c.set('caller', await access.identify(c.req.header('authorization')));
    await next();
  };
}

/** 401 for nobody known. */
export function signedIn(): MiddlewareHandler<CollectorEnv> {
  return async (c, next) => (c.get('caller') ? next() : refuseUnknownCaller(c));
}

/** 401 for nobody known, 403 for a respondent or a designer. */
export function organisersOnly(): MiddlewareHandler<CollectorEnv> {
  return only(['organise'], 'This needs an organiser\'s token.');
}

/** Designers, and organisers, who may do what designers may. */
export function designersOnly(): MiddlewareHandler<CollectorEnv> {
  return only(['design', 'organise'], 'This needs a designer\'s or an organiser\'s token.');
}

function only(scopes: readonly Caller['scope'][], why: string): MiddlewareHandler<CollectorEnv> {
  return async (c, next) => {
    const caller = c.get('caller');
    if (!caller) return refuseUnknownCaller(c);
    return scopes.includes(caller.scope) ? next() : refuseForbidden(c, why);
  };
}
