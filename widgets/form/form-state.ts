import type { SessionStatus } from '../../src/data/session/index.js';
import type { Finding } from '../../src/model/definition/index.js';
import type { Response as FormResponse } from '../../src/model/response/index.js';
import { AssayErrorEvent, AssaySentEvent } from '../../src/view/element/index.js';
import { errorText } from '../../src/view/i18n/index.js';
import type { FormHost } from './form-settings.js';
import { notices } from './notice.js';
import { NoticeBoard } from './notice-board.js';
import type { Outcome } from './outcome.js';

/** `opening` shows a skeleton, `refused` a problem, `finished` an outcome. */
export type Phase = 'opening' | 'answering' | 'finishing' | 'finished' | 'refused';

/** What the element shows of a form; every change asks it to draw. */
export class FormState {
  phase: Phase = 'opening';
  outcome: Outcome | null = null;
  problem: { readonly code: string; readonly findings: readonly Finding[] } | null = null;
  saving: { readonly status: SessionStatus; readonly code: string | null } | null = null;
  /** JSON of a response that could not be kept anywhere, for export. */
  unkept: string | null = null;
  readonly board: NoticeBoard;

  constructor(private readonly host: FormHost) {
    this.board = new NoticeBoard(() => this.host.requestUpdate());
  }

  enter(phase: Phase, outcome: Outcome | null = null): void {
    this.phase = phase;
    this.outcome = outcome;
    this.problem = null;
    this.host.requestUpdate();
  }

  say(saving: { status: SessionStatus; code: string | null }): void {
    this.saving = saving;
    this.host.requestUpdate();
    if (saving.status === 'unsaved' && saving.code) this.complain(saving.code, 'draft');
  }

  /** What became of a finished response: ours is shown; the page hears of every one that this form can tell of. */
  follow(outcome: Outcome): void {
    if (this.outcome?.key === outcome.key) this.enter('finished', outcome);
    const { instanceId } = this.host;
    if (outcome.receipt) this.host.tell(new AssaySentEvent({ instanceId, key: outcome.key, receipt: outcome.receipt }));
    else if (outcome.code) this.complain(outcome.code, outcome.key);
  }

  /** The form cannot be shown. */
  refuse(code: string, findings: readonly Finding[] = []): void {
    this.phase = 'refused';
    this.problem = { code, findings };
    this.host.requestUpdate();
    this.complain(code, findings[0]?.pointer ?? 'definition');
  }

  /** Something broke that nobody expected. */
  fail(error: unknown): void {
    console.error('Assayer: the form could not go on.', error);
    const { code } = error as { code?: unknown };
    this.refuse(typeof code === 'string' ? code : 'widget/failed');
  }

  /** A finished response found no place: it stays on the screen and can be exported. */
  cannotKeep(response: FormResponse, code: string): void {
    this.unkept = JSON.stringify(response);
    this.board.show(notices.quota);
    this.complain(code, response.id);
  }

  /** The page's own policy keeps the form from an address: said to the person, and to the page's makers with what to add. */
  forbidden(address: string): void {
    this.board.show(notices.policy);
    console.warn(`Assayer: the content security policy of this page does not allow ${address}. Add ${new URL(address).origin} to its connect-src.`);
    this.complain('transport/policy', address);
  }

  /** Tells the page. */
  complain(code: string, place: string): void {
    const { instanceId, settings } = this.host;
    this.host.tell(new AssayErrorEvent({ instanceId, code, message: errorText(settings.locale, code), place }));
  }
}
