import { slotPrefixOf } from './slot.js';
import { storeName, type StoreOwner } from './store-name.js';

/**
 * Whether this device may hold a draft of a form with answers in it, or a response that was not sent: a look at the database as it lies there,
 * without opening the store. When that cannot be found out, the answer is yes.
 */
export async function isKeptHere(owner: StoreOwner, definition: string): Promise<boolean> {
  const name = storeName(owner);
  try {
    const [databases, isCopied] = await Promise.all([indexedDB.databases(), hasCopies(name)]);
    if (!databases.some((one) => one.name === name)) return isCopied;
    const database = await opened(name);
    if (!database) return isCopied;
    database.onversionchange = () => database.close();
    try {
      return await holds(database, slotPrefixOf(definition));
    } finally {
      database.close();
    }
  } catch {
    return true;
  }
}

async function holds(database: IDBDatabase, prefix: string): Promise<boolean> {
  const rows = database.transaction(['drafts', 'journal', 'outbox']);
  const [waiting, journalled, drafts] = await Promise.all([
    answer(rows.objectStore('outbox').count()),
    answer(rows.objectStore('journal').count()),
    answer(rows.objectStore('drafts').index('slot').getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)) as IDBRequest<{ answers?: object; page?: number }[]>),
  ]);
  return waiting > 0 || journalled > 0 || drafts.some(({ answers, page }) => page !== 0 || !answers || Object.keys(answers).length > 0);
}

/** A store that was just opened has a place for its copies and nothing in it. */
async function hasCopies(name: string): Promise<boolean> {
  if (!(await globalThis.caches?.has(name))) return false;
  return (await (await caches.open(name)).keys()).length > 0;
}

/** Null for a database that has nothing in it: a page that went away while it was made leaves only its name. */
function opened(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name);
  let isNew = false;
  // What is made by asking must not be left behind.
  request.onupgradeneeded = () => {
    isNew = true;
    request.transaction?.abort();
  };
  return answer(request).catch((error: unknown) => {
    if (isNew) return null;
    throw error;
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason.'));
  });
}
