import type { Json, JsonObject, JsonPath } from '../definition/index.js';
import { applyOperation, deepFreeze, frozenCopy, valueAt, type Operation } from './operations.js';
import { findNode, outlineOf, type FormNode, type Outline } from './outline.js';
import { emptySelection, validSelection, type Selection } from './selection.js';
import type { EditorContext, EditorState } from './state.js';
import { isReleased, nextVersion } from './version.js';

/** What the interface says about an edit, such as "Undo: move question": texts are looked up by `code`. */
export interface EditLabel {
  readonly code: string;
  readonly values?: Readonly<Record<string, Json>>;
}

/** Something that an edit did beyond what was asked for, to be told to the designer: a condition removed, a name changed, a reference rewritten. */
export interface EditNote {
  /** Such as `editing/condition-removed`. */
  readonly code: string;
  /** Where it was, in the document before the edit's last operation. */
  readonly path: JsonPath;
  readonly values: Readonly<Record<string, Json>>;
}

/** An edit, whole or not at all. It fits only the document it was made from. */
export interface Transaction {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly operations: readonly Operation[];
  /** Operations that lead back, the first to be applied first. */
  readonly inverse: readonly Operation[];
  readonly selection: Selection;
  readonly label: EditLabel;
  /** Edits with the same key in quick succession become one step of the history. */
  readonly mergeKey?: string;
  readonly notes: readonly EditNote[];
  /** Absent for an ordinary edit. */
  readonly history?: 'undo' | 'redo';
}

/** Builds a transaction: operations take effect at once on a document of its own, so that later ones see what earlier ones did. */
export class Change {
  document: JsonObject;
  readonly notes: EditNote[] = [];
  private readonly operations: Operation[] = [];
  private readonly inverse: Operation[] = [];
  private selection: Selection | undefined;

  constructor(private readonly state: Pick<EditorState, 'document' | 'selection' | 'context'>) {
    this.document = state.document;
  }

  /** The document before everything. */
  get start(): JsonObject { return this.state.document; }

  get context(): EditorContext { return this.state.context; }

  get outline(): Outline { return outlineOf(this.document, this.context); }

  /** True as long as nothing has been changed. */
  get isEmpty(): boolean { return this.operations.length === 0; }

  /** @throws Error when the document has no such node */
  node(id: string): FormNode {
    const node = this.find(id);
    if (!node) throw new Error(`The document has no node ${id}.`);
    return node;
  }

  find(id: string): FormNode | undefined {
    return findNode(this.document, id, this.context);
  }

  valueAt(path: JsonPath): Json | undefined {
    return valueAt(this.document, path);
  }

  /** Gives a key of an object a value; undefined removes the key. Says nothing when that is how it is. */
  set(path: JsonPath, value: Json | undefined): this {
    const before = this.valueAt(path);
    if (value === undefined) return before === undefined ? this : this.apply({ type: 'delete', path });
    return same(before, value) ? this : this.apply({ type: 'set', path, value: frozenCopy(value) });
  }

  insert(path: JsonPath, value: Json): this {
    return this.apply({ type: 'insert', path, value: frozenCopy(value) });
  }

  /** Inserts something that is frozen and stands nowhere else, and keeps who it is. */
  adopt(path: JsonPath, value: Json): this {
    return this.apply({ type: 'insert', path, value });
  }

  /** A new key at a position among the keys of an object. */
  setNew(path: JsonPath, value: Json, at: number): this {
    return this.apply({ type: 'set', path, value: frozenCopy(value), at });
  }

  delete(path: JsonPath): this {
    return this.apply({ type: 'delete', path });
  }

  move(from: JsonPath, to: JsonPath): this {
    return same(from, to) ? this : this.apply({ type: 'move', from, to });
  }

  /** What stands there becomes something else and stays the same node. */
  replace(path: JsonPath, value: Json): this {
    return same(this.valueAt(path), value) ? this : this.apply({ type: 'replace', path, value: frozenCopy(value) });
  }

  /** Like `replace`, but what the new value shares with the document stays the same nodes. */
  replaceKeeping(path: JsonPath, value: Json): this {
    return this.apply({ type: 'replace', path, value: deepFreeze(value) });
  }

  /** Appends to a list, which is made if there is none. */
  append(path: JsonPath, value: Json): this {
    const list = this.valueAt(path);
    return Array.isArray(list) ? this.insert([...path, list.length], value) : this.set(path, [value]);
  }

  select(...ids: string[]): this {
    this.selection = { ids: [...new Set(ids)] };
    return this;
  }

  note(code: string, path: JsonPath, values: Record<string, Json> = {}): this {
    this.notes.push({ code, path, values });
    return this;
  }

  /** A released version stays as it is: the first edit makes the draft of the next one, unless it is the version that is edited. */
  done(label: EditLabel, mergeKey?: string): Transaction {
    if (!this.isEmpty && isReleased(this.state.document) && this.document['version'] === this.state.document['version']) {
      const next = nextVersion(this.document['version'] as JsonObject);
      this.replace(['version'], next).note('editing/next-version', ['version'], { number: next['number']! });
    }
    const selection = validSelection(this.selection ?? this.state.selection ?? emptySelection, this.document, this.context);
    return { before: this.state.document, after: this.document, operations: this.operations, inverse: this.inverse.toReversed(), selection, label, notes: this.notes, ...(mergeKey === undefined ? {} : { mergeKey }) };
  }

  private apply(operation: Operation): this {
    const { document, inverse } = applyOperation(this.document, operation, this.context.identity);
    this.document = document as JsonObject;
    this.operations.push(operation);
    this.inverse.push(inverse);
    return this;
  }
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
