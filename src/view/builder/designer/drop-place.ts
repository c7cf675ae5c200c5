import type { Place } from '../../../model/editing/index.js';

/** Where something would land: the place in the document, and the line or frame that shows it, in coordinates of the view. */
export interface DropPlace {
  readonly place: Place;
  /** Beside this element, in its row. */
  readonly beside?: { readonly id: string; readonly side: 'start' | 'end' };
  readonly rect: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** Share of a card's width at each side that means "beside it". */
const sideShare = 0.22;

/**
 * The place under a point: the innermost container there, before or after the row that is nearest; near the side of a card, beside it.
 *
 * @param taken whether a node is being dragged: nothing lands in itself
 */
export function dropPlaceAt(x: number, y: number, root: ShadowRoot, taken: (id: string) => boolean): DropPlace | undefined {
  const container = root.elementsFromPoint(x, y).map((element) => element.closest<HTMLElement>('[data-drop]')).find((element) => element && root.contains(element) && !insideTaken(element, taken));
  if (!container) return undefined;
  const into = container.getAttribute('data-drop')!;
  const rows = [...container.querySelectorAll<HTMLElement>(':scope > .rows > .row')].filter((row) => cardsOf(row).some((card) => !taken(card.getAttribute('data-node')!)));
  if (rows.length === 0) {
    const { left, top, width, height } = container.getBoundingClientRect();
    return { place: { into }, rect: { left: left + 4, top: top + 4, width: width - 8, height: height - 8 } };
  }
  const boxes = rows.map((row) => row.getBoundingClientRect());
  const over = rows.findIndex((_, i) => y >= boxes[i]!.top && y <= boxes[i]!.bottom);
  const beside = over < 0 ? undefined : besideAt(x, y, rows[over]!, taken);
  if (beside) return beside;
  const before = boxes.findIndex(({ top, height }) => y < top + height / 2);
  const row = before < 0 ? rows.at(-1)! : rows[before]!;
  const box = row.getBoundingClientRect();
  const cards = cardsOf(row);
  const anchor = (before < 0 ? cards.at(-1) : cards[0])!.getAttribute('data-node')!;
  return { place: before < 0 ? { after: anchor } : { before: anchor }, rect: { left: box.left, top: (before < 0 ? box.bottom + 3 : box.top - 7), width: box.width, height: 4 } };
}

function besideAt(x: number, y: number, row: HTMLElement, taken: (id: string) => boolean): DropPlace | undefined {
  const card = cardsOf(row).find((element) => {
    const box = element.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
  const id = card?.getAttribute('data-node');
  if (!card || !id || taken(id)) return undefined;
  const { left, right, top, height, width } = card.getBoundingClientRect();
  const rightToLeft = getComputedStyle(card).direction === 'rtl';
  const physical = x < left + width * sideShare ? 'left' : x > right - width * sideShare ? 'right' : undefined;
  if (!physical) return undefined;
  const side = (physical === 'left') !== rightToLeft ? 'start' : 'end';
  return { place: side === 'start' ? { before: id } : { after: id }, beside: { id, side }, rect: { left: physical === 'left' ? left - 6 : right + 2, top, width: 4, height } };
}

function cardsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(':scope > .cell > [data-node]')];
}

function insideTaken(container: Element, taken: (id: string) => boolean): boolean {
  for (let node = container.closest('[data-node]'); node; node = node.parentElement?.closest('[data-node]') ?? null) if (taken(node.getAttribute('data-node')!)) return true;
  return false;
}
