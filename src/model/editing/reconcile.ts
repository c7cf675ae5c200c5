import { isJsonObject, type Json, type JsonObject } from '../definition/index.js';
import type { Identity } from './identity.js';
import { valueAt } from './operations.js';
import type { Command } from './state.js';
import { Change } from './transaction.js';

/**
 * Takes over a document that was written elsewhere, as the JSON view does: what is the same stays the same object, and what was recognisably
 * there before (type and name, value, or the same place) stays the same node.
 */
export function setDocument(document: JsonObject): Command {
  return (state, dispatch) => {
    const next = reconciled(state.document, document, state.context.identity) as JsonObject;
    if (next === state.document) return false;
    if (dispatch) dispatch(new Change(state).replaceKeeping([], next).done({ code: 'editing/set-document' }, 'set-document'));
    return true;
  };
}

function reconciled(old: Json | undefined, fresh: Json, identity: Identity): Json {
  if (Array.isArray(fresh)) return reconciledList(Array.isArray(old) ? old : [], fresh, identity, old);
  if (!isJsonObject(fresh)) return fresh;
  const before = isJsonObject(old) ? old : undefined;
  const result: JsonObject = Object.fromEntries(Object.entries(fresh).map(([key, value]) => [key, reconciled(before && valueAt(before, [key]), value, identity)]));
  if (before && sameEntries(before, result)) return before;
  if (before) identity.carry(before, result);
  return Object.freeze(result);
}

function reconciledList(old: readonly Json[], fresh: readonly Json[], identity: Identity, before: Json | undefined): Json {
  const left = new Map<string, Json[]>();
  for (const item of old) {
    const key = keyOf(item);
    left.set(key, [...(left.get(key) ?? []), item]);
  }
  const partners = fresh.map((item) => left.get(keyOf(item))?.shift());
  const unused = new Set([...left.values()].flat());
  const result = fresh.map((item, i) => {
    let partner = partners[i];
    // The same place under another name: a renamed question.
    if (partner === undefined && isJsonObject(item) && isJsonObject(old[i]) && unused.delete(old[i]) && old[i]['type'] === item['type']) partner = old[i];
    return reconciled(partner, item, identity);
  });
  const unchanged = Array.isArray(before) && before.length === result.length && before.every((item, i) => item === result[i]);
  return unchanged ? before : (Object.freeze(result) as Json[]);
}

function keyOf(item: Json): string {
  if (!isJsonObject(item)) return JSON.stringify(item);
  const { type, name, value, id } = item;
  return JSON.stringify(name === undefined && value === undefined && id === undefined ? item : [type ?? null, name ?? null, value ?? null, id ?? null]);
}

function sameEntries(a: JsonObject, b: JsonObject): boolean {
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, value], i) => key === right[i]![0] && value === right[i]![1]);
}
