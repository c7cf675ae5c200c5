import { definitionHash, type Delivery, type FormDefinition } from '../../model/definition/index.js';
import { newResponseId, type Answers, type Json, type Response as FormResponse } from '../../model/response/index.js';
import { hasProgress, isQuotaError, StoreError, type Change, type Draft, type NoticeEvent, type Store } from '../store/index.js';
import { AnswerBook } from './answer-book.js';
import { beginDraft, moveDraft, movedDraft, type DraftAbout } from './begin-draft.js';
import { outboxRow } from './outbox-row.js';
import { SessionMergeEvent, SessionStatusEvent, SupersededEvent, type SessionStatus } from './session-events.js';
import { Saving } from './saving.js';

export interface FormSessionOptions extends DraftAbout {
  store: Store;
  /** False keeps nothing of an unfinished response on this device (`no-draft`). */
  persist: boolean;
  delivery: Delivery;
}

/**
 * One person filling in one form.
 *
 * 1. `open` finds the draft, or begins one, with the definition that it was begun with
 * 2. `recordChange` appends to the journal within the same call
 * 3. a checkpoint folds the journal in and copies the draft to the second home: when typing rests, at a page change, when hidden
 * 4. other tabs' changes come in as `merge`, field by field, in the one order of the journal
 * 5. `complete` puts the response into the outbox and takes the draft out, in one strict transaction
 *
 * Events: `status`, `merge`, `superseded`.
 */
export class FormSession extends EventTarget {
  readonly tab = newResponseId();
  readonly restored: boolean;
  private page: number;
  private ended = false;
  /** The draft is about to go because this tab finishes it: that is no news from another tab. */
  private finishing = false;
  private readonly saving: Saving;

  private constructor(private readonly options: FormSessionOptions, private draft: Draft, private pinned: FormDefinition,
    private book: AnswerBook, private changed: boolean, wanted: boolean) {
    super();
    this.restored = hasProgress(draft);
    this.page = draft.page;
    this.saving = new Saving({
      kept: options.persist && options.store.durability !== 'memory',
      checkpoint: () => this.fold(),
      report: (status, code) => this.dispatchEvent(new SessionStatusEvent({ status, code })),
    }, options.store.problem ?? (options.persist === wanted ? null : 'store/quota'));
  }

  /** On a full disk the form opens without a draft, and its status says so before the person types. @throws StoreError */
  static async open(options: FormSessionOptions): Promise<FormSession> {
    const begun = await beginDraft(options, options.persist ? options.store : null).catch((error: unknown) => {
      if (!isQuotaError(error)) throw error;
      return null;
    });
    const { draft, definition, changed } = begun ?? (await beginDraft(options, null));
    const session = new FormSession({ ...options, persist: options.persist && begun !== null }, draft, definition, new AnswerBook(draft), changed, options.persist);
    if (session.options.persist) session.listen();
    return session;
  }

  get id(): string {
    return this.draft.id;
  }

  get startedAt(): string {
    return this.draft.startedAt;
  }

  /** The version that the draft was begun with. */
  get definition(): FormDefinition {
    return this.pinned;
  }

  /** Whether the form has a newer version than the one that the draft is finished with. */
  get definitionChanged(): boolean {
    return this.changed;
  }

  get answers(): Readonly<Answers> {
    return this.book.answers;
  }

  /** Answers without a place in the definition; to be sent along. */
  get orphans(): Readonly<Answers> {
    return this.draft.orphans ?? {};
  }

  get pageIndex(): number {
    return this.page;
  }

  get status(): SessionStatus {
    return this.saving.status;
  }

  /** `none` when nothing of the draft is kept; else as the store. */
  get durability(): 'none' | Store['durability'] {
    return this.options.persist ? this.options.store.durability : 'none';
  }

  /** Notes an answer; undefined clears it. The write is issued before this returns. */
  recordChange({ name, value, comment }: { name: string; value: Json | undefined; comment?: string | undefined }): void {
    if (this.ended) return;
    this.note(name, value);
    if (comment !== undefined) this.note(`${name}-Comment`, comment === '' ? undefined : comment);
  }

  recordPage(index: number): void {
    if (this.ended || index === this.page) return;
    this.page = index;
    this.append({ kind: 'page', index }, null);
    void this.checkpoint();
  }

  /** Resolves when everything typed so far is in every home, or could not be put there (see `status`). */
  checkpoint(): Promise<void> {
    return this.options.persist && !this.ended ? this.saving.now() : Promise.resolve();
  }

  /** Moves the draft to another version of the definition; answers without a place there become `orphans`. @throws StoreError */
  async moveTo(definition: FormDefinition): Promise<void> {
    await this.checkpoint();
    const { store, persist } = this.options;
    if (persist) await store.definitions.put({ hash: definitionHash(definition), definition });
    const current = { ...this.draft, answers: { ...this.book.answers } };
    this.draft = persist ? await moveDraft(store, current, definition) : movedDraft(current, definition);
    this.book = new AnswerBook(this.draft);
    this.pinned = definition;
    this.changed = false;
  }

  /** Removes the draft here and in every other tab. @throws StoreError */
  async discard(): Promise<void> {
    // A checkpoint under way would copy the draft to the mirror after it was removed there.
    await this.saving.hold();
    this.end();
    await this.options.store.drafts.discard(this.id);
    this.options.store.channel.post({ kind: 'gone', from: this.tab, draft: this.id, why: 'discarded' });
  }

  /**
   * Puts the finished response into the outbox. Once this resolves it is safe on this device.
   *
   * @throws StoreError `store/quota` when there is no room; `detail` then is the response, to be exported, and the draft goes on
   */
  async complete(response: FormResponse): Promise<void> {
    if (response.id !== this.id) throw new Error(`complete: the response has the id ${response.id}, the session ${this.id}. Build it with session.id.`);
    const { store, delivery } = this.options;
    this.finishing = true;
    await this.saving.hold();
    try {
      await store.outbox.enqueue(outboxRow(response, this.pinned, delivery));
    } catch (error) {
      this.finishing = false;
      this.saving.resume();
      const code = isQuotaError(error) ? 'store/quota' : error instanceof StoreError ? error.code : 'store/failed';
      throw new StoreError(code, 'The finished response could not be kept on this device.', { cause: error, detail: response });
    }
    this.end();
    store.channel.post({ kind: 'gone', from: this.tab, draft: this.id, why: 'completed' });
    store.channel.post({ kind: 'queued', from: this.tab });
  }

  /** Writes what is left and stops listening. */
  async close(): Promise<void> {
    await this.checkpoint();
    this.end();
  }

  private note(name: string, value: Json | undefined): void {
    this.book.set(name, value);
    this.append(value === undefined ? { kind: 'answer', name } : { kind: 'answer', name, value }, name);
  }

  private append(change: Change, field: string | null): void {
    if (!this.options.persist) return;
    const { store } = this.options;
    const written = store.journal.append(this.id, this.tab, change);
    this.saving.track(written, field);
    written.then(() => store.channel.post({ kind: 'journal', from: this.tab, draft: this.id }), () => undefined); // `saving` has the error
  }

  /** Fields whose entry was refused are appended again as they are now, then everything is folded. */
  private async fold(): Promise<void> {
    const { store } = this.options;
    for (const name of this.saving.takeFailed()) {
      const value = this.book.get(name);
      this.saving.track(store.journal.append(this.id, this.tab, value === undefined ? { kind: 'answer', name } : { kind: 'answer', name, value }), name);
    }
    await this.saving.appended();
    const moment = this.book.moment();
    const draft = await store.drafts.checkpoint(this.id);
    if (draft) this.absorb(draft, moment);
    else await this.findOutWhy();
  }

  private absorb(draft: Draft, moment: ReadonlyMap<string, number>): void {
    this.draft = draft;
    const changes = this.book.absorb(draft, moment);
    if (changes.length > 0) this.dispatchEvent(new SessionMergeEvent({ changes }));
  }

  private async lookAround(): Promise<void> {
    const moment = this.book.moment();
    const draft = await this.options.store.drafts.read(this.id);
    if (this.ended) return;
    if (draft) this.absorb(draft, moment);
    else await this.findOutWhy();
  }

  private async findOutWhy(): Promise<void> {
    if (this.ended) return;
    const { outbox, receipts } = this.options.store;
    const completed = (await outbox.get(this.id)) ?? (await receipts.get(this.id));
    this.supersede(completed ? 'completed' : 'discarded');
  }

  private supersede(why: 'completed' | 'discarded'): void {
    if (this.ended || this.finishing) return;
    this.end();
    // A checkpoint of this tab may have copied the draft once more.
    void this.saving.hold().then(() => this.options.store.drafts.forgetCopy(this.id));
    this.dispatchEvent(new SupersededEvent({ why }));
  }

  private listen(): void {
    this.options.store.channel.addEventListener('notice', this.onNotice);
    this.options.store.addEventListener('reopened', this.onReopened);
    globalThis.document?.addEventListener('visibilitychange', this.onVisibility);
    globalThis.addEventListener?.('pagehide', this.onPageHide);
  }

  private end(): void {
    this.ended = true;
    this.saving.stop();
    this.options.store.channel.removeEventListener('notice', this.onNotice);
    this.options.store.removeEventListener('reopened', this.onReopened);
    globalThis.document?.removeEventListener('visibilitychange', this.onVisibility);
    globalThis.removeEventListener?.('pagehide', this.onPageHide);
  }

  private readonly onNotice = (event: Event): void => {
    const { notice } = event as NoticeEvent;
    if (notice.from === this.tab || !('draft' in notice) || notice.draft !== this.id) return;
    if (notice.kind === 'gone') this.supersede(notice.why);
    else void this.lookAround().catch(() => undefined); // a hint that led nowhere; the next checkpoint looks again
  };

  /** The browser emptied the database under us: this tab still knows everything. */
  private readonly onReopened = (event: Event): void => {
    if (!(event as Event & { detail?: { created?: boolean } }).detail?.created) return;
    const whole = { ...this.draft, answers: { ...this.book.answers }, page: this.page, stamps: {} };
    this.saving.track(this.options.store.drafts.rewrite(whole), null);
    this.saving.track(this.options.store.definitions.put({ hash: this.draft.definition.hash, definition: this.pinned }), null);
  };

  private readonly onVisibility = (): void => {
    if (document.visibilityState === 'hidden') void this.checkpoint();
    else void this.lookAround().catch(() => undefined); // as for a notice
  };

  /** Every change is in the journal already; one strict write takes them to the disk before the page is gone. */
  private readonly onPageHide = (): void => {
    this.saving.track(this.options.store.journal.flushNow(), null);
  };
}
