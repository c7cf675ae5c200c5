import { goalEntriesIn, type GoalEntry } from '../../src/model/goals/index.js';
import type { Json } from '../../src/model/definition/index.js';

export type EntriesAnswer = { readonly ok: true; readonly entries: GoalEntry[] } | { readonly ok: false; readonly code: string };

/** Milliseconds, with reading the body. */
const patience = 15_000;

/** Asks the collector for the entries that this token may see. Everything that can go wrong on the way is an answer. */
export async function fetchEntries(question: { endpoint: string; definition: string; round: string | null; token: string | null }, signal: AbortSignal): Promise<EntriesAnswer> {
  const { endpoint, definition, round, token } = question;
  const query = new URLSearchParams({ definition, ...(round ? { round } : {}) });
  try {
    const answer = await fetch(`${endpoint.replace(/\/$/, '')}/goals?${query}`, {
      headers: { accept: 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      credentials: 'same-origin', redirect: 'manual', cache: 'no-store', signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    if (!answer.ok) return { ok: false, code: answer.status === 401 || answer.type === 'opaqueredirect' ? 'access/sign-in' : answer.status === 403 ? 'access/forbidden' : 'transport/server' };
    const body = (await answer.json().catch(() => null)) as { entries?: Json } | null;
    // A captive portal answers 200 with something else.
    return Array.isArray(body?.entries) ? { ok: true, entries: goalEntriesIn(body.entries) } : { ok: false, code: 'transport/no-receipt' };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return { ok: false, code: 'transport/timeout' };
    return { ok: false, code: navigator.onLine === false ? 'transport/offline' : 'transport/network' };
  }
}
