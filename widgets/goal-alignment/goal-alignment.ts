import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AssayBeforeSubmitEvent, AssayElement, AssayErrorEvent, AssayQueuedEvent, AssayReadyEvent, AssaySentEvent } from '../../src/view/element/index.js';
import { FormProperties } from '../form/index.js';
import { amongPlainObjects, loadPatiently, whenWanted } from '../shared/index.js';
import { goalAlignmentStyles } from './goal-alignment.styles.js';
import type { GoalWork } from './goal-work.js';

type Drawing = typeof import('./draw-goals.js');

/**
 * Goals across people: a person aligns goals, plans, checks in and revises; who leads the person rates and signs; the organisation publishes and
 * sees how it fits together. Works without a network; edits made apart from each other are shown side by side.
 *
 * @summary Goal alignment from the organisation's goals to a person's values, with plan, progress, revision and coaching.
 * @tag assay-goal-alignment
 * @fires {AssayReadyEvent} assay-ready - the goals are shown
 * @fires {AssayBeforeSubmitEvent} assay-before-submit - `preventDefault()` keeps the changes unsaved
 * @fires {AssayQueuedEvent} assay-queued - saved changes are safe on this device
 * @fires {AssaySentEvent} assay-sent - the backend has acknowledged them
 * @fires {AssayErrorEvent} assay-error - something went wrong
 */
export class AssayGoalAlignment extends FormProperties {
  static override styles: CSSResultGroup = [AssayElement.styles, goalAlignmentStyles];

  /** Names of people, by id. */
  @property({ attribute: false }) names: Readonly<Record<string, string>> | null = null;
  /** Part that is open: `align`, `plan`, `checkIns`, `revisions`, `coaching`, `results`, `publish`, `overview`. */
  @property() tab: string | null = null;

  @state() private room = 0;
  @state() private problem: string | null = null;
  #drawing: Drawing | undefined;
  #work: GoalWork | undefined;
  #tree: InstanceType<Drawing['GoalTree']> | undefined;
  #imported: import('../../src/view/goals/index.js').ImportShown | null = null;
  #turn = 0;
  #stopWaiting: (() => void) | undefined;
  #restoreHost: (() => void) | undefined;
  readonly #resize = new ResizeObserver(([entry]) => (this.room = Math.floor(entry?.contentRect.width ?? 0)));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    if (this.loading === 'eager') void this.#open();
    else this.#stopWaiting = whenWanted(this, () => void this.#open());
  }

  override disconnectedCallback(): void {
    this.#stopWaiting?.();
    this.#resize.disconnect();
    this.#close();
    super.disconnectedCallback();
  }

  /** Saves what was changed. False when there was nothing, or the page prevented it. */
  async save(): Promise<boolean> {
    const { instanceId } = this;
    const work = this.#work;
    if (!work) return false;
    try {
      if (!this.emit(new AssayBeforeSubmitEvent({ instanceId, response: work.draft() }))) return false;
      const response = await work.save();
      if (response) this.emit(new AssayQueuedEvent({ instanceId, key: response.id, durability: work.durability() }));
      return response !== null;
    } catch (error) {
      this.#fail((error as { code?: string }).code ?? 'store/failed', 'save');
      return false;
    }
  }

  /** Asks again what others have written. */
  async refresh(): Promise<void> {
    await this.#work?.refresh();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#work && FormProperties.identity.some((name) => changed.has(name))) void this.#open();
    else if (changed.has('invitation') && this.invitation) void this.refresh();
  }

  async #open(): Promise<void> {
    this.#close();
    const turn = this.#turn;
    this.#restoreHost = amongPlainObjects();
    const drawing = await loadPatiently(() => import('./draw-goals.js'), () => turn === this.#turn);
    if (!drawing || turn !== this.#turn) return;
    if (!this.#drawing) drawing.adoptGoalsStyles(this.renderRoot as ShadowRoot);
    this.#drawing = drawing;
    this.#tree = new drawing.GoalTree(this);
    const work = await drawing.openGoals(this.settings, {
      changed: () => this.requestUpdate(), sent: (detail) => this.emit(new AssaySentEvent({ instanceId: this.instanceId, ...detail })), failed: (code, place) => this.#fail(code, place),
    }).catch((error: unknown) => (error as { code?: string }).code ?? 'widget/failed');
    if (turn !== this.#turn) return void (typeof work !== 'string' && work.close());
    if (typeof work === 'string') {
      this.problem = work;
      return this.#fail(work, 'goals');
    }
    this.problem = null;
    this.#work = work;
    this.requestUpdate();
    await this.updateComplete;
    const { id, version } = work.definition;
    this.emit(new AssayReadyEvent({ instanceId: this.instanceId, definition: { id, version: version.number, hash: null }, restored: work.pendingChanges > 0 }));
  }

  #close(): void {
    this.#turn += 1;
    this.#work?.close();
    this.#work = undefined;
    this.#restoreHost?.();
    this.#restoreHost = undefined;
  }

  #fail(code: string, place: string): void {
    const message = this.#drawing?.errorText(this.locale, code) ?? code;
    this.emit(new AssayErrorEvent({ instanceId: this.instanceId, code, message, place }));
  }

  protected override render(): TemplateResult {
    const [work, drawing, tree] = [this.#work, this.#drawing, this.#tree];
    if (this.problem && drawing) return html`<div class="frame" part="frame"><p class="state" role="alert">${drawing.errorText(this.locale, this.problem)}</p></div>`;
    if (!work || !drawing || !tree) return html`<div class="frame" part="frame" aria-busy="true"></div>`;
    const font = Math.round((Number.parseFloat(getComputedStyle(this).fontSize) || 16) * 0.875);
    const options = { locale: this.locale, width: this.room || this.clientWidth, font, id: this.instanceId, ...(this.names ? { names: this.names } : {}) };
    return html`<div class="frame" part="frame">${drawing.drawGoals(work, this.readOnly, options, {
      tab: (this.tab ?? '') as 'align', tree, imported: this.#imported,
      onTab: (tab) => (this.tab = tab), onSave: () => void this.save(), onDiscard: () => void work.discard().catch((error: { code?: string }) => this.#fail(error.code ?? 'store/failed', 'discard')),
      onSign: (of, digest) => {
        work.sign(of, digest);
        void this.save();
      },
      onImport: (file) => void drawing.takeGoals(work, file, this.locale).then((imported) => {
        this.#imported = imported;
        this.requestUpdate();
      }),
    })}</div>`;
  }
}
