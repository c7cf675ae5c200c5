import { parseDefinition, type JsonObject } from '../../src/model/definition/index.js';
import { setAt, valueAt } from '../../src/model/editing/index.js';
import type { FileActions, KeptWork, SaveStatus, StartTemplate, Workbench } from '../../src/view/builder/index.js';
import { fileWords } from '../../src/view/builder/index.js';
import { AssayBeforeSaveEvent, AssayErrorEvent, type AssayEvent } from '../../src/view/element/index.js';
import { endpointOf } from '../shared/index.js';
import type { AssayFormBuilder } from './form-builder.js';

export interface FileTools {
  readonly bench: Workbench;
  readonly host: AssayFormBuilder;
  /** @returns false when the page prevented the default */
  readonly tell: (event: AssayEvent<object>) => boolean;
  readonly open: (document: JsonObject) => void;
  /** Undefined while the device keeps nothing. */
  readonly kept: () => KeptWork | undefined;
}

/** What the builder's bar does beyond the form: the collector, files, the page. */
export function fileActions({ bench, host, tell, open, kept }: FileTools): FileActions {
  const base = (): string => endpointOf(host.endpoint, undefined, host.definitionSrc);
  return {
    open,
    get kept() {
      return kept();
    },
    templates: async () => (base() ? storedForms(base(), host.locale) : []),
    fetchText: async (address) => text(await fetch(new URL(address, document.baseURI))),
    save: (status) => save(status, { bench, host, tell, open, kept }, base()),
  };
}

/**
 * 1. What is published or retired must hold: errors are shown instead.
 * 2. The status goes into the form, which a page or the collector may read there.
 * 3. The page may keep it from being saved and save it itself.
 * 4. With an address, the collector stores the version; it answers when it has.
 */
async function save(status: SaveStatus, { bench, host, tell }: FileTools, base: string): Promise<string | null> {
  const say = fileWords(bench.locale);
  const isDefinition = 'assayer' in bench.state.document;
  if (isDefinition && status !== 'draft' && (!parseDefinition({ ...bench.state.document, version: { ...(bench.state.document['version'] as JsonObject), status } }).ok || bench.problems.some(({ severity }) => severity === 'error'))) {
    bench.openTab('problems');
    return say('hasErrors');
  }
  if (isDefinition && valueAt(bench.state.document, ['version', 'status']) !== status) bench.run(setAt(['version', 'status'], status));
  const { document } = bench.state;
  if (!tell(new AssayBeforeSaveEvent({ instanceId: host.instanceId, definition: document, status }))) return say('hostKept');
  if (base && isDefinition) {
    const refused = await store(document, base, host.token);
    if (refused !== null) {
      tell(new AssayErrorEvent({ instanceId: host.instanceId, code: 'builder/not-saved', message: refused, place: 'save' }));
      return say('saveFailed', { message: refused });
    }
  }
  bench.savedDocument = document;
  return null;
}

async function store(definition: JsonObject, base: string, token: string | null): Promise<string | null> {
  const number = String(valueAt(definition, ['version', 'number']));
  try {
    const answer = await fetch(`${base}/definitions/${encodeURIComponent(String(definition['id']))}/versions/${encodeURIComponent(number)}`, {
      method: 'PUT', body: JSON.stringify(definition), headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    });
    if (answer.ok) return null;
    const told = (await answer.json().catch(() => null)) as { message?: string; detail?: string } | null;
    return told?.message ?? told?.detail ?? `${answer.status}`;
  } catch (error) {
    return (error as Error).message;
  }
}

async function storedForms(base: string, locale: string): Promise<StartTemplate[]> {
  const { definitions } = JSON.parse(await text(await fetch(`${base}/definitions`))) as { definitions: { id: string; version: string; title?: unknown; kind?: string }[] };
  const seen = new Set<string>();
  return definitions.filter(({ id }) => !seen.has(id) && seen.add(id)).map(({ id, version, title, kind }) => ({
    id, title: titleIn(title, locale) || id, description: `${kind ?? ''} ${version}`.trim(),
    load: async () => fresh(JSON.parse(await text(await fetch(`${base}/definitions/${encodeURIComponent(id)}`))) as JsonObject),
  }));
}

/** A form that begins from another one is a draft of its own. */
function fresh(definition: JsonObject): JsonObject {
  const { hash: _hash, ...version } = (definition['version'] ?? {}) as JsonObject;
  return { ...definition, id: `${String(definition['id'])}.copy`, version: { ...version, number: '1.0.0', status: 'draft' } };
}

function titleIn(title: unknown, locale: string): string {
  if (typeof title === 'string') return title;
  const all = (title ?? {}) as Record<string, string>;
  return all[locale] ?? all[locale.split('-')[0]!] ?? Object.values(all)[0] ?? '';
}

async function text(answer: globalThis.Response): Promise<string> {
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return answer.text();
}
