import { isJsonObject, type Json, type JsonObject } from '../../src/model/definition/index.js';
import { Builder, FileBar } from '../../src/view/builder/index.js';
import { AssayChangeEvent, AssayReadyEvent, type AssayEvent } from '../../src/view/element/index.js';
import { keepAsFile } from '../shared/index.js';
import { fileActions } from './file-actions.js';
import type { AssayFormBuilder } from './form-builder.js';

/** The part of the builder's element that comes when it is wanted. */
export class BuilderAtWork {
  #builder: Builder | null = null;
  #bar: FileBar | null = null;

  constructor(private readonly host: AssayFormBuilder, private readonly root: ShadowRoot, private readonly tell: (event: AssayEvent<object>) => boolean) {}

  get document(): JsonObject | null {
    return this.#builder?.bench.state.document ?? null;
  }

  /** Opens a form: what the page gives, else what is at the address, else an empty one. @throws Error when it is no form */
  async open(definition: object | string | null, src: string | null): Promise<void> {
    this.#show(await documentOf(definition, src));
  }

  render(): unknown {
    return this.#builder?.render(this.#bar?.render());
  }

  drawn(): void {
    this.#builder?.drawn();
  }

  speak(locale: string): void {
    if (!this.#builder) return;
    this.#builder.bench.locale = locale;
    this.#builder.bench.update();
  }

  close(): void {
    this.#builder?.dispose();
    this.#builder = null;
  }

  #show(document: JsonObject): void {
    if (this.#builder) this.#builder.open(document);
    else this.#begin(document);
    this.host.requestUpdate();
    const { id, version } = document as { id?: string; version?: { number?: string } };
    this.tell(new AssayReadyEvent({ instanceId: this.host.instanceId, definition: id ? { id, version: version?.number ?? '', hash: null } : null }));
  }

  #begin(document: JsonObject): void {
    const { host } = this;
    const builder = new Builder({
      document, root: this.root, locale: host.locale, plugins: host.plugins, rules: { ...host.rules, readOnly: host.readOnly || host.rules?.readOnly === true }, requestUpdate: () => host.requestUpdate(),
      download: (name, text, type) => keepAsFile(name, text, host.renderRoot, type),
    });
    this.#builder = builder;
    this.#bar = new FileBar(builder.bench, fileActions({ bench: builder.bench, host, tell: this.tell, open: (other) => this.#show(other) }));
    builder.bench.listen((transaction) => {
      // Choosing another element is no change of the form.
      if (transaction && transaction.before !== transaction.after) this.tell(new AssayChangeEvent({ instanceId: host.instanceId, name: 'definition', value: transaction.after }));
    });
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
