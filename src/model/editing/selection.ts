import type { JsonObject } from '../definition/index.js';
import { findNode, type FormNode, type OutlineContext } from './outline.js';

/** The nodes that commands act on, in the order in which they were chosen; the last one is the one with the focus. Empty: the form itself. */
export interface Selection {
  readonly ids: readonly string[];
}

export const emptySelection: Selection = Object.freeze({ ids: [] });

export function selectionOf(...ids: string[]): Selection {
  return { ids: [...new Set(ids)] };
}

/** Without what the document no longer has. */
export function validSelection(selection: Selection, document: JsonObject, context: OutlineContext): Selection {
  const ids = selection.ids.filter((id) => findNode(document, id, context));
  return ids.length === selection.ids.length ? selection : { ids };
}

/** The selected nodes in the order of the document, without those that lie inside another selected one. */
export function outermost(nodes: readonly FormNode[]): FormNode[] {
  const chosen = new Set(nodes.map(({ id }) => id));
  return nodes.filter((node) => !ancestors(node).some(({ id }) => chosen.has(id))).sort((a, b) => comparePaths(a, b));
}

/** From the parent up to the survey. */
export function ancestors(node: FormNode): FormNode[] {
  const found: FormNode[] = [];
  for (let above = node.parent; above; above = above.parent) found.push(above);
  return found;
}

function comparePaths(a: FormNode, b: FormNode): number {
  for (let i = 0; i < Math.max(a.path.length, b.path.length); i++) {
    const [left, right] = [a.path[i], b.path[i]];
    if (left === right) continue;
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    return typeof left === 'number' && typeof right === 'number' ? left - right : String(left) < String(right) ? -1 : 1;
  }
  return 0;
}
