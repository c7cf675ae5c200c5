import { receiptSchema, responseDigest, type Receipt, type Response as FormResponse } from '../../model/response/index.js';
import type { Backend, BackendRuntime, SendOutcome } from './backend.js';
import { isReceiptFor, meansLater } from './classify.js';
import { TransportError } from './transport-error.js';

/** The page's own function. Only `true` or a receipt count as stored: a function that forgets to return loses nothing. */
export function callbackBackend(runtime: BackendRuntime): Backend {
  const { callback, now = Date.now, timeLimit = 30_000 } = runtime;
  if (!callback) throw new Error('transport "callback" needs a function: set the widget\'s `backend` property.');
  return {
    name: 'callback',
    async send(response, { signal, attempt }) {
      const limit = new AbortController();
      const stop = (): void => limit.abort(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<SendOutcome>((resolve) => {
        timer = setTimeout(() => {
          limit.abort(new Error('time limit'));
          resolve({ kind: 'retry', reason: 'transport/timeout' });
        }, timeLimit);
      });
      const asked = (async () => callback(response, { signal: limit.signal, attempt }))()
        .then((answer) => acknowledged(answer, response, now()), (error: unknown) => outcomeOf(error));
      try {
        return await Promise.race([asked, late]);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

function acknowledged(answer: unknown, response: FormResponse, now: number): SendOutcome {
  if (answer === true) return { kind: 'stored', receipt: ownReceipt(response, new Date(now).toISOString()) };
  const receipt = receiptSchema.safeParse(answer);
  if (receipt.success && isReceiptFor(receipt.data, response)) return { kind: 'stored', receipt: receipt.data };
  return { kind: 'retry', reason: 'transport/no-receipt' };
}

function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof TransportError)) return { kind: 'retry', reason: 'transport/network' };
  if (error.status === 401) return { kind: 'sign-in' };
  if (error.status === 409) return { kind: 'conflict' };
  if (meansLater(error.status)) {
    return { kind: 'retry', reason: 'transport/busy', status: error.status, ...(error.retryAt === undefined ? {} : { retryAt: error.retryAt }) };
  }
  return { kind: 'rejected', status: error.status, code: error.code, message: error.message };
}

/** For backends that know no receipts: their acknowledgement, written down in our form. */
export function ownReceipt(response: FormResponse, receivedAt: string): Receipt {
  return { accepted: true, key: response.id, digest: responseDigest(response), receivedAt, revision: 1 };
}
