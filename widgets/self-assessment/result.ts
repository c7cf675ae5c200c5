import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { interfaceLocale, term } from '../../src/view/i18n/index.js';
import '../result-report/define.js';

export interface ResultParts {
  readonly endpoint: string;
  /** Id of the definition. */
  readonly form: string;
  readonly subject: string | null;
  readonly invitation: string | null;
  readonly locale: string;
  /** Of the response: another one means another result. */
  readonly key: string;
}

export function resultView({ endpoint, form, subject, invitation, locale, key }: ResultParts): TemplateResult {
  return html`${keyed(key, html`<assay-result-report loading="eager" endpoint=${endpoint} form=${form} .subject=${subject} .invitation=${invitation} .locale=${locale}></assay-result-report>`)}`;
}

export function waitingView(locale: string): TemplateResult {
  return html`<p class="result-waiting" lang=${interfaceLocale(locale)}>${term(locale)('form.report.waiting')}</p>`;
}
