import { parseExpression, type Syntax } from '../../../editing/index.js';

const operators: Readonly<Record<string, string>> = {
  or: 'or', and: 'and', equal: '=', notequal: '!=', less: '<', lessorequal: '<=', greater: '>', greaterorequal: '>=', plus: '+', minus: '-', mul: '*', div: 'div', mod: 'mod',
};
const calls: Readonly<Record<string, string>> = { iif: 'if', round: 'round', trunc: 'int', min: 'min', max: 'max', sum: 'sum', today: 'today', currentdate: 'now' };

/** What a reference is in the workbook; `several` for answers of several choices. */
export type XlsName = (reference: string) => { readonly name: string; readonly several: boolean } | undefined;

/** An expression of survey-core in ODK's XPath; undefined for what that cannot say. @param own name of the question whose answer is `.` */
export function xpathText(expression: string, nameOf: XlsName, own?: string): string | undefined {
  const parsed = parseExpression(expression);
  return parsed.ok ? said(parsed.syntax, nameOf, own) : undefined;
}

function said(syntax: Syntax, nameOf: XlsName, own: string | undefined): string | undefined {
  const inner = (part: Syntax): string | undefined => said(part, nameOf, own);
  switch (syntax.type) {
    case 'reference': {
      const found = nameOf(syntax.name);
      return found && (found.name === own ? '.' : `\${${found.name}}`);
    }
    case 'constant': return constant(syntax.value);
    case 'group': return wrapped(inner(syntax.inner));
    case 'unary': {
      const operand = inner(syntax.operand);
      if (operand === undefined) return undefined;
      return syntax.operator === 'negate' ? `not(${bare(operand)})` : `${operand} ${syntax.operator === 'empty' ? '=' : '!='} ''`;
    }
    case 'call': {
      const name = Object.hasOwn(calls, syntax.name.toLowerCase()) ? calls[syntax.name.toLowerCase()] : undefined;
      const parameters = syntax.arguments.map(inner);
      return name === undefined || parameters.includes(undefined) ? undefined : `${name}(${parameters.join(', ')})`;
    }
    case 'binary': return binary(syntax, inner, nameOf);
    default: return undefined;
  }
}

function binary({ operator, left, right }: Extract<Syntax, { type: 'binary' }>, inner: (part: Syntax) => string | undefined, nameOf: XlsName): string | undefined {
  const several = left.type === 'reference' && nameOf(left.name)?.several === true;
  if (operator === 'contains' || operator === 'notcontains') {
    const [answer, value] = [inner(left), inner(right)];
    if (!several || answer === undefined || value === undefined) return undefined;
    return operator === 'contains' ? `selected(${answer}, ${value})` : `not(selected(${answer}, ${value}))`;
  }
  if (operator === 'anyof' || operator === 'noneof' || operator === 'allof') {
    const answer = inner(left);
    if (answer === undefined || right.type !== 'list') return undefined;
    const parts = right.items.map((item) => (inner(item) === undefined ? undefined : several ? `selected(${answer}, ${inner(item)})` : `${answer} = ${inner(item)}`));
    if (parts.length === 0 || parts.includes(undefined)) return undefined;
    const joined = parts.join(operator === 'allof' ? ' and ' : ' or ');
    return operator === 'noneof' ? `not(${joined})` : `(${joined})`;
  }
  const sign = operators[operator];
  const [one, other] = [inner(left), inner(right)];
  return sign === undefined || one === undefined || other === undefined ? undefined : `${one} ${sign} ${other}`;
}

/** XPath has no escapes: a text with both quotes cannot be said. Choices are texts there, also those that look like numbers. */
function constant(value: string | number | boolean | null): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return `${value}()`;
  if (value === null) return '\'\'';
  return !value.includes('\'') ? `'${value}'` : value.includes('"') ? undefined : `"${value}"`;
}

function wrapped(text: string | undefined): string | undefined {
  return text === undefined || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

function bare(text: string): string {
  return /^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text;
}
