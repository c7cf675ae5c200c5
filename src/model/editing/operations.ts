import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../definition/index.js';
import type { Identity } from './identity.js';

/**
 * One step of an edit. Paths are read in the document as it is before the step.
 * - `set`: a key of an object gets a value; a new key comes last, or at the position `at` among the keys
 * - `insert`: an entry comes into a list, at the index that ends the path
 * - `delete`: a key or an entry goes
 * - `move`: an entry of a list goes to a list; `to` is read after it has been taken out
 * - `replace`: whatever stands there gives way to something that stays the same node; `[]` is the whole document
 */
export type Operation =
  | { readonly type: 'set'; readonly path: JsonPath; readonly value: Json; readonly at?: number }
  | { readonly type: 'insert'; readonly path: JsonPath; readonly value: Json }
  | { readonly type: 'delete'; readonly path: JsonPath }
  | { readonly type: 'move'; readonly from: JsonPath; readonly to: JsonPath }
  | { readonly type: 'replace'; readonly path: JsonPath; readonly value: Json };

/** The document afterwards, and the operation that leads back to exactly what it was, the order of keys included. */
export interface Applied {
  document: Json;
  inverse: Operation;
}

/** Copies what lies on the path, shares the rest, and freezes what it copied. @throws Error when the path leads nowhere, which is a fault of the caller */
export function applyOperation(document: Json, operation: Operation, identity: Identity): Applied {
  switch (operation.type) {
    case 'set': return applySet(document, operation, identity);
    case 'insert': return { document: changed(document, operation.path, identity, (parent, step) => withInserted(list(parent, operation), step, operation.value, operation)), inverse: { type: 'delete', path: operation.path } };
    case 'delete': return applyDelete(document, operation, identity);
    case 'move': return applyMove(document, operation, identity);
    case 'replace': return applyReplace(document, operation, identity);
  }
}

/** The value at a path; undefined when the path leads nowhere. */
export function valueAt(document: Json | undefined, path: JsonPath): Json | undefined {
  let here = document;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, Json>)[step];
  }
  return here;
}

/** A copy that shares nothing with its original and cannot be changed. @throws TypeError for what JSON cannot hold */
export function frozenCopy<T extends Json>(value: T): T {
  return deepFreeze(JSON.parse(JSON.stringify(value)) as T);
}

type Edit = (parent: Json, step: string | number) => Json;

function changed(document: Json, path: JsonPath, identity: Identity, edit: Edit, depth = 0): Json {
  const step = path[depth];
  if (step === undefined) throw new Error('The whole document can only be replaced.');
  const result = depth === path.length - 1 ? edit(document, step) : withEntry(document, step, changed(child(document, step, path), path, identity, edit, depth + 1));
  if (typeof document === 'object' && document !== null && typeof result === 'object' && result !== null) identity.carry(document, result);
  return Object.freeze(result) as Json;
}

function applySet(document: Json, operation: Operation & { type: 'set' }, identity: Identity): Applied {
  const { path, value, at } = operation;
  const before = valueAt(document, path);
  const after = changed(document, path, identity, (parent, step) => {
    if (!isJsonObject(parent) || typeof step !== 'string' || forbidden.has(step)) throw nowhere(operation);
    return at === undefined || Object.hasOwn(parent, step) ? { ...parent, [step]: value } : withKeyAt(parent, step, value, at);
  });
  return { document: after, inverse: before === undefined ? { type: 'delete', path } : { type: 'set', path, value: before } };
}

function applyDelete(document: Json, operation: Operation & { type: 'delete' }, identity: Identity): Applied {
  const { path } = operation;
  let inverse: Operation | undefined;
  const after = changed(document, path, identity, (parent, step) => {
    if (Array.isArray(parent)) {
      const index = position(step, parent.length - 1, operation);
      inverse = { type: 'insert', path, value: parent[index]! };
      return parent.toSpliced(index, 1);
    }
    if (!isJsonObject(parent) || !Object.hasOwn(parent, step)) throw nowhere(operation);
    inverse = { type: 'set', path, value: parent[step]!, at: Object.keys(parent).indexOf(String(step)) };
    const { [step]: _gone, ...rest } = parent;
    return rest;
  });
  return { document: after, inverse: inverse! };
}

function applyMove(document: Json, operation: Operation & { type: 'move' }, identity: Identity): Applied {
  const { from, to } = operation;
  const value = valueAt(document, from);
  if (value === undefined || !Array.isArray(valueAt(document, from.slice(0, -1)))) throw nowhere(operation);
  const without = applyOperation(document, { type: 'delete', path: from }, identity).document;
  const after = applyOperation(without, { type: 'insert', path: to, value }, identity).document;
  return { document: after, inverse: { type: 'move', from: to, to: from } };
}

function applyReplace(document: Json, operation: Operation & { type: 'replace' }, identity: Identity): Applied {
  const { path, value } = operation;
  const before = valueAt(document, path);
  if (before === undefined) throw nowhere(operation);
  if (typeof before === 'object' && before !== null && typeof value === 'object' && value !== null) identity.carry(before, value);
  return { document: path.length ? changed(document, path, identity, (parent, step) => withEntry(parent, step, value)) : value, inverse: { type: 'replace', path, value: before } };
}

function withEntry(parent: Json, step: string | number, value: Json): Json {
  return Array.isArray(parent) ? parent.with(Number(step), value) : { ...(parent as JsonObject), [step]: value };
}

function withInserted(parent: Json[], step: string | number, value: Json, operation: Operation): Json {
  return parent.toSpliced(position(step, parent.length, operation), 0, value);
}

function withKeyAt(parent: JsonObject, key: string, value: Json, at: number): JsonObject {
  return Object.fromEntries(Object.entries(parent).toSpliced(at, 0, [key, value]));
}

function child(parent: Json, step: string | number, path: JsonPath): Json {
  const value = valueAt(parent, [step]);
  if (value === undefined) throw new Error(`Nothing stands at "${String(step)}" of ${JSON.stringify(path)}.`);
  return value;
}

function list(value: Json, operation: Operation): Json[] {
  if (!Array.isArray(value)) throw nowhere(operation);
  return value;
}

function position(step: string | number, last: number, operation: Operation): number {
  if (typeof step !== 'number' || !Number.isInteger(step) || step < 0 || step > last) throw nowhere(operation);
  return step;
}

/** Keys that reach prototypes when somebody copies the object carelessly. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function nowhere(operation: Operation): Error {
  return new Error(`The operation ${operation.type} does not fit the document at ${JSON.stringify('from' in operation ? [operation.from, operation.to] : operation.path)}.`);
}

/** Makes a value unchangeable to its depths. */
export function deepFreeze<T extends Json>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner as Json);
  return Object.freeze(value);
}
