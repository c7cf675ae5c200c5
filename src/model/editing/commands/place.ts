import type { JsonPath } from '../../definition/index.js';
import { elementLists, type FormNode } from '../outline.js';
import { ancestors } from '../selection.js';
import type { Change } from '../transaction.js';

/** Where elements go: into a page, panel or other container (at its end, or at an index), or beside an element. */
export type Place =
  | { readonly into: string; readonly key?: string; readonly index?: number }
  | { readonly before: string }
  | { readonly after: string };

/** A position in a list of elements. */
export interface Position {
  readonly parent: FormNode;
  readonly key: string;
  /** The list may not exist yet. */
  readonly list: JsonPath;
  readonly index: number;
}

/** Undefined when elements cannot stand there. */
export function positionOf(place: Place, change: Change): Position | undefined {
  if ('into' in place) {
    const parent = insideOf(place.into, change);
    const key = parent && (place.key ?? mainList(parent, change));
    if (!parent || key === undefined || !elementLists(change.context.metadata, parent.className).has(key)) return undefined;
    const length = lengthAt([...parent.path, key], change);
    return { parent, key, list: [...parent.path, key], index: Math.min(Math.max(place.index ?? length, 0), length) };
  }
  const anchor = change.find('before' in place ? place.before : place.after);
  if (!anchor?.parent || !isElement(anchor)) return undefined;
  return { parent: anchor.parent, key: anchor.key, list: [...anchor.parent.path, anchor.key], index: anchor.index + ('after' in place ? 1 : 0) };
}

/** What is put into a survey that has pages goes to its last page: survey-core would not look beside the pages. */
function insideOf(id: string, change: Change): FormNode | undefined {
  const { survey, pages } = change.outline;
  return id === survey.id && pages.length > 0 ? pages.at(-1) : change.find(id);
}

/** The list into which a container takes elements when nothing else is said. */
export function mainList(node: FormNode, change: Change): string | undefined {
  const keys = [...elementLists(change.context.metadata, node.className)];
  return keys.find((key) => Array.isArray(node.json[key])) ?? keys[0];
}

/** After the focused element, at the end of the focused page, else at the end of the last page. */
export function defaultPlace(focused: FormNode | undefined, change: Change): Place | undefined {
  const around = focused ? [focused, ...ancestors(focused)] : [];
  const element = around.find(isElement);
  if (element) return { after: element.id };
  const { survey, pages } = change.outline;
  const page = around.find(({ kind }) => kind === 'page') ?? pages.at(-1);
  if (page) return { into: page.id };
  return survey.children.length ? { into: survey.id } : undefined;
}

export function isElement(node: FormNode): boolean {
  return node.kind === 'panel' || node.kind === 'question';
}

/** Puts an element there, as it is, and gives its node. */
export function insertAt(position: Position, element: FormNode['json'], change: Change): FormNode {
  if (change.valueAt(position.list) === undefined) change.set(position.list, []);
  change.adopt([...position.list, position.index], element);
  return change.outline.nodes.find(({ path }) => samePath(path, [...position.list, position.index]))!;
}

export function lengthAt(list: JsonPath, change: Change): number {
  const value = change.valueAt(list);
  return Array.isArray(value) ? value.length : 0;
}

export function samePath(a: JsonPath, b: JsonPath): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}
