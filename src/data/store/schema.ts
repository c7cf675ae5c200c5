/** The stores of one database, as data: Dexie creates them, and the memory engine imitates their keys and indexes. */
export const stores = {
  /** Definitions that passed, by hash; a draft pins one. */
  definitions: { key: 'hash', indexes: [] },
  drafts: { key: 'id', indexes: ['slot'] },
  /** Append only; `seq` gives the one order that all tabs agree on. */
  journal: { key: 'seq', auto: true, indexes: ['draft'] },
  outbox: { key: 'key', indexes: ['endpoint', ['endpoint', 'state', 'nextAt']] },
  receipts: { key: 'key', indexes: ['sentAt'] },
  /** Files of a draft or of a queued response, in pieces of 1 MiB. */
  blobs: { key: ['draft', 'name', 'n'], indexes: ['draft'] },
  meta: { key: 'id', indexes: [] },
  /** States of forms that are being made. */
  works: { key: ['form', 'begun', 'window'], indexes: ['place'] },
} satisfies Record<string, StoreShape>;

export type StoreName = keyof typeof stores;
export type KeyPath = string | string[];
export interface StoreShape {
  key: KeyPath;
  auto?: boolean;
  indexes: KeyPath[];
}

/** Name of an index as Dexie gives it: `slot`, `[endpoint+state+nextAt]`. */
export function indexName(path: KeyPath): string {
  return typeof path === 'string' ? path : `[${path.join('+')}]`;
}

/** The version of the database that brought a store; those not named here were there from the first. */
const since: Partial<Record<StoreName, number>> = { works: 2 };

export const schemaVersions: readonly number[] = [1, 2];

/** What a version of the database added, in Dexie's notation, one text for each store. */
export function dexieSchema(version: number): Partial<Record<StoreName, string>> {
  const texts = Object.entries(stores).filter(([name]) => (since[name as StoreName] ?? 1) === version).map(([name, shape]: [string, StoreShape]) => {
    const key = (shape.auto ? '++' : '&') + indexName(shape.key);
    return [name, [key, ...shape.indexes.map(indexName)].join(', ')];
  });
  return Object.fromEntries(texts) as Partial<Record<StoreName, string>>;
}
