import type { JsonObject } from '../../definition/index.js';
import type { FormNode } from '../outline.js';
import { mentionsIn } from '../references/references-of.js';
import { settle } from '../references/settle.js';
import { nodeOf, type Command } from '../state.js';
import { Change } from '../transaction.js';
import { insertElements } from './insert.js';
import { moveNodes } from './move.js';
import { isElement, mainList, positionOf } from './place.js';
import { nodesToActOn } from './remove.js';

/** Puts a panel (or another container) around elements that stand in the same list. */
export function wrap(ids?: readonly string[], container: JsonObject = { type: 'panel' }): Command {
  return (state, dispatch) => {
    const nodes = nodesToActOn(state, ids);
    const [first] = nodes;
    if (!first || !nodes.every((node) => isElement(node) && node.parent === first.parent && node.key === first.key)) return false;
    if (!dispatch) return true;
    const change = new Change(state);
    const [panel] = insertElements([container], positionOf({ before: first.id }, change)!, change);
    moveNodes(nodes.map(({ id }) => change.node(id)), { into: panel!.id }, change);
    settle(change);
    dispatch(change.select(panel!.id).done({ code: 'editing/wrap', values: { count: nodes.length, name: change.node(panel!.id).name } }));
    return true;
  };
}

/** Takes a panel away and leaves its elements where it stood; its condition becomes theirs. */
export function unwrap(id: string): Command {
  return (state, dispatch) => {
    const panel = nodeOf(state, id);
    if (!panel || !isElement(panel)) return false;
    const change = new Change(state);
    const key = mainList(panel, change);
    const inside = panel.children.filter((child) => child.key === key && isElement(child));
    if (inside.length === 0) return false;
    if (!dispatch) return true;
    moveNodes(inside, { before: id }, change);
    for (const child of inside) passCondition(panel, child.id, change);
    change.delete(change.node(id).path);
    settle(change);
    dispatch(change.select(...inside.map((child) => child.id)).done({ code: 'editing/unwrap', values: { name: panel.name } }));
    return true;
  };
}

function passCondition(panel: FormNode, id: string, change: Change): void {
  const condition = panel.json['visibleIf'];
  const child = change.node(id);
  if (typeof condition !== 'string' || !condition.trim()) return;
  const names = mentionsIn({ path: ['visibleIf'], kind: 'condition', text: condition }, child, change.document, change.context);
  const path = [...child.path, 'visibleIf'];
  // A question must not depend on itself.
  if (names.some(({ resolution }) => resolution.bindings.some(({ key }) => key.startsWith(id)))) change.note('editing/rule-removed', path, { name: panel.name, property: 'visibleIf', before: condition });
  else change.set(path, typeof child.json['visibleIf'] === 'string' && child.json['visibleIf'].trim() ? `(${condition}) and (${child.json['visibleIf']})` : condition);
}
