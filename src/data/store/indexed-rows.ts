import type { Key, Rows, Span } from './engine.js';
import { indexName, type StoreName } from './schema.js';

/** The rows of a running IndexedDB transaction. */
export function indexedRows(transaction: IDBTransaction): Rows {
  const place = (store: StoreName, span?: Span): IDBObjectStore | IDBIndex => {
    const objects = transaction.objectStore(store);
    return span?.index === undefined ? objects : objects.index(indexName(span.index));
  };
  return {
    get: (store, key) => settled(transaction.objectStore(store).get(key)),
    put: (store, row) => settled(transaction.objectStore(store).put(row)).then(() => undefined),
    remove: (store, key) => settled(transaction.objectStore(store).delete(key)),
    list: (store, span) => settled(place(store, span).getAll(rangeOf(span), span?.limit)),
    keys: (store, span) => settled(place(store, span).getAllKeys(rangeOf(span), span?.limit)) as Promise<Key[]>,
    count: (store, span) => settled(place(store, span).count(rangeOf(span) ?? undefined)),
    uniques: (store, index) => uniqueKeys(transaction.objectStore(store).index(index)),
  };
}

function rangeOf(span?: Span): IDBKeyRange | null {
  if (span?.lower !== undefined && span.upper !== undefined) return IDBKeyRange.bound(span.lower, span.upper);
  if (span?.lower !== undefined) return IDBKeyRange.lowerBound(span.lower);
  return span?.upper === undefined ? null : IDBKeyRange.upperBound(span.upper);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function uniqueKeys(index: IDBIndex): Promise<Key[]> {
  return new Promise((resolve, reject) => {
    const found: Key[] = [];
    const request = index.openKeyCursor(null, 'nextunique');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(found);
      found.push(cursor.key as Key);
      cursor.continue();
    };
  });
}
