import { isUsableName, namesIn } from '../names.js';
import { nodeOf, type Command } from '../state.js';
import { Change } from '../transaction.js';

/** Gives a page, element, column or other named part another name, and everything that refers to it follows. False when the name is taken or no name. */
export function rename(id: string, name: string): Command {
  return (state, dispatch) => {
    const node = nodeOf(state, id);
    if (!node || node.kind === 'survey' || node.name === name || !isUsableName(name)) return false;
    const change = new Change(state);
    if (name.toLowerCase() !== node.name.toLowerCase() && namesIn(change.outline).has(name.toLowerCase())) return false;
    if (!dispatch) return true;
    change.set([...node.path, 'name'], name);
    dispatch(change.done({ code: 'editing/rename', values: { from: node.name, to: name } }, `rename:${id}`));
    return true;
  };
}
