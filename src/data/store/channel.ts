import { jsonText } from '../../model/definition/index.js';

/** What tabs tell each other about one database. `from` is the tab. */
export type Notice =
  | { kind: 'journal'; from: string; draft: string }
  | { kind: 'gone'; from: string; draft: string; why: 'completed' | 'discarded' }
  /** Something waits to be sent. */
  | { kind: 'queued'; from: string }
  /** The outbox changed; `sent` names a response that has been stored. */
  | { kind: 'settled'; from: string; sent?: string };

/** Carries a notice; also to listeners on this very page, which may hold several widgets. */
export class NoticeEvent extends Event {
  constructor(readonly notice: Notice) {
    super('notice');
  }
}

/**
 * Between the tabs that share a database: BroadcastChannel, or `storage` events where there is none. A notice is only
 * a hint to look into the database, so a lost one costs time and never data.
 */
export class Channel extends EventTarget {
  private readonly broadcast: BroadcastChannel | null;
  private readonly place: string;

  constructor(name: string) {
    super();
    this.place = `assayer-notice:${name}`;
    this.broadcast = openBroadcast(name);
    if (this.broadcast) this.broadcast.onmessage = (event) => this.deliver(event.data);
    else globalThis.addEventListener?.('storage', this.onStorage);
  }

  post(notice: Notice): void {
    this.deliver(notice);
    if (this.broadcast) this.broadcast.postMessage(notice);
    else {
      try {
        // The changing number makes equal notices different texts, or no event would be fired.
        globalThis.localStorage?.setItem(this.place, jsonText({ notice, at: `${Date.now()}.${Math.random()}` }));
      } catch {
        // Full or refused: the other tabs find out when they next look.
      }
    }
  }

  close(): void {
    this.broadcast?.close();
    globalThis.removeEventListener?.('storage', this.onStorage);
  }

  private readonly onStorage = (event: StorageEvent): void => {
    if (event.key !== this.place || !event.newValue) return;
    this.deliver((JSON.parse(event.newValue) as { notice: unknown }).notice);
  };

  private deliver(data: unknown): void {
    const notice = data as Partial<Notice> | null;
    if (typeof notice?.kind === 'string' && typeof notice.from === 'string') this.dispatchEvent(new NoticeEvent(notice as Notice));
  }
}

function openBroadcast(name: string): BroadcastChannel | null {
  try {
    const channel = new BroadcastChannel(name);
    // In Node an open channel would keep the process alive.
    (channel as unknown as { unref?: () => void }).unref?.();
    return channel;
  } catch {
    return null; // absent, or refused to an opaque origin
  }
}
