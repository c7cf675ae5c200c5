import { loadDefinition, type FormSession } from '../../src/data/session/index.js';
import { definitionHash, type FormDefinition } from '../../src/model/definition/index.js';
import { AssayReadyEvent } from '../../src/view/element/index.js';
import { openDesk, type Desk } from '../desk/index.js';
import { aboutOf, routeOf, type About } from './about.js';
import { beginSession } from './begin-session.js';
import type { Drawing } from './draw.js';
import type { EarlyForm } from './early.js';
import type { FormHost } from './form-settings.js';
import { FormState } from './form-state.js';
import { notices } from './notice.js';
import { OutcomeWatch } from './outcome.js';
import { watchPolicy } from './policy-watch.js';
import type { Survey } from './survey.js';
import { loadTools, preloadTools } from './tools.js';
import { watchSurroundings } from './surroundings.js';

/**
 * One form at work, from the store to the receipt; the element only shows its state.
 *
 * 1. `open`: the person's store, then the definition; a finished response that still waits is shown instead of an empty form
 * 2. `begin`: the draft, and the survey bound to it
 * 3. finishing puts the response into the outbox; its fate is followed to the receipt
 * 4. `close` lets go of everything; what is unfinished is a draft and comes back with the next `open`
 */
export class Filling {
  readonly state: FormState;
  outcomes: OutcomeWatch | null = null;
  session: FormSession | null = null;
  drawing: Drawing | null = null;
  protected desk: Desk | null = null;
  protected about: About | null = null;
  protected latest: FormDefinition | null = null;
  private readonly ends: (() => void)[] = [];
  private beginning: Promise<void> | null = null;
  protected closing = new AbortController();

  constructor(protected readonly host: FormHost, protected readonly early: EarlyForm | null = null) {
    this.state = new FormState(host);
  }

  async open(): Promise<void> {
    const { settings } = this.host;
    preloadTools();
    this.ends.push(() => this.early?.erase(), watchPolicy(() => [settings.definitionSrc, this.about?.delivery.endpoint ?? settings.endpoint], (address) => this.state.forbidden(address)));
    try {
      const desk = await openDesk(settings, () => this.state.board.show(notices.blocked));
      if (this.closed) return desk.release();
      this.desk = desk;
      this.outcomes = new OutcomeWatch(desk, (outcome) => this.state.follow(outcome));
      this.ends.push(() => this.outcomes?.stop(), watchSurroundings(desk, this.state.board));
      const loaded = await loadDefinition({ src: settings.definitionSrc ?? undefined, definition: settings.definition ?? undefined, store: desk.store, signal: this.closing.signal, fetch: this.early?.fetch });
      if (this.closed) return;
      if (!loaded.ok) {
        this.early?.erase();
        return this.state.refuse(loaded.code, loaded.findings);
      }
      this.latest = loaded.definition;
      this.about = aboutOf(loaded.definition, settings);
      const waiting = settings.readOnly ? null : await this.outcomes.waiting(loaded.definition.id, this.about);
      if (waiting) this.early?.erase();
      if (waiting) this.state.enter('finished', waiting);
      else await this.begin();
      if (!this.closed) this.ends.push(desk.addRoute(routeOf(loaded.definition, this.about, settings)));
    } catch (error) {
      if (!this.closed) this.state.fail(error);
    }
  }

  /** A fresh form, or the draft. Two clicks on one button are one: a second session would draw the form without what was typed since. @throws StoreError, SurveyRefused */
  readonly begin = (): Promise<void> => (this.beginning ??= this.beginOnce().finally(() => (this.beginning = null)));

  private async beginOnce(): Promise<void> {
    const { host: { settings, instanceId }, state, desk, about, latest: definition } = this;
    if (!desk || !about || !definition) return;
    const session = await beginSession({ desk, definition, about, settings, state, onSuperseded: (why) => void this.superseded(why).catch((error: unknown) => state.fail(error)) });
    if (this.closed) return session.close();
    this.session = session;
    if (this.early?.goOnIn(session)) this.state.enter('answering');
    await this.draw(session);
    if (this.closed) return;
    const { id, version } = session.definition;
    this.host.tell(new AssayReadyEvent({ instanceId, definition: { id, version: version.number, hash: definitionHash(session.definition) }, restored: session.restored }));
  }

  close(): void {
    this.closing.abort();
    const session = this.leaveSession();
    const { desk } = this;
    for (const end of this.ends.splice(0)) end();
    // The store stays open until the last answers are in it.
    void Promise.resolve(session?.close()).finally(() => desk?.release());
  }

  private get closed(): boolean {
    return this.closing.signal.aborted;
  }

  protected async draw(session: FormSession): Promise<void> {
    this.drawing?.erase();
    const stillWanted = (): boolean => !this.closed && session === this.session;
    const tools = await loadTools(this.state.board, () => !this.closed);
    if (!tools || !stillWanted()) return;
    this.drawing = await tools.drawSurvey({ host: this.host, session, standing: this.early?.sketch ?? null, stillWanted, onFinish: (model) => this.finish(session, model), onMerge: () => this.state.board.show(notices.merged) });
    if (!this.drawing) return;
    this.early?.take();
    this.state.enter('answering');
  }

  private async finish(session: FormSession, model: Survey): Promise<boolean> {
    if (!this.about || this.host.settings.readOnly) return false;
    this.state.enter('finishing');
    const tools = await loadTools(this.state.board, () => !this.closed);
    if (!tools) return false;
    const finished = await tools.finish(this.host, session, model, this.about);
    if (finished.kind !== 'queued') {
      this.state.enter('answering');
      if (finished.kind === 'not-kept') this.state.cannotKeep(finished.response, finished.code);
      return false;
    }
    this.state.board.hide('restored', 'start-over', 'merged', 'changed', 'quota');
    this.state.enter('finished', { key: session.id, state: 'kept' });
    this.desk?.send(session.id);
    return true;
  }

  private async superseded(why: 'completed' | 'discarded'): Promise<void> {
    const session = this.leaveSession();
    const outcome = why === 'completed' && session ? await this.outcomes?.find(session.id) : null;
    if (outcome) return this.state.enter('finished', outcome);
    await this.begin();
    this.state.board.show(notices.discarded);
  }

  protected leaveSession(): FormSession | null {
    const session = this.session;
    this.session = null;
    this.drawing?.erase();
    this.drawing = null;
    return session;
  }
}
