/**
 * What all parts of the builder share: the editor with the document, what the host allows, the languages, and how to be drawn, focused and heard.
 *
 * 1. A part reads `bench.state` while it draws, and changes it with `bench.run(command)` alone.
 * 2. Every change asks for one drawing of the whole; parts keep what is costly behind `guard` with the immutable nodes as keys.
 * 3. After the drawing the focus goes where the change asked for, or stays with the node that had it.
 */
import { nodeOf, SourceText, type Command, type Editor, type EditorState, type FormNode, type Transaction } from '../../../model/editing/index.js';
import type { Finding } from '../../../model/definition/index.js';
import { allowEverything, type HostRules } from './host-rules.js';
import type { BuilderPlugin } from './plugin.js';

export interface WorkbenchOptions {
  readonly editor: Editor;
  /** The shadow root that the builder is drawn into. */
  readonly root: ShadowRoot;
  /** BCP 47 tag of the interface. */
  readonly locale: string;
  readonly rules?: Partial<HostRules>;
  readonly plugins?: readonly BuilderPlugin[];
  /** Asks for a drawing. */
  readonly requestUpdate: () => void;
  /** Offers a text, or bytes, as a file. */
  readonly download: (name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => void;
}

/** A finding, the node that it is about when it is one of the survey's, and what mends it. */
export interface Problem extends Finding {
  readonly node?: string;
  readonly fix?: Command;
}

const none: readonly string[] = [];

/** Where the focus goes after the next drawing: an element with this `data-focus` key. */
export type FocusKey = string;

export class Workbench {
  readonly root: ShadowRoot;
  readonly rules: HostRules;
  readonly plugins: readonly BuilderPlugin[];
  locale: string;
  /** Id of the tab that is open. */
  tab = 'design';
  /** The language whose texts are edited; undefined: the form's first. */
  textLocale: string | undefined;
  /** Until the first check is done. */
  checking = true;
  /** What the live region says; a counter makes the same sentence news again. */
  spoken = { text: '', count: 0 };
  /** What this device has of the work: its last edit, not the last edits, or (null) nothing, because it is not asked to. */
  keeping: 'kept' | 'behind' | 'failed' | null = null;
  /** Called when the form was saved where it belongs. */
  onSaved: () => void = () => undefined;
  #savedDocument: EditorState['document'];
  #source: SourceText | undefined;
  #problems: readonly Problem[] = [];
  #sentences = new Map<string, readonly string[]>();
  #editor: Editor;
  #unsubscribe: () => void;
  #focus: FocusKey | null = null;
  readonly download: WorkbenchOptions['download'];
  readonly #requestUpdate: () => void;
  readonly #listeners = new Set<(transaction: Transaction | null) => void>();

  constructor({ editor, root, locale, rules, plugins = [], requestUpdate, download }: WorkbenchOptions) {
    this.download = download;
    this.#editor = editor;
    this.root = root;
    this.locale = locale;
    this.rules = { ...allowEverything, ...rules };
    this.plugins = plugins;
    this.#savedDocument = editor.state.document;
    this.#requestUpdate = requestUpdate;
    this.#unsubscribe = this.#subscribe();
  }

  get editor(): Editor {
    return this.#editor;
  }

  get state(): EditorState {
    return this.#editor.state;
  }

  nodeOf(id: string): FormNode | undefined {
    return nodeOf(this.state, id);
  }

  get isDirty(): boolean {
    return this.state.document !== this.#savedDocument;
  }

  /** The document as it was saved last. */
  set savedDocument(document: EditorState['document']) {
    this.#savedDocument = document;
    this.onSaved();
    this.update();
  }

  /** What was opened is saved nowhere yet. */
  openedUnsaved(): void {
    this.#savedDocument = {};
    this.update();
  }

  /** What is wrong with the form, as of the last check. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }
  set problems(problems: readonly Problem[]) {
    this.checking = false;
    this.#problems = problems;
    this.#sentences = new Map();
    for (const { node, message } of problems) if (node) this.#sentences.set(node, [...(this.#sentences.get(node) ?? []), message]);
    this.update();
  }

  /** Mends a problem. @returns false when there is nothing that would */
  fix({ fix }: Problem): boolean {
    return fix !== undefined && this.run(fix);
  }

  /** Sentences about one node; the same list until the next check. */
  problemsOf(node: string): readonly string[] {
    return this.#sentences.get(node) ?? none;
  }

  /** Another form in place of this one; its history is its own. */
  replaceEditor(editor: Editor, text?: string): void {
    this.#unsubscribe();
    this.#editor = editor;
    this.#unsubscribe = this.#subscribe();
    this.#savedDocument = editor.state.document;
    this.#source = text === undefined ? undefined : new SourceText(text, editor.state.document, editor.state.context.identity);
    this.textLocale = undefined;
    for (const listener of [...this.#listeners]) listener(null);
    this.update();
  }

  /** The form as a file: written as the file it was read from, but for what was edited. */
  print(): string {
    return this.#source?.print(this.state.document) ?? `${JSON.stringify(this.state.document, null, 2)}\n`;
  }

  /** Runs a command. @returns false when it could do nothing */
  run(command: Command, options: { focus?: FocusKey; say?: string } = {}): boolean {
    const done = this.#editor.run(command);
    if (done && options.focus) this.focus(options.focus);
    if (done && options.say) this.say(options.say);
    return done;
  }

  can(command: Command): boolean {
    return this.#editor.can(command);
  }

  /** Hears of every transaction; null when another form was opened. @returns how to stop */
  listen(listener: (transaction: Transaction | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks for a drawing in the next microtask. */
  update(): void {
    this.#requestUpdate();
  }

  openTab(id: string): void {
    if (!this.rules.tab(id)) return;
    this.tab = id;
    this.update();
  }

  /** Says a sentence to screen readers. */
  say(text: string): void {
    this.spoken = { text, count: this.spoken.count + 1 };
    this.update();
  }

  /** After the next drawing the element with `data-focus=key` gets the focus, as soon as it is there. */
  focus(key: FocusKey): void {
    this.#focus = key;
    this.update();
  }

  /** Called by the element after each drawing. */
  drawn(): void {
    if (this.#focus === null) return;
    const element = this.root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(this.#focus)}"]`);
    if (!element) return;
    this.#focus = null;
    element.focus();
  }

  dispose(): void {
    this.#unsubscribe();
    this.#listeners.clear();
  }

  #subscribe(): () => void {
    return this.#editor.subscribe((_state, transaction) => {
      for (const listener of [...this.#listeners]) listener(transaction);
      this.update();
    });
  }
}
