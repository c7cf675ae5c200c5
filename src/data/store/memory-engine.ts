import type { Engine, Key, Rows, Span } from './engine.js';
import { compareKeys, keyOf } from './key-order.js';
import { stores, type StoreName, type StoreShape } from './schema.js';

/** Rows in memory, for a page that may store nothing. The owner must say so to the person before they type. */
export class MemoryEngine implements Engine {
  readonly persistent = false;
  private content = emptyContent();
  private sequence = 0;
  private queue: Promise<unknown> = Promise.resolve();

  read<T>(_names: readonly StoreName[], work: (rows: Rows) => Promise<T>): Promise<T> {
    return this.inTurn(() => work(this.rows()));
  }

  /** All or nothing, as a database does it: a throw puts everything back. */
  write<T>(names: readonly StoreName[], _durability: unknown, work: (rows: Rows) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      const before = names.map((name) => [name, new Map(this.content[name])] as const);
      try {
        return await work(this.rows());
      } catch (error) {
        for (const [name, rows] of before) this.content[name] = rows;
        throw error;
      }
    });
  }

  putNow(rows: readonly { store: StoreName; row: object }[]): Promise<void> {
    return this.inTurn(async () => {
      for (const { store, row } of rows) await this.rows().put(store, row);
    });
  }

  close(): void {
    this.content = emptyContent();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined); // its caller gets the error; the next in turn must not
    return turn;
  }

  private rows(): Rows {
    return {
      get: async <T>(store: StoreName, key: Key) => structuredClone(this.content[store].get(JSON.stringify(key))) as T | undefined,
      put: async (store, row) => {
        const shape: StoreShape = stores[store];
        const copy = structuredClone(row) as Record<string, unknown>;
        if (shape.auto && copy[shape.key as string] === undefined) copy[shape.key as string] = ++this.sequence;
        this.content[store].set(JSON.stringify(keyOf(copy, shape.key)), copy);
      },
      remove: async (store, key) => void this.content[store].delete(JSON.stringify(key)),
      list: async <T>(store: StoreName, span?: Span) => this.within(store, span).map((entry) => structuredClone(entry.row) as T),
      keys: async (store, span) => this.within(store, span).map((entry) => keyOf(entry.row, stores[store].key)!),
      count: async (store, span) => this.within(store, span).length,
      uniques: async (store, index) => {
        const keys = this.within(store, { index }).map((entry) => entry.key);
        return keys.filter((key, i) => i === 0 || compareKeys(key, keys[i - 1]!) !== 0);
      },
    };
  }

  private within(store: StoreName, span: Span = {}): { key: Key; row: object }[] {
    const path = span.index ?? stores[store].key;
    const found = [...this.content[store].values()]
      .map((row) => ({ key: keyOf(row, path), row }))
      .filter((entry): entry is { key: Key; row: object } => entry.key !== undefined
        && (span.lower === undefined || compareKeys(entry.key, span.lower) >= 0)
        && (span.upper === undefined || compareKeys(entry.key, span.upper) <= 0))
      .sort((a, b) => compareKeys(a.key, b.key));
    return found.slice(0, span.limit);
  }
}

function emptyContent(): Record<StoreName, Map<string, object>> {
  return Object.fromEntries(Object.keys(stores).map((name) => [name, new Map()])) as Record<StoreName, Map<string, object>>;
}
