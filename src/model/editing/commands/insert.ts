import { isJsonObject, type Json, type JsonObject } from '../../definition/index.js';
import { freeName, isUsableName, nameKind, namesIn, newName } from '../names.js';
import { elementLists, type FormNode } from '../outline.js';
import type { Change } from '../transaction.js';
import { insertAt, type Position } from './place.js';

/** Puts elements into a form: names that are taken or missing become new ones, and what refers to them among the elements follows. */
export function insertElements(elements: readonly JsonObject[], position: Position, change: Change): FormNode[] {
  const named = withFreeNames(elements, change);
  const ids = named.map((element, i) => insertAt({ ...position, index: position.index + i }, element, change).id);
  return ids.map((id) => change.node(id));
}

/** The same elements (or pages) under names that the form does not have yet. */
export function withFreeNames(elements: readonly JsonObject[], change: Change, kind?: 'page'): JsonObject[] {
  const names = namesIn(change.outline);
  const used = new Set<string>();
  const isTaken = (name: string) => names.has(name.toLowerCase()) || used.has(name.toLowerCase());
  return elements.map((element) => name(element, kind));

  function name(element: JsonObject, kind?: 'page'): JsonObject {
    const old = typeof element['name'] === 'string' ? element['name'] : '';
    let fresh = isUsableName(old) ? freeName(old, isTaken) : undefined;
    if (fresh === undefined) fresh = newName(kind ?? nameKind(element), change, used);
    used.add(fresh.toLowerCase());
    const renamed: JsonObject = {};
    for (const [key, value] of Object.entries(withName(element, fresh))) renamed[key] = inner(element, key, value);
    return renamed;
  }

  function inner(owner: JsonObject, key: string, value: Json): Json {
    if (!Array.isArray(value)) return value;
    const lists = elementLists(change.context.metadata, typeof owner['type'] === 'string' ? owner['type'] : 'page');
    const items = elementLists(change.context.metadata, 'choiceitem');
    return value.map((item) => {
      if (!isJsonObject(item)) return item;
      if (lists.has(key)) return name(item);
      // A choice can hold elements as well.
      return Object.fromEntries(Object.entries(item).map(([k, v]) => [k, items.has(k) && Array.isArray(v) ? v.map((e) => (isJsonObject(e) ? name(e) : e)) : v]));
    });
  }
}

/** The name stands behind the type, where people expect it. */
function withName(element: JsonObject, name: string): JsonObject {
  if ('name' in element) return { ...element, name };
  const { type, ...rest } = element;
  return { ...(type === undefined ? {} : { type }), name, ...rest };
}
