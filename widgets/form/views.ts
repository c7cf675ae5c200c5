import { html, nothing, type TemplateResult } from 'lit';
import { errorText, term, timeText } from '../../src/view/i18n/index.js';
import type { FormState } from './form-state.js';
import { actionTerm, type Notice, type NoticeAction } from './notice.js';
import type { Outcome } from './outcome.js';

/** What a person can do once a response is finished. */
export type OutcomeAction = 'retry' | 'edit' | 'export' | 'again';

/** Sentences above the form; a screen reader hears them as they come. */
export function noticesView(notices: readonly Notice[], locale: string, act: (action: NoticeAction, notice: Notice) => void): TemplateResult {
  const t = term(locale);
  const one = (notice: Notice): TemplateResult => html`<li part="notice" class="notice ${notice.tone}" data-kind=${notice.kind}>
    <p>${t(notice.text, notice.values)}</p>
    ${notice.actions.map((action) => (action === 'dismiss'
      ? html`<button type="button" class="quiet dismiss" aria-label=${t('form.dismiss')} @click=${() => act(action, notice)}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"></path></svg></button>`
      : html`<button type="button" class="quiet" data-action=${action} @click=${() => act(action, notice)}>${t(actionTerm[action])}</button>`))}
  </li>`;
  return html`<div role="status" aria-live="polite">${notices.length > 0 ? html`<ul class="notices">${notices.map(one)}</ul>` : nothing}</div>`;
}

/** How safe the answers are, in a few words at the foot of the form. */
export function savingView({ saving, phase }: FormState, locale: string, readOnly: boolean): TemplateResult {
  const t = term(locale);
  const unkept = saving?.status === 'unsaved' && !saving.code;
  const words = !saving ? '' : phase === 'finishing' ? t('form.finishing') : unkept ? t('form.not-kept')
    : saving.status === 'unsaved' ? t('form.unsaved', { reason: errorText(locale, saving.code ?? 'store/failed') }) : t(`form.${saving.status}`);
  return html`<p part="status" class="saving ${unkept ? 'not-kept' : (saving?.status ?? '')}" role="status" aria-live="polite" ?hidden=${readOnly}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.2 3.2L13 5"></path></svg><span>${words}</span></p>`;
}

/** What became of the finished response, and what can be done. */
export function outcomeView(outcome: Outcome, locale: string, lasting: boolean, act: (action: OutcomeAction, outcome: Outcome) => void): TemplateResult {
  const t = term(locale);
  const button = (action: OutcomeAction, text: string): TemplateResult => html`<button type="button" class="quiet" data-action=${action} @click=${() => act(action, outcome)}>${text}</button>`;
  const explain = outcome.state === 'sent' ? t('form.sent.explain', { time: outcome.receipt ? timeText(outcome.receipt.receivedAt, locale) : '' })
    : outcome.state === 'parked' ? t('form.parked.explain') : t(lasting ? 'form.kept.explain' : 'form.kept.once');
  const mark = { kept: 'M8 4v4.5l3 1.8M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z', sent: 'M3 8.5l3.2 3.2L13 5', parked: 'M8 3.5v5.5M8 12v.4' }[outcome.state];
  return html`<section part="outcome" class="outcome ${outcome.state}" role="status" aria-live="polite" data-state=${outcome.state} data-key=${outcome.key}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${mark}></path></svg>
    <div><h2>${t(`form.${outcome.state}`)}</h2>
      ${outcome.code ? html`<p>${errorText(locale, outcome.code)}</p>${outcome.message ? html`<p class="backend-said">${outcome.message}</p>` : nothing}` : nothing}
      <p>${explain}</p>
      <p class="receipt">${t('form.receipt', { key: outcome.key })}</p>
      <div class="actions">
        ${outcome.state === 'sent' ? button('again', t('form.again')) : button('retry', t(outcome.state === 'parked' ? 'form.retry' : 'form.send-now'))}
        ${outcome.state === 'parked' ? button('edit', t('form.edit')) : nothing}
        ${outcome.state === 'sent' ? nothing : button('export', t('form.export'))}
      </div></div>
  </section>`;
}

/** A friendly sentence for respondents; code, place and remedy for those who made the form. */
export function problemView({ problem }: FormState, locale: string, retry: () => void): TemplateResult {
  const t = term(locale);
  if (!problem) return html``;
  return html`<section part="problem" class="problem" role="alert">
    <p>${errorText(locale, problem.code)}</p>
    <button type="button" class="quiet" data-action="reopen" @click=${retry}>${t('common.retry')}</button>
    ${problem.findings.length === 0 ? nothing : html`<details><summary>${t('form.details')}</summary><ol lang="en">
      ${problem.findings.map(({ code, line, column, pointer, message }) => html`<li><code>${code}</code>
        <span>${line && column ? t('form.place', { line: String(line), column: String(column) }) : pointer}</span><p>${message}</p></li>`)}
    </ol></details>`}
  </section>`;
}
