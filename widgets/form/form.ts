import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { AssayElement } from '../../src/view/element/index.js';
import { amongPlainObjects, frame, frameStyles, isDisplay, retryLater, syncDialog, whenWanted } from '../shared/index.js';
import { beginEarly } from './begin-early.js';
import type { EarlyForm } from './early.js';
import type { FormAtWork } from './form-at-work.js';
import { FormProperties } from './form-properties.js';
import { formStyles } from './form.styles.js';

/**
 * A form of any kind. Until it is seen or touched it is a few kilobytes that keep its place.
 *
 * @summary Draws a form definition, keeps every answer on this device at once, and sends the finished response when it can.
 * @tag assay-form
 * @attr {'inline'|'popup'|'slider'|'side-tab'} display - where the form shows itself
 * @attr {'lazy'|'eager'} loading - `eager` does not wait until it is seen
 * @fires {AssayReadyEvent} assay-ready - the form can be filled in
 * @fires {AssayChangeEvent} assay-change - a person gave an answer
 * @fires {AssayBeforeSubmitEvent} assay-before-submit - `preventDefault()` keeps the response a draft
 * @fires {AssayQueuedEvent} assay-queued - the finished response is safe on this device
 * @fires {AssaySentEvent} assay-sent - the backend has acknowledged it
 * @fires {AssayErrorEvent} assay-error - something went wrong
 * @csspart frame - everything of an inline form
 * @csspart launcher - the button of the other display modes
 * @csspart dialog - what the button opens
 * @csspart notice - a sentence above the form
 * @csspart status - how safe the answers are
 * @csspart outcome - what became of the finished response
 */
export class AssayForm extends FormProperties {
  static override styles: CSSResultGroup = [AssayElement.styles, frameStyles, formStyles];

  #early: EarlyForm | null = null;
  #atWork: FormAtWork | null = null;
  #run: object | null = null;
  #stopWaiting: (() => void) | null = null;
  #restoreHost: (() => void) | null = null;
  #failures = 0;
  #submitWhenReady = false;

  /** survey-core's model of the form; null before `assay-ready` and once the response is finished. */
  get model(): NonNullable<FormAtWork['drawing']>['model'] | null {
    return this.#atWork?.drawing?.model ?? null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page disconnects and connects in one go.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  /** As the form's last button. False when something has to be corrected first, or when the form is not ready: then it follows as soon as it is. */
  submit(): boolean {
    this.#submitWhenReady = this.#run !== null && !this.model;
    const valid = this.model?.validate(true, true) ?? false;
    if (valid) this.model?.tryComplete();
    return valid;
  }

  /** Resolves when every answer so far is stored as safely as this device can. */
  async saveDraft(): Promise<void> {
    await this.#atWork?.saveDraft();
  }

  /** Throws the unfinished answers away and begins again. */
  async discardDraft(): Promise<void> {
    await this.#atWork?.startOver();
  }

  override focus(): void {
    (this.#atWork?.drawing ?? this.#early?.sketch)?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const inline = !isDisplay(this.display) || this.display === 'inline';
    if (!inline) syncDialog(this.renderRoot, this.open);
    if (!this.isConnected) return;
    if (this.#run && FormProperties.identity.some((name) => changed.has(name))) this.#end();
    if (this.#run) this.#adapt(changed);
    else if (this.#failures === 0 && (this.open || (inline && this.loading === 'eager'))) void this.#begin();
    else if (!this.#stopWaiting) this.#wait(inline);
  }

  protected override render(): TemplateResult {
    const form = this.#atWork;
    const stands = Boolean(form?.drawing ?? this.#early?.sketch);
    const content = html`<div class="form" aria-busy=${String(!form?.settled && !stands)}>
      ${form?.above() ?? nothing}
      ${form?.settled || stands ? nothing : html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`}
      <div class="survey" part="survey" ?hidden=${!stands}></div>
      ${form?.below() ?? nothing}${form ? this.extra(form) : nothing}
    </div>`;
    return frame({
      display: isDisplay(this.display) ? this.display : 'inline', open: this.open, label: this.label ?? form?.title ?? '', closeLabel: form?.closeLabel ?? '',
      onOpen: () => (this.open = true), onClose: () => (this.open = false), onIntent: () => void this.#begin(),
    }, content);
  }

  /** What a special form shows beneath. */
  protected extra(_form: FormAtWork): unknown {
    return nothing;
  }

  #wait(inline: boolean): void {
    this.#stopWaiting = inline ? whenWanted(this, () => void this.#begin()) : () => undefined;
    if (!inline && this.label === null) void this.#begin(); // a button needs its words at once
  }

  async #begin(): Promise<void> {
    if (this.#run) return;
    const run = (this.#run = {});
    const wanted = (): boolean => run === this.#run && this.isConnected;
    this.#stopWaiting?.();
    this.#restoreHost = amongPlainObjects();
    try {
      const host = this.asHost();
      const early = this.noSketch ? null : await beginEarly(host, wanted);
      if (!wanted()) return early?.erase();
      this.#early = early;
      this.requestUpdate();
      const { FormAtWork } = await import('./form-at-work.js');
      if (!wanted()) return early?.erase();
      this.#atWork = new FormAtWork(host, early);
      await this.#atWork.open();
      this.#failures = 0;
      if (wanted() && this.#submitWhenReady) this.submit();
    } catch (error) {
      console.warn('Assayer: the form could not be loaded.', error);
      if (run !== this.#run) return;
      this.#end();
      // The chunks could not be fetched: soon again, then seldom.
      this.#stopWaiting = retryLater(this.#failures++, () => void this.#begin());
    }
  }

  #adapt(changed: PropertyValues<this>): void {
    if (changed.has('invitation') && this.invitation) this.#atWork?.sendWaiting();
    if (changed.has('locale')) this.#atWork?.drawing?.speak(this.locale);
  }

  #end(): void {
    this.#atWork?.close();
    this.#early?.erase();
    this.#early = this.#atWork = this.#run = null;
    this.#submitWhenReady = false;
    this.#restoreHost?.();
    this.#stopWaiting = (this.#stopWaiting?.(), null);
    if (this.isConnected) this.requestUpdate();
  }
}
