import { isJsonObject, type Json, type JsonObject } from '../../src/model/definition/index.js';
import { Builder, FileBar } from '../../src/view/builder/index.js';
import { AssayChangeEvent, AssayReadyEvent, type AssayEvent } from '../../src/view/element/index.js';
import { openDesk, type Desk } from '../desk/index.js';
import { keepAsFile } from '../shared/index.js';
import { Autosave } from './autosave.js';
import { fileActions } from './file-actions.js';
import type { AssayFormBuilder } from './form-builder.js';

/** The part of the builder's element that comes when it is wanted. */
export class BuilderAtWork {
  #builder: Builder | null = null;
  #bar: FileBar | null = null;
  #desk: Desk | null = null;
  #autosave: Autosave | undefined;

  constructor(private readonly host: AssayFormBuilder, private readonly root: ShadowRoot, private readonly tell: (event: AssayEvent<object>) => boolean) {}

  get document(): JsonObject | null {
    return this.#builder?.bench.state.document ?? null;
  }

  /** Opens a form: what the page gives, else what is at the address, else an empty one. @throws Error when it is no form */
  async open(definition: object | string | null, src: string | null): Promise<void> {
    this.#show(await documentOf(definition, src));
  }

  render(): unknown {
    return this.#builder?.render(this.#bar?.render(), this.#bar?.renderNotice());
  }

  drawn(): void {
    this.#builder?.drawn();
  }

  speak(locale: string): void {
    if (!this.#builder) return;
    this.#builder.bench.locale = locale;
    this.#builder.bench.update();
  }

  markSaved(): void {
    if (this.#builder) this.#builder.bench.savedDocument = this.#builder.bench.state.document;
  }

  close(): void {
    this.#autosave?.dispose();
    this.#autosave = undefined;
    this.#desk?.release();
    this.#desk = null;
    this.#builder?.dispose();
    this.#builder = null;
  }

  #show(document: JsonObject, text?: string): void {
    if (this.#builder) {
      this.#builder.open(document, text);
      if (this.#autosave) this.#bar?.lookForLeftWork();
    } else this.#begin(document);
    this.host.requestUpdate();
    const { id, version } = document as { id?: string; version?: { number?: string } };
    this.tell(new AssayReadyEvent({ instanceId: this.host.instanceId, definition: id ? { id, version: version?.number ?? '', hash: null } : null }));
  }

  #begin(document: JsonObject): void {
    const { host } = this;
    const builder = new Builder({
      document, root: this.root, locale: host.locale, plugins: host.plugins, rules: { ...host.rules, readOnly: host.readOnly || host.rules?.readOnly === true }, requestUpdate: () => host.requestUpdate(),
      download: (name, content, type) => keepAsFile(name, content, host.renderRoot, type),
    });
    this.#builder = builder;
    const actions = fileActions({ bench: builder.bench, host, tell: this.tell, open: (other, text) => this.#show(other, text), kept: () => this.#autosave });
    this.#bar = new FileBar(builder.bench, actions);
    builder.bench.onSaved = () => this.#autosave?.saved();
    void this.#keep(builder);
    builder.bench.listen((transaction) => {
      // Choosing another element is no change of the form.
      if (transaction && transaction.before !== transaction.after) this.tell(new AssayChangeEvent({ instanceId: host.instanceId, name: 'definition', value: transaction.after }));
    });
  }

  /** From now on the work is kept on this device, unless the page forbids it; what was left before is offered. */
  async #keep({ bench }: Builder): Promise<void> {
    const { host } = this;
    if (host.noDraft || bench.rules.readOnly) return;
    const desk = await openDesk({ application: host.application || location.origin, respondent: host.respondent });
    if (this.#builder?.bench !== bench) return desk.release();
    this.#desk = desk;
    if (desk.store.durability === 'memory') {
      bench.keeping = 'failed';
      return;
    }
    this.#autosave = new Autosave(desk.store, bench, host.definitionSrc ?? '');
    this.#bar?.lookForLeftWork();
  }
}

async function documentOf(definition: object | string | null, src: string | null): Promise<JsonObject> {
  if (typeof definition === 'string') return asObject(JSON.parse(definition) as Json);
  if (definition) return asObject(definition as Json);
  if (!src) return { pages: [{ name: 'page1', elements: [] }] };
  const answer = await fetch(src);
  if (!answer.ok) throw new Error(`${src} answered ${answer.status}.`);
  return asObject((await answer.json()) as Json);
}

function asObject(value: Json): JsonObject {
  if (!isJsonObject(value)) throw new Error('A form is a JSON object: give a form definition or SurveyJS JSON.');
  return value;
}
