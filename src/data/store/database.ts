import Dexie from 'dexie';
import { withPlainObjects } from './host-prototype.js';
import { dexieSchema, schemaVersions } from './schema.js';
import { StoreError } from './store-error.js';

// Dexie would close every connection on `pagehide`, and the last write of a page with it.
Dexie.disableBfCache = true;

/** What may be noticed while a database opens. */
export interface OpenNotes {
  /** It did not exist before. */
  created: boolean;
  /** The browser threw its content away (`IDBVersionChangeEvent.dataLoss`, Chromium). */
  dataLoss: string | null;
}

/**
 * The schema, its versions and upgrades. Rows are read and written on the plain connection, because Dexie knows one
 * durability for a whole database and we need one for each transaction.
 */
class AssayDatabase extends Dexie {
  constructor(name: string, factory: IDBFactory) {
    super(name, { indexedDB: factory, IDBKeyRange, autoOpen: false, cache: 'disabled' });
    for (const version of schemaVersions) this.version(version).stores(dexieSchema(version) as Record<string, string>);
    // The engine decides what happens then; returning false keeps Dexie's own answer from running.
    this.on('versionchange', () => false);
  }
}

/**
 * Opens the database and hands over its connection.
 *
 * @param onBlocked called when another tab holds an older version open, so that the upgrade has to wait
 * @throws StoreError `store/unavailable` or `store/host-prototype`
 */
export async function openDatabase(name: string, onBlocked: () => void): Promise<{ connection: IDBDatabase; notes: OpenNotes }> {
  const factory = indexedDbOfThisPage();
  const notes: OpenNotes = { created: false, dataLoss: null };
  const database = new AssayDatabase(name, observed(factory, notes, onBlocked));
  try {
    await withPlainObjects(async () => database.open());
  } catch (error) {
    database.close();
    if (error instanceof StoreError) throw error;
    throw new StoreError('store/unavailable', `The database ${name} does not open: ${String((error as Error).message ?? error)}`, { cause: error });
  }
  return { connection: database.backendDB(), notes };
}

function indexedDbOfThisPage(): IDBFactory {
  let factory: IDBFactory | undefined;
  try {
    factory = globalThis.indexedDB;
  } catch (error) {
    throw new StoreError('store/unavailable', 'The browser refuses storage to this page (sandboxed frame or blocked site data).', { cause: error });
  }
  if (!factory) throw new StoreError('store/unavailable', 'This browser has no IndexedDB.');
  return factory;
}

/** The factory with an ear on its open requests: Dexie passes neither `dataLoss` nor a blocked second attempt on. */
function observed(factory: IDBFactory, notes: OpenNotes, onBlocked: () => void): IDBFactory {
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    const request = version === undefined ? factory.open(name) : factory.open(name, version);
    request.addEventListener('upgradeneeded', (event) => {
      const { oldVersion, dataLoss, dataLossMessage } = event as IDBVersionChangeEvent & { dataLoss?: string; dataLossMessage?: string };
      notes.created = oldVersion === 0;
      if (dataLoss && dataLoss !== 'none') notes.dataLoss = dataLossMessage || dataLoss;
    });
    request.addEventListener('blocked', onBlocked);
    return request;
  };
  return {
    open,
    deleteDatabase: (name) => factory.deleteDatabase(name),
    cmp: (a, b) => factory.cmp(a, b),
    databases: () => factory.databases?.() ?? Promise.resolve([]),
  };
}
