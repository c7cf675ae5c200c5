import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AssayElement, AssayErrorEvent } from '../../src/view/element/index.js';
import { FormProperties } from '../form/index.js';
import { amongPlainObjects, loadPatiently, whenWanted } from '../shared/index.js';
import { feedback360Styles } from './feedback-360.styles.js';
import type { OpenFeedback } from './open-feedback.js';

type Drawing = typeof import('./draw-cycle.js');

/**
 * A person's part in cycles of feedback: what is to do, choosing and approving raters, answering, declining, who sees what, results with a reply.
 * `invitation` holds the token of the signed-in person; the form within keeps drafts and works without a network, as every form does.
 *
 * @summary 360 feedback from the first nomination to the reply.
 * @tag assay-feedback-360
 * @attr {string} endpoint - base address of the collector, such as `/v1`
 * @attr {string} cycle - shows the tasks of this cycle only
 * @fires {AssayReadyEvent} assay-ready - a form or report within is shown
 * @fires {AssayChangeEvent} assay-change - somebody has answered a question of the form within
 * @fires {AssayBeforeSubmitEvent} assay-before-submit - `preventDefault()` keeps the response back
 * @fires {AssayQueuedEvent} assay-queued - a finished response is safe on this device
 * @fires {AssaySentEvent} assay-sent - the backend has acknowledged it
 * @fires {AssayErrorEvent} assay-error - something went wrong
 */
export class AssayFeedback360 extends FormProperties {
  static override styles: CSSResultGroup = [AssayElement.styles, feedback360Styles];

  @property() cycle: string | null = null;

  @state() private problem: string | null = null;
  #drawing: Drawing | undefined;
  #open: OpenFeedback | undefined;
  #screen: string | undefined;
  #turn = 0;
  #stopWaiting: (() => void) | undefined;
  #restoreHost: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('assay-sent', this.#sent);
    this.renderRoot.addEventListener('assay-queued', this.#queued);
    if (this.loading === 'eager') void this.#begin();
    else this.#stopWaiting = whenWanted(this, () => void this.#begin());
  }

  override disconnectedCallback(): void {
    this.renderRoot.removeEventListener('assay-sent', this.#sent);
    this.renderRoot.removeEventListener('assay-queued', this.#queued);
    this.#stopWaiting?.();
    this.#close();
    super.disconnectedCallback();
  }

  /** Asks again what is to do. */
  async refresh(): Promise<void> {
    await this.#open?.work.refresh();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#open && (changed.has('cycle') || FormProperties.identity.some((name) => changed.has(name)))) void this.#begin();
    else if (this.#open && changed.has('invitation') && this.invitation) void this.refresh();
    this.#lead();
  }

  protected override render(): TemplateResult {
    const [open, drawing] = [this.#open, this.#drawing];
    if (this.problem && drawing) return html`<div class="frame" part="frame"><p class="state" role="alert">${drawing.errorText(this.locale, this.problem)}</p></div>`;
    if (!open || !drawing) return html`<div class="frame" part="frame" aria-busy="true"></div>`;
    return html`<div class="frame" part="frame">${drawing.drawWork(open.work, { settings: this.settings, invitation: this.invitation, theme: this.getAttribute('theme'), id: this.instanceId })}</div>`;
  }

  readonly #sent = (): void => void this.refresh();
  readonly #queued = (): void => this.#open?.work.finish();

  /** Whoever went to another screen by a button of the last one finds the focus at its title. */
  #lead(): void {
    const screen = this.#open?.work.screen;
    const key = screen && (screen.kind === 'tasks' ? screen.kind : `${screen.kind} ${screen.task.cycle} ${screen.task.activity} ${screen.task.subject?.id}`);
    if (key === this.#screen) return;
    const first = this.#screen === undefined;
    this.#screen = key;
    if (!first) this.renderRoot.querySelector<HTMLElement>('.screen-title')?.focus();
  }

  async #begin(): Promise<void> {
    this.#close();
    const turn = this.#turn;
    this.#restoreHost = amongPlainObjects();
    const drawing = await loadPatiently(() => import('./draw-cycle.js'), () => turn === this.#turn);
    if (!drawing || turn !== this.#turn) return;
    if (!this.#drawing) drawing.prepare(this.renderRoot as ShadowRoot);
    this.#drawing = drawing;
    const open = await drawing.openFeedback(this.settings, this.cycle || null, () => this.requestUpdate()).catch((error: unknown) => (error as { code?: string }).code ?? 'widget/failed');
    if (turn !== this.#turn) return void (typeof open !== 'string' && open.close());
    this.problem = typeof open === 'string' ? open : null;
    if (typeof open !== 'string') this.#open = open;
    else this.emit(new AssayErrorEvent({ instanceId: this.instanceId, code: open, message: drawing.errorText(this.locale, open), place: 'tasks' }));
    this.requestUpdate();
  }

  #close(): void {
    this.#turn += 1;
    this.#open?.close();
    this.#open = undefined;
    this.#restoreHost?.();
    this.#restoreHost = undefined;
  }
}
