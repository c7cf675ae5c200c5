/** Where a form comes from: empty, a ready one, a file, an address, pasted text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject } from '../../../model/definition/index.js';
import { readDocument } from '../../../model/editing/index.js';
import { icon } from '../kit/icon.js';
import { ModalWindow, type WindowParts } from '../kit/window.js';
import type { Workbench } from '../shell/workbench.js';
import { fileWords } from '../words/file/index.js';
import { emptyDefinition, emptySurvey } from './empty-form.js';
import type { FileActions, StartTemplate, StoredForm } from './file-actions.js';
import { importReport, noteText, type TakenForm } from './import-report.js';
import { storedForms } from './stored-forms.js';

export class StartWindow {
  readonly #window: ModalWindow;
  #mode: 'new' | 'open' = 'new';
  #templates: readonly StartTemplate[] | null = null;
  #problem = '';
  /** A form that waits for the word to throw the present one away. */
  #waiting: { document: JsonObject; text: string | undefined } | null = null;
  /** A form of another format, with what was lost, until the designer takes it. */
  #read: { form: TakenForm; as: 'definition' | 'survey'; name: string } | null = null;
  #reading = false;
  #search = '';
  #stored: readonly StoredForm[] | 'failed' | null = null;

  constructor(private readonly bench: Workbench, private readonly actions: FileActions) {
    this.#window = new ModalWindow(() => bench.update());
  }

  open(mode: 'new' | 'open'): void {
    this.#mode = mode;
    this.#problem = '';
    this.#waiting = null;
    this.#read = null;
    this.#search = '';
    this.#window.open(this.bench.root);
    if (mode === 'new' && this.#templates === null) void this.#load();
    if (mode === 'open' && this.actions.stored) void this.#loadStored(this.actions.stored);
  }

  render(): unknown {
    const say = fileWords(this.bench.locale);
    return this.#window.render(() => {
      if (this.#waiting) return { title: say('discardTitle'), closeLabel: say('close'), body: html`<p>${say('discard')}</p>`, foot: html`<button type="button" class="btn" @click=${() => this.#window.close()}>${say('cancel')}</button><button type="button" class="btn primary" data-focus="start-go-on" @click=${() => this.#take(this.#waiting!.document, this.#waiting!.text, true)}>${say('goOn')}</button>` };
      if (this.#read) return this.#reported(this.#read);
      return { title: say('startTitle'), closeLabel: say('close'), body: html`<p class="start-state" role="status">${this.#reading ? say('reading') : nothing}</p>${this.#problem ? html`<p class="field-error" role="alert">${say('cannotRead', { message: this.#problem })}</p>` : nothing}${this.#mode === 'new' ? this.#fresh() : this.#sources()}` };
    });
  }

  #reported(read: { form: TakenForm; as: 'definition' | 'survey'; name: string }): WindowParts {
    const say = fileWords(this.bench.locale);
    const choose = (as: 'definition' | 'survey'): void => {
      this.#read = { ...read, as };
      this.bench.update();
    };
    const back = (): void => {
      this.#read = null;
      this.bench.focus('open-file');
    };
    return {
      title: say('reportTitle'), closeLabel: say('close'), body: importReport(read.form, read.as, this.bench.locale, choose),
      foot: html`<button type="button" class="btn" @click=${back}>${say('back')}</button><button type="button" class="btn primary" data-focus="import-take" @click=${() => void this.#takeRead(read)}>${say('take')}</button>`,
    };
  }

  #fresh(): TemplateResult {
    const say = fileWords(this.bench.locale);
    return html`<div class="start-cards">
        ${this.#card('new', say('empty'), say('emptyHelp'), () => this.#take(emptyDefinition(say('untitled'))))}
        ${this.#card('json', say('emptySurvey'), say('emptySurveyHelp'), () => this.#take(emptySurvey()))}</div>
      ${this.#templates?.length ? html`<h3>${say('templates')}</h3>${this.#templates.length > 6 ? html`<input class="input start-search" type="search" aria-label=${say('findTemplate')} placeholder=${say('findTemplate')} .value=${this.#search} @input=${(event: Event) => this.#find(event)}>` : nothing}
      <div class="start-cards">${this.#found().map((template) => this.#card('survey', template.title, template.description, () => void this.#from(template.load())))}</div>` : nothing}`;
  }

  #card(drawing: 'new' | 'json' | 'survey', title: string, text: string, act: () => void): TemplateResult {
    return html`<button type="button" class="start-card" @click=${act}>${icon(drawing, 26)}<strong>${title}</strong><span>${text}</span></button>`;
  }

  #sources(): TemplateResult {
    const say = fileWords(this.bench.locale);
    return html`${this.#stored === 'failed' ? html`<p>${say('storedFailed')}</p>` : this.#stored?.length ? storedForms(this.#stored, this.bench.locale, (load) => void this.#from(load())) : nothing}
      <div class="field"><label for="open-file">${say('fromFile')}</label><input type="file" id="open-file" data-focus="open-file" accept=".json,.xlsx,.csv,.tsv,.txt,.qsf" @change=${(event: Event) => this.#file(event)}><span class="field-help">${say('fromFileHelp')}</span></div>
      <form class="start-form" @submit=${(event: SubmitEvent) => this.#submit(event, 'address')}><div class="field"><label for="open-address">${say('fromAddress')}</label><input class="input" type="url" id="open-address" name="address" required placeholder="https://…"></div><button type="submit" class="btn">${say('load')}</button></form>
      <form class="start-form" @submit=${(event: SubmitEvent) => this.#submit(event, 'text')}><div class="field"><label for="open-text">${say('fromText')}</label><textarea class="input code" id="open-text" name="text" rows="8" required spellcheck="false"></textarea></div><button type="submit" class="btn">${say('take')}</button></form>`;
  }

  #file(event: Event): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) void this.#import(async () => ((await tooLarge(file.size)) ?? new Uint8Array(await file.arrayBuffer())), file.name);
  }

  #submit(event: SubmitEvent, field: 'address' | 'text'): void {
    event.preventDefault();
    const value = String(new FormData(event.target as HTMLFormElement).get(field));
    void this.#import(async () => (field === 'text' ? value : this.actions.fetchFile(value)), field === 'text' ? '' : value.split(/[?#]/)[0]!.split('/').at(-1)!);
  }

  /** Reads a file in any format; what is ours already is taken at once. */
  async #import(load: () => Promise<Uint8Array | string | Refused>, name: string): Promise<void> {
    const say = fileWords(this.bench.locale);
    this.#tell('', true);
    try {
      const [{ readForm }, content] = await Promise.all([import('../../../model/exchange/importers/index.js'), load()]);
      if (content instanceof Refused) return this.#tell(say('tooLarge', { limit: content.limit }));
      const read = await readForm(content);
      const { definition, format } = read;
      if (!definition || !format) return this.#tell(read.report[0] ? noteText(read.report[0], this.bench.locale) : say('import/unreadable'));
      this.#tell('');
      if (format === 'definition' || format === 'surveyjs') return this.#take(definition, textOf(content, definition));
      this.#read = { form: { ...read, definition, format }, as: 'definition', name };
      this.bench.focus('import-take');
    } catch (error) {
      this.#tell((error as Error).message);
    }
  }

  async #takeRead({ form, as, name }: { form: TakenForm; as: 'definition' | 'survey'; name: string }): Promise<void> {
    if (as === 'survey') return this.#take(form.definition);
    const { asDefinition, definitionId } = await import('../../../model/exchange/importers/index.js');
    const title = form.definition['title'];
    const words = typeof title === 'string' ? title : isText(title) ? title.default : name.replace(/\.[^.]+$/, '') || fileWords(this.bench.locale)('untitled');
    this.#take(asDefinition(form.definition, definitionId(typeof title === 'string' ? title : name), words));
  }

  async #from(document: Promise<JsonObject>): Promise<void> {
    this.#tell('', true);
    try {
      const loaded = await document;
      this.#tell('');
      this.#take(loaded);
    } catch (error) {
      this.#tell((error as Error).message);
    }
  }

  #tell(problem: string, reading = false): void {
    this.#problem = problem;
    this.#reading = reading;
    this.bench.update();
  }

  #find(event: Event): void {
    this.#search = (event.target as HTMLInputElement).value;
    this.bench.update();
  }

  #found(): readonly StartTemplate[] {
    const words = this.#search.trim().toLowerCase();
    return (this.#templates ?? []).filter(({ id, title, description }) => `${title} ${description} ${id}`.toLowerCase().includes(words));
  }

  #take(document: JsonObject, text?: string, sure = false): void {
    if (this.bench.isDirty && !sure) {
      this.#waiting = { document, text };
      this.bench.focus('start-go-on');
      return;
    }
    this.#waiting = null;
    this.#window.close();
    this.actions.open(document, text);
  }

  async #load(): Promise<void> {
    // Without a network the other ways are there.
    this.#templates = await this.actions.templates().catch(() => []);
    this.bench.update();
  }

  async #loadStored(stored: () => Promise<readonly StoredForm[]>): Promise<void> {
    this.#stored = await stored().catch(() => 'failed' as const);
    this.bench.update();
  }
}

/** A file that is not read. */
class Refused {
  constructor(readonly limit: number) {}
}

/** What a file says word for word, when reading it has changed nothing. */
function textOf(content: Uint8Array | string, definition: JsonObject): string | undefined {
  const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  const read = readDocument(text);
  return read && JSON.stringify(read) === JSON.stringify(definition) ? text : undefined;
}

async function tooLarge(bytes: number): Promise<Refused | null> {
  const { fileLimit } = await import('../../../model/exchange/importers/index.js');
  return bytes > fileLimit ? new Refused(fileLimit / 2 ** 20) : null;
}

function isText(value: unknown): value is { default: string } {
  return typeof (value as { default?: unknown } | undefined)?.default === 'string';
}
