import type { JsonObject } from '../../definition/index.js';
import { settle } from '../references/settle.js';
import { ancestors } from '../selection.js';
import { focusedNode, type Command } from '../state.js';
import { Change } from '../transaction.js';
import { insertPages } from './insert.js';
import { isElement } from './place.js';
import { moveNodes } from './move.js';
import { nodesToActOn } from './remove.js';

/** Adds a page, empty or as it is given; without an index behind the focused page, else at the end. Elements that stand on no page come onto one of their own. */
export function addPage(page: JsonObject = { elements: [] }, index?: number): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const change = new Change(state);
    intoPages(change);
    const focused = [focusedNode(state), ...ancestors(focusedNode(state))].find(({ kind }) => kind === 'page');
    const position = index ?? (focused ? focused.index + 1 : change.outline.pages.length);
    const id = insertPage(page, position, change);
    dispatch(change.select(id).done({ code: 'editing/add-page', values: { name: change.node(id).name } }));
    return true;
  };
}

/** Moves elements onto a new page behind theirs. */
export function moveToNewPage(ids?: readonly string[]): Command {
  return (state, dispatch) => {
    const nodes = nodesToActOn(state, ids);
    if (nodes.length === 0 || !nodes.every(isElement)) return false;
    if (!dispatch) return true;
    const change = new Change(state);
    intoPages(change);
    const page = ancestors(change.node(nodes.at(-1)!.id)).find(({ kind }) => kind === 'page');
    const id = insertPage({ elements: [] }, page ? page.index + 1 : change.outline.pages.length, change);
    moveNodes(nodes.map((node) => change.node(node.id)), { into: id }, change);
    settle(change);
    dispatch(change.select(...nodes.map((node) => node.id)).done({ code: 'editing/move-to-new-page', values: { count: nodes.length, name: nodes[0]!.name } }));
    return true;
  };
}

function insertPage(page: JsonObject, index: number, change: Change): string {
  return insertPages([page], index, change)[0]!;
}

/** A survey that has its elements without pages gets its first page, which is how survey-core reads it anyway. */
export function intoPages(change: Change): void {
  const { survey, pages } = change.outline;
  const loose = survey.children.filter(isElement);
  if (pages.length || loose.length === 0) return;
  const page = insertPage({ elements: [] }, 0, change);
  moveNodes(loose.map(({ id }) => change.node(id)), { into: page }, change);
  for (const key of new Set(loose.map((node) => node.key))) change.set([...change.outline.survey.path, key], undefined);
}
