import { fewestEntries, idSchema, isOptional, type JsonPath } from '../../definition/index.js';
import { idsAt, releaseEntries, settleEntryId } from '../references/entry-ids.js';
import type { Command } from '../state.js';
import { Change } from '../transaction.js';

/**
 * Gives a role, a round or a scale another id, and everything that names it follows: the envelope, conditions, tests. False when the id is
 * taken or no id.
 *
 * @param path of the entry, such as `['roles', 1]`
 */
export function renameEntry(path: JsonPath, id: string): Command {
  return (state, dispatch) => {
    const [list, index] = [path.slice(0, -1), Number(path.at(-1))];
    const ids = idsAt(list, state.document);
    const old = ids?.[index];
    if (!ids || !(index in ids) || old === id || !idSchema.safeParse(id).success) return false;
    const others = ids.toSpliced(index, 1);
    // Expressions compare without regard to case, so two ids must differ in more.
    if (others.some((other) => String(other).toLowerCase() === id.toLowerCase())) return false;
    const change = new Change(state);
    change.set([...path, 'id'], id);
    // Of two with the same id nobody knows which one is meant.
    if (typeof old === 'string' && !others.includes(old)) settleEntryId(list, old, id, change);
    dispatch?.(change.done({ code: 'editing/rename', values: { from: old ?? '', to: id } }));
    return true;
  };
}

/** Removes a role, a round or a scale and what names it; an optional list goes with its last entry. False when the form cannot be without what names it. */
export function removeEntry(path: JsonPath): Command {
  return (state, dispatch) => {
    const [list, index] = [path.slice(0, -1), Number(path.at(-1))];
    const ids = idsAt(list, state.document);
    if (!ids || !(index in ids)) return false;
    const change = new Change(state);
    if (ids.length === 1 && isOptional(state.document, list)) change.set(list, undefined);
    else if (ids.length > fewestEntries(state.document, list)) change.delete(path);
    else return false;
    if (!releaseEntries(state.document, change)) return false;
    dispatch?.(change.done({ code: 'editing/remove', values: { count: 1, name: String(ids[index] ?? '') } }));
    return true;
  };
}
