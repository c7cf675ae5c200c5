import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AssayElement } from '../../src/view/element/index.js';
import type { BuilderPlugin, HostRules } from '../../src/view/builder/index.js';
import { amongPlainObjects, retryLater, whenWanted } from '../shared/index.js';
import type { BuilderAtWork } from './builder-at-work.js';
import { formBuilderStyles } from './form-builder.styles.js';

/**
 * The visual designer for form definitions and plain SurveyJS JSON. Until it is seen or touched it only keeps its place.
 *
 * @summary Makes and edits form definitions: design, logic, translations, scoring, raters, delivery.
 * @tag assay-form-builder
 * @attr {string} definition-src - address of the definition to begin with
 * @attr {string} endpoint - base address of the collector that definitions are saved to
 * @attr {string} token - bearer token of a person who may store definitions
 * @attr {string} respondent - who makes the form: work on this device is kept apart for each person
 * @attr {string} application - keeps apart what several applications of one address store on this device
 * @attr {boolean} no-draft - keeps no work on this device
 * @attr {boolean} read-only - everything can be looked at, nothing changed
 * @fires {AssayReadyEvent} assay-ready - the form can be edited
 * @fires {AssayChangeEvent} assay-change - the form was changed
 * @fires {AssayBeforeSaveEvent} assay-before-save - `preventDefault()` keeps it unsaved, for a page that saves it itself
 * @fires {AssaySavedEvent} assay-saved - the form was saved as a draft, published or retired
 * @fires {AssayErrorEvent} assay-error - something went wrong
 * @cssprop --assay-builder-height - height of the builder
 */
export class AssayFormBuilder extends AssayElement {
  static override styles: CSSResultGroup = [AssayElement.styles, formBuilderStyles];

  @property({ attribute: 'definition-src' }) definitionSrc: string | null = null;
  @property() endpoint: string | null = null;
  /** Of a person who may store definitions. */
  @property() token: string | null = null;
  @property() respondent: string | null = null;
  @property() application = '';
  @property({ type: Boolean, attribute: 'no-draft' }) noDraft = false;
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;
  /** A form definition or SurveyJS JSON, as an object or as text. */
  @property({ attribute: false }) definition: object | string | null = null;
  /** What the page restricts: types, properties, tabs, languages. */
  @property({ attribute: false }) rules: Partial<HostRules> | null = null;
  @property({ attribute: false }) plugins: readonly BuilderPlugin[] = [];

  @state() private atWork: BuilderAtWork | null = null;
  #begun = false;
  #failures = 0;
  #stopWaiting: (() => void) | null = null;
  #restoreHost: (() => void) | null = null;

  /** The form as it stands, saved or not; null before `assay-ready`. */
  get value(): object | null {
    return this.atWork?.document ?? null;
  }

  /** For a page that saves the form itself: what stands there now is saved. */
  markSaved(): void {
    this.atWork?.markSaved();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => this.isConnected || this.#end());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (!this.#begun && this.#failures === 0 && !this.#stopWaiting) this.#stopWaiting = whenWanted(this, () => void this.#begin());
    if (changed.has('definition') && changed.get('definition') !== undefined) void this.atWork?.open(this.definition, this.definitionSrc);
    if (changed.has('locale')) this.atWork?.speak(this.locale);
    this.atWork?.drawn();
  }

  protected override render(): TemplateResult {
    return html`${this.atWork?.render() ?? html`<div class="skeleton" aria-busy="true"><i></i><i></i><i></i></div>`}`;
  }

  async #begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    this.#stopWaiting?.();
    this.#restoreHost = amongPlainObjects();
    try {
      const { BuilderAtWork } = await import('./builder-at-work.js');
      if (!this.#begun || !this.isConnected) return;
      const atWork = new BuilderAtWork(this, this.renderRoot as ShadowRoot, (event) => this.emit(event));
      await atWork.open(this.definition, this.definitionSrc);
      if (!this.#begun) return atWork.close();
      this.atWork = atWork;
      this.#failures = 0;
    } catch (error) {
      console.warn('Assayer: the form builder could not be loaded.', error);
      this.#end();
      this.#stopWaiting = retryLater(this.#failures++, () => void this.#begin());
    }
  }

  #end(): void {
    this.atWork?.close();
    this.atWork = null;
    this.#begun = false;
    this.#restoreHost?.();
    this.#restoreHost = null;
    this.#stopWaiting?.();
    this.#stopWaiting = null;
  }
}
