/** Why a response could not be handed over this time; it stays queued. */
export type TransportReason =
  /** Connection refused, reset, DNS, CORS: the browser does not tell them apart. */
  | 'transport/network'
  | 'transport/timeout'
  /** 408, 425, 429 or 5xx. */
  | 'transport/busy'
  /** A 2xx answer that does not acknowledge this response: captive portal, sign-in page, broken proxy. */
  | 'transport/no-receipt'
  /** Nobody on this page knows how to reach that backend. */
  | 'transport/no-backend';

/**
 * What a page's own send function throws to say more than "it failed": `status` as of HTTP decides between later and
 * never, `retryAt` (milliseconds since 1970) asks for patience.
 */
export class TransportError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAt: number | undefined;

  constructor(message: string, options: { status?: number; code?: string; retryAt?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'TransportError';
    this.status = options.status ?? 503;
    this.code = options.code ?? 'transport/failed';
    this.retryAt = options.retryAt;
  }
}
