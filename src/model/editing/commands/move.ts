import type { FormNode } from '../outline.js';
import { settle } from '../references/settle.js';
import { ancestors } from '../selection.js';
import type { Command } from '../state.js';
import { Change } from '../transaction.js';
import { isElement, lengthAt, mainList, positionOf, type Place } from './place.js';
import { nodesToActOn } from './remove.js';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Moves elements, together and in the order of the document, to a place. Without ids: what is selected. */
export function moveTo(place: Place, ids?: readonly string[]): Command {
  return (state, dispatch) => {
    const nodes = nodesToActOn(state, ids);
    const change = new Change(state);
    if (!canMove(nodes, place, change)) return false;
    moveNodes(nodes, place, change);
    if (change.isEmpty) return false;
    if (!dispatch) return true;
    settle(change);
    dispatch(change.select(...nodes.map(({ id }) => id)).done({ code: 'editing/move', values: { count: nodes.length, name: nodes[0]!.name } }));
    return true;
  };
}

/**
 * Moves elements one step. `up` and `down` go past a neighbour, at the end of a panel out of it, at the end of a page to the next one;
 * `left` leaves the panel, `right` enters the panel before. Pages move among the pages.
 */
export function moveBy(direction: Direction, ids?: readonly string[]): Command {
  return (state, dispatch) => {
    const nodes = nodesToActOn(state, ids);
    if (nodes.length && nodes.every(({ kind }) => kind === 'page')) return movePages(direction, nodes)(state, dispatch);
    if (nodes.length === 0 || !nodes.every(isElement)) return false;
    const place = placeTowards(direction, nodes, new Change(state));
    return place ? moveTo(place, nodes.map(({ id }) => id))(state, dispatch) : false;
  };
}

/** Moves a page to a position among the pages. */
export function movePage(id: string, index: number): Command {
  return (state, dispatch) => {
    const change = new Change(state);
    const page = change.find(id);
    const { pages } = change.outline;
    if (page?.kind !== 'page' || index < 0 || index >= pages.length || index === page.index) return false;
    if (dispatch) dispatch(change.move(page.path, [...page.path.slice(0, -1), index]).select(id).done({ code: 'editing/move-page', values: { name: page.name } }));
    return true;
  };
}

function movePages(direction: Direction, pages: readonly FormNode[]): Command {
  return (state, dispatch) => {
    const step = direction === 'up' || direction === 'left' ? -1 : 1;
    const change = new Change(state);
    const edge = step < 0 ? pages[0]!.index : pages.at(-1)!.index;
    if (edge + step < 0 || edge + step >= change.outline.pages.length) return false;
    for (const { id } of step < 0 ? pages : pages.toReversed()) {
      const { path, index } = change.node(id);
      change.move(path, [...path.slice(0, -1), index + step]);
    }
    dispatch?.(change.select(...pages.map(({ id }) => id)).done({ code: 'editing/move-page', values: { count: pages.length, name: pages[0]!.name } }));
    return true;
  };
}

function canMove(nodes: readonly FormNode[], place: Place, change: Change): boolean {
  const position = positionOf(place, change);
  if (!position || nodes.length === 0 || !nodes.every(isElement)) return false;
  const around = new Set([position.parent, ...ancestors(position.parent)].map(({ id }) => id));
  return nodes.every(({ id }) => !around.has(id));
}

/** From the last one on, each goes before the one that was placed just now, so that they end up together. */
export function moveNodes(nodes: readonly FormNode[], place: Place, change: Change): void {
  const moving = new Set(nodes.map(({ id }) => id));
  const target = positionOf(place, change)!;
  const siblings = target.parent.children.filter(({ key }) => key === target.key);
  let anchor = siblings.slice(target.index).find(({ id }) => !moving.has(id))?.id;
  if (change.valueAt(target.list) === undefined) change.set(target.list, []);
  for (const { id } of nodes.toReversed()) {
    const { path: from } = change.node(id);
    const list = [...change.node(target.parent.id).path, target.key];
    const index = anchor === undefined ? lengthAt(list, change) : change.node(anchor).index;
    change.move(from, afterRemoval([...list, index], from));
    anchor = id;
  }
}

/** Taking an entry out of a list shifts the entries behind it, and what lies in them. */
function afterRemoval(to: (string | number)[], from: readonly (string | number)[]): (string | number)[] {
  const level = from.length - 1;
  if (to.length <= level || !from.slice(0, level).every((step, i) => step === to[i])) return to;
  const [step, gone] = [to[level], from[level]];
  return typeof step === 'number' && typeof gone === 'number' && step > gone ? to.with(level, step - 1) : to;
}

function placeTowards(direction: Direction, nodes: readonly FormNode[], change: Change): Place | undefined {
  const [first, last] = [nodes[0]!, nodes.at(-1)!];
  const edge = direction === 'down' ? last : first;
  const parent = edge.parent!;
  const siblings = parent.children.filter(({ key }) => key === edge.key);
  const place = siblings.findIndex(({ id }) => id === edge.id);
  if (direction === 'right') {
    const panel = siblings[place - 1];
    return panel && mainList(panel, change) !== undefined && panel.kind !== 'page' && isContainer(panel) ? { into: panel.id } : undefined;
  }
  const out = ancestors(edge).find(isElement);
  if (direction === 'left') return out ? { after: out.id } : undefined;
  const neighbour = siblings[place + (direction === 'up' ? -1 : 1)];
  if (neighbour) return direction === 'up' ? { before: neighbour.id } : { after: neighbour.id };
  if (out) return direction === 'up' ? { before: out.id } : { after: out.id };
  const { pages } = change.outline;
  const page = pages[parent.index + (direction === 'up' ? -1 : 1)];
  return parent.kind === 'page' && page ? (direction === 'up' ? { into: page.id } : { into: page.id, index: 0 }) : undefined;
}

/** A matrix could hold details, but a question next to one does not belong into them by one step to the right. */
function isContainer(node: FormNode): boolean {
  return node.kind === 'panel' || 'templateElements' in node.json;
}
