import { isJsonObject, type Json, type JsonObject } from '../../definition/index.js';
import { focusedNode, type Command, type EditorState } from '../state.js';
import { Change } from '../transaction.js';
import { ancestors } from '../selection.js';
import { startingPosition } from './add.js';
import { insertElements, insertPages } from './insert.js';
import { isElement, positionOf, type Place } from './place.js';
import { nodesToActOn, removeNodes } from './remove.js';

/** What is copied: whole pages or elements. As text it is JSON that a person can read and another builder can take. */
export interface Clip {
  readonly kind: 'pages' | 'elements';
  readonly items: readonly JsonObject[];
}

/** The selection (or the nodes of these ids) as JSON text for the clipboard; undefined when pages and elements are mixed, or nothing is there to copy. */
export function copyText(state: EditorState, ids?: readonly string[]): string | undefined {
  const nodes = nodesToActOn(state, ids);
  const kind = nodes.every(({ kind }) => kind === 'page') ? 'pages' : nodes.every(isElement) ? 'elements' : undefined;
  return nodes.length && kind ? JSON.stringify({ [kind]: nodes.map(({ json }) => json) }, null, 2) : undefined;
}

/** Copies and removes. @param write takes the text to the clipboard */
export function cut(write: (text: string) => void, ids?: readonly string[]): Command {
  return (state, dispatch) => {
    const text = copyText(state, ids);
    if (text === undefined) return false;
    if (!dispatch) return true;
    const nodes = nodesToActOn(state, ids);
    const change = new Change(state);
    write(text);
    removeNodes(nodes, change);
    dispatch(change.done({ code: 'editing/cut', values: { count: nodes.length, name: nodes[0]!.name } }));
    return true;
  };
}

/** Puts in what was copied here, in another builder, or written by hand: elements at a place (default: after the focused one), pages behind the focused page. */
export function paste(text: string, place?: Place): Command {
  return (state, dispatch) => {
    const clip = readClip(text);
    if (!clip) return false;
    const change = new Change(state);
    const position = clip.kind === 'elements' ? (place ? positionOf(place, change) : startingPosition(state, change)) : undefined;
    if (clip.kind === 'elements' && !position) return false;
    if (!dispatch) return true;
    const page = [focusedNode(state), ...ancestors(focusedNode(state))].find(({ kind }) => kind === 'page');
    const ids = position ? insertElements(clip.items, position, change).map(({ id }) => id) : insertPages(clip.items, page ? page.index + 1 : change.outline.pages.length, change);
    dispatch(change.select(...ids).done({ code: 'editing/paste', values: { count: ids.length, name: change.node(ids[0]!).name } }));
    return true;
  };
}

/** Reads a clip, a survey, a form definition, an element or a list of them; undefined for anything else. Never throws. */
export function readClip(text: string): Clip | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const source = isJsonObject(value) && isJsonObject(value['survey']) ? value['survey'] : value;
  if (Array.isArray(source)) return clipOf('elements', source);
  if (!isJsonObject(source)) return undefined;
  if (Array.isArray(source['pages'])) return clipOf('pages', source['pages']);
  if (typeof source['type'] === 'string') return clipOf('elements', [source]);
  return Array.isArray(source['elements']) ? clipOf('elements', source['elements']) : undefined;
}

function clipOf(kind: Clip['kind'], items: readonly Json[]): Clip | undefined {
  const right = items.filter((item): item is JsonObject => isJsonObject(item) && (kind === 'pages' || typeof item['type'] === 'string'));
  return right.length && right.length === items.length ? { kind, items: right } : undefined;
}
