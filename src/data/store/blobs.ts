import type { Engine } from './engine.js';

/** Bytes in one row: small enough that no single write stalls the page. */
const CHUNK = 1024 * 1024;

interface Chunk {
  draft: string;
  name: string;
  n: number;
  type: string;
  bytes: ArrayBuffer;
}

/** Files of drafts and of queued responses. They travel beside the answers, never as base64 inside them. */
export class Blobs {
  constructor(private readonly engine: Engine) {}

  /** Replaces the file of that name. @throws StoreError `store/quota` */
  async put(draft: string, name: string, file: Blob): Promise<void> {
    const chunks: Chunk[] = [];
    for (let n = 0; n === 0 || n * CHUNK < file.size; n += 1) {
      const bytes = await file.slice(n * CHUNK, (n + 1) * CHUNK).arrayBuffer();
      chunks.push({ draft, name, n, type: file.type, bytes });
    }
    await this.engine.write(['blobs'], 'strict', async (rows) => {
      const old = await rows.keys('blobs', { lower: [draft, name], upper: [draft, name, []] });
      await Promise.all(old.map((key) => rows.remove('blobs', key)));
      await Promise.all(chunks.map((chunk) => rows.put('blobs', chunk)));
    });
  }

  async get(draft: string, name: string): Promise<Blob | undefined> {
    const chunks = await this.engine.read(['blobs'], (rows) => rows.list<Chunk>('blobs', { lower: [draft, name], upper: [draft, name, []] }));
    return chunks[0] && new Blob(chunks.map((chunk) => chunk.bytes), { type: chunks[0].type });
  }

  async names(draft: string): Promise<string[]> {
    const keys = await this.engine.read(['blobs'], (rows) => rows.keys('blobs', { index: 'draft', lower: draft, upper: draft }));
    return [...new Set(keys.map((key) => String((key as string[])[1])))];
  }
}
