import { html, nothing, type TemplateResult } from 'lit';
import { errorText, interfaceLocale, numberText, outboxTerm, timeText, type OutboxTerm } from '../../src/view/i18n/index.js';
import type { OutboxEntry, OutboxWork } from './outbox-work.js';

/** What the person is being asked, or was told last. */
export interface OutboxDialogue {
  /** A response key, or `wipe`: a deletion that waits for a second word. */
  readonly asking: string | null;
  readonly notice: string | null;
  readonly busy: boolean;
}

export interface OutboxActions {
  send(entry?: OutboxEntry): void;
  edit(entry: OutboxEntry): void;
  keep(entry?: OutboxEntry): void;
  ask(what: string | null): void;
  remove(entry: OutboxEntry): void;
  wipe(): void;
}

/** The list of what waits, each entry with its reason and what can be done, then what concerns all of them. */
export function drawOutbox(work: OutboxWork, dialogue: OutboxDialogue, locale: string, act: OutboxActions): TemplateResult {
  const t = outboxTerm(locale);
  const { entries } = work;
  return html`<section class="outbox" lang=${interfaceLocale(locale)} aria-label=${t('outbox.title')} aria-busy=${String(dialogue.busy)}>
    <header><h2>${t('outbox.title')}</h2>${entries.length ? html`<span class="count">${t('outbox.count', { n: entries.length })}</span>` : nothing}</header>
    ${warnings(work, t)}
    <p class="notice" role="status">${dialogue.notice ?? nothing}</p>
    ${entries.length
      ? html`<ul class="entries">${entries.map((entry) => entryView(entry, dialogue, locale, t, act))}</ul>`
      : html`<p class="empty">${t('outbox.empty')}</p>`}
    ${footer(entries.length, dialogue, t, act)}
  </section>`;
}

function warnings({ loss, durability, paused, entries }: OutboxWork, t: OutboxTerm): TemplateResult {
  return html`
    ${durability === 'memory' ? html`<p class="warning" role="alert">${t('outbox.memory')}</p>` : nothing}
    ${loss?.missing ? html`<p class="warning" role="alert">${t('outbox.lost', { n: loss.missing })}</p>` : nothing}
    ${loss && !loss.missing && loss.restored ? html`<p class="hint">${t('outbox.restored', { n: loss.restored })}</p>` : nothing}
    ${paused && entries.length ? html`<p class="hint">${t(`outbox.paused-${paused}`)}</p>` : nothing}`;
}

function entryView(entry: OutboxEntry, dialogue: OutboxDialogue, locale: string, t: OutboxTerm, act: OutboxActions): TemplateResult {
  const id = `entry-${entry.key}`;
  const still = dialogue.busy || entry.state === 'sending';
  return html`<li class="entry entry-${entry.state}" data-key=${entry.key}>
    <div class="about">
      <h3 id=${id}>${entry.title || t('outbox.untitled')}</h3>
      <p class="quiet">${entry.completedAt ? t('outbox.finished', { time: timeText(entry.completedAt, locale) }) : nothing} · ${t('outbox.size', { size: numberText(Math.max(entry.size / 1024, 0.1), locale) })}</p>
      <p class="state"><span class="badge badge-${entry.state}">${t(`outbox.state-${entry.state}`)}</span> ${why(entry, locale, t)}</p>
    </div>
    ${dialogue.asking === entry.key
      ? question(t('outbox.deleteQuestion'), t('outbox.deleteYes'), t('outbox.keep'), () => act.remove(entry), () => act.ask(null))
      : html`<div class="actions" role="group" aria-labelledby=${id}>
          ${button(t(entry.state === 'parked' ? 'outbox.tryAgain' : 'outbox.sendNow'), () => act.send(entry), still, 'primary')}
          ${button(t('outbox.edit'), () => act.edit(entry), still)}
          ${button(t('outbox.export'), () => act.keep(entry), dialogue.busy)}
          ${button(t('outbox.delete'), () => act.ask(entry.key), still, 'danger')}
        </div>`}
  </li>`;
}

/** Why it still waits, and when it is tried next. */
function why(entry: OutboxEntry, locale: string, t: OutboxTerm): string {
  const parts = [
    entry.reason ? errorText(locale, entry.reason) : '',
    entry.state === 'parked' && entry.message ? t('outbox.serverSays', { message: entry.message }) : '',
    entry.state === 'queued' && entry.nextAt > Date.now() ? t('outbox.nextTry', { time: timeText(entry.nextAt, locale) }) : '',
    entry.attempts > 0 ? t('outbox.attempts', { n: entry.attempts }) : '',
  ];
  return parts.filter(Boolean).join(' ') || (entry.state === 'queued' ? t('outbox.notTried') : '');
}

function footer(n: number, { asking, busy }: OutboxDialogue, t: OutboxTerm, act: OutboxActions): TemplateResult {
  if (asking === 'wipe') return html`<footer>${question(n ? t('outbox.wipeUnsent', { n }) : t('outbox.wipeQuestion'), t(n ? 'outbox.wipeForce' : 'outbox.wipeYes'), t('outbox.keep'), act.wipe, () => act.ask(null))}</footer>`;
  return html`<footer>
    ${n > 1 ? button(t('outbox.sendAll'), () => act.send(), busy, 'primary') : nothing}
    ${n > 0 ? button(t('outbox.exportAll'), () => act.keep(), busy) : nothing}
    ${button(t('outbox.wipe'), () => act.ask('wipe'), busy, 'danger')}
  </footer>`;
}

/** A deletion needs a second word; the safe answer has the focus. */
function question(text: string, yes: string, no: string, agree: () => void, refuse: () => void): TemplateResult {
  return html`<div class="question" role="alertdialog" aria-label=${text}><p>${text}</p>
    ${button(no, refuse, false, 'safe')}${button(yes, agree, false, 'danger')}</div>`;
}

function button(text: string, act: () => void, disabled = false, tone = 'plain'): TemplateResult {
  return html`<button type="button" class="button ${tone}" ?disabled=${disabled} @click=${act}>${text}</button>`;
}
