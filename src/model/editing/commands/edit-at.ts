import { isJsonObject, isOptional, type Json, type JsonPath } from '../../definition/index.js';
import type { Command } from '../state.js';
import { Change, type EditLabel } from '../transaction.js';

/**
 * For places outside the survey's nodes: title, locales, roles, scoring, rounds, delivery, version, theme, tests. Objects on the way that are not
 * there yet are made. Undefined takes the key out, and an optional object that cannot be without it.
 */
export function setAt(path: JsonPath, value: Json | undefined): Command {
  return editing(path, `set:${path.join('/')}`, (change) => {
    if (value !== undefined) makeWay(path, change);
    if (typeof path.at(-1) === 'number') value === undefined ? change.delete(path) : change.replace(path, value);
    else change.set(path, value);
    if (value === undefined) removeEmpty(path, change);
  });
}

/** An entry comes into a list; the last step is its index. A list that is not there yet is made. */
export function insertAt(path: JsonPath, value: Json): Command {
  return editing(path, undefined, (change) => {
    const list = path.slice(0, -1);
    makeWay(list, change);
    if (change.valueAt(list) === undefined) change.set(list, [value]);
    else change.insert(path, value);
  });
}

/** A key or an entry goes. */
export function deleteAt(path: JsonPath): Command {
  return editing(path, undefined, (change) => change.delete(path));
}

/** An entry moves within its list, or to another one; `to` is read after it has been taken out. */
export function moveAt(from: JsonPath, to: JsonPath): Command {
  return editing(from, undefined, (change) => change.move(from, to));
}

function makeWay(path: JsonPath, change: Change): void {
  for (let length = 1; length < path.length; length++) {
    const way = path.slice(0, length);
    if (typeof way.at(-1) === 'string' && typeof path[length] === 'string' && change.valueAt(way) === undefined) change.set(way, {});
  }
}

function removeEmpty(path: JsonPath, change: Change): void {
  const around = path.slice(0, -1);
  const left = change.valueAt(around);
  if (!isJsonObject(left) || Object.keys(left).length > 0 || isOptional(change.start, path) || !isOptional(change.start, around)) return;
  change.set(around, undefined);
}

function editing(path: JsonPath, mergeKey: string | undefined, edit: (change: Change) => unknown): Command {
  return (state, dispatch) => {
    const change = new Change(state);
    try {
      edit(change);
    } catch {
      // The path leads nowhere in this document: nothing can be done here.
      return false;
    }
    if (change.isEmpty) return false;
    const label: EditLabel = { code: 'editing/set-part', values: { part: String(path[0] ?? ''), property: String(path.at(-1) ?? '') } };
    dispatch?.(change.done(label, mergeKey));
    return true;
  };
}
