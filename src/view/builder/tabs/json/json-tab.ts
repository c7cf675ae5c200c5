/**
 * The form as text, both ways.
 *
 * 1. Typing that gives valid JSON becomes the form at once, by the fewest steps; anything else is marked and changes nothing.
 * 2. An edit elsewhere changes only the lines that it touches; the caret stays.
 * 3. Problems of the form stand at their lines, with what mends them.
 */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { setDocument, surveyPath } from '../../../../model/editing/index.js';
import { isJsonObject, type Json, type JsonObject } from '../../../../model/definition/index.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { jsonWords } from '../../words/json/index.js';
import { JsonEditor } from './json-editor.js';
import { jsonStyles } from './json.styles.js';

export default class JsonTab implements Part {
  static readonly styles = jsonStyles;
  #editor: JsonEditor | null = null;
  #shown: object | null = null;
  #said = '';

  constructor(private readonly bench: Workbench) {}

  render(): TemplateResult {
    const say = jsonWords(this.bench.locale);
    this.#follow();
    return html`<div class="json">
      <div class="json-bar"><span class="json-state" role="status">${this.#said || say('inStep')}</span><span class="json-help">${say('help')}</span></div>
      <div class="json-place" ${ref(this.#place)}></div>
    </div>`;
  }

  reset(): void {
    this.#shown = null;
    this.#said = '';
  }

  dispose(): void {
    this.#editor?.destroy();
    this.#editor = null;
  }

  readonly #place = (element: Element | undefined): void => {
    this.#editor?.destroy();
    this.#editor = null;
    if (!element) return;
    const { bench } = this;
    this.#shown = bench.state.document;
    this.#editor = new JsonEditor({
      parent: element as HTMLElement, root: bench.root, text: textOf(bench.state.document), label: jsonWords(bench.locale)('label'), readOnly: bench.rules.readOnly,
      metadata: bench.state.context.metadata, surveyPath: surveyPath(bench.state.document), onChange: (text) => this.#typed(text), problems: () => bench.problems, fixLabel: jsonWords(bench.locale)('fix'), fix: (problem) => bench.fix(problem),
    });
  };

  /** The form was changed elsewhere. */
  #follow(): void {
    const { document } = this.bench.state;
    if (!this.#editor) return;
    if (document !== this.#shown) {
      this.#shown = document;
      this.#said = '';
      this.#editor.show(textOf(document));
    }
    this.#editor.recheck(this.bench.problems);
  }

  #typed(text: string): void {
    const say = jsonWords(this.bench.locale);
    const parsed = this.#editor!.parse(text);
    if ('line' in parsed) this.#tell(say('invalid', { line: parsed.line, column: parsed.column }));
    else if (!isJsonObject(parsed.value as Json)) this.#tell(say('refused', { message: '{ … }' }));
    else {
      this.bench.run(setDocument(parsed.value as JsonObject));
      this.#shown = this.bench.state.document;
      this.#tell('');
    }
  }

  #tell(text: string): void {
    if (text === this.#said) return;
    this.#said = text;
    this.bench.update();
  }
}

function textOf(document: object): string {
  return JSON.stringify(document, null, 2);
}
