import { ancestors } from '../selection.js';
import type { FormNode } from '../outline.js';
import { opensFrame } from './name-table.js';

/** From where a name is looked up. */
export interface Site {
  /** Dynamic panels and matrices around, the innermost last. */
  readonly frames: readonly { readonly kind: 'panel' | 'row'; readonly owner: string }[];
  /** The nearest panel that is no dynamic one. */
  readonly panel: FormNode | undefined;
  /** In a condition of choices, rows or columns, where `{item}` is one of them. */
  readonly inItems: boolean;
  /** Id of the node in which the name stands. */
  readonly self: string;
  /** A dynamic panel or matrix whose own texts and conditions may be about its entries. */
  readonly own: string | undefined;
}

const itemConditions = /^(choices|rows|columns)(Visible|Enable)If$/;

/** @param property of the owner in which the name stands */
export function siteOf(owner: FormNode, property: string): Site {
  const chain = [owner, ...ancestors(owner)];
  const frames: { kind: 'panel' | 'row'; owner: string }[] = [];
  let panel: FormNode | undefined;
  chain.forEach((node, i) => {
    const above = chain[i + 1];
    if (above && opensFrame(node.key)) frames.unshift({ kind: node.key === 'templateElements' ? 'panel' : 'row', owner: above.id });
    else if (above && node.className.startsWith('matrixdropdowncolumn@')) frames.unshift({ kind: 'row', owner: above.id });
    if (i > 0 && node.kind === 'panel') panel ??= node;
  });
  return { frames, panel, inItems: owner.kind === 'part' || itemConditions.test(property), self: owner.id, own: owner.kind === 'question' ? owner.id : undefined };
}
