import type { FormDefinition } from '../../model/definition/index.js';
import type { Engine } from './engine.js';

/** A definition that passed every check, as it was then. */
export interface DefinitionRow {
  hash: string;
  definition: FormDefinition;
}

/** Where a definition came from the last time. */
export interface DefinitionSource {
  hash: string;
  etag: string | null;
}

/** Definitions on this device, by hash, and for each address the one that it gave last. */
export class Definitions {
  constructor(private readonly engine: Engine) {}

  async byHash(hash: string): Promise<FormDefinition | undefined> {
    return (await this.engine.read(['definitions'], (rows) => rows.get<DefinitionRow>('definitions', hash)))?.definition;
  }

  /** What `src` gave last, with the tag to ask whether it changed. */
  bySource(src: string): Promise<(DefinitionSource & DefinitionRow) | undefined> {
    return this.engine.read(['definitions', 'meta'], async (rows) => {
      const source = await rows.get<DefinitionSource>('meta', `source:${src}`);
      const row = source && (await rows.get<DefinitionRow>('definitions', source.hash));
      return source && row && { ...row, etag: source.etag };
    });
  }

  /** @throws StoreError */
  put(row: DefinitionRow, from?: { src: string; etag: string | null }): Promise<void> {
    return this.engine.write(['definitions', 'meta'], 'relaxed', async (rows) => {
      await rows.put('definitions', row);
      if (from) await rows.put('meta', { id: `source:${from.src}`, hash: row.hash, etag: from.etag });
    });
  }
}
