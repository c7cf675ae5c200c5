import type { KeyPath, StoreName } from './schema.js';

export type Key = string | number | Key[];

/** A stretch of a store in key order; without `index` the keys are the primary ones. Bounds are inclusive. */
export interface Span {
  index?: KeyPath;
  lower?: Key;
  upper?: Key;
  limit?: number;
}

/** Rows within one transaction. Await nothing else inside it, or the transaction ends. */
export interface Rows {
  get<T>(store: StoreName, key: Key): Promise<T | undefined>;
  put(store: StoreName, row: object): Promise<void>;
  remove(store: StoreName, key: Key): Promise<void>;
  list<T>(store: StoreName, span?: Span): Promise<T[]>;
  keys(store: StoreName, span?: Span): Promise<Key[]>;
  count(store: StoreName, span?: Span): Promise<number>;
  /** The different values of an index, in order. */
  uniques(store: StoreName, index: string): Promise<Key[]>;
}

/** Relaxed: survives the death of the process. Strict: also a power cut, and so do all relaxed writes before it. */
export type Durability = 'relaxed' | 'strict';

/** Where rows live: IndexedDB, or memory when there is none. Transactions of one store never overlap when one of them writes. */
export interface Engine {
  readonly persistent: boolean;
  /** @throws StoreError */
  read<T>(names: readonly StoreName[], work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Resolves when the transaction has completed, which is the earliest moment at which anything may be called safe. @throws StoreError */
  write<T>(names: readonly StoreName[], durability: Durability, work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Puts rows without waiting for anything first: the requests are issued before this returns, so they survive the end of the page. */
  putNow(rows: readonly { store: StoreName; row: object }[], durability: Durability): Promise<void>;
  close(): void;
}
