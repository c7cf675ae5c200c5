import { html, nothing, type TemplateResult } from 'lit';
import { localizedText, type FormDefinition } from '../../src/model/definition/index.js';
import { interfaceLocale, term } from '../../src/view/i18n/index.js';
import { keepAsFile } from '../shared/index.js';
import { Filling } from './filling.js';
import { notices, type Notice, type NoticeAction } from './notice.js';
import type { Outcome } from './outcome.js';
import { noticesView, outcomeView, problemView, savingView, type OutcomeAction } from './views.js';

/** The part of a form that comes when it is wanted: its work and what is drawn around the survey. */
export class FormAtWork extends Filling {
  /** Whether there is something to see instead of the skeleton. */
  get settled(): boolean {
    return this.state.phase !== 'opening';
  }

  /** The definition that is filled in, or would be. */
  get definition(): FormDefinition | null {
    return this.session?.definition ?? this.latest;
  }

  /** Base address of the backend; empty where there is none. */
  get endpoint(): string {
    return this.about?.delivery.endpoint ?? '';
  }

  get title(): string {
    const { definition, locale } = this;
    return definition ? localizedText(definition.title, locale, definition.locales) : term(locale)('form.open');
  }

  get closeLabel(): string {
    return term(this.locale)('common.close');
  }

  get locale(): string {
    return this.host.settings.locale;
  }

  async saveDraft(): Promise<void> {
    await this.session?.checkpoint();
  }

  /** Throws the draft away and begins again. @throws StoreError */
  async startOver(): Promise<void> {
    this.state.board.hide('start-over', 'restored', 'merged', 'changed', 'quota');
    await this.leaveSession()?.discard();
    await this.begin();
  }

  /** Goes on with the newest version; answers without a place in it travel along. @throws StoreError */
  async useNewVersion(): Promise<void> {
    if (!this.session || !this.latest) return;
    this.state.board.hide('changed');
    await this.session.moveTo(this.latest);
    await this.draw(this.session);
  }

  /** The person may be signed in again. */
  sendWaiting(): void {
    this.state.board.hide('sign-in');
    this.desk?.send();
  }

  above(): TemplateResult {
    return html`<div class="words" lang=${interfaceLocale(this.locale)}>
      ${noticesView(this.notices, this.locale, (action, notice) => this.attempt(() => this.onNotice(action, notice)))}
      ${this.state.phase === 'refused' ? problemView(this.state, this.locale, () => this.attempt(() => this.reopen())) : nothing}
    </div>`;
  }

  below(): TemplateResult {
    const { phase, outcome } = this.state;
    return html`<div class="words" lang=${interfaceLocale(this.locale)}>
      ${phase === 'answering' || phase === 'finishing' ? savingView(this.state, this.locale, this.host.settings.readOnly) : nothing}
      ${phase === 'finished' && outcome ? outcomeView(outcome, this.locale, this.lasting, (action, of) => this.attempt(() => this.onOutcome(action, of))) : nothing}
    </div>`;
  }

  /** Once the response is finished its own card says what a lost network means. */
  private get notices(): readonly Notice[] {
    const { board, phase } = this.state;
    return phase === 'finished' ? board.list.filter(({ kind }) => kind !== 'offline') : board.list;
  }

  /** Whether finished responses survive this page. */
  private get lasting(): boolean {
    return this.desk?.store.durability !== 'memory';
  }

  /** Makes the refused response a draft again. @throws StoreError */
  private async edit(outcome: Outcome): Promise<void> {
    await this.outcomes?.edit(outcome);
    await this.begin();
  }

  /** Tries again after a problem. */
  private async reopen(): Promise<void> {
    this.state.enter('opening');
    this.close();
    this.closing = new AbortController();
    await this.open();
  }

  private async onNotice(action: NoticeAction, notice: Notice): Promise<void> {
    const { board, unkept } = this.state;
    if (action === 'start-over') board.show(notices.startOver);
    else if (action === 'confirm-start-over') await this.startOver();
    else if (action === 'use-new-version') await this.useNewVersion();
    else if (action === 'reload') location.reload();
    else if (action === 'export' && unkept) this.keep(unkept);
    else board.hide(notice.kind);
  }

  private async onOutcome(action: OutcomeAction, outcome: Outcome): Promise<void> {
    if (action === 'retry') await this.outcomes?.retry(outcome);
    else if (action === 'export') this.keep((await this.outcomes?.exported(outcome)) ?? '');
    else if (action === 'edit') await this.edit(outcome);
    else await this.begin();
  }

  private keep(text: string): void {
    keepAsFile(`${this.definition?.id ?? 'response'}.json`, text, this.host.renderRoot);
  }

  /** What a click began and could not end is told, and what is on the screen stays. */
  private attempt(act: () => Promise<void>): void {
    act().catch((error: unknown) => {
      console.warn('Assayer:', error);
      const { code } = error as { code?: unknown };
      this.state.complain(typeof code === 'string' ? code : 'widget/failed', 'action');
    });
  }
}
