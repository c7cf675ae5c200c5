import { isQuotaError, StoreError } from '../store/index.js';
import type { SessionStatus } from './session-events.js';

/** Milliseconds: typing rests that long before a checkpoint; never longer than `LATEST` without one; pause after a refusal. */
const IDLE = 400;
const LATEST = 2000;
const AFTER_FAILURE = 5000;

export interface SavingTools {
  /** False when nothing written here outlives the page: the status then never says "saved". */
  kept: boolean;
  checkpoint(): Promise<void>;
  report(status: SessionStatus, code: string | null): void;
}

/** When to write, and what may be said about it: "saved" only once a checkpoint that holds every change has completed. */
export class Saving {
  status: SessionStatus;
  private code: string | null = null;
  private changes = 0;
  private safe = 0;
  private readonly pending = new Set<Promise<void>>();
  private readonly failed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private deadline = 0;
  private running: Promise<void> | null = null;
  private stopped = false;

  /** `problem`: why nothing can be kept, when that is not by choice. */
  constructor(private readonly tools: SavingTools, problem: string | null) {
    this.status = tools.kept ? 'saved' : 'unsaved';
    this.code = problem;
  }

  /** Follows a write that was issued; `field` is appended again should it be refused. */
  track(written: Promise<void>, field: string | null): void {
    this.changes += 1;
    const followed = written.catch((error: unknown) => {
      if (field !== null) this.failed.add(field);
      this.fail(error);
    }).finally(() => this.pending.delete(followed));
    this.pending.add(followed);
    this.say('saving', null);
    this.plan(IDLE);
  }

  /** Waits for the writes issued so far. */
  async appended(): Promise<void> {
    await Promise.all(this.pending);
  }

  takeFailed(): string[] {
    const names = [...this.failed];
    this.failed.clear();
    return names;
  }

  /** A checkpoint that holds everything up to now. */
  async now(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // One under way may have begun before the last change.
    while (this.running) await this.running;
    if (this.stopped || (this.safe === this.changes && this.failed.size === 0)) return;
    this.running = this.write().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** No checkpoint begins from now on, and none is under way once this resolves; `resume` takes it back. */
  async hold(): Promise<void> {
    this.stop();
    while (this.running) await this.running;
  }

  resume(): void {
    this.stopped = false;
    this.plan(IDLE);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async write(): Promise<void> {
    this.deadline = 0;
    try {
      const before = this.changes;
      const retried = this.failed.size;
      await this.tools.checkpoint();
      if (this.failed.size > 0) return;
      // Fields that were appended again count as changes of their own.
      this.safe = before + retried;
      if (this.safe === this.changes) this.say('saved', null);
      else this.plan(IDLE);
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.say('unsaved', isQuotaError(error) ? 'store/quota' : error instanceof StoreError ? error.code : 'store/failed');
    this.plan(AFTER_FAILURE);
  }

  private plan(wait: number): void {
    if (this.stopped) return;
    const now = performance.now();
    if (!this.deadline) this.deadline = now + Math.max(LATEST, wait);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), Math.max(0, Math.min(wait, this.deadline - now)));
  }

  private say(status: SessionStatus, code: string | null): void {
    if (this.stopped) return;
    // While something is refused, a new keystroke does not make it better.
    const said = !this.tools.kept || (status === 'saving' && this.failed.size > 0) ? 'unsaved' : status;
    if (said === this.status && (code ?? this.code) === this.code) return;
    this.status = said;
    this.code = said === 'unsaved' ? (code ?? this.code) : null;
    this.tools.report(said, this.code);
  }
}
