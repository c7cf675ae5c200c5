import { html, nothing, type TemplateResult } from 'lit';
import type { CycleContext } from './cycle-context.js';

export type WordKind = 'reply' | 'objection';

/** What the subject of a report has said to it. */
export interface SubjectWord {
  readonly kind: WordKind;
  readonly text: string;
  readonly writtenAt: string;
}

export interface WordsShown {
  readonly words: readonly SubjectWord[];
  /** Null: the words are another's, to be read only. */
  readonly drafts: Readonly<Record<WordKind, string>> | null;
  readonly busy: boolean;
  onWrite(kind: WordKind, text: string): void;
  onKeep(kind: WordKind): void;
}

/** Reply and objection of the subject, beneath the results. */
export function wordsView({ words, drafts, busy, onWrite, onKeep }: WordsShown, { t, id, moment }: CycleContext): TemplateResult {
  return html`${(['reply', 'objection'] as const).map((kind) => {
    const kept = words.find((word) => word.kind === kind);
    if (!drafts) return kept ? html`<section><h3>${t(`cycle.${kind}`)}</h3><p class="word">${kept.text}</p><p class="quiet">${t('cycle.writtenAt', { time: moment(kept.writtenAt) })}</p></section>` : nothing;
    const field = id(kind);
    return html`<section class="cycle-field"><label for=${field}>${t(`cycle.${kind}`)}</label><p class="quiet" id=${`${field}-hint`}>${t(`cycle.${kind}Hint`)}</p>
      <textarea id=${field} rows="4" maxlength="10000" aria-describedby=${`${field}-hint`} .value=${drafts[kind]} @input=${(event: Event) => onWrite(kind, (event.target as HTMLTextAreaElement).value)}></textarea>
      ${kept ? html`<p class="quiet">${t('cycle.writtenAt', { time: moment(kept.writtenAt) })}</p>` : nothing}
      <button type="button" class="cycle-button" ?disabled=${busy || drafts[kind].trim() === '' || drafts[kind] === kept?.text} @click=${() => onKeep(kind)}>${t(kind === 'reply' ? 'cycle.keepReply' : 'cycle.keepObjection')}</button></section>`;
  })}`;
}

/** The reason of somebody who will not answer. */
export function declineView({ about, reason, checked, busy, onWrite, onSend }: { readonly about: string; readonly reason: string; readonly checked: boolean; readonly busy: boolean; onWrite(text: string): void; onSend(): void }, { t, id }: CycleContext): TemplateResult {
  const field = id('decline');
  const wrong = checked && reason.trim() === '';
  return html`<h2 tabindex="-1" class="screen-title">${t('cycle.declineTitle')}</h2><p class="task-title">${about}</p><p>${t('cycle.declineIntro')}</p>
    <div class="cycle-field"><label for=${field}>${t('cycle.reason')}</label>
      <textarea id=${field} rows="3" maxlength="1000" required aria-invalid=${String(wrong)} aria-describedby=${wrong ? `${field}-why` : nothing} .value=${reason} @input=${(event: Event) => onWrite((event.target as HTMLTextAreaElement).value)}></textarea>
      ${wrong ? html`<p class="wrong" id=${`${field}-why`} role="alert">${t('cycle.reasonNeeded')}</p>` : nothing}</div>
    <p class="task-tools"><button type="button" class="cycle-button cycle-primary" ?disabled=${busy} @click=${onSend}>${t('cycle.declineSend')}</button></p>`;
}
