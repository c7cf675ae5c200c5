import { jsonText } from '../../model/definition/index.js';
import type { Backend, BackendRuntime } from './backend.js';
import { classify } from './classify.js';
import { exchange } from './exchange.js';

/** The collector: `PUT {endpoint}/responses/{id}`. The id in the address makes a second send harmless. */
export function restBackend(runtime: BackendRuntime): Backend {
  return {
    name: 'rest',
    async send(response, { signal }) {
      const token = await runtime.token?.();
      // Without a token source the page relies on its cookie; with one that gives nothing, nobody is signed in.
      if (runtime.token && !token) return { kind: 'sign-in' };
      const url = `${runtime.endpoint.replace(/\/+$/, '')}/responses/${encodeURIComponent(response.id)}`;
      const headers = { 'content-type': 'application/json', accept: 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
      const answer = await exchange(url, { method: 'PUT', headers, body: jsonText(response), credentials: 'same-origin' }, runtime, signal);
      return 'kind' in answer ? answer : classify(answer, response);
    },
  };
}
