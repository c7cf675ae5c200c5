/** States of the work that the device has kept: what differs, and the way back, which can be undone like any edit. */
import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject } from '../../../model/definition/index.js';
import { differences, setDocument, type Difference } from '../../../model/editing/index.js';
import { ModalWindow } from '../kit/window.js';
import type { Workbench } from '../shell/workbench.js';
import { fileWords } from '../words/file/index.js';
import type { EarlierState, FileActions } from './file-actions.js';
import { when } from './when.js';

export class VersionsWindow {
  readonly #window: ModalWindow;
  #states: readonly EarlierState[] = [];
  /** Whether the word to delete everything was given once. */
  #sure = false;
  #compared: { id: string; lines: readonly Difference[] } | null = null;

  constructor(private readonly bench: Workbench, private readonly actions: FileActions) {
    this.#window = new ModalWindow(() => bench.update());
  }

  open(): void {
    this.#compared = null;
    this.#window.open(this.bench.root);
    this.#sure = false;
    void this.actions.kept?.earlier().then((states) => {
      this.#states = states;
      this.bench.update();
    });
  }

  render(): unknown {
    const { bench } = this;
    const say = fileWords(bench.locale);
    return this.#window.render(() => ({
      title: say('versionsTitle'), closeLabel: say('close'),
      body: this.#states.length === 0 ? html`<p>${say('noVersions')}</p>` : html`<ul class="versions">${this.#states.map((state) => html`<li><div class="version-line"><span>${when(state, bench.locale)}</span>
        <span><button type="button" class="btn small" aria-expanded=${String(this.#compared?.id === state.id)} @click=${() => void this.#compare(state)}>${say('compare')}</button>
        ${bench.rules.readOnly ? nothing : html`<button type="button" class="btn small" @click=${() => void this.#bringBack(state)}>${say('bringBack')}</button>`}</span></div>${this.#compared?.id === state.id ? this.#lines(this.#compared.lines) : nothing}</li>`)}</ul>`,
      ...(this.#states.length ? { foot: html`<button type="button" class="btn danger" @click=${() => void this.#forget()}>${say(this.#sure ? 'forgetSure' : 'forget')}</button>` } : {}),
    }));
  }

  #lines(lines: readonly Difference[]): TemplateResult {
    const say = fileWords(this.bench.locale);
    return html`<ul class="differences">${lines.length ? lines.slice(0, 200).map(({ kind, path, name }) => html`<li class=${kind}>${say(kind, { path: name ? `${name} (${path})` : path })}</li>`) : html`<li>${say('same')}</li>`}</ul>`;
  }

  async #compare(state: EarlierState): Promise<void> {
    this.#compared = this.#compared?.id === state.id ? null : { id: state.id, lines: differences(await state.load(), this.bench.state.document) };
    this.bench.update();
  }

  async #forget(): Promise<void> {
    if (!this.#sure) this.#sure = true;
    else {
      await this.actions.kept?.forget();
      this.#states = [];
    }
    this.bench.update();
  }

  async #bringBack(state: EarlierState): Promise<void> {
    const document: JsonObject = await state.load();
    this.bench.run(setDocument(document));
    this.#window.close();
  }
}
