import { retryAfter } from './retry-after.js';
import type { SendOutcome, BackendRuntime } from './backend.js';

/** Characters of an answer that are read; more is no receipt. */
const LONGEST_ANSWER = 256 * 1024;

/** An HTTP answer, read to its end. */
export interface Answer {
  status: number;
  /** The server sent us elsewhere, most likely to a sign-in page. */
  redirected: boolean;
  body: string;
  contentType: string;
  /** What `Retry-After` asks for, as an instant of this device's clock. */
  retryAt: number | undefined;
  /** The server's clock, ISO 8601, if it told. */
  date: string | undefined;
}

/**
 * One HTTP exchange. The time limit covers reading the body, because a stalled body otherwise holds a lane for ever;
 * redirects are not followed, because a sign-in page that answers 200 is not a receipt.
 */
export async function exchange(url: string, init: RequestInit, runtime: BackendRuntime, signal: AbortSignal): Promise<Answer | Extract<SendOutcome, { kind: 'retry' }>> {
  const limit = new AbortController();
  const stop = (): void => limit.abort(signal.reason);
  const timer = setTimeout(() => limit.abort(new Error('time limit')), runtime.timeLimit ?? 30_000);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    const send = runtime.fetch ?? globalThis.fetch.bind(globalThis);
    const response = await send(url, { ...init, redirect: 'manual', cache: 'no-store', signal: limit.signal });
    const body = await readText(response, limit.signal);
    const now = (runtime.now ?? Date.now)();
    return {
      status: response.status, body, contentType: response.headers.get('content-type') ?? '',
      redirected: response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400),
      retryAt: retryAfter(response.headers, now), date: isoDate(response.headers.get('date')),
    };
  } catch {
    // Which of the many network failures it was, the browser keeps to itself.
    return { kind: 'retry', reason: limit.signal.aborted && !signal.aborted ? 'transport/timeout' : 'transport/network' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

async function readText(response: Response, signal: AbortSignal): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  // Not every fetch implementation cancels a body that is being read when its signal aborts.
  const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
  stopped.catch(() => undefined);
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), stopped]);
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > LONGEST_ANSWER) {
      await reader.cancel();
      return text;
    }
  }
}

function isoDate(header: string | null): string | undefined {
  const at = header === null ? NaN : Date.parse(header);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
