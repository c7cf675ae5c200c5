import type { Operation } from './operations.js';
import type { Selection } from './selection.js';
import type { EditLabel, Transaction } from './transaction.js';

/** One step back or forward. It holds only what the edit removed, so a thousand steps stay small. */
export interface HistoryEntry {
  readonly operations: readonly Operation[];
  readonly label: EditLabel;
  readonly mergeKey: string | undefined;
  /** Milliseconds since 1970 of the last edit in it. */
  readonly time: number;
  /** What was selected on the other side of the step. */
  readonly selection: Selection;
}

export interface History {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

export const emptyHistory: History = Object.freeze({ undo: [], redo: [] });

/** Steps that can be undone. */
export const historyDepth = 1000;
/** Milliseconds within which edits with the same key are one step. */
export const mergeTime = 500;

/** After an ordinary edit: one step more, or a longer last one; what was undone is gone. */
export function withEdit(history: History, { inverse, label, mergeKey }: Transaction, selectionBefore: Selection, time: number): History {
  const last = history.undo.at(-1);
  if (last && mergeKey !== undefined && last.mergeKey === mergeKey && time - last.time <= mergeTime && history.redo.length === 0) {
    const merged: HistoryEntry = { ...last, operations: joined(inverse, last.operations), time };
    return { undo: history.undo.with(-1, merged), redo: [] };
  }
  const entry: HistoryEntry = { operations: inverse, label, mergeKey, time, selection: selectionBefore };
  return { undo: [...history.undo, entry].slice(-historyDepth), redo: [] };
}

/** After undo or redo: the entry that was taken comes back on the other side, turned round. */
export function withStep(history: History, { history: side, inverse }: Transaction, selectionBefore: Selection): History {
  const from = side === 'undo' ? history.undo : history.redo;
  const taken = from.at(-1)!;
  // No merge key: what comes after an undo is a step of its own.
  const turned: HistoryEntry = { ...taken, operations: inverse, selection: selectionBefore, mergeKey: undefined };
  return side === 'undo'
    ? { undo: from.slice(0, -1), redo: [...history.redo, turned] }
    : { undo: [...history.undo, turned], redo: from.slice(0, -1) };
}

/** Twenty letters typed into one title need one operation to go back, not twenty. */
function joined(later: readonly Operation[], earlier: readonly Operation[]): Operation[] {
  const result = [...later, ...earlier];
  for (let i = result.length - 1; i > 0; i--) {
    const [first, second] = [result[i - 1]!, result[i]!];
    const overwritten = first.type === 'set' && first.at === undefined && (second.type === 'set' || second.type === 'delete') && samePath(first.path, second.path);
    if (overwritten) result.splice(i - 1, 1);
  }
  return result;
}

function samePath(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}
