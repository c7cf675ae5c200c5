import type { Json } from '../../model/response/index.js';

/** How safe the answers are: in every home of this device, on the way there, or not at all. */
export type SessionStatus = 'saved' | 'saving' | 'unsaved';

export class SessionStatusEvent extends Event {
  /** `code` says why answers are unsaved, such as `store/quota`. */
  constructor(readonly detail: { status: SessionStatus; code: string | null }) {
    super('status');
  }
}

/** Another tab changed answers of the same draft; undefined means cleared. */
export class SessionMergeEvent extends Event {
  constructor(readonly detail: { changes: { name: string; value: Json | undefined }[] }) {
    super('merge');
  }
}

/** The draft was finished or discarded in another tab: nothing typed here will be kept. */
export class SupersededEvent extends Event {
  constructor(readonly detail: { why: 'completed' | 'discarded' }) {
    super('superseded');
  }
}
