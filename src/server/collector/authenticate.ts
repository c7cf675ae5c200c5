import type { MiddlewareHandler } from 'hono';
import { isDesigner, isOrganiser, type Access, type Caller } from '../access/index.js';
import type { CollectorEnv } from './context.js';
import type { Revocations } from './revocations.js';
import { refuseForbidden, refuseUnknownCaller } from './refusal.js';

/** Tells the routes who is calling, null for nobody known, and for an invitation that was taken back. */
export function identifyCaller(access: Access, revocations: Revocations): MiddlewareHandler<CollectorEnv> {
  return async (c, next) => {
    const caller = await access.identify(c.req.header('authorization'));
    const revoked = caller?.scope === 'respond' && caller.link !== null && (await revocations.isRevoked(caller.tenant, caller.link));
    c.set('caller', revoked ? null : caller);
    await next();
  };
}

/** 401 for nobody known. */
export function signedIn(): MiddlewareHandler<CollectorEnv> {
  return async (c, next) => (c.get('caller') ? next() : refuseUnknownCaller(c));
}

/** 401 for nobody known, 403 for a respondent or a designer. */
export function organisersOnly(): MiddlewareHandler<CollectorEnv> {
  return only(isOrganiser, 'This needs an organiser\'s token.');
}

/** Designers, and organisers, who may do what designers may. */
export function designersOnly(): MiddlewareHandler<CollectorEnv> {
  return only(isDesigner, 'This needs a designer\'s or an organiser\'s token.');
}

function only(may: (caller: Caller) => boolean, why: string): MiddlewareHandler<CollectorEnv> {
  return async (c, next) => {
    const caller = c.get('caller');
    if (!caller) return refuseUnknownCaller(c);
    return may(caller) ? next() : refuseForbidden(c, why);
  };
}
