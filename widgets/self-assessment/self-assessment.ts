import { html, nothing, type CSSResultGroup } from 'lit';
import { AssayForm, type FormAtWork } from '../form/index.js';
import { loadPatiently } from '../shared/index.js';
import { selfAssessmentStyles } from './self-assessment.styles.js';

type ResultModule = typeof import('./result.js');

/**
 * A self-assessment: the form, and beneath it the person's own result as soon as the backend has the answers.
 *
 * @summary Form and result of a self-assessment in one.
 * @tag assay-self-assessment
 * @csspart result - the person's result
 */
export class AssaySelfAssessment extends AssayForm {
  static override styles: CSSResultGroup = [AssayForm.styles, selfAssessmentStyles];

  #result: ResultModule | null = null;
  #loading = false;

  protected override extra(form: FormAtWork): unknown {
    const { outcome, phase } = form.state;
    const endpoint = form.endpoint;
    // Without a backend of ours there is nothing that could report.
    if (phase !== 'finished' || !outcome || outcome.state === 'parked' || !endpoint || this.backend) return nothing;
    if (!this.#result) {
      void this.#load();
      return nothing;
    }
    const { resultView, waitingView } = this.#result;
    if (outcome.state === 'kept') return waitingView(this.locale);
    return html`<section part="result" class="result" @assay-ready=${keepInside}>${resultView({
      endpoint, form: form.definition?.id ?? '', subject: this.subject || this.respondent, invitation: this.invitation, locale: this.locale, key: outcome.key,
    })}</section>`;
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    this.#result = (await loadPatiently(() => import('./result.js'), () => this.isConnected)) ?? null;
    this.#loading = false;
    if (this.#result) this.requestUpdate();
  }
}

/** The readiness of the inner report is not that of the form. */
function keepInside(event: Event): void {
  event.stopPropagation();
}
