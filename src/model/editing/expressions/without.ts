import { parseExpression, type Syntax } from './syntax.js';

/**
 * A condition without the parts of its `and` and `or` chains that hold a given reference; what stays keeps its text byte for byte.
 * Undefined when nothing is left, or when the condition cannot be read.
 *
 * @param isGone whether a part that stands from `start` to `end` is such a reference, or a text with one in it
 */
export function conditionWithout(condition: string, isGone: (start: number, end: number) => boolean): string | undefined {
  const parsed = parseExpression(condition);
  if (!parsed.ok) return undefined;
  const cuts: [number, number][] = [];
  if (!keep(parsed.syntax)) return undefined;
  return cuts.sort(([a], [b]) => b - a).reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), condition);

  function keep(syntax: Syntax): boolean {
    if (syntax.type === 'group') return keep(syntax.inner);
    if (syntax.type !== 'binary' || (syntax.operator !== 'and' && syntax.operator !== 'or')) return !holds(syntax, isGone);
    const before = cuts.length;
    const left = keep(syntax.left);
    const right = keep(syntax.right);
    if (left && right) return true;
    // Cuts within a part that goes as a whole would overlap with its own.
    cuts.splice(before, cuts.length, ...cuts.slice(before).filter(([start]) => (left ? start < syntax.left.end : right && start >= syntax.right.start)));
    if (left) cuts.push([syntax.left.end, syntax.right.end]);
    else if (right) cuts.push([syntax.left.start, syntax.right.start]);
    return left || right;
  }
}

function holds(syntax: Syntax, isGone: (start: number, end: number) => boolean): boolean {
  return syntax.type === 'reference' || syntax.type === 'constant' ? isGone(syntax.start, syntax.end) : partsOf(syntax).some((part) => holds(part, isGone));
}

/** The parts directly below. */
export function partsOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.type) {
    case 'binary': return [syntax.left, syntax.right];
    case 'unary': return [syntax.operand];
    case 'list': return syntax.items;
    case 'call': return syntax.arguments;
    case 'group': return [syntax.inner];
    default: return [];
  }
}
