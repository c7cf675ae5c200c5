import { removeCanary } from './meta.js';
import type { Mirror } from './mirror.js';
import type { Store } from './store.js';
import { StoreError } from './store-error.js';

export interface WipeResult {
  /** Finished responses that were never sent and are gone now. */
  unsent: number;
  drafts: number;
}

/**
 * Deletes the database, its copies and its canary. Other tabs are told by the browser and close.
 *
 * @throws StoreError `store/unsent` with the number as detail, unless forced
 */
export async function wipeStore(store: Store, mirror: Mirror, { force = false }: { force?: boolean }): Promise<WipeResult> {
  const [unsent, drafts] = await Promise.all([store.outbox.count(), store.drafts.list()]);
  if (unsent > 0 && !force) {
    throw new StoreError('store/unsent', `${unsent} finished responses were not sent yet. Send or export them, or wipe with force: true.`, { detail: unsent });
  }
  const persistent = store.durability !== 'memory';
  // Copies first: were the browser to die in between, they would bring back what was wiped.
  await mirror.clear();
  removeCanary(store.name);
  store.close();
  if (persistent) await deleteDatabase(store.name);
  return { unsent, drafts: drafts.length };
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // A blocked deletion goes on by itself as soon as the other tabs, which were told, have closed.
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new StoreError('store/failed', `The database ${name} could not be deleted.`, { cause: request.error }));
  });
}
