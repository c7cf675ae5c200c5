import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AssayChangeEvent, AssayElement, AssayErrorEvent, AssayReadyEvent, AssaySentEvent } from '../../src/view/element/index.js';
import { errorText, outboxTerm, type OutboxKey, type TermValues } from '../../src/view/i18n/index.js';
import { amongPlainObjects, keepAsFile, whenWanted } from '../shared/index.js';
import type { OutboxActions, OutboxDialogue } from './outbox-view.js';
import type { OutboxEntry, OutboxWork } from './outbox-work.js';
import { outboxStyles } from './outbox.styles.js';

/**
 * What waits on this device to be sent: why, and what can be done about it. The list follows what other widgets and tabs do.
 *
 * @summary Lists unsent responses: send now, edit, export, delete, and remove everything from this device.
 * @tag assay-outbox
 * @attr {string} application - name of the portal; default: the page's origin. With `respondent` it names the store.
 * @attr {string} respondent - whose responses
 * @attr {string} endpoint - base address of the collector
 * @attr {string} invitation - bearer token with which responses to its form may be sent from here, without the form on the page
 * @fires {AssayReadyEvent} assay-ready - the list is shown
 * @fires {AssayChangeEvent} assay-change - the person reopened, removed or wiped; `name` says which, `value` is the key
 * @fires {AssaySentEvent} assay-sent - a response was acknowledged
 * @fires {AssayErrorEvent} assay-error - a response was refused, or the store failed
 */
export class AssayOutbox extends AssayElement {
  static override styles = [AssayElement.styles, outboxStyles];

  #workshop: typeof import('./outbox-work.js') | undefined;
  #work: OutboxWork | undefined;
  #opening = 0;
  #stopWaiting: (() => void) | undefined;
  #restoreHost: (() => void) | undefined;

  @property() application: string | null = null;
  @property() respondent: string | null = null;
  @property() endpoint: string | null = null;
  @property() invitation: string | null = null;
  @property() loading: 'lazy' | 'eager' = 'lazy';

  @state() private wanted = false;
  @state() private dialogue: OutboxDialogue = { asking: null, notice: null, busy: false };

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.loading === 'eager') this.wanted = true;
    else this.#stopWaiting = whenWanted(this, () => (this.wanted = true));
    if (this.hasUpdated && this.wanted) void this.#open();
  }

  override disconnectedCallback(): void {
    this.#stopWaiting?.();
    this.#close();
    super.disconnectedCallback();
  }

  /** Reads the list again. */
  async refresh(): Promise<void> {
    await this.#work?.look();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.wanted && ['wanted', 'application', 'respondent'].some((name) => changed.has(name))) void this.#open();
    else if (changed.has('invitation') || changed.has('endpoint')) this.#work?.offer(this.invitation, this.endpoint);
    // Focus follows the question, and the answer that changes nothing is the first.
    if (changed.has('dialogue') && this.dialogue.asking) this.renderRoot.querySelector<HTMLElement>('.question .safe')?.focus();
  }

  #close(): void {
    this.#opening += 1;
    this.#work?.close();
    this.#work = undefined;
    this.#restoreHost?.();
  }

  async #open(): Promise<void> {
    this.#close();
    const turn = this.#opening;
    this.#restoreHost = amongPlainObjects();
    this.#workshop = await import('./outbox-work.js');
    if (turn !== this.#opening) return;
    const work = await this.#workshop.OutboxWork.open({ application: this.application ?? location.origin, respondent: this.respondent }, {
      changed: () => this.requestUpdate(),
      sent: (detail) => this.emit(new AssaySentEvent({ instanceId: this.instanceId, ...detail })),
      parked: ({ key, code }) => this.#fail(code, key),
    });
    if (turn !== this.#opening) return work.close();
    this.#work = work;
    work.offer(this.invitation, this.endpoint);
    this.requestUpdate();
    this.emit(new AssayReadyEvent({ instanceId: this.instanceId, definition: null }));
  }

  /** One action at a time; what a person can be told is told. */
  async #do(action: (work: OutboxWork) => Promise<OutboxKey | [OutboxKey, TermValues] | null>): Promise<void> {
    const work = this.#work;
    if (!work || this.dialogue.busy) return;
    this.dialogue = { asking: null, notice: null, busy: true };
    let notice: string | null = null;
    try {
      const said = await action(work);
      notice = said && (typeof said === 'string' ? outboxTerm(this.locale)(said) : outboxTerm(this.locale)(...said));
    } catch (error) {
      notice = this.#fail(this.#workshop!.codeOf(error), 'outbox');
    } finally {
      this.dialogue = { asking: null, notice, busy: false };
    }
  }

  #fail(code: string, place: string): string {
    const message = errorText(this.locale, code);
    this.emit(new AssayErrorEvent({ instanceId: this.instanceId, code, message, place }));
    return message;
  }

  #told(name: 'reopened' | 'removed' | 'wiped', value: string | null): void {
    this.emit(new AssayChangeEvent({ instanceId: this.instanceId, name, value }));
  }

  readonly #actions: OutboxActions = {
    ask: (what) => (this.dialogue = { asking: what, notice: null, busy: false }),
    send: (entry?: OutboxEntry) => void this.#do(async (work) => {
      await work.send(entry);
      return work.entries.some((left) => !entry || left.key === entry.key) ? null : 'outbox.sent';
    }),
    edit: ({ key }) => void this.#do(async (work) => {
      await work.reopen(key);
      this.#told('reopened', key);
      return 'outbox.reopened';
    }),
    keep: (entry?: OutboxEntry) => void this.#do(async (work) => {
      const name = entry ? `response-${entry.key}.json` : 'responses.json';
      keepAsFile(name, await work.exportText(entry && [entry.key]), this.renderRoot);
      return ['outbox.exported', { name }];
    }),
    remove: ({ key }) => void this.#do(async (work) => {
      await work.remove(key);
      this.#told('removed', key);
      return 'outbox.deleted';
    }),
    wipe: () => void this.#do(async (work) => {
      await work.wipe(work.entries.length > 0);
      this.#told('wiped', null);
      return 'outbox.wiped';
    }),
  };

  protected override render(): TemplateResult {
    if (!this.#work || !this.#workshop) return html`<div class="skeleton" aria-busy="true"></div>`;
    return this.#workshop.drawOutbox(this.#work, this.dialogue, this.locale, this.#actions);
  }
}
