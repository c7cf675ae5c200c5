/** A default or correct answer: given by answering the question itself, drawn in a window by the renderer that respondents meet. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { isJsonObject, type Json, type JsonObject } from '../../../../model/definition/index.js';
import { createSurveyModel, renderSurvey, type MountedSurvey } from '../../../render/index.js';
import { ModalWindow } from '../../kit/window.js';
import type { Workbench } from '../../shell/workbench.js';
import { gridWords } from '../../words/grid/index.js';
import { write, type EditorContext } from './editor.js';
import { valueEditor } from './value.js';

/** One window for each builder. */
const windows = new WeakMap<Workbench, AnswerWindow>();

export function answerEditor(context: EditorContext): TemplateResult {
  const { bench, row, readOnly, id } = context;
  const open = windows.get(bench) ?? new AnswerWindow(bench);
  windows.set(bench, open);
  return html`${valueEditor(context)}${readOnly ? nothing : html`<button type="button" class="btn small answer-button" data-focus="${id}-answer" @click=${() => open.open(context)}>${gridWords(bench.locale)('editValue')}</button>`}
    ${row.nodes.length === 1 ? open.renderFor(context) : nothing}`;
}

/** Types whose answers are given elsewhere: a default of these is written as JSON. */
export function isAnswerable({ row, bench }: EditorContext): boolean {
  const [node] = row.nodes;
  return row.nodes.length === 1 && node!.kind === 'question' && (row.info.name === 'defaultValue' || row.info.name === 'correctAnswer')
    && bench.state.context.metadata.questionTypes.includes(node!.className) && !['file', 'signaturepad', 'expression', 'html', 'image'].includes(node!.className);
}

class AnswerWindow {
  readonly #window: ModalWindow;
  #id = '';
  #json: JsonObject = {};
  #locale = '';
  #mounted: MountedSurvey | undefined;

  constructor(private readonly bench: Workbench) {
    this.#window = new ModalWindow(() => bench.update());
  }

  open({ id, textLocale, row: { nodes, value } }: EditorContext): void {
    this.#id = id;
    this.#locale = textLocale;
    this.#json = alone(nodes[0]!.json, value);
    this.#window.open(this.bench.root);
  }

  /** In the field that it was opened from. */
  renderFor(context: EditorContext): unknown {
    if (context.id !== this.#id) return nothing;
    const say = gridWords(this.bench.locale);
    return html`<div @keydown=${keepEscape}>${this.#window.render(() => ({
      title: `${context.label}: ${context.row.nodes[0]!.name}`, closeLabel: say('close'),
      body: html`<div class="answer-place" ${ref(this.#onPlace)}></div>`,
      foot: html`<button type="button" class="btn" @click=${() => this.#take(context, undefined)}>${say('clear')}</button><button type="button" class="btn primary" @click=${() => this.#take(context, this.#answer())}>${say('done')}</button>`,
    }))}</div>`;
  }

  #answer(): Json | undefined {
    const question = this.#mounted?.model.getAllQuestions()[0];
    return question === undefined || question.isEmpty() ? undefined : (JSON.parse(JSON.stringify(question.value)) as Json);
  }

  #take(context: EditorContext, value: Json | undefined): void {
    write(context, value);
    this.#window.close();
  }

  readonly #onPlace = (element: Element | undefined): void => {
    this.#mounted?.dispose();
    this.#mounted?.model.dispose();
    this.#mounted = undefined;
    if (!element) return;
    const { theme } = this.bench.state.document;
    const model = createSurveyModel({ showNavigationButtons: false, showQuestionNumbers: 'off', elements: [this.#json] }, { locale: this.#locale, ...(isJsonObject(theme) ? { theme } : {}) });
    this.#mounted = renderSurvey(model, element.appendChild(document.createElement('div')));
  };
}

/** Escape closes the window, not the properties around it. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

/** The question without what would hide it, lock it or refuse an answer. */
function alone(json: JsonObject, value: Json | undefined): JsonObject {
  const { visibleIf: _v, enableIf: _e, requiredIf: _r, isRequired: _i, readOnly: _o, visible: _h, validators: _c, valueName: _n, setValueExpression: _s, defaultValueExpression: _x, correctAnswer: _a, defaultValue: _d, ...rest } = json;
  return { ...rest, ...(value === undefined ? {} : { defaultValue: value }) };
}
