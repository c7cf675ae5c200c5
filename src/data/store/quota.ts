import type { Durability, Engine, Rows } from './engine.js';
import type { Draft } from './drafts.js';
import type { DefinitionSource } from './definitions.js';
import type { StoreName } from './schema.js';
import { isQuotaError } from './store-error.js';

/**
 * An engine that answers a full disk once: it gives up what can be had again (receipts, definitions that nothing
 * refers to) and tries the write a second time. A second refusal is the caller's: it says "not saved" and offers the export.
 */
export class RoomMakingEngine implements Engine {
  constructor(private readonly inner: Engine) {}

  get persistent(): boolean {
    return this.inner.persistent;
  }

  read<T>(names: readonly StoreName[], work: (rows: Rows) => Promise<T>): Promise<T> {
    return this.inner.read(names, work);
  }

  write<T>(names: readonly StoreName[], durability: Durability, work: (rows: Rows) => Promise<T>): Promise<T> {
    return this.twice(() => this.inner.write(names, durability, work));
  }

  putNow(rows: readonly { store: StoreName; row: object }[], durability: Durability): Promise<void> {
    // Not tried again: a later change of the same answer may have got in meanwhile, and the older must not follow it.
    return this.inner.putNow(rows, durability);
  }

  close(): void {
    this.inner.close();
  }

  private async twice<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      await makeRoom(this.inner);
      return write();
    }
  }
}

/** Removes receipts, earlier states of forms that are made (the last of each window stays) and the definitions that no draft, no queued response and no address refers to. */
async function makeRoom(engine: Engine): Promise<void> {
  await engine.write(['receipts', 'definitions', 'drafts', 'meta', 'works'], 'strict', async (rows) => {
    const [receipts, hashes, drafts, meta, works] = await Promise.all([
      rows.keys('receipts'), rows.keys('definitions'), rows.list<Draft>('drafts'),
      rows.list<Partial<DefinitionSource>>('meta', { lower: 'source:', upper: 'source:\uffff' }), rows.keys('works'),
    ]);
    const needed = new Set([...drafts.map((draft) => draft.definition?.hash), ...meta.map((source) => source.hash)]);
    const seen = new Set<string>();
    for (const key of works.reverse()) {
      const [form, , window] = key as [string, number, string];
      if (seen.has(`${form}\n${window}`)) await rows.remove('works', key);
      seen.add(`${form}\n${window}`);
    }
    await Promise.all(receipts.map((key) => rows.remove('receipts', key)));
    await Promise.all(hashes.filter((hash) => !needed.has(String(hash))).map((hash) => rows.remove('definitions', hash)));
  });
}
