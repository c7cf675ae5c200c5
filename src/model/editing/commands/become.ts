import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../../definition/index.js';
import type { Command } from '../state.js';
import { Change, type EditLabel } from '../transaction.js';

/**
 * Turns the document into another one by the fewest steps, so that what is the same stays the same node: a text that was edited by hand,
 * a version from the past. Entries of lists are recognised by type and name (or value), whatever their position.
 */
export function become(next: JsonObject, label: EditLabel = { code: 'editing/edit-text' }, mergeKey?: string): Command {
  return (state, dispatch) => {
    const change = new Change(state);
    turnInto([], next, change);
    if (change.isEmpty) return false;
    dispatch?.(change.done(label, mergeKey));
    return true;
  };
}

function turnInto(path: JsonPath, after: Json, change: Change): void {
  const before = change.valueAt(path)!;
  if (before === after) return;
  if (isJsonObject(before) && isJsonObject(after)) turnObject(path, before, after, change);
  else if (Array.isArray(before) && Array.isArray(after)) turnList(path, before, after, change);
  else if (before !== after) change.replace(path, after);
}

function turnObject(path: JsonPath, before: JsonObject, after: JsonObject, change: Change): void {
  const common = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  const order = Object.keys(after).filter((key) => Object.hasOwn(before, key));
  // Keys in another order cannot be had by single steps.
  if (common.some((key, i) => key !== order[i])) {
    change.replace(path, after);
    return;
  }
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) change.delete([...path, key]);
  for (const [at, key] of Object.keys(after).entries()) {
    if (Object.hasOwn(before, key)) turnInto([...path, key], after[key]!, change);
    else change.set([...path, key], after[key]!, at);
  }
}

function turnList(path: JsonPath, before: readonly Json[], after: readonly Json[], change: Change): void {
  const now = before.map(keyOf);
  const wanted = after.map(keyOf);
  for (let i = now.length - 1; i >= 0; i -= 1) {
    if (count(now, now[i]!) <= count(wanted, now[i]!)) continue;
    change.delete([...path, i]);
    now.splice(i, 1);
  }
  for (const [i, key] of wanted.entries()) {
    const at = now.indexOf(key, i);
    if (at < 0) {
      change.insert([...path, i], after[i]!);
      now.splice(i, 0, key);
      continue;
    }
    if (at > i) {
      change.move([...path, at], [...path, i]);
      now.splice(i, 0, ...now.splice(at, 1));
    }
    turnInto([...path, i], after[i]!, change);
  }
}

/** What an entry is recognised by. */
function keyOf(entry: Json): string {
  if (!isJsonObject(entry)) return Array.isArray(entry) ? 'list' : JSON.stringify(entry);
  const name = entry['name'] ?? entry['id'] ?? entry['value'] ?? entry['question'];
  return `object ${String(entry['type'] ?? '')} ${typeof name === 'object' ? '' : String(name ?? '')}`;
}

function count(list: readonly string[], key: string): number {
  return list.reduce((sum, other) => sum + (other === key ? 1 : 0), 0);
}
