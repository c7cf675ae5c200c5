import { jsonText } from '../../model/definition/index.js';

export type MirrorKind = 'outbox' | 'draft' | 'canary';

/**
 * A second home for what was not sent yet, in Cache Storage: after chains of kills Chromium deletes a whole IndexedDB
 * database (google/leveldb #1287), and this store lies in other files. Absent on plain-http pages.
 */
export class Mirror {
  private constructor(private readonly cache: Cache | null, private readonly base: string, private readonly name: string) {}

  static async open(name: string): Promise<Mirror> {
    const base = `${globalThis.location?.origin ?? ''}/.assayer-mirror/${encodeURIComponent(name)}/`;
    try {
      return new Mirror((await globalThis.caches?.open(name)) ?? null, base, name);
    } catch {
      // Sandboxed frames, opaque origins and full disks refuse; `available` tells the person that there is one home only.
      return new Mirror(null, base, name);
    }
  }

  /** No second home, as on a plain-http page. */
  static none(): Mirror {
    return new Mirror(null, '', '');
  }

  get available(): boolean {
    return this.cache !== null;
  }

  /** Whether the copy was made. A missing copy is no error: the database is the first home, and `durability` tells. */
  async put(kind: MirrorKind, key: string, value: unknown): Promise<boolean> {
    try {
      await this.cache?.put(this.address(kind, key), new Response(jsonText(value), { headers: { 'content-type': 'application/json' } }));
      return this.cache !== null;
    } catch {
      return false; // no room left
    }
  }

  async remove(kind: MirrorKind, key: string): Promise<void> {
    await this.cache?.delete(this.address(kind, key)).catch(() => false);
  }

  /** The keys of all copies, in one look: it costs most of the time of opening a store with a long queue. */
  async keys(): Promise<Record<MirrorKind, string[]>> {
    const found: Record<MirrorKind, string[]> = { outbox: [], draft: [], canary: [] };
    for (const request of (await this.cache?.keys().catch(() => [])) ?? []) {
      const [kind, key] = request.url.slice(this.base.length).split('/');
      if (request.url.startsWith(this.base) && key !== undefined && kind! in found) found[kind as MirrorKind].push(decodeURIComponent(key));
    }
    return found;
  }

  /** Undefined when there is no copy or it cannot be read. */
  async get<T>(kind: MirrorKind, key: string): Promise<T | undefined> {
    try {
      const found = await this.cache?.match(this.address(kind, key));
      return found && ((await found.json()) as T);
    } catch {
      return undefined;
    }
  }

  async clear(): Promise<void> {
    if (this.cache) await globalThis.caches.delete(this.name);
  }

  private address(kind: MirrorKind, key: string): string {
    return `${this.base}${kind}/${encodeURIComponent(key)}`;
  }
}
