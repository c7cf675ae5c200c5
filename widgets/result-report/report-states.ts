import { html, nothing, type TemplateResult } from 'lit';
import { errorText, reportTerm, timeText } from '../../src/view/i18n/index.js';

/** Grey bars in the place of the report. */
export function loadingState(): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true"><span></span><span></span><span></span><span></span></div>`;
}

/** Nothing was answered yet: no error. */
export function emptyState(locale: string): TemplateResult {
  const t = reportTerm(locale);
  return html`<div class="state" part="state"><h2>${t('report.emptyTitle')}</h2><p>${t('report.empty')}</p></div>`;
}

/** Why there is no report, and a way to try again where that can help. */
export function failedState(locale: string, code: string, retry: () => void): TemplateResult {
  const t = reportTerm(locale);
  return html`<div class="state" part="state" role="alert"><h2>${t('report.failedTitle')}</h2><p>${errorText(locale, code)}</p>
    ${code === 'access/forbidden' || code.startsWith('report/missing-') ? nothing : html`<button type="button" class="button" @click=${retry}>${t('common.retry')}</button>`}</div>`;
}

/** Above a report that could not be refreshed. */
export function staleNotice(locale: string, code: string, loadedAt: number, retry: () => void): TemplateResult {
  const t = reportTerm(locale);
  return html`<div class="stale" role="status"><span>${t('report.stale', { time: timeText(loadedAt, locale) })} ${errorText(locale, code)}</span>
    <button type="button" class="button" @click=${retry}>${t('common.retry')}</button></div>`;
}
