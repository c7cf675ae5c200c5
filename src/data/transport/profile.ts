import type { TransportProfile, TransportRule } from '../../model/definition/index.js';
import type { Response as FormResponse } from '../../model/response/index.js';
import { transportRequest } from '../../model/delivery/index.js';
import type { Backend, BackendRuntime, SendOutcome } from './backend.js';
import { ownReceipt } from './callback.js';
import { meansLater, patience, receiptIn, rejection } from './classify.js';
import { exchange, type Answer } from './exchange.js';

/**
 * Any backend that a transport profile describes. Per attempt:
 * 1. ask for the token, fill address, headers and body;
 * 2. send, without following redirects;
 * 3. rules in the order failedOk, duplicate, refresh, retry; then 2xx is stored, and the rest goes by its status;
 * 4. a refresh rule asks for a fresh token and sends once more, then the person has to sign in.
 */
export function profileBackend(profile: TransportProfile, runtime: BackendRuntime): Backend {
  return {
    name: profile.name ?? 'profile',
    async send(response, { signal }) {
      const first = await attempt(profile, response, runtime, signal);
      if (first !== 'refresh') return first;
      const second = await attempt(profile, response, runtime, signal);
      return second === 'refresh' ? { kind: 'sign-in' } : second;
    },
  };
}

async function attempt(profile: TransportProfile, response: FormResponse, runtime: BackendRuntime, signal: AbortSignal): Promise<SendOutcome | 'refresh'> {
  const token = await runtime.token?.();
  if (runtime.token && !token) return { kind: 'sign-in' };
  const { url, headers, ...request } = transportRequest(profile, { response, endpoint: runtime.endpoint.replace(/\/+$/, ''), token: token ?? undefined, context: runtime.context ?? {} });
  const answer = await exchange(url, { ...request, headers: new Headers(headers) }, runtime, signal);
  return 'kind' in answer ? answer : judged(answer, profile, response, runtime);
}

function judged(answer: Answer, profile: TransportProfile, response: FormResponse, runtime: BackendRuntime): SendOutcome | 'refresh' {
  const ok = answer.status >= 200 && answer.status < 300;
  if (ok && matches(profile.failedOk, answer)) return { kind: 'retry', reason: 'transport/no-receipt', status: answer.status, ...patience(answer) };
  if (matches(profile.duplicate, answer)) return { kind: 'duplicate', receipt: receiptOf(answer, response, runtime) };
  if (matches(profile.refresh, answer)) return 'refresh';
  if (matches(profile.retry, answer)) return { kind: 'retry', reason: 'transport/busy', status: answer.status, ...patience(answer) };
  if (answer.redirected || answer.status === 401) return { kind: 'sign-in' };
  // No interface for machines answers with a page: that is a captive portal or a sign-in.
  if (ok && /\bhtml\b/i.test(answer.contentType)) return { kind: 'retry', reason: 'transport/no-receipt', status: answer.status };
  if (ok) return { kind: 'stored', receipt: receiptOf(answer, response, runtime) };
  if (answer.status === 409) return { kind: 'conflict' };
  if (meansLater(answer.status)) return { kind: 'retry', reason: 'transport/busy', status: answer.status, ...patience(answer) };
  return rejection(answer);
}

function receiptOf(answer: Answer, response: FormResponse, runtime: BackendRuntime) {
  const own = answer.date ?? new Date((runtime.now ?? Date.now)()).toISOString();
  return receiptIn(answer.body, response) ?? ownReceipt(response, own);
}

function matches(rules: readonly TransportRule[] | undefined, answer: Answer): boolean {
  return (rules ?? []).some((rule) => (rule.status === undefined || rule.status.includes(answer.status))
    && (rule.body === undefined || new RegExp(rule.body).test(answer.body.slice(0, 20_000))));
}
