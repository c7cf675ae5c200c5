/** "Continue where you left": work that was not saved before a crash, a reload or a closed window is offered, never put in unasked. */
import { html, nothing, type TemplateResult } from 'lit';
import { setDocument } from '../../../model/editing/index.js';
import { icon } from '../kit/icon.js';
import type { Workbench } from '../shell/workbench.js';
import { fileWords } from '../words/file/index.js';
import type { EarlierState, FileActions } from './file-actions.js';
import { when } from './when.js';

export class LeftWork {
  #state: EarlierState | null = null;

  constructor(private readonly bench: Workbench, private readonly actions: FileActions, private readonly showStates: () => void) {}

  /** Looks for it; anything that was offered before is not offered any more. */
  async look(): Promise<void> {
    const { bench, actions } = this;
    const { document } = bench.state;
    this.#state = null;
    const found = bench.rules.readOnly ? null : await actions.kept?.left();
    // Who has begun to edit meanwhile goes on with that.
    if (!found || bench.state.document !== document) return;
    this.#state = found;
    bench.say(fileWords(bench.locale)('left', { when: when(found, bench.locale), title: found.title }));
  }

  render(): TemplateResult | typeof nothing {
    const { bench } = this;
    if (!this.#state) return nothing;
    const say = fileWords(bench.locale);
    const state = this.#state;
    return html`<div class="left-work" role="group" aria-label=${say('leftTitle')}>${icon('history', 18)}<span>${say('left', { when: when(state, bench.locale), title: state.title })}</span>
      <span class="left-tools"><button type="button" class="btn small primary" data-focus="left-go-on" @click=${() => this.#take(state).catch((error: unknown) => bench.say(say('cannotRead', { message: (error as Error).message })))}>${say('leftTake')}</button>
        <button type="button" class="btn small" @click=${this.showStates}>${say('versions')}</button>
        <button type="button" class="btn small quiet" @click=${() => void this.#dismiss(state)}>${say('leftDismiss')}</button></span></div>`;
  }

  /** As an edit of the open form, so that it can be undone; another form is opened in place of it. */
  async #take(state: EarlierState): Promise<void> {
    const { bench, actions } = this;
    const document = await state.load();
    const isThis = document['id'] === bench.state.document['id'];
    this.#state = null;
    if (isThis) bench.run(setDocument(document));
    else {
      actions.open(document);
      bench.openedUnsaved();
    }
    bench.say(fileWords(bench.locale)('recovered'));
    bench.focus('save');
    await actions.kept?.dismiss(state);
  }

  async #dismiss(state: EarlierState): Promise<void> {
    this.#state = null;
    this.bench.focus('save');
    await this.actions.kept?.dismiss(state);
  }
}
