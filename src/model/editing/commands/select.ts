import { outline, nodeOf, type Command } from '../state.js';
import { Change } from '../transaction.js';

/** Selects nodes; ids that the document does not have are left out. */
export function select(...ids: string[]): Command {
  return (state, dispatch) => {
    const change = new Change(state).select(...ids.filter((id) => nodeOf(state, id)));
    dispatch?.(change.done({ code: 'editing/select' }));
    return true;
  };
}

/** Selects everything between the first selected node and this one, in the order of reading. */
export function selectTo(id: string): Command {
  return (state, dispatch) => {
    const order = outline(state).nodes.filter(({ kind }) => kind !== 'survey').map((node) => node.id);
    const to = order.indexOf(id);
    if (to < 0) return false;
    const start = Math.max(order.indexOf(state.selection.ids[0] ?? id), 0);
    const range = start <= to ? order.slice(start, to + 1) : order.slice(to, start + 1).reverse();
    return select(...range)(state, dispatch);
  };
}
