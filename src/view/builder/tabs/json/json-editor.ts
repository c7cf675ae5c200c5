import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { forceLinting, lintGutter, linter, lintKeymap, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { JsonPath } from '../../../../model/definition/index.js';
import type { FormMetadata } from '../../../../model/editing/index.js';
import type { Problem } from '../../shell/workbench.js';
import { completeJson } from './json-completion.js';
import { editorLook } from './json-look.js';

export interface JsonEditorOptions {
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  readonly text: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly metadata: FormMetadata;
  readonly surveyPath: JsonPath;
  readonly onChange: (text: string) => void;
  readonly problems: () => readonly Problem[];
  readonly fixLabel: string;
  /** @returns false when it mends nothing */
  readonly fix: (problem: Problem) => boolean;
}

/** CodeMirror with what JSON of a form needs. */
export class JsonEditor {
  readonly #view: EditorView;
  #checked: readonly Problem[];
  /** An edit that came from the form is not news to it. */
  #following = false;

  constructor(private readonly options: JsonEditorOptions) {
    const { parent, root, text, label, readOnly, metadata, surveyPath } = options;
    this.#checked = options.problems();
    this.#view = new EditorView({
      parent, root,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(), foldGutter(), lintGutter(), highlightActiveLine(), highlightActiveLineGutter(), drawSelection(), history(), indentOnInput(), bracketMatching(), closeBrackets(), highlightSelectionMatches(),
          autocompletion({ override: [(context) => completeJson(context, metadata, surveyPath)] }), json(), editorLook, linter((view) => this.#diagnostics(view), { delay: 300 }),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }), EditorView.lineWrapping, EditorState.tabSize.of(2), EditorState.readOnly.of(readOnly),
          EditorView.updateListener.of((update) => { if (update.docChanged && !this.#following) options.onChange(update.state.doc.toString()); }),
        ],
      }),
    });
  }

  /** Changes what differs, nothing else: caret, folds and scrolling stay. */
  show(text: string): void {
    const now = this.#view.state.doc.toString();
    if (text === now) return;
    let from = 0;
    while (from < now.length && from < text.length && now[from] === text[from]) from += 1;
    let tail = 0;
    while (tail < now.length - from && tail < text.length - from && now[now.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
    this.#following = true;
    try {
      this.#view.dispatch({ changes: { from, to: now.length - tail, insert: text.slice(from, text.length - tail) } });
    } finally {
      this.#following = false;
    }
  }

  recheck(problems: readonly Problem[]): void {
    if (problems === this.#checked) return;
    this.#checked = problems;
    forceLinting(this.#view);
  }

  /** The value, or where the first fault is (1-based). */
  parse(text: string): { value: unknown } | { line: number; column: number } {
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [first] = errors;
    if (!first) return { value };
    const line = this.#view.state.doc.lineAt(Math.min(first.offset, this.#view.state.doc.length));
    return { line: line.number, column: first.offset - line.from + 1 };
  }

  destroy(): void {
    this.#view.destroy();
  }

  #diagnostics(view: EditorView): Diagnostic[] {
    const text = view.state.doc.toString();
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { disallowComments: true });
    const limit = text.length;
    if (errors.length || !tree) return errors.map(({ offset, length, error }) => ({ from: Math.min(offset, limit), to: Math.min(offset + Math.max(length, 1), limit), severity: 'error', message: printParseErrorCode(error) }));
    return this.options.problems().flatMap((problem): Diagnostic[] => {
      const node = findNodeAtLocation(tree, problem.path) ?? nearest(tree, problem.path);
      if (!node) return [];
      // A large object is not underlined as a whole: its beginning tells where.
      const to = node.offset + (node.type === 'object' || node.type === 'array' ? 1 : node.length);
      return [{ from: node.offset, to, severity: problem.severity, message: problem.message, source: problem.code, ...(problem.fix ? { actions: [{ name: this.options.fixLabel, apply: () => void this.options.fix(problem) }] } : {}) }];
    });
  }
}

function nearest(tree: NonNullable<ReturnType<typeof parseTree>>, path: JsonPath): ReturnType<typeof findNodeAtLocation> {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return undefined;
}
