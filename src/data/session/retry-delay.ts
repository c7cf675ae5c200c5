/** Milliseconds. */
const BASE = 1000;
const CAP = 5 * 60 * 1000;

/**
 * How long to wait after the `attempts`-th failure (from 1), in milliseconds: exponential with equal jitter, that is,
 * half of it fixed and half random, so that a thousand devices do not come back in the same second.
 * Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 *
 * @param random a number in [0, 1)
 */
export function retryDelay(attempts: number, random: number): number {
  const full = Math.min(CAP, BASE * 2 ** Math.min(Math.max(attempts, 1) - 1, 30));
  return full / 2 + (full / 2) * random;
}
