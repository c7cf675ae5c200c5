import { nearestName, type Json } from '../../definition/index.js';
import type { FormNode } from '../outline.js';
import { namesOf } from '../references/name-table.js';
import { mentionsIn } from '../references/references-of.js';
import type { EditorState } from '../state.js';
import { parseExpression, type Syntax } from './syntax.js';
import { partsOf } from './without.js';

/** Something wrong in an expression that is being written. Offsets are in its text. */
export interface ExpressionProblem {
  readonly code: 'expression/syntax' | 'expression/unknown-name' | 'expression/unknown-function' | 'expression/self';
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<string, Json>>;
}

/**
 * Checks an expression as it would stand at a property of a node: its syntax, the names in it, whether an element depends on itself.
 *
 * @param functions names of the functions that survey-core has, in any case; undefined leaves them unchecked
 */
export function checkExpression(expression: string, owner: FormNode, property: string, state: EditorState, functions?: readonly string[]): ExpressionProblem[] {
  if (expression.trim() === '') return [];
  const parsed = parseExpression(expression);
  if (!parsed.ok) {
    const { start, end, code, found } = parsed.problem;
    return [{ code: 'expression/syntax', start, end: Math.max(end, start), values: { problem: code, found } }];
  }
  const names = namesOf(state.document, state.context);
  const candidates = [...names.byKey.values()].filter(({ kind }) => kind !== 'page').map(({ name }) => name);
  const mentions = mentionsIn({ path: [property], kind: 'condition', text: expression }, owner, state.document, state.context);
  const problems = mentions.flatMap(({ start, end, resolution }): ExpressionProblem[] => {
    const name = expression.slice(start, end);
    if (resolution.status === 'unknown') {
      const nearest = nearestName(name.trim(), candidates);
      return [{ code: 'expression/unknown-name', start, end, values: { name, ...(nearest ? { nearest } : {}) } }];
    }
    const self = owner.kind !== 'part' && /^(visible|enable|required)If$/.test(property) && resolution.bindings.at(-1)?.key.split(' ')[0] === owner.id;
    return self ? [{ code: 'expression/self', start, end, values: { name } }] : [];
  });
  return [...problems, ...(functions ? unknownFunctions(parsed.syntax, new Set(functions.map((each) => each.toLowerCase()))) : [])].sort((a, b) => a.start - b.start);
}

function unknownFunctions(syntax: Syntax, known: ReadonlySet<string>): ExpressionProblem[] {
  const inner = partsOf(syntax).flatMap((part) => unknownFunctions(part, known));
  if (syntax.type !== 'call' || known.has(syntax.name.toLowerCase())) return inner;
  const nearest = nearestName(syntax.name, [...known]);
  return [{ code: 'expression/unknown-function', start: syntax.start, end: syntax.start + syntax.name.length, values: { name: syntax.name, ...(nearest ? { nearest } : {}) } }, ...inner];
}
