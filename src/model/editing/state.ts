import type { JsonObject } from '../definition/index.js';
import { emptyHistory, withEdit, withStep, type History } from './history.js';
import { Identity } from './identity.js';
import { applyOperation, frozenCopy } from './operations.js';
import type { FormMetadata } from './form-metadata.js';
import { findNode, outlineOf, type FormNode, type Outline, type OutlineContext } from './outline.js';
import { emptySelection, outermost, validSelection, type Selection } from './selection.js';
import type { Transaction } from './transaction.js';

/** What stays the same as long as a form is edited. */
export interface EditorContext extends OutlineContext {
  /** Name number `n` for something new, such as `question3`. */
  readonly newName: (kind: NewNameKind, n: number) => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export type NewNameKind = 'page' | 'panel' | 'question' | 'column' | 'item' | 'value';

/** One moment of editing. Nothing in it changes; an edit makes the next state. */
export interface EditorState {
  /** A form definition with its `survey`, or plain SurveyJS JSON. Frozen. */
  readonly document: JsonObject;
  readonly selection: Selection;
  readonly history: History;
  readonly context: EditorContext;
}

/** Does the work when it is given `dispatch`, else only tells whether it could: the same function enables the button. */
export type Command = (state: EditorState, dispatch?: (transaction: Transaction) => void) => boolean;

export interface EditorOptions {
  document: JsonObject;
  metadata: FormMetadata;
  newName?: EditorContext['newName'];
  now?: () => number;
}

/** Starts with a copy of the document; the caller's object is left alone. */
export function createState({ document, metadata, newName = (kind, n) => `${kind}${n}`, now = Date.now }: EditorOptions): EditorState {
  return { document: frozenCopy(document), selection: emptySelection, history: emptyHistory, context: { metadata, newName, now, identity: new Identity() } };
}

/** @throws Error when the transaction was made from another document */
export function applyTransaction(state: EditorState, transaction: Transaction): EditorState {
  if (transaction.before !== state.document) throw new Error('This transaction was made from another document; make it from the state it is dispatched to.');
  const changed = transaction.after !== transaction.before;
  const history = transaction.history ? withStep(state.history, transaction, state.selection)
    : changed ? withEdit(state.history, transaction, state.selection, state.context.now()) : state.history;
  return { ...state, document: transaction.after, selection: transaction.selection, history };
}

/** Takes the last edit back. */
export const undo: Command = (state, dispatch) => step(state, 'undo', dispatch);

/** Does again what was taken back last. */
export const redo: Command = (state, dispatch) => step(state, 'redo', dispatch);

function step(state: EditorState, side: 'undo' | 'redo', dispatch: ((transaction: Transaction) => void) | undefined): boolean {
  const entry = state.history[side].at(-1);
  if (!entry) return false;
  if (!dispatch) return true;
  let document = state.document;
  const inverse = entry.operations.map((operation) => {
    const applied = applyOperation(document, operation, state.context.identity);
    document = applied.document as JsonObject;
    return applied.inverse;
  });
  const selection = validSelection(entry.selection, document, state.context);
  dispatch({ before: state.document, after: document, operations: entry.operations, inverse: inverse.reverse(), selection, label: entry.label, notes: [], history: side });
  return true;
}

export function outline(state: EditorState): Outline {
  return outlineOf(state.document, state.context);
}

/** A page, element or part by its id; undefined when the document has it no more. */
export function nodeOf(state: EditorState, id: string): FormNode | undefined {
  return findNode(state.document, id, state.context);
}

/** The selected nodes in the order of the document, without those that lie inside another selected one. */
export function selectedNodes(state: EditorState): FormNode[] {
  return outermost(state.selection.ids.flatMap((id) => nodeOf(state, id) ?? []));
}

/** The selected node that has the focus; the survey when nothing is selected. */
export function focusedNode(state: EditorState): FormNode {
  const id = state.selection.ids.at(-1);
  return (id === undefined ? undefined : nodeOf(state, id)) ?? outline(state).survey;
}
