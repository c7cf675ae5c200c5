import type { Json } from '../../definition/index.js';
import { parseExpression, type Syntax } from './syntax.js';
import { quotedText } from './tokens.js';

export type RowOperator = 'empty' | 'notempty' | 'equal' | 'notequal' | 'less' | 'lessorequal' | 'greater' | 'greaterorequal' | 'contains' | 'notcontains' | 'anyof' | 'allof' | 'noneof';

/** One line of a condition builder: a name as it stands between braces, what is asked of it, and with what it is compared. */
export interface ConditionRow {
  readonly name: string;
  readonly operator: RowOperator;
  /** Absent for `empty` and `notempty`; a list for `anyof`, `allof`, `noneof`. */
  readonly value?: Json;
  /** The comparison is with another answer instead: its name. */
  readonly other?: string;
}

/** Rows or groups of rows that hold together (`and`), or of which one is enough (`or`). */
export interface ConditionGroup {
  readonly join: 'and' | 'or';
  readonly parts: readonly (ConditionRow | ConditionGroup)[];
}

/** Either rows, or the text when it says more than rows can. */
export type ConditionModel = { readonly kind: 'rows'; readonly group: ConditionGroup } | { readonly kind: 'text'; readonly text: string };

/** Reads a condition into rows. Only what rows can say, and what is the same condition when it is written again, becomes rows. */
export function conditionModel(expression: string): ConditionModel {
  const kept: ConditionModel = { kind: 'text', text: expression };
  if (expression.trim() === '') return { kind: 'rows', group: { join: 'and', parts: [] } };
  const parsed = parseExpression(expression);
  const part = parsed.ok ? partOf(parsed.syntax) : undefined;
  if (!parsed.ok || !part) return kept;
  const group: ConditionGroup = 'join' in part ? part : { join: 'and', parts: [part] };
  const again = conditionText(group);
  const reparsed = again === undefined ? undefined : parseExpression(again);
  return reparsed?.ok && meaning(reparsed.syntax) === meaning(parsed.syntax) ? { kind: 'rows', group } : kept;
}

/** Writes rows as a condition; undefined when a value cannot be written, such as a text with a backslash at its end. */
export function conditionText(group: ConditionGroup): string | undefined {
  const parts = group.parts.map((part) => {
    if (!('join' in part)) return rowText(part);
    const inner = conditionText(part);
    return inner === undefined || inner === '' ? inner : `(${inner})`;
  });
  return parts.includes(undefined) ? undefined : parts.filter((part) => part !== '').join(` ${group.join} `);
}

const signs: Partial<Record<RowOperator, string>> = { equal: '=', notequal: '<>', less: '<', lessorequal: '<=', greater: '>', greaterorequal: '>=' };

function rowText({ name, operator, value, other }: ConditionRow): string | undefined {
  if (/[{}]/.test(name) || name === '') return undefined;
  if (operator === 'empty' || operator === 'notempty') return `{${name}} ${operator}`;
  const right = other === undefined ? valueText(value) : /[{}]/.test(other) ? undefined : `{${other}}`;
  return right === undefined ? undefined : `{${name}} ${signs[operator] ?? operator} ${right}`;
}

function valueText(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return /^-?\d+(\.\d+)?$/.test(String(value)) ? String(value) : quotedText(String(value));
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quotedText(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map(valueText);
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}

function partOf(syntax: Syntax): ConditionRow | ConditionGroup | undefined {
  if (syntax.type === 'group') return partOf(syntax.inner);
  if (syntax.type === 'unary' && syntax.operator !== 'negate' && syntax.operand.type === 'reference') return { name: syntax.operand.name, operator: syntax.operator };
  if (syntax.type !== 'binary') return undefined;
  const { operator, left, right } = syntax;
  if (operator === 'and' || operator === 'or') return groupOf(operator, left, right);
  if (left.type !== 'reference' || !isRowOperator(operator)) return undefined;
  if (right.type === 'reference') return { name: left.name, operator, other: right.name };
  const value = valueOf(right);
  return value === undefined ? undefined : { name: left.name, operator, value };
}

/** `a and b and c` is one group of three; what stands in brackets is a group of its own only when it is joined otherwise. */
function groupOf(join: 'and' | 'or', left: Syntax, right: Syntax): ConditionGroup | undefined {
  const parts = [left, right].map(partOf);
  if (parts.includes(undefined)) return undefined;
  return { join, parts: parts.flatMap((part) => ('join' in part! && part.join === join ? part.parts : [part!])) };
}

function isRowOperator(operator: string): operator is RowOperator {
  return operator in signs || ['contains', 'notcontains', 'anyof', 'allof', 'noneof'].includes(operator);
}

function valueOf(syntax: Syntax): Json | undefined {
  if (syntax.type === 'constant') return syntax.value ?? undefined;
  if (syntax.type !== 'list') return undefined;
  const items = syntax.items.map(valueOf);
  return items.includes(undefined) ? undefined : (items as Json[]);
}

/** Two conditions with the same meaning text are the same for survey-core; brackets and the nesting of equal joins do not count. */
function meaning(syntax: Syntax): string {
  switch (syntax.type) {
    case 'group': return meaning(syntax.inner);
    case 'reference': return `{${syntax.name}}`;
    case 'constant': return JSON.stringify(syntax.value);
    case 'list': return `[${syntax.items.map(meaning).join()}]`;
    case 'call': return `${syntax.name}(${syntax.arguments.map(meaning).join()})`;
    case 'unary': return `${syntax.operator}(${meaning(syntax.operand)})`;
    case 'binary': return `${syntax.operator}(${[syntax.left, syntax.right].flatMap((side) => chain(side, syntax.operator)).join()})`;
  }
}

function chain(syntax: Syntax, operator: string): string[] {
  if (syntax.type === 'group') return chain(syntax.inner, operator);
  if (syntax.type === 'binary' && syntax.operator === operator && (operator === 'and' || operator === 'or')) return [...chain(syntax.left, operator), ...chain(syntax.right, operator)];
  return [meaning(syntax)];
}
