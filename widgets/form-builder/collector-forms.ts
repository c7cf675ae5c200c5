import type { JsonObject } from '../../src/model/definition/index.js';
import { valueAt } from '../../src/model/editing/index.js';
import type { SaveStatus, StartTemplate, StoredForm } from '../../src/view/builder/index.js';

interface Entry {
  readonly id: string;
  readonly version: string;
  readonly title?: unknown;
  readonly kind?: string;
  readonly status?: SaveStatus;
  readonly storedAt?: string;
}

/** What became of a version that was sent. */
export type Stored = { readonly kind: 'stored' } | { readonly kind: 'changed' } | { readonly kind: 'refused'; readonly message: string };

/** The definitions of a collector. Remembers of each version which content was read or stored last, so that nobody's work is overwritten unseen. */
export class CollectorForms {
  readonly #hashes = new Map<string, string>();

  /** @param base address of the collector, empty where there is none */
  constructor(private readonly base: () => string, private readonly token: () => string | null, private readonly locale: () => string) {}

  get isThere(): boolean {
    return this.base() !== '';
  }

  get isSignedIn(): boolean {
    return this.isThere && Boolean(this.token());
  }

  /** The newest published version of each form, to begin from. */
  async templates(): Promise<StartTemplate[]> {
    if (!this.isThere) return [];
    const seen = new Set<string>();
    return (await this.#list('')).filter(({ id }) => !seen.has(id) && seen.add(id)).map(({ id, version, title, kind }) => ({
      id, title: titleIn(title, this.locale()) || id, description: `${kind ?? ''} ${version}`.trim(), load: async () => fresh(await this.read(id, version)),
    }));
  }

  /** Every version of every form, for designers. */
  async stored(): Promise<StoredForm[]> {
    const forms = new Map<string, Entry[]>();
    for (const entry of await this.#list('?versions=all')) forms.set(entry.id, [...(forms.get(entry.id) ?? []), entry]);
    return [...forms].map(([id, entries]) => ({
      id, title: titleIn(entries[0]!.title, this.locale()) || id,
      versions: entries.map(({ version, status = 'published', storedAt = '' }) => ({ number: version, status, at: storedAt, load: async () => this.take(await this.read(id, version)) })),
    }));
  }

  /** One version as it is stored, to be looked at. */
  async read(id: string, number: string): Promise<JsonObject> {
    const answer = await fetch(`${this.base()}/definitions/${encodeURIComponent(id)}?version=${encodeURIComponent(number)}`, { headers: this.#headers() });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return (await answer.json()) as JsonObject;
  }

  /** What was read is worked on from now on; a draft loses its hash, which its next change would make wrong. */
  take(definition: JsonObject): JsonObject {
    this.remember(definition);
    return valueAt(definition, ['version', 'status']) === 'draft' ? withoutHash(definition) : definition;
  }

  /** A definition that came from the collector in some other way. */
  remember(definition: JsonObject): void {
    const hash = valueAt(definition, ['version', 'hash']);
    if (typeof hash === 'string') this.#hashes.set(keyOf(definition), hash);
  }

  /** Stores a version, unless somebody else has stored it since; `anyway` asks for no such thing. */
  async store(definition: JsonObject, anyway = false): Promise<Stored> {
    const known = this.#hashes.get(keyOf(definition));
    const condition: Record<string, string> = anyway ? {} : known === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${known}"` };
    const number = encodeURIComponent(String(valueAt(definition, ['version', 'number'])));
    try {
      const answer = await fetch(`${this.base()}/definitions/${encodeURIComponent(String(definition['id']))}/versions/${number}`, {
        method: 'PUT', body: JSON.stringify(withoutHash(definition)), headers: { 'content-type': 'application/json', ...this.#headers(), ...condition },
      });
      const told = (await answer.json().catch(() => null)) as { message?: string; detail?: string; hash?: string; code?: string } | null;
      if (answer.ok) {
        if (told?.hash) this.#hashes.set(keyOf(definition), told.hash);
        return { kind: 'stored' };
      }
      if (answer.status === 412 || told?.code === 'definition/published') return { kind: 'changed' };
      return { kind: 'refused', message: told?.message ?? told?.detail ?? `${answer.status}` };
    } catch (error) {
      return { kind: 'refused', message: (error as Error).message };
    }
  }

  /** The number after the highest one that a form has: `1.4.2` → `1.5.0`. */
  async freeNumber(id: string): Promise<string> {
    const taken = (await this.#list('?versions=all')).filter((entry) => entry.id === id).map(({ version }) => version.split('-')[0]!.split('.').map(Number));
    const [major = 1, minor = -1] = taken.sort((a, b) => b[0]! - a[0]! || b[1]! - a[1]!)[0] ?? [];
    return `${major}.${minor + 1}.0`;
  }

  async #list(query: string): Promise<Entry[]> {
    const answer = await fetch(`${this.base()}/definitions${query}`, { headers: this.#headers() });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return ((await answer.json()) as { definitions: Entry[] }).definitions;
  }

  #headers(): Record<string, string> {
    const token = this.token();
    return token ? { authorization: `Bearer ${token}` } : {};
  }
}

function keyOf(definition: JsonObject): string {
  return JSON.stringify([definition['id'] ?? null, valueAt(definition, ['version', 'number']) ?? null]);
}

export function withoutHash(definition: JsonObject): JsonObject {
  const { hash: _hash, ...version } = (definition['version'] ?? {}) as JsonObject;
  return { ...definition, version };
}

/** A form that begins from another one is a draft of its own. */
function fresh(definition: JsonObject): JsonObject {
  const { version, ...rest } = withoutHash(definition);
  return { ...rest, id: `${String(definition['id']).slice(0, 55)}.copy`, version: { ...(version as JsonObject), number: '1.0.0', status: 'draft' } };
}

function titleIn(title: unknown, locale: string): string {
  if (typeof title === 'string') return title;
  const all = (title ?? {}) as Record<string, string>;
  return all[locale] ?? all[locale.split('-')[0]!] ?? Object.values(all)[0] ?? '';
}
