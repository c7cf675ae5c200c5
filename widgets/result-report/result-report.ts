import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AssayElement, AssayErrorEvent, AssayReadyEvent } from '../../src/view/element/index.js';
import { amongPlainObjects, loadPatiently, whenWanted } from '../shared/index.js';
import type { ReportAnswer, ReportQuestion, ShownReport } from './fetch-report.js';
import { resultReportStyles } from './result-report.styles.js';

type Drawing = typeof import('./draw-report.js');

/** Properties that say which report is wanted. */
const what = ['endpoint', 'form', 'definitionSrc', 'subject', 'round', 'audience', 'cycle', 'activity'] as const;

/**
 * The result of a self-assessment, of feedback from several sides or of a group as the collector reports it. The last good report stays in memory while the page is open.
 * 1. wait until seen; 2. load views and report in parallel; 3. draw for the width there is, again whenever it changes.
 *
 * @summary Draws a report with scores, uncertainty, strengths, priorities and change.
 * @tag assay-result-report
 * @attr {string} endpoint - base address of the collector, such as `/v1`
 * @attr {string} form - id of the form; or `definition-src`, an address that ends in `/definitions/<id>`
 * @attr {string} subject - whose result
 * @attr {string} invitation - bearer token; ask for a fresh one by setting the property
 * @attr {'self'|'organisation'} audience - `organisation` shows the group's result, for organisers; `round` chooses the round
 * @attr {string} cycle - with `activity`: results of that activity of a cycle about the subject
 * @attr {string} activity
 * @attr {string} subject-name - what the subject is called
 * @fires {AssayReadyEvent} assay-ready - a report is drawn
 * @fires {AssayErrorEvent} assay-error - the report could not be loaded
 * @csspart state - the box that says why there is no report
 */
export class AssayResultReport extends AssayElement {
  static override styles = [AssayElement.styles, resultReportStyles];

  #stopWaiting: (() => void) | undefined;
  #restoreHost: (() => void) | undefined;
  #loading: AbortController | undefined;
  #drawing: Drawing | undefined;
  #shownAt = 0;
  readonly #resize = new ResizeObserver(([entry]) => (this.room = Math.floor(entry?.contentRect.width ?? 0)));

  @property() endpoint: string | null = null;
  @property() form: string | null = null;
  @property({ attribute: 'definition-src' }) definitionSrc: string | null = null;
  @property() subject: string | null = null;
  @property() round: string | null = null;
  @property() cycle: string | null = null;
  @property() activity: string | null = null;
  @property({ attribute: 'subject-name' }) subjectName: string | null = null;
  /** A report that the page has already; nothing is fetched. */
  @property({ attribute: false }) report: unknown = null;
  @property() invitation: string | null = null;
  @property() audience: 'self' | 'organisation' = 'self';
  @property() loading: 'lazy' | 'eager' = 'lazy';

  @state() private wanted = false;
  @state() private answer: ReportAnswer | undefined;
  @state() private shown: ShownReport | undefined;
  @state() private room = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    if (this.wanted) this.#restoreHost ??= amongPlainObjects();
    if (this.loading === 'eager') this.wanted = true;
    else this.#stopWaiting = whenWanted(this, () => (this.wanted = true));
  }

  override disconnectedCallback(): void {
    this.#stopWaiting?.();
    this.#resize.disconnect();
    this.#loading?.abort();
    this.#restoreHost?.();
    this.#restoreHost = undefined;
    super.disconnectedCallback();
  }

  /** Asks the collector again, after a response was sent for instance. */
  async refresh(): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    if (this.isConnected) this.#restoreHost ??= amongPlainObjects();
    const modules = await loadPatiently(() => Promise.all([import('./draw-report.js'), import('./fetch-report.js')]), () => !signal.aborted);
    if (!modules || signal.aborted) return;
    const [drawing, fetching] = modules;
    if (!this.#drawing) drawing.adoptReportStyles(this.renderRoot as ShadowRoot);
    this.#drawing = drawing;
    const question = this.#question();
    const given = this.report === null ? undefined : fetching.readReport(this.report) ?? ({ kind: 'failed', code: 'report/invalid' } as const);
    const answer = given ?? (question ? await fetching.fetchReport(question, signal).catch(() => undefined) : ({ kind: 'failed', code: 'report/missing-form' } as const));
    if (answer && !signal.aborted) this.#take(answer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = [...what, 'report'] as const;
    if (this.hasUpdated && asked.some((name) => changed.has(name))) this.shown = this.answer = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.wanted && ['wanted', 'report', 'invitation', ...what].some((name) => changed.has(name))) void this.refresh();
  }

  #question(): ReportQuestion | null {
    const definition = this.form ?? (this.definitionSrc && /\/definitions\/([^/?#]+)/.exec(this.definitionSrc)?.[1]) ?? null;
    const endpoint = this.endpoint ?? this.definitionSrc?.split('/definitions/')[0] ?? null;
    const activity = this.cycle && this.activity ? { cycle: this.cycle, id: this.activity } : null;
    if ((!definition && !activity) || endpoint === null) return null;
    return { endpoint, definition: definition ?? '', activity, subject: this.subject, round: this.round, group: this.audience === 'organisation', token: this.invitation };
  }

  #take(answer: ReportAnswer): void {
    this.answer = answer;
    if ('report' in answer) {
      this.shown = answer;
      this.#shownAt = Date.now();
      const { id, version } = answer.report.definition;
      this.emit(new AssayReadyEvent({ instanceId: this.instanceId, definition: { id, version, hash: null } }));
    } else if (answer.kind === 'failed') {
      this.#fail(answer.code);
    }
  }

  #fail(code: string): void {
    const message = this.#drawing?.messageOf(this.locale, code) ?? code;
    this.emit(new AssayErrorEvent({ instanceId: this.instanceId, code, message, place: 'report' }));
  }

  protected override render(): TemplateResult {
    const busy = this.wanted && !this.answer;
    return html`<div class="frame" part="frame" aria-busy=${String(busy)}>${this.#content()}</div>`;
  }

  #content(): TemplateResult | typeof nothing {
    const drawing = this.#drawing;
    if (!drawing || !this.answer) return html`<div class="skeleton" aria-hidden="true"><span></span><span></span><span></span><span></span></div>`;
    const retry = (): void => void this.refresh();
    const failed = this.answer.kind === 'failed' ? this.answer.code : null;
    if (this.shown) {
      return html`${failed ? drawing.staleNotice(this.locale, failed, this.#shownAt, retry) : nothing}
        ${drawing.drawReport(this.shown, { locale: this.locale, width: this.room || this.clientWidth, font: this.#font(), id: this.instanceId, ...(this.subjectName ? { subjectName: this.subjectName } : {}) }, this.renderRoot as ShadowRoot, (code) => this.#fail(code))}`;
    }
    return failed ? drawing.failedState(this.locale, failed, retry) : drawing.emptyState(this.locale);
  }

  /** Charts use the size of text that the person chose for the browser. */
  #font(): number {
    return Math.round((Number.parseFloat(getComputedStyle(this).fontSize) || 16) * 0.875);
  }
}
