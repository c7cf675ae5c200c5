import { isJsonObject, itemValue, type Json, type JsonObject, type JsonPath } from '../../definition/index.js';
import { propertiesOf, type PropertyInfo } from '../form-metadata.js';
import { defaultLocaleOf, withText } from '../localized.js';
import { freeName, isUsableName } from '../names.js';
import { settleAnswerValue } from '../references/compared-values.js';
import { rowKey } from '../references/name-table.js';
import { settle } from '../references/settle.js';
import { nodeOf, type Command, type EditorState } from '../state.js';
import { Change } from '../transaction.js';

/** A list of choices, rows, columns, rates or text items that a node owns. */
export interface ItemList {
  /** Id of the node. */
  readonly node: string;
  /** `choices`, `rows`, `columns`, `rateValues`, `items` … */
  readonly property: string;
}

/** Adds an item, by default at the end with the next free value. */
export function addItem(list: ItemList, options: { item?: Json; index?: number } = {}): Command {
  return editList(list, 'editing/add-item', undefined, (change, path, items, key) => {
    const item = options.item ?? newItem(items, key, change);
    if (taken(items, keyOf(item, key))) return false;
    const index = Math.min(Math.max(options.index ?? items.length, 0), items.length);
    if (change.valueAt(path) === undefined) change.set(path, []);
    change.insert([...path, index], item);
    return true;
  });
}

export function removeItem(list: ItemList, index: number): Command {
  return editList(list, 'editing/remove-item', undefined, (change, path, items) => {
    if (!(index in items)) return false;
    if (items.length === 1) change.set(path, undefined);
    else change.delete([...path, index]);
    settle(change);
    return true;
  });
}

/** @param to its index afterwards */
export function moveItem(list: ItemList, from: number, to: number): Command {
  return editList(list, 'editing/move-item', undefined, (change, path, items) => {
    if (from === to || !(from in items) || !(to in items)) return false;
    change.move([...path, from], [...path, to]);
    return true;
  });
}

/** Gives an item another value (a column or text item: another name). False when another one has it. */
export function setItemValue(list: ItemList, index: number, value: string | number | boolean): Command {
  return editList(list, 'editing/set-item-value', `item:${list.node}:${list.property}:${index}`, (change, path, items, key) => {
    const item = items[index];
    if (item === undefined || value === '' || taken(items.toSpliced(index, 1), value)) return false;
    if (key === 'name' && !(typeof value === 'string' && isUsableName(value, change.context.metadata.words))) return false;
    const old = isJsonObject(item) ? item[key] ?? null : item;
    if (isJsonObject(item)) change.set([...path, index, key], value);
    else change.replace([...path, index], value);
    if (key === 'value' && list.property !== 'rows') settleAnswerValue(change.node(list.node), old, value, change);
    settle(change, { aliases: new Map(list.property === 'rows' ? [[rowKey(list.node, old), rowKey(list.node, value)]] : []) });
    return true;
  });
}

/** Gives an item a text in one language; an item that is a bare value becomes an object for it. */
export function setItemText(list: ItemList, index: number, locale: string, text: string): Command {
  return editList(list, 'editing/set-item-text', `item-text:${list.node}:${list.property}:${index}:${locale}`, (change, path, items, key) => {
    const item = items[index];
    if (item === undefined) return false;
    const property = key === 'name' ? 'title' : 'text';
    const changed = withText(isJsonObject(item) ? item[property] : undefined, locale, text, defaultLocaleOf(change.document), 'survey');
    if (isJsonObject(item)) change.set([...path, index, property], changed);
    else if (changed !== undefined) change.replace([...path, index], { [key]: item, [property]: changed });
    return true;
  });
}

/** Replaces or extends a list by pasted lines: each a value, or `value|text`. Values that are there already are left out. */
export function pasteItems(list: ItemList, text: string, options: { replace?: boolean; locale?: string } = {}): Command {
  return editList(list, 'editing/paste-items', undefined, (change, path, items, key) => {
    const kept = options.replace ? [] : [...items];
    const lines = linesOf(text).filter(({ value }, i, all) => !taken(kept, value) && all.findIndex((line) => line.value === value) === i);
    if (lines.length === 0) return false;
    const locale = options.locale ?? 'default';
    change.set(path, [...kept, ...lines.map(({ value, label }) => withLabel(value, label, key, locale, change))]);
    if (options.replace) settle(change);
    return true;
  });
}

/** Lines of a pasted list, such as a column of a spreadsheet; empty ones are left out. */
export function linesOf(text: string): { value: string; label: string | undefined }[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter(Boolean).map((line) => {
    const [, value, label] = /^([^|\t]*)[|\t](.*)$/.exec(line) ?? [];
    return value?.trim() ? { value: value.trim(), label: label!.trim() || undefined } : { value: line.replace(/^[|\t]\s*/, ''), label: undefined };
  });
}

function withLabel(written: string, label: string | undefined, key: string, locale: string, change: Change): Json {
  // A scale is made of numbers: answers to it are compared and averaged as such.
  const value = key === 'value' && String(Number(written)) === written && Number.isFinite(Number(written)) ? Number(written) : written;
  if (label === undefined) return key === 'name' ? { name: value } : value;
  const text = withText(undefined, locale, label, defaultLocaleOf(change.document), 'survey');
  return { [key]: value, [key === 'name' ? 'title' : 'text']: text! };
}

type EditItems = (change: Change, path: JsonPath, items: readonly Json[], key: string) => boolean;

function editList({ node: id, property }: ItemList, code: string, mergeKey: string | undefined, edit: EditItems): Command {
  return (state, dispatch) => {
    const node = nodeOf(state, id);
    const info = node && listInfo(state, node.className, property);
    if (!node || !info) return false;
    const change = new Change(state);
    const path = [...node.path, property];
    const value = node.json[property];
    if (!edit(change, path, Array.isArray(value) ? value : [], keyOfList(info, state)) || change.isEmpty) return false;
    dispatch?.(change.done({ code, values: { property, name: node.name } }, mergeKey));
    return true;
  };
}

function listInfo(state: EditorState, className: string, property: string): PropertyInfo | undefined {
  const info = propertiesOf(state.context.metadata, className).get(property);
  return info?.holds?.list && info.holds.className ? info : undefined;
}

/** Columns of cells and text items have a `name`, other items a `value`. */
function keyOfList({ holds }: PropertyInfo, state: EditorState): string {
  return propertiesOf(state.context.metadata, holds!.className!).has('value') ? 'value' : 'name';
}

function newItem(items: readonly Json[], key: string, change: Change): Json {
  const numbers = items.map(itemValue).filter((value) => typeof value === 'number');
  if (key === 'value' && items.length > 0 && numbers.length === items.length) return Math.max(...numbers) + 1;
  const kind = key === 'name' ? 'column' : 'item';
  const value = freeName(change.context.newName(kind, items.length + 1), (name) => taken(items, name));
  return key === 'name' ? ({ name: value } satisfies JsonObject) : value;
}

function keyOf(item: Json, key: string): Json {
  return isJsonObject(item) ? item[key] ?? null : item;
}

function taken(items: readonly Json[], value: Json): boolean {
  return items.some((item) => String(itemValue(item)).toLowerCase() === String(value).toLowerCase());
}
