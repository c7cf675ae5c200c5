import type { Durability, Engine, Rows } from './engine.js';
import { openDatabase, type OpenNotes } from './database.js';
import { indexedRows } from './indexed-rows.js';
import type { StoreName } from './schema.js';
import { isQuotaError, StoreError } from './store-error.js';

/** What the engine tells its owner. */
export interface EngineEvents {
  /** Another tab holds an older version open. */
  blocked(): void;
  /** Another tab upgraded (`upgrade`) or deleted (`delete`) the database. */
  outdated(why: 'upgrade' | 'delete'): void;
  /** The browser closed the connection and it was opened anew; `created` says that the content is gone. */
  reopened(notes: OpenNotes): void;
}

/** Rows in IndexedDB. The connection is opened again when the browser closes it (eviction, a crashed storage service). */
export class IndexedEngine implements Engine {
  readonly persistent = true;
  private live: IDBDatabase | null = null;
  private opening: Promise<IDBDatabase> | null = null;
  private ended: StoreError | null = null;

  private constructor(private readonly name: string, private readonly events: EngineEvents) {}

  /** @throws StoreError `store/unavailable`, `store/host-prototype` */
  static async open(name: string, events: EngineEvents): Promise<{ engine: IndexedEngine; notes: OpenNotes }> {
    const engine = new IndexedEngine(name, events);
    return { engine, notes: await engine.connect() };
  }

  async read<T>(names: readonly StoreName[], work: (rows: Rows) => Promise<T>): Promise<T> {
    return this.run(await this.begin(names, 'readonly', 'relaxed'), work);
  }

  async write<T>(names: readonly StoreName[], durability: Durability, work: (rows: Rows) => Promise<T>): Promise<T> {
    return this.run(await this.begin(names, 'readwrite', durability), work);
  }

  putNow(rows: readonly { store: StoreName; row: object }[], durability: Durability): Promise<void> {
    const names = [...new Set(rows.map((entry) => entry.store))];
    const put = async (open: Rows): Promise<void> => {
      await Promise.all(rows.map((entry) => open.put(entry.store, entry.row)));
    };
    const transaction = this.live && startOn(this.live, names, 'readwrite', durability);
    if (!transaction) return this.write(names, durability, put);
    return this.run(transaction, (open) => {
      const issued = put(open);
      // Nothing more is coming: without this a page that ends now may take the transaction with it.
      transaction.commit?.();
      return issued;
    });
  }

  close(): void {
    this.ended ??= new StoreError('store/closed', 'This store was closed.');
    this.live?.close();
    this.live = null;
  }

  private async begin(names: readonly StoreName[], mode: IDBTransactionMode, durability: Durability): Promise<IDBTransaction> {
    const first = this.live && startOn(this.live, names, mode, durability);
    if (first) return first;
    const again = startOn(await this.reconnect(), names, mode, durability);
    if (!again) throw new StoreError('store/closed', 'The browser closed the database again as soon as it was opened.');
    return again;
  }

  private async run<T>(transaction: IDBTransaction, work: (rows: Rows) => Promise<T>): Promise<T> {
    const completed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new StoreError('store/failed', 'The transaction was aborted.'));
    });
    completed.catch(() => undefined); // reported below, together with what the work itself says
    try {
      const result = await work(indexedRows(transaction));
      await completed;
      return result;
    } catch (error) {
      abort(transaction);
      throw typed(transaction.error ?? error);
    }
  }

  private reconnect(): Promise<IDBDatabase> {
    if (this.ended) return Promise.reject(this.ended);
    this.live = null;
    this.opening ??= this.connect().then((notes) => {
      this.events.reopened(notes);
      return this.live!;
    }).finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async connect(): Promise<OpenNotes> {
    const { connection, notes } = await openDatabase(this.name, () => this.events.blocked());
    if (this.ended) {
      connection.close();
      throw this.ended;
    }
    this.live = connection;
    connection.addEventListener('close', () => {
      if (this.live === connection) this.live = null;
    });
    connection.addEventListener('versionchange', (event) => {
      const why = event.newVersion === null ? 'delete' : 'upgrade';
      connection.close();
      this.live = null;
      this.ended ??= new StoreError('store/outdated', why === 'delete'
        ? 'Another tab wiped the data of this device. Reload the page.'
        : 'Another tab runs a newer version. Reload the page.');
      this.events.outdated(why);
    });
    return notes;
  }
}

/** Null when the connection is closing or closed. */
function startOn(connection: IDBDatabase, names: readonly StoreName[], mode: IDBTransactionMode, durability: Durability): IDBTransaction | null {
  try {
    return connection.transaction([...names], mode, { durability });
  } catch (error) {
    if ((error as Error).name === 'InvalidStateError') return null;
    throw typed(error);
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended already, which is what we want.
    if ((error as Error).name !== 'InvalidStateError') throw error;
  }
}

function typed(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (isQuotaError(error)) return new StoreError('store/quota', 'There is no room left on this device.', { cause: error });
  return new StoreError('store/failed', `The database refused: ${String((error as Error | null)?.message ?? error)}`, { cause: error });
}
