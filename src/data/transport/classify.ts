import type { Finding } from '../../model/definition/index.js';
import { receiptSchema, responseDigest, type Receipt, type Response as FormResponse } from '../../model/response/index.js';
import type { SendOutcome } from './backend.js';
import type { Answer } from './exchange.js';

/** 408 time-out, 425 too early, 429 too many; with 5xx the answers that mean "later". */
const later = new Set([408, 425, 429]);

/** What an answer of our own collector means for the response. */
export function classify(answer: Answer, response: FormResponse): SendOutcome {
  if (answer.redirected || answer.status === 401) return { kind: 'sign-in' };
  if (answer.status >= 200 && answer.status < 300) {
    const receipt = receiptIn(answer.body, response);
    if (!receipt) return { kind: 'retry', reason: 'transport/no-receipt', status: answer.status, ...patience(answer) };
    return { kind: answer.status === 201 ? 'stored' : 'duplicate', receipt };
  }
  if (answer.status === 409) return { kind: 'conflict' };
  if (meansLater(answer.status)) return { kind: 'retry', reason: 'transport/busy', status: answer.status, ...patience(answer) };
  return rejection(answer);
}

export function meansLater(status: number): boolean {
  return later.has(status) || status >= 500 || status < 200;
}

export function patience(answer: Answer): { retryAt?: number } {
  return answer.retryAt === undefined ? {} : { retryAt: answer.retryAt };
}

/** A refusal with the backend's own code and sentence, when it gave them as JSON. */
export function rejection(answer: Answer): Extract<SendOutcome, { kind: 'rejected' }> {
  const problem = parsed(answer.body) as { code?: unknown; message?: unknown; detail?: unknown; findings?: unknown } | undefined;
  const message = [problem?.message, problem?.detail].find((text) => typeof text === 'string' && text !== '');
  return {
    kind: 'rejected', status: answer.status,
    code: typeof problem?.code === 'string' ? problem.code : 'transport/rejected',
    message: typeof message === 'string' ? message.slice(0, 1000) : `The server refused this response (status ${answer.status}).`,
    ...(Array.isArray(problem?.findings) ? { findings: problem.findings as Finding[] } : {}),
  };
}

/** Proof that this very response is stored: it names the key, and the digest of what we sent. */
export function receiptIn(body: string, response: FormResponse): Receipt | undefined {
  const found = receiptSchema.safeParse(parsed(body));
  return found.success && isReceiptFor(found.data, response) ? found.data : undefined;
}

export function isReceiptFor(receipt: Receipt, response: FormResponse): boolean {
  return receipt.key === response.id && receipt.digest === responseDigest(response);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // HTML of a captive portal, or half a body
  }
}
