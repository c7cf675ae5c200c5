import { isJsonObject } from '../../definition/index.js';
import { propertiesOf } from '../form-metadata.js';
import { isUsableName, namesIn } from '../names.js';
import type { FormNode } from '../outline.js';
import { settle } from '../references/settle.js';
import { nodeOf, type Command } from '../state.js';
import { Change } from '../transaction.js';

/** Gives a page, element, column or other named part another name, and everything that refers to it follows. False when the name is taken or no name. */
export function rename(id: string, name: string): Command {
  return (state, dispatch) => {
    const node = nodeOf(state, id);
    if (!node || node.name === name || !isUsableName(name, state.context.metadata.words) || !propertiesOf(state.context.metadata, node.className).has('name')) return false;
    const change = new Change(state);
    if (name.toLowerCase() !== node.name.toLowerCase() && isTaken(name, node, change)) return false;
    change.set([...node.path, 'name'], name);
    settle(change);
    // A name that references could not follow, such as that of a word of expressions.
    if (change.notes.some(({ code }) => code !== 'editing/references-rewritten')) return false;
    dispatch?.(change.done({ code: 'editing/rename', values: { from: node.name, to: name } }, `rename:${id}`));
    return true;
  };
}

/** Columns and text items need another name only than their neighbours; everything else has its name in the whole form. */
function isTaken(name: string, node: FormNode, change: Change): boolean {
  if (node.kind !== 'part' || node.className === 'calculatedvalue') return namesIn(change.outline).has(name.toLowerCase());
  const list = change.valueAt(node.path.slice(0, -1));
  return Array.isArray(list) && list.some((item) => isJsonObject(item) && String(item['name']).toLowerCase() === name.toLowerCase());
}
