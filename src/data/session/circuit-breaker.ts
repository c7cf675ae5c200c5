import type { SendOutcome } from '../transport/index.js';
import { retryDelay } from './retry-delay.js';

/** Failures in a row after which an endpoint is left alone. */
const THRESHOLD = 3;
/** Milliseconds between two looks whether the person has signed in again. */
const SIGN_IN_PAUSE = 60_000;

interface Circuit {
  failures: number;
  until: number;
  signIn: boolean;
  /** The backend itself asked to be left alone until then. */
  asked: boolean;
}

/** For each endpoint: whether to send to it now. One that is down gets one probe at a time, not the whole queue. */
export class CircuitBreaker {
  private readonly circuits = new Map<string, Circuit>();

  /** How many rows may be tried at once: `full`, one as a probe, or none. */
  allowance(endpoint: string, now: number, full: number): number {
    const circuit = this.circuits.get(endpoint);
    if (!circuit || (circuit.failures < THRESHOLD && !circuit.signIn)) return full;
    // A clock that was turned back must not keep an endpoint closed.
    return now >= circuit.until || circuit.until - now > 24 * 60 * 60 * 1000 ? 1 : 0;
  }

  /** When the endpoint may be tried again, milliseconds since 1970; 0 when now. */
  until(endpoint: string): number {
    return this.circuits.get(endpoint)?.until ?? 0;
  }

  /** Notes an outcome; answers why the endpoint is now closed, when this outcome closed it. */
  record(endpoint: string, outcome: SendOutcome, now: number, random: number): 'sign-in' | 'circuit' | null {
    const before = this.circuits.get(endpoint);
    if (outcome.kind === 'sign-in') {
      this.circuits.set(endpoint, { failures: 0, until: now + SIGN_IN_PAUSE, signIn: true, asked: false });
      return before?.signIn ? null : 'sign-in';
    }
    if (outcome.kind !== 'retry') {
      // It answered: whatever it thinks of this one response, it is there. What was under way when it asked for patience says nothing new.
      if (!before?.asked || now >= before.until) this.circuits.delete(endpoint);
      return null;
    }
    // Whoever asks for patience asks for all: one such answer is enough.
    const failures = Math.max((before?.failures ?? 0) + 1, outcome.retryAt === undefined ? 0 : THRESHOLD);
    const wait = retryDelay(Math.max(1, failures - THRESHOLD + 1), random);
    this.circuits.set(endpoint, { failures, until: Math.max(outcome.retryAt ?? 0, now + wait), signIn: false, asked: outcome.retryAt !== undefined });
    return failures >= THRESHOLD && (before?.failures ?? 0) < THRESHOLD ? 'circuit' : null;
  }

  /** Something has changed: everything may be tried again. */
  reset(): void {
    this.circuits.clear();
  }
}
