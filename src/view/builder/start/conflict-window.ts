/** Somebody else was faster: both forms are there, and the designer decides. */
import { html, nothing } from 'lit';
import { differences } from '../../../model/editing/index.js';
import { ModalWindow } from '../kit/window.js';
import type { Workbench } from '../shell/workbench.js';
import { fileWords } from '../words/file/index.js';
import type { SaveConflict, SaveOutcome } from './file-actions.js';

const mostLines = 100;

export class ConflictWindow {
  readonly #window: ModalWindow;
  #conflict: SaveConflict | null = null;

  /** @param done what became of the designer's word */
  constructor(private readonly bench: Workbench, private readonly done: (outcome: SaveOutcome) => void) {
    this.#window = new ModalWindow(() => bench.update());
  }

  open(conflict: SaveConflict): void {
    this.#conflict = conflict;
    this.#window.open(this.bench.root);
  }

  render(): unknown {
    const { bench } = this;
    const conflict = this.#conflict;
    if (!conflict) return nothing;
    const say = fileWords(bench.locale);
    return this.#window.render(() => {
      const lines = differences(conflict.theirs, bench.state.document);
      return {
        title: say('conflictTitle'), closeLabel: say('close'),
        body: html`<p>${say('conflict', { version: conflict.version })}</p><h3>${say('conflictDiffers')}</h3>
          <ul class="differences" tabindex="0" aria-label=${say('conflictDiffers')}>${lines.length ? lines.slice(0, mostLines).map(({ kind, path, name }) => html`<li class=${kind}>${say(kind, { path: name ? `${name} (${path})` : path })}</li>`) : html`<li>${say('same')}</li>`}</ul>`,
        foot: html`<button type="button" class="btn" @click=${() => this.#takeTheirs(conflict)}>${say('takeTheirs')}</button>
          <button type="button" class="btn danger" @click=${() => void this.#go(conflict.replaceTheirs)}>${say('replaceTheirs')}</button>
          <button type="button" class="btn primary" @click=${() => void this.#go(conflict.keepBoth)}>${say('keepBoth', { version: conflict.freeNumber })}</button>`,
      };
    });
  }

  async #go(act: () => Promise<SaveOutcome>): Promise<void> {
    this.#window.close();
    this.done(await act());
  }

  #takeTheirs({ takeTheirs }: SaveConflict): void {
    takeTheirs();
    this.#window.close();
  }
}
