import { html, type TemplateResult } from 'lit';
import { aboutWhom, type CycleContext } from './cycle-context.js';
import type { AnswerTask } from './tasks-view.js';

/** After one form is finished: the next person of the same form, so that several are answered in one sitting. */
export function goOnView(next: readonly AnswerTask[], onNext: (task: AnswerTask) => void, { t }: CycleContext): TemplateResult {
  const [first] = next;
  if (!first) return html`<p class="notice" role="status">${t('cycle.allAnswered')}</p>`;
  const whom = first.subject ? aboutWhom(first.subject, t) : t('cycle.answer');
  return html`<div class="notice go-on" role="status"><p>${t('cycle.moreWait', { n: next.length })}</p>
    <button type="button" class="cycle-button cycle-primary" @click=${() => onNext(first)}>${t('cycle.goOn', { task: whom })}</button></div>`;
}
