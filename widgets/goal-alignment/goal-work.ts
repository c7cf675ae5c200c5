import { FormSession, type ParkedEvent, type SentEvent } from '../../src/data/session/index.js';
import type { GoalAlignmentDefinition, Json } from '../../src/model/definition/index.js';
import { foldGoalBook, goalChangesKey, goalReport, knownBeforehand, type GoalBook, type GoalReport, type RecordKind, type Side } from '../../src/model/goals/index.js';
import { buildResponse, newResponseId, type Response as FormResponse } from '../../src/model/response/index.js';
import type { Desk } from '../desk/index.js';
import { routeOf, type About, type FormSettings } from '../form/index.js';
import { KnownEntries } from './known-entries.js';
import type { GoalListener } from './open-goals.js';
import { Pending } from './pending.js';

/** One side's view of the goal book: what is known of it, what is not saved yet, and the way out for what is. */
export class GoalWork {
  parked: { code: string; message: string | null } | null = null;
  last: 'kept' | 'sent' | null = null;
  private pending!: Pending;
  private book!: GoalBook;
  private made: { day: string; report: GoalReport } | null = null;
  /** While a session ends and the next one begins: what is typed meanwhile goes into the next. */
  private between: (() => void)[] | null = null;
  private saving: Promise<FormResponse | null> | null = null;
  private readonly closing = new AbortController();

  private readonly known: KnownEntries;

  constructor(private readonly desk: Desk, readonly definition: GoalAlignmentDefinition, readonly about: About, readonly side: Side, private readonly settings: FormSettings, private readonly listener: GoalListener) {
    this.known = new KnownEntries(desk, definition, about, settings);
  }

  get shownAt(): number | null {
    return this.known.shownAt;
  }

  get pendingChanges(): number {
    return this.pending.changes.length;
  }

  /** The report with what is not saved yet. */
  report(day: string): GoalReport {
    const { subject, respondent } = this.about;
    if (this.made?.day !== day) this.made = { day, report: goalReport([...this.known.all, ...this.pending.asEntry(subject, respondent, this.side)], this.definition, day) };
    return this.made.report;
  }

  edit(kind: RecordKind, record: string, field: string, value: Json): void {
    if (this.between) return void this.between.push(() => this.edit(kind, record, field, value));
    this.pending.edit(this.book, this.about.subject, kind, record, field, value);
    this.touch();
  }

  /** Signs the plan or a revision; a signature is saved like any change. */
  sign(of: string, digest: string): void {
    this.edit('signature', `signature-${newResponseId()}`, 'signed', { of, digest });
  }

  readonly durability = (): string => this.pending.session.durability;

  /** What saving would send. */
  draft(): FormResponse {
    const { changes, session } = this.pending;
    const { respondent, subject, role, round, locale, context } = this.about;
    const { definition, id, startedAt } = session;
    return buildResponse({ definition, id, respondent, subject, role, round, locale, startedAt, context, answers: { [goalChangesKey]: changes as unknown as Json }, now: Date.now() });
  }

  /** Makes what is pending part of the book: one response in the outbox, in the same transaction in which the draft goes. Two clicks are one. @throws StoreError */
  save(): Promise<FormResponse | null> {
    return (this.saving ??= this.saveOnce().finally(() => (this.saving = null)));
  }

  /** @throws StoreError */
  discard(): Promise<void> {
    return this.nextSession(() => this.pending.session.discard());
  }

  /** Asks the backend what others have written. */
  async refresh(): Promise<void> {
    const code = await this.known.refresh(this.closing.signal);
    if (this.closing.signal.aborted) return;
    if (code?.startsWith('access/')) this.listener.failed(code, 'goals');
    this.touch();
  }

  close(): void {
    this.closing.abort();
    void this.pending.session.close().finally(() => this.desk.release());
  }

  /** Call once, before anything else. @throws StoreError */
  async begin(): Promise<void> {
    const { worker } = this.desk;
    const { signal } = this.closing;
    await this.known.openCopy();
    await this.beginSession();
    worker.addEventListener('sent', (event) => this.onSent((event as SentEvent).detail), { signal });
    worker.addEventListener('parked', (event) => this.onParked((event as ParkedEvent).detail), { signal });
    addEventListener('online', () => void this.refresh(), { signal });
    const takeBack = this.desk.addRoute(routeOf(this.definition, this.about, this.settings));
    signal.addEventListener('abort', () => takeBack());
    void this.refresh();
  }

  private async beginSession(): Promise<void> {
    const session = await FormSession.open({ store: this.desk.store, definition: this.definition, ...this.about, persist: !this.settings.noDraft && !this.settings.readOnly });
    this.pending = new Pending(session);
    session.addEventListener('merge', () => this.touch());
    // Another tab saved or discarded the same changes.
    session.addEventListener('superseded', () => void this.nextSession(() => this.known.takeWaiting()).then(() => this.refresh()));
    this.touch();
  }

  private async saveOnce(): Promise<FormResponse | null> {
    if (this.pendingChanges === 0) return null;
    const response = this.draft();
    this.last = 'kept';
    await this.nextSession(() => this.pending.session.complete(response).then(() => this.known.take(response)));
    this.desk.send(response.id);
    return response;
  }

  private async nextSession(end: () => Promise<void>): Promise<void> {
    this.between ??= [];
    const ended = await end().then(() => null, (error: unknown) => ({ error }));
    if (ended === null) await this.beginSession();
    const typed = this.between ?? [];
    this.between = null;
    for (const edit of typed) edit();
    if (ended !== null) throw ended.error;
  }

  private onSent(detail: SentEvent['detail']): void {
    if (!this.known.isOwn(detail.key)) return;
    this.last = 'sent';
    this.listener.sent(detail);
    void this.refresh();
  }

  private onParked({ key, code, message }: ParkedEvent['detail']): void {
    if (!this.known.isOwn(key)) return;
    this.parked = { code, message };
    this.listener.failed(code, key);
    this.listener.changed();
  }

  private touch(): void {
    this.book = foldGoalBook([...knownBeforehand(this.definition), ...this.known.all]);
    this.made = null;
    this.listener.changed();
  }
}
