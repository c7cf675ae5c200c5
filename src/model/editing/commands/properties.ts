import type { Json, JsonPath } from '../../definition/index.js';
import { propertiesOf } from '../form-metadata.js';
import { defaultLocaleOf, withText } from '../localized.js';
import type { FormNode } from '../outline.js';
import { settle } from '../references/settle.js';
import { nodeOf, type Command, type EditorState } from '../state.js';
import { Change } from '../transaction.js';
import { rename } from './rename.js';

/**
 * Gives a property of nodes a value; undefined, or what it counts as anyway, takes it out of the file. `name` goes through `rename`.
 * The nodes may be of any kind, parts too: a column, an item, a validator, a trigger, the survey itself.
 */
export function setProperty(ids: string | readonly string[], property: string, value: Json | undefined): Command {
  return (state, dispatch) => {
    const nodes = asNodes(state, ids);
    if (nodes.length === 0) return false;
    if (property === 'name') return nodes.length === 1 && typeof value === 'string' && rename(nodes[0]!.id, value)(state, dispatch);
    const change = new Change(state);
    for (const node of nodes) change.set([...change.node(node.id).path, property], isUsual(node, property, value, state) ? undefined : value);
    if (change.isEmpty) return false;
    if (namesThings(property, value)) settle(change);
    dispatch?.(change.done({ code: 'editing/set-property', values: { property, name: nodes[0]!.name, count: nodes.length } }, `set:${nodes.map(({ id }) => id).join()}:${property}`));
    return true;
  };
}

/** Gives a property several nodes the same text in one language; empty takes the text away. */
export function setText(ids: string | readonly string[], property: string, locale: string, text: string): Command {
  return (state, dispatch) => {
    const nodes = asNodes(state, ids);
    const change = new Change(state);
    const defaultLocale = defaultLocaleOf(state.document);
    for (const node of nodes) {
      const path = [...change.node(node.id).path, property];
      change.set(path, withText(change.valueAt(path), locale, text, defaultLocale, 'survey'));
    }
    if (change.isEmpty) return false;
    dispatch?.(change.done({ code: 'editing/set-text', values: { property, locale, name: nodes[0]!.name } }, `text:${nodes.map(({ id }) => id).join()}:${property}:${locale}`));
    return true;
  };
}

/** Gives a text anywhere in the document (the title of a scale, of a role, of a band) a wording in one language. */
export function setTextAt(path: JsonPath, locale: string, text: string): Command {
  return (state, dispatch) => {
    const change = new Change(state);
    const home = path[0] === change.outline.survey.path[0] || change.outline.survey.path.length === 0 ? 'survey' : 'envelope';
    if (change.valueAt(path.slice(0, -1)) === undefined) return false;
    change.set(path, withText(change.valueAt(path), locale, text, defaultLocaleOf(state.document), home));
    if (change.isEmpty) return false;
    dispatch?.(change.done({ code: 'editing/set-text', values: { property: String(path.at(-1)), locale } }, `text:${path.join('/')}:${locale}`));
    return true;
  };
}

/** Lists of rows, columns and elements declare names, and so does the key of an answer; the rest cannot break a reference. */
function namesThings(property: string, value: Json | undefined): boolean {
  return property === 'valueName' || value === undefined || typeof value === 'object';
}

function isUsual(node: FormNode, property: string, value: Json | undefined, state: EditorState): boolean {
  if (value === undefined || value === '') return true;
  const info = propertiesOf(state.context.metadata, node.className).get(property);
  return info?.default !== undefined && JSON.stringify(info.default) === JSON.stringify(value);
}

function asNodes(state: EditorState, ids: string | readonly string[]): FormNode[] {
  return [...new Set(typeof ids === 'string' ? [ids] : ids)].flatMap((id) => nodeOf(state, id) ?? []);
}
