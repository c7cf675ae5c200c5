import type { Context } from 'hono';
import { z } from '@hono/zod-openapi';
import type { Finding } from '../../model/definition/index.js';

/** The body of every answer that is not a success: a stable code, a sentence, and findings where single places are at fault. */
export const refusalSchema = z
  .object({
    code: z.string().openapi({ example: 'response/different' }),
    message: z.string(),
    findings: z.array(z.object({ code: z.string(), severity: z.string(), pointer: z.string(), message: z.string() }).loose()).optional(),
  })
  .openapi('Refusal');

type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 500 | 503;

/** Refuses the request with `{code, message, findings?}`. */
export function refuse(c: Context, status: RefusalStatus, code: string, message: string, findings?: readonly Finding[]): Response {
  c.set('refusal', code);
  return c.json({ code, message, ...(findings ? { findings } : {}) }, status);
}

/** 401: who is calling is not known, or no longer. The client keeps what it has and asks for a sign-in. */
export function refuseUnknownCaller(c: Context): Response {
  c.header('WWW-Authenticate', 'Bearer realm="assayer"');
  return refuse(c, 401, 'access/sign-in', 'Sign in again: the request carries no valid token, or the token has ended.');
}

/** 403: the caller is known and may not. */
export function refuseForbidden(c: Context, why: string): Response {
  return refuse(c, 403, 'access/forbidden', why);
}

/** 503: the same request may succeed later. */
export function refuseForNow(c: Context, seconds: number, message: string): Response {
  c.header('Retry-After', String(seconds));
  return refuse(c, 503, 'collector/unavailable', message);
}
