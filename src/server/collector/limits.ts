import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CollectorContext, CollectorEnv, CollectorLimits } from './context.js';
import { refuse, refuseForNow } from './refusal.js';

/** 413 as soon as the announced or received bytes pass the limit. */
export function limitBody(limits: CollectorLimits): MiddlewareHandler<CollectorEnv> {
  return bodyLimit({
    maxSize: limits.bodyBytes,
    onError: (c) => {
      // What is still on its way is not read; the connection cannot be used again.
      c.header('Connection', 'close');
      return refuse(c, 413, 'request/too-large', `The body is larger than ${limits.bodyBytes} bytes.`);
    },
  });
}

/** 503 when handling takes too long. The work itself may still take effect; sending the same request again is safe. */
export function limitTime(limits: CollectorLimits): MiddlewareHandler<CollectorEnv> {
  return async (c, next) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, limits.requestMs, 'late')));
    const outcome = await Promise.race([next(), late]).finally(() => clearTimeout(timer));
    if (outcome === 'late') c.res = refuseForNow(c, 5, 'The request took too long. Send it again later.');
  };
}

/** A token bucket for each client address: 429 with `Retry-After` when it is empty. Buckets that are full again are forgotten. */
export function limitRate(limits: CollectorLimits, now: () => number = Date.now): MiddlewareHandler<CollectorEnv> {
  const { burst, perSecond } = limits.rate;
  const buckets = new Map<string, { tokens: number; at: number }>();
  let swept = now();

  const sweep = (time: number) => {
    if (time - swept < 60_000) return;
    swept = time;
    for (const [address, bucket] of buckets) if (bucket.tokens + ((time - bucket.at) / 1000) * perSecond >= burst) buckets.delete(address);
  };

  return async (c, next) => {
    if (perSecond <= 0) return next();
    const time = now();
    sweep(time);
    const address = clientAddress(c, limits.trustedProxies);
    const bucket = buckets.get(address) ?? { tokens: burst, at: time };
    bucket.tokens = Math.min(burst, bucket.tokens + ((time - bucket.at) / 1000) * perSecond);
    bucket.at = time;
    buckets.set(address, bucket);
    if (bucket.tokens < 1) {
      c.header('Retry-After', String(Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond))));
      return refuse(c, 429, 'request/too-many', 'Too many requests from this address. Wait a moment.');
    }
    bucket.tokens -= 1;
    return next();
  };
}

/** The address that the outermost trusted proxy saw; what a client writes into `X-Forwarded-For` itself is never believed. */
function clientAddress(c: CollectorContext, trustedProxies: number): string {
  const socket = c.env?.incoming?.socket?.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return socket;
  const chain = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  return chain.at(-trustedProxies) ?? socket;
}
