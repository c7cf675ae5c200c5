import { Channel } from './channel.js';
import type { OpenNotes } from './database.js';
import type { Engine } from './engine.js';
import { IndexedEngine } from './indexed-engine.js';
import { MemoryEngine } from './memory-engine.js';
import { Mirror } from './mirror.js';
import { RoomMakingEngine } from './quota.js';
import { reconcile } from './reconcile.js';
import { Store, StoreEvent } from './store.js';
import { StoreError } from './store-error.js';
import { storeName, type StoreOwner } from './store-name.js';

/**
 * Opens what this respondent has on this device and makes its two homes agree. Without IndexedDB the store lives in
 * memory and says so through `durability` and `problem`: the form must tell the person before they type.
 */
export async function openStore(owner: StoreOwner, options: { onBlocked?: () => void } = {}): Promise<Store> {
  const name = storeName(owner);
  const mirror = await Mirror.open(name);
  const opened = await openEngine(name, mirror, options.onBlocked);
  if ('problem' in opened) return new Store(name, new MemoryEngine(), Mirror.none(), new Channel(name), opened.problem);
  const { store, engine, notes } = opened;
  try {
    store.lossReport = await reconcile(name, engine, mirror, notes);
  } catch (error) {
    // A full disk lets nothing come back today; what is there can still be read and sent, and the copies stay.
    if (!(error instanceof StoreError)) throw error;
    store.problem = error.code;
  }
  return store;
}

type Opened = { store: Store; engine: RoomMakingEngine; notes: OpenNotes } | { problem: string };

async function openEngine(name: string, mirror: Mirror, onBlocked?: () => void): Promise<Opened> {
  const told: { store?: Store } = {};
  try {
    const { engine: plain, notes } = await IndexedEngine.open(name, {
      blocked: () => (told.store ? told.store.dispatchEvent(new StoreEvent('blocked')) : onBlocked?.()),
      outdated: (why) => told.store?.dispatchEvent(new StoreEvent('outdated', { why })),
      reopened: (again) => void (told.store && afterReopening(told.store, engine, mirror, again)),
    });
    const engine = new RoomMakingEngine(plain);
    told.store = new Store(name, engine, mirror, new Channel(name));
    return { store: told.store, engine, notes };
  } catch (error) {
    return { problem: error instanceof StoreError ? error.code : 'store/unavailable' };
  }
}

/** The browser had closed the database: if it also emptied it, the copies come back and the forms write theirs again. */
async function afterReopening(store: Store, engine: Engine, mirror: Mirror, notes: OpenNotes): Promise<void> {
  const report = notes.created || notes.dataLoss ? await reconcile(store.name, engine, mirror, notes) : null;
  store.dispatchEvent(new StoreEvent('reopened', { created: notes.created }));
  if (!report) return;
  store.lossReport = report;
  store.dispatchEvent(new StoreEvent('loss'));
}
