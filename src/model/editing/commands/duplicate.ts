import { isJsonObject, type JsonObject } from '../../definition/index.js';
import { freeName } from '../names.js';
import type { FormNode } from '../outline.js';
import type { Command } from '../state.js';
import { Change } from '../transaction.js';
import { insertElements, insertPages } from './insert.js';
import { isElement, positionOf } from './place.js';
import { nodesToActOn } from './remove.js';

/** Copies elements behind the last of them, or pages behind the last, or a column or item behind itself; under new names, which references among the copies use. */
export function duplicate(ids?: readonly string[]): Command {
  return (state, dispatch) => {
    const nodes = nodesToActOn(state, ids);
    const kind = kindOf(nodes);
    if (!kind) return false;
    if (!dispatch) return true;
    const change = new Change(state);
    const copies = kind === 'parts' ? nodes.map((node) => duplicatePart(node, change)) : duplicateNodes(nodes, kind, change);
    dispatch(change.select(...copies).done({ code: 'editing/duplicate', values: { count: copies.length, name: nodes[0]!.name } }));
    return true;
  };
}

function kindOf(nodes: readonly FormNode[]): 'elements' | 'pages' | 'parts' | undefined {
  if (nodes.length === 0) return undefined;
  if (nodes.every(isElement)) return 'elements';
  if (nodes.every(({ kind }) => kind === 'page')) return 'pages';
  return nodes.every(({ kind, path }) => kind === 'part' && typeof path.at(-1) === 'number') ? 'parts' : undefined;
}

function duplicateNodes(nodes: readonly FormNode[], kind: 'elements' | 'pages', change: Change): string[] {
  const jsons = nodes.map(({ json }) => json);
  const last = nodes.at(-1)!;
  if (kind === 'pages') return insertPages(jsons, last.index + 1, change);
  return insertElements(jsons, positionOf({ after: last.id }, change)!, change).map(({ id }) => id);
}

function duplicatePart(node: FormNode, change: Change): string {
  const { path } = change.node(node.id);
  const list = path.slice(0, -1);
  const copy: JsonObject = { ...node.json };
  const siblings = (change.valueAt(list) as unknown[]).filter(isJsonObject);
  for (const key of ['name', 'value']) {
    const value = copy[key];
    if (typeof value === 'string') copy[key] = freeName(value, (name) => siblings.some((each) => String(each[key]).toLowerCase() === name.toLowerCase()) || (change.valueAt(list) as unknown[]).includes(name));
    if (typeof value === 'number') copy[key] = Math.max(...siblings.map((each) => Number(each[key]) || 0)) + 1;
  }
  const index = (path.at(-1) as number) + 1;
  change.insert([...list, index], copy);
  return change.context.identity.idOf(change.valueAt([...list, index]) as JsonObject);
}
