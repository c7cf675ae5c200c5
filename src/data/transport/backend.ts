import type { Finding } from '../../model/definition/index.js';
import type { Receipt, Response as FormResponse } from '../../model/response/index.js';
import type { TransportReason } from './transport-error.js';

/** What became of one attempt to hand a response over. */
export type SendOutcome =
  | { kind: 'stored' | 'duplicate'; receipt: Receipt }
  /** Later; not before `retryAt` (milliseconds since 1970, this device's clock) when the backend asked for it. */
  | { kind: 'retry'; reason: TransportReason; retryAt?: number; status?: number }
  /** The person has to sign in again; until then nothing goes to this backend. */
  | { kind: 'sign-in' }
  /** The backend is working on this very response just now. */
  | { kind: 'conflict' }
  /** It will never be taken as it is. */
  | { kind: 'rejected'; status: number; code: string; message: string; findings?: Finding[] };

/** The port: whatever receives responses. An expected failure is an outcome; only a programmer's mistake throws. */
export interface Backend {
  readonly name: string;
  /** `attempt` counts from 1. */
  send(response: FormResponse, options: { signal: AbortSignal; attempt: number }): Promise<SendOutcome>;
}

/** A token is asked for at each send and never stored. Null: the person is not signed in. */
export type TokenSource = () => string | null | undefined | Promise<string | null | undefined>;

/** The page's own send function: resolves with `true` or a receipt once the response is stored for good; throws `TransportError` otherwise. */
export type SendCallback = (response: FormResponse, options: { signal: AbortSignal; attempt: number }) => Promise<true | Receipt>;

/** What a backend needs from the running page. */
export interface BackendRuntime {
  /** Base address, such as `/v1`. */
  endpoint: string;
  token?: TokenSource | undefined;
  callback?: SendCallback | undefined;
  /** Values that a transport profile may name as `{context.…}`. */
  context?: Record<string, unknown> | undefined;
  fetch?: typeof fetch | undefined;
  /** Milliseconds for one attempt, reading the answer included. Default 30,000. */
  timeLimit?: number | undefined;
  now?: (() => number) | undefined;
}
