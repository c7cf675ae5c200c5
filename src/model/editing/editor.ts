import { applyTransaction, createState, type Command, type EditorOptions, type EditorState } from './state.js';
import type { Transaction } from './transaction.js';

export type EditorListener = (state: EditorState, transaction: Transaction) => void;

/** Holds the present state for views: they read `state`, run commands and listen. */
export class Editor {
  private listeners = new Set<EditorListener>();
  private current: EditorState;

  constructor(options: EditorOptions) {
    this.current = createState(options);
  }

  get state(): EditorState { return this.current; }

  /** Runs a command. @returns false when it could do nothing */
  readonly run = (command: Command): boolean => command(this.current, this.dispatch);

  /** For `disabled` of the button that runs the command. */
  readonly can = (command: Command): boolean => command(this.current);

  readonly dispatch = (transaction: Transaction): void => {
    this.current = applyTransaction(this.current, transaction);
    for (const listener of [...this.listeners]) listener(this.current, transaction);
  };

  /** @returns a function that ends it */
  subscribe(listener: EditorListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
