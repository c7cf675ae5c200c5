import type { Receipt } from '../../model/response/index.js';

/** A response is stored at the backend. */
export class SentEvent extends Event {
  constructor(readonly detail: { key: string; receipt: Receipt }) {
    super('sent');
  }
}

/** A response was refused; it waits for the person. */
export class ParkedEvent extends Event {
  constructor(readonly detail: { key: string; status: number | null; code: string; message: string | null }) {
    super('parked');
  }
}

/** Nothing goes to this endpoint for a while. */
export class PausedEvent extends Event {
  constructor(readonly detail: { endpoint: string; reason: 'sign-in' | 'offline' | 'circuit' | 'no-backend' }) {
    super('paused');
  }
}

/** The outbox is not what it was: look again. */
export class OutboxChangeEvent extends Event {
  constructor() {
    super('change');
  }
}
