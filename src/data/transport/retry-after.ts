/** Longest patience that a server may ask for, in milliseconds: a day. Whoever asks for more is misconfigured. */
const LONGEST = 24 * 60 * 60 * 1000;

/**
 * The instant, by this device's clock, before which the server does not want to be asked again (RFC 9110, 10.2.3).
 * A date is read against the server's own `Date`, because the two clocks may be hours apart.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const asked = headers.get('retry-after')?.trim();
  if (!asked) return undefined;
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - serverNow(headers, now);
  return Number.isNaN(wait) ? undefined : now + Math.min(Math.max(wait, 0), LONGEST);
}

function serverNow(headers: Headers, now: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? now : date;
}
