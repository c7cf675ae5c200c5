import { isJsonObject, itemValue, type Json, type JsonObject } from '../../definition/index.js';
import { propertiesOf, type PropertyInfo } from '../form-metadata.js';
import type { FormNode, OutlineContext } from '../outline.js';
import { settle } from '../references/settle.js';
import { nodeOf, type Command, type EditorState } from '../state.js';
import { Change, type EditNote } from '../transaction.js';
import { isElement } from './place.js';

/** What a conversion would take away: properties that the new type does not have, and what names something that goes with them. */
export interface Loss {
  readonly properties: readonly { readonly property: string; readonly value: Json }[];
  readonly notes: readonly EditNote[];
}

/** Makes an element one of another type. It stays the same node under the same name and keeps everything that the new type has, too. */
export function convert(id: string, type: string): Command {
  return (state, dispatch) => {
    const change = convertedBy(state, id, type);
    if (!change) return false;
    dispatch?.(change.select(id).done({ code: 'editing/convert', values: { name: change.node(id).name, type } }));
    return true;
  };
}

/** For the question before a conversion: what would be lost. Undefined when it is not possible. */
export function whatIsLost(state: EditorState, id: string, type: string): Loss | undefined {
  const node = nodeOf(state, id);
  const change = convertedBy(state, id, type);
  if (!node || !change) return undefined;
  const { kept } = convertedJson(node, type, state.context);
  const properties = Object.entries(node.json).filter(([key]) => key !== 'type' && !kept.has(key)).map(([property, value]) => ({ property, value }));
  return { properties, notes: change.notes.filter(({ code }) => code !== 'editing/references-rewritten') };
}

function convertedBy(state: EditorState, id: string, type: string): Change | undefined {
  const node = nodeOf(state, id);
  const { metadata } = state.context;
  const possible = metadata.questionTypes.includes(type) || type === 'panel';
  if (!node || !isElement(node) || !possible || node.className === type) return undefined;
  const change = new Change(state);
  change.replaceKeeping(node.path, convertedJson(node, type, state.context).json);
  settle(change);
  return change;
}

function convertedJson(node: FormNode, type: string, { metadata, identity }: OutlineContext): { json: JsonObject; kept: ReadonlySet<string> } {
  const from = propertiesOf(metadata, node.className);
  const to = propertiesOf(metadata, type);
  const json: JsonObject = { type };
  const kept = new Set<string>();
  const lists = Object.entries(node.json).filter(([key, value]) => Array.isArray(value) && from.get(key)?.holds);
  for (const [key, value] of Object.entries(node.json)) {
    if (key === 'type') continue;
    const property = to.get(key);
    if (!property || !fits(value, from.get(key), property)) continue;
    json[key] = value;
    kept.add(key);
  }
  for (const [key, value] of lists) {
    if (kept.has(key)) continue;
    const [target, list] = counterpart(from.get(key)!, value as Json[], to, json) ?? [];
    if (target === undefined) continue;
    (value as Json[]).forEach((item, i) => isJsonObject(item) && isJsonObject(list![i]) && identity.carry(item, list![i] as JsonObject));
    json[target] = list!;
    kept.add(key);
  }
  return { json, kept };
}

/** A property of the same name can mean something else: listed values must allow it, and what it holds must be of the same kind. */
function fits(value: Json, from: PropertyInfo | undefined, to: PropertyInfo): boolean {
  if (to.choices.length && typeof value === 'string' && !to.choices.includes(value)) return false;
  if (!from?.holds && !to.holds) return from === undefined || from.type === to.type || !isJsonObject(value);
  return from?.holds?.base === to.holds?.base && kindOfItems(from) === kindOfItems(to);
}

type ItemKind = 'values' | 'columns' | 'fields' | 'elements' | 'other';

function kindOfItems(property: PropertyInfo | undefined): ItemKind {
  const { className, base } = property?.holds ?? {};
  if (base === 'question') return 'elements';
  if (className === 'matrixdropdowncolumn') return 'columns';
  if (className === 'multipletextitem') return 'fields';
  return className && /item(value)?$|matrixcolumn|imagemaparea|sliderlabel/.test(className) ? 'values' : 'other';
}

/** The list of the new type that can take these items, and how they look there. */
function counterpart(from: PropertyInfo, items: Json[], to: ReadonlyMap<string, PropertyInfo>, json: JsonObject): [string, Json[]] | undefined {
  const kind = kindOfItems(from);
  const open = [...to].filter(([key, property]) => property.name === key && property.holds?.list && !(key in json));
  const find = (wanted: ItemKind) => open.find(([, property]) => kindOfItems(property) === wanted)?.[0];
  const same = find(kind);
  if (same !== undefined && kind !== 'other') return [same, items];
  const translate = translations[kind];
  for (const [wanted, item] of Object.entries(translate ?? {})) {
    const target = find(wanted as ItemKind);
    if (target !== undefined) return [target, items.map((each) => item!(each))];
  }
  return undefined;
}

const translations: Partial<Record<ItemKind, Partial<Record<ItemKind, (item: Json) => Json>>>> = {
  values: { columns: asNamed, fields: asNamed },
  columns: { elements: (item) => asElement(item), fields: asNamed, values: asValue },
  fields: { elements: (item) => asElement(item), columns: asNamed, values: asValue },
  elements: { columns: asColumn, fields: asNamed },
};

function asNamed(item: Json): Json {
  if (!isJsonObject(item)) return { name: String(item) };
  const title = item['title'] ?? item['text'];
  return { name: String(item['name'] ?? itemValue(item)), ...(title === undefined ? {} : { title }) };
}

function asValue(item: Json): Json {
  const { name, title } = isJsonObject(item) ? item : { name: item, title: undefined };
  return title === undefined ? name ?? '' : { value: name ?? '', text: title };
}

function asElement(item: Json): Json {
  const { cellType, ...rest } = isJsonObject(item) ? item : { cellType: undefined };
  return { type: typeof cellType === 'string' && cellType !== 'default' ? cellType : 'text', ...rest };
}

function asColumn(item: Json): Json {
  const { type, ...rest } = isJsonObject(item) ? item : { type: undefined };
  return { ...rest, cellType: cellTypes.has(String(type)) ? type! : 'text' };
}

const cellTypes = new Set(['dropdown', 'checkbox', 'radiogroup', 'tagbox', 'text', 'comment', 'boolean', 'expression', 'rating', 'slider']);
