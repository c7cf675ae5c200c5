/**
 * The keyboard on the canvas.
 *
 * | keys | what they do |
 * |---|---|
 * | up, down, Home, End | focus and select the element before, after, the first, the last |
 * | left, right | the panel or page around it; the first element inside it |
 * | Shift with up, down, Home, End | select everything in between |
 * | Alt with an arrow | move at once: past a neighbour, out of a panel (left), into the one before (right) |
 * | Space | take up; then arrows move, Space or Enter drops, Escape puts back |
 * | F2 | edit the title · Enter: go to the properties |
 * | Delete, Backspace | remove · Ctrl+C, X, V, D: copy, cut, paste, duplicate · Ctrl+A: everything on the page |
 */
import { outline, type Direction, type FormNode } from '../../../model/editing/index.js';
import type Designer from './designer.js';

const directions: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export function onCanvasKey(event: KeyboardEvent, designer: Designer): void {
  const target = event.target as HTMLElement;
  const id = target.getAttribute('data-node');
  if (!id || event.isComposing) return;
  const node = designer.node(id);
  if (node && handled(event, node, designer)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function handled(event: KeyboardEvent, node: FormNode, designer: Designer): boolean {
  const direction = directionOf(event);
  if (designer.grabbed) return whileGrabbed(event, direction, designer);
  if (event.ctrlKey || event.metaKey) return withControl(event, designer);
  if (direction && event.altKey) return designer.move(direction);
  if (event.altKey) return false;
  const next = neighbour(event, direction, node, designer);
  if (next) {
    if (event.shiftKey) designer.selectTo(next.id);
    else designer.select(next.id);
    designer.bench.focus(`card-${next.id}`);
    return true;
  }
  switch (event.key) {
    case ' ': return designer.grab(node.id);
    case 'F2': return designer.edit(`title-${node.id}`);
    case 'Enter': return designer.showProperties();
    case 'Delete': case 'Backspace': return designer.remove();
    case 'Escape': return designer.select(node.id);
    default: return direction !== undefined;
  }
}

function whileGrabbed(event: KeyboardEvent, direction: Direction | undefined, designer: Designer): boolean {
  if (direction) return designer.move(direction);
  if (event.key === ' ' || event.key === 'Enter') return designer.drop();
  if (event.key === 'Escape') return designer.putBack();
  // Tab leaves the card where it stands.
  if (event.key === 'Tab') designer.drop();
  return false;
}

function withControl(event: KeyboardEvent, designer: Designer): boolean {
  switch (event.key.toLowerCase()) {
    case 'c': void designer.copy(); return true;
    case 'x': void designer.cut(); return true;
    case 'v': void designer.paste(); return true;
    case 'd': return designer.duplicate();
    case 'a': return designer.selectPage();
    default: return false;
  }
}

/** In a form that is written from right to left, left and right change places. */
function directionOf(event: KeyboardEvent): Direction | undefined {
  const direction = directions[event.key];
  if (getComputedStyle(event.target as Element).direction !== 'rtl') return direction;
  return direction === 'left' ? 'right' : direction === 'right' ? 'left' : direction;
}

function neighbour(event: KeyboardEvent, direction: Direction | undefined, node: FormNode, designer: Designer): FormNode | undefined {
  const order = outline(designer.bench.state).nodes.filter(({ kind }) => kind === 'page' || kind === 'panel' || kind === 'question');
  const at = order.findIndex(({ id }) => id === node.id);
  if (direction === 'up') return order[at - 1];
  if (direction === 'down') return order[at + 1];
  if (direction === 'left') return node.parent && node.parent.kind !== 'survey' ? node.parent : undefined;
  if (direction === 'right') return node.children.find(({ kind }) => kind !== 'part');
  return event.key === 'Home' ? order[0] : event.key === 'End' ? order.at(-1) : undefined;
}
