import { definitionHash, parseDefinition, type Finding, type FormDefinition } from '../../model/definition/index.js';
import type { DefinitionRow, Store } from '../store/index.js';

/** Milliseconds to wait for the server, alone and with a copy at hand. */
const PATIENCE = 15_000;
const PATIENCE_WITH_COPY = 4000;

export type LoadedDefinition =
  | { ok: true; definition: FormDefinition; hash: string; from: 'network' | 'cache' | 'inline'; findings: Finding[] }
  | { ok: false; findings: Finding[]; code: 'definition/invalid' | 'definition/unreachable' | 'definition/not-found' | 'definition/missing' };

export interface LoadOptions {
  src?: string | undefined;
  definition?: unknown;
  store: Store;
  signal?: AbortSignal | undefined;
  fetch?: typeof fetch | undefined;
}

/**
 * Gets a definition that may be used.
 *
 * 1. one given as an object is checked and used
 * 2. else `src` is asked, with the tag of the copy on this device
 * 3. a good answer is kept; an unchanged one, a bad one, a captive portal or no answer at all lead to the copy
 */
export async function loadDefinition(options: LoadOptions): Promise<LoadedDefinition> {
  const { src, definition, store } = options;
  if (definition !== undefined) {
    const parsed = parseDefinition(definition);
    if (!parsed.ok) return { ok: false, code: 'definition/invalid', findings: parsed.findings };
    return { ...parsed, hash: definitionHash(parsed.definition), from: 'inline' };
  }
  if (!src) return { ok: false, code: 'definition/missing', findings: [] };
  const address = new URL(src, globalThis.document?.baseURI ?? globalThis.location?.href).href;
  const copy = await store.definitions.bySource(address).catch(() => undefined);
  const answer = await ask(address, copy?.etag ?? null, copy ? PATIENCE_WITH_COPY : PATIENCE, options);
  const cached = copy && cachedResult(copy);
  if (answer === 'unreachable') return cached ?? { ok: false, code: 'definition/unreachable', findings: [] };
  if (answer === 'not-found') return cached ?? { ok: false, code: 'definition/not-found', findings: [] };
  if (answer === 'unchanged' && cached) return cached;
  const parsed = parseDefinition(answer === 'unchanged' ? '' : answer.text);
  if (!parsed.ok) return cached ? { ...cached, findings: parsed.findings } : { ok: false, code: 'definition/invalid', findings: parsed.findings };
  const hash = definitionHash(parsed.definition);
  // A full disk costs the next offline start, not this one.
  await store.definitions.put({ hash, definition: parsed.definition }, { src: address, etag: answer === 'unchanged' ? null : answer.etag }).catch(() => undefined);
  return { ...parsed, hash, from: 'network' };
}

function cachedResult({ definition, hash }: DefinitionRow): Extract<LoadedDefinition, { ok: true }> {
  return { ok: true, definition, hash, from: 'cache', findings: [] };
}

type Answer = 'unchanged' | 'unreachable' | 'not-found' | { text: string; etag: string | null };

async function ask(address: string, etag: string | null, patience: number, options: LoadOptions): Promise<Answer> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  options.signal?.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, patience);
  try {
    const send = options.fetch ?? globalThis.fetch.bind(globalThis);
    const headers = { accept: 'application/json', ...(etag ? { 'if-none-match': etag } : {}) };
    const response = await send(address, { headers, signal: limit.signal, credentials: 'same-origin', cache: 'no-store' });
    if (response.status === 304) return 'unchanged';
    if (response.status === 404 || response.status === 410) return 'not-found';
    if (!response.ok || /\bhtml\b/i.test(response.headers.get('content-type') ?? '')) return 'unreachable';
    return { text: await response.text(), etag: response.headers.get('etag') };
  } catch {
    return 'unreachable';
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
}
