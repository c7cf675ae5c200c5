import type { FormNode } from '../outline.js';
import { settle } from '../references/settle.js';
import { ancestors, outermost } from '../selection.js';
import { nodeOf, selectedNodes, type Command, type EditorState } from '../state.js';
import { Change } from '../transaction.js';

/** Removes pages, elements and parts, and what refers to them. Without ids: what is selected. */
export function remove(ids?: readonly string[]): Command {
  return (state, dispatch) => {
    const nodes = nodesToActOn(state, ids).filter(({ parent }) => parent);
    if (nodes.length === 0) return false;
    if (!dispatch) return true;
    const change = new Change(state);
    removeNodes(nodes, change);
    dispatch(change.done({ code: 'editing/remove', values: { count: nodes.length, name: nodes[0]!.name } }));
    return true;
  };
}

/** Afterwards the neighbour is selected: the next one, else the one before, else the parent. */
export function removeNodes(nodes: readonly FormNode[], change: Change): void {
  const next = neighbour(nodes);
  for (const node of nodes) change.delete(change.node(node.id).path);
  settle(change);
  change.select(...(next && next.kind !== 'survey' ? [next.id] : []));
}

function neighbour(nodes: readonly FormNode[]): FormNode | undefined {
  const gone = new Set(nodes.map(({ id }) => id));
  const last = nodes.at(-1)!;
  const siblings = last.parent!.children.filter(({ key }) => key === last.key);
  const place = siblings.findIndex(({ id }) => id === last.id);
  const left = [...siblings.slice(place + 1), ...siblings.slice(0, Math.max(place, 0)).reverse()];
  return left.find(({ id }) => !gone.has(id)) ?? ancestors(last).find(({ id }) => !gone.has(id));
}

/** The nodes of these ids, or the selected ones; in the order of the document, none inside another. */
export function nodesToActOn(state: EditorState, ids?: readonly string[]): FormNode[] {
  return ids ? outermost([...new Set(ids)].flatMap((id) => nodeOf(state, id) ?? [])) : selectedNodes(state);
}
