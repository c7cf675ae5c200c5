/** Where a form comes from: empty, a ready one, a file, an address, pasted text. */
import { html, nothing, type TemplateResult } from 'lit';
import { isJsonObject, type Json, type JsonObject } from '../../../model/definition/index.js';
import { icon } from '../kit/icon.js';
import { ModalWindow } from '../kit/window.js';
import type { Workbench } from '../shell/workbench.js';
import { fileWords } from '../words/file/index.js';
import { emptyDefinition, emptySurvey } from './empty-form.js';
import type { FileActions, StartTemplate } from './file-actions.js';

export class StartWindow {
  readonly #window: ModalWindow;
  #mode: 'new' | 'open' = 'new';
  #templates: readonly StartTemplate[] | null = null;
  #problem = '';
  /** A form that waits for the word to throw the present one away. */
  #waiting: JsonObject | null = null;

  constructor(private readonly bench: Workbench, private readonly actions: FileActions) {
    this.#window = new ModalWindow(() => bench.update());
  }

  open(mode: 'new' | 'open'): void {
    this.#mode = mode;
    this.#problem = '';
    this.#waiting = null;
    this.#window.open(this.bench.root);
    if (mode === 'new' && this.#templates === null) void this.#load();
  }

  render(): unknown {
    const say = fileWords(this.bench.locale);
    return this.#window.render(() => this.#waiting
      ? { title: say('discardTitle'), closeLabel: say('close'), body: html`<p>${say('discard')}</p>`, foot: html`<button type="button" class="btn" @click=${() => this.#window.close()}>${say('cancel')}</button><button type="button" class="btn primary" @click=${() => this.#take(this.#waiting!, true)}>${say('goOn')}</button>` }
      : { title: say('startTitle'), closeLabel: say('close'), body: html`${this.#problem ? html`<p class="field-error" role="alert">${say('cannotRead', { message: this.#problem })}</p>` : nothing}${this.#mode === 'new' ? this.#fresh() : this.#sources()}` });
  }

  #fresh(): TemplateResult {
    const say = fileWords(this.bench.locale);
    return html`<div class="start-cards">
        ${this.#card('new', say('empty'), say('emptyHelp'), () => this.#take(emptyDefinition(say('untitled'))))}
        ${this.#card('json', say('emptySurvey'), say('emptySurveyHelp'), () => this.#take(emptySurvey()))}</div>
      ${this.#templates?.length ? html`<h3>${say('templates')}</h3><div class="start-cards">${this.#templates.map((template) => this.#card('survey', template.title, template.description, () => void this.#from(template.load())))}</div>` : nothing}`;
  }

  #card(drawing: 'new' | 'json' | 'survey', title: string, text: string, act: () => void): TemplateResult {
    return html`<button type="button" class="start-card" @click=${act}>${icon(drawing, 26)}<strong>${title}</strong><span>${text}</span></button>`;
  }

  #sources(): TemplateResult {
    const say = fileWords(this.bench.locale);
    return html`<div class="field"><label for="open-file">${say('fromFile')}</label><input type="file" id="open-file" accept=".json,application/json" @change=${(event: Event) => this.#file(event)}><span class="field-help">${say('fromFileHelp')}</span></div>
      <form class="start-form" @submit=${(event: SubmitEvent) => this.#submit(event, 'address')}><div class="field"><label for="open-address">${say('fromAddress')}</label><input class="input" type="url" id="open-address" name="address" required placeholder="https://…"></div><button type="submit" class="btn">${say('load')}</button></form>
      <form class="start-form" @submit=${(event: SubmitEvent) => this.#submit(event, 'text')}><div class="field"><label for="open-text">${say('fromText')}</label><textarea class="input code" id="open-text" name="text" rows="8" required spellcheck="false"></textarea></div><button type="submit" class="btn">${say('take')}</button></form>`;
  }

  #file(event: Event): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) void this.#from(file.text().then(readForm));
  }

  #submit(event: SubmitEvent, field: 'address' | 'text'): void {
    event.preventDefault();
    const value = String(new FormData(event.target as HTMLFormElement).get(field));
    void this.#from(field === 'text' ? Promise.resolve(value).then(readForm) : this.actions.fetchText(value).then(readForm));
  }

  async #from(document: Promise<JsonObject>): Promise<void> {
    try {
      this.#take(await document);
    } catch (error) {
      this.#problem = (error as Error).message;
      this.bench.update();
    }
  }

  #take(document: JsonObject, sure = false): void {
    if (this.bench.isDirty && !sure) {
      this.#waiting = document;
      this.bench.update();
      return;
    }
    this.#waiting = null;
    this.#window.close();
    this.actions.open(document);
  }

  async #load(): Promise<void> {
    // Without a network the other ways are there.
    this.#templates = await this.actions.templates().catch(() => []);
    this.bench.update();
  }
}

/** @throws Error for what is no JSON object */
function readForm(text: string): JsonObject {
  const value = JSON.parse(text.replace(/^\ufeff/, '')) as Json;
  if (!isJsonObject(value)) throw new Error('A form is a JSON object: { … }.');
  return value;
}
