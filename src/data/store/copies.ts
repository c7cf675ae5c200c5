import type { Json } from '../../model/definition/index.js';
import type { Engine } from './engine.js';

/** What an address gave last, so that a page without a network can still show it. */
export interface Copy {
  value: Json;
  /** Milliseconds since 1970, by this device's clock. */
  at: number;
}

/** Copies of what other people and the backend know, by a name of the caller's. Nothing in here is the only one of its kind. */
export class Copies {
  constructor(private readonly engine: Engine) {}

  get(name: string): Promise<Copy | undefined> {
    return this.engine.read(['meta'], (rows) => rows.get<Copy>('meta', `copy:${name}`));
  }

  /** @throws StoreError */
  put(name: string, value: Json): Promise<void> {
    return this.engine.write(['meta'], 'relaxed', (rows) => rows.put('meta', { id: `copy:${name}`, value, at: Date.now() }));
  }
}
