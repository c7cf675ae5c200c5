import type { Receipt } from '../../model/response/index.js';
import type { Engine } from './engine.js';

export interface ReceiptRow extends Receipt {
  definition: { id: string; version: string; hash: string };
  /** Milliseconds since 1970, by this device's clock. */
  sentAt: number;
}

/** The backend's word for each response that this device sent. */
export class Receipts {
  constructor(private readonly engine: Engine) {}

  get(key: string): Promise<ReceiptRow | undefined> {
    return this.engine.read(['receipts'], (rows) => rows.get<ReceiptRow>('receipts', key));
  }

  /** Oldest first. */
  list(): Promise<ReceiptRow[]> {
    return this.engine.read(['receipts'], (rows) => rows.list<ReceiptRow>('receipts', { index: 'sentAt' }));
  }
}
