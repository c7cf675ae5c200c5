import { Blobs } from './blobs.js';
import type { Channel } from './channel.js';
import { Copies } from './copies.js';
import { Definitions } from './definitions.js';
import { Drafts } from './drafts.js';
import type { Engine } from './engine.js';
import { Journal } from './journal.js';
import type { Mirror } from './mirror.js';
import { Outbox } from './outbox.js';
import { Receipts } from './receipts.js';
import type { LossReport } from './reconcile.js';
import { wipeStore, type WipeResult } from './wipe.js';
import { Works } from './works.js';

/** What happened to the database while the page was open. */
export type StoreEventName =
  /** Another tab holds an older version open: ask the person to close it. */
  | 'blocked'
  /** Another tab upgraded or wiped the database: offer to reload. */
  | 'outdated'
  /** Closed for good. */
  | 'closed'
  /** The browser threw responses or drafts away, now or before; see `lossReport`. */
  | 'loss'
  /** The browser closed the database and it is open again; `created` when its content is gone. */
  | 'reopened';

export class StoreEvent extends Event {
  constructor(type: StoreEventName, readonly detail: { created?: boolean; why?: 'upgrade' | 'delete' } = {}) {
    super(type);
  }
}

/** Everything that one respondent of one application has on this device. */
export class Store extends EventTarget {
  readonly definitions: Definitions;
  readonly drafts: Drafts;
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly receipts: Receipts;
  readonly blobs: Blobs;
  readonly works: Works;
  readonly copies: Copies;
  lossReport: LossReport | null = null;

  constructor(readonly name: string, private readonly engine: Engine, private readonly mirror: Mirror, readonly channel: Channel,
    /** Why nothing, or not everything, can be kept: an error code. */ public problem: string | null = null) {
    super();
    this.definitions = new Definitions(engine);
    this.drafts = new Drafts(engine, mirror);
    this.journal = new Journal(engine);
    this.outbox = new Outbox(engine, mirror, name);
    this.receipts = new Receipts(engine);
    this.blobs = new Blobs(engine);
    this.works = new Works(engine);
    this.copies = new Copies(engine);
  }

  /** What survives: nothing beyond this page (`memory`), the browser's death (`device`), or also the loss of one of two homes. */
  get durability(): 'memory' | 'device' | 'device+mirror' {
    if (!this.engine.persistent) return 'memory';
    return this.mirror.available ? 'device+mirror' : 'device';
  }

  /**
   * Removes everything of this respondent from this device, on sign-out.
   *
   * @throws StoreError `store/unsent` while something is unsent, unless forced
   */
  wipe(options: { force?: boolean } = {}): Promise<WipeResult> {
    return wipeStore(this, this.mirror, options);
  }

  close(): void {
    this.engine.close();
    this.channel.close();
    this.dispatchEvent(new StoreEvent('closed'));
  }
}
