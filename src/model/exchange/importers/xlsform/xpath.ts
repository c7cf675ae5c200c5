import { bracketed, type Dialect, type Part } from '../foreign-expression.js';

const operators = { 'or': 'or', 'and': 'and', '=': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=', '+': '+', '-': '-', '*': '*', 'div': '/', 'mod': '%' };

const call = (name: string, least: number, most = least) => (parameters: readonly Part[]): string | undefined =>
  parameters.length >= least && parameters.length <= most ? `${name}(${parameters.map(({ text }) => text).join(', ')})` : undefined;

const functions: Dialect['functions'] = {
  'not': ([part, ...more]) => (part && !more.length ? `!(${part.text})` : undefined),
  'selected': ([answer, value, ...more]) => (answer?.reference && value && !more.length ? `${answer.text} ${answer.reference.several ? 'contains' : '='} ${bracketed(value)}` : undefined),
  'if': call('iif', 3),
  'coalesce': ([one, other, ...more]) => (one?.reference && other && !more.length ? `iif(${one.text} notempty, ${one.text}, ${other.text})` : undefined),
  'round': call('round', 1, 2), 'int': call('trunc', 1), 'min': call('min', 1, 50), 'max': call('max', 1, 50), 'sum': call('sum', 1, 50),
  'today': call('today', 0), 'now': call('currentDate', 0), 'number': ([part, ...more]) => (more.length ? undefined : part?.text), 'string': ([part, ...more]) => (more.length ? undefined : part?.text),
  'date': ([part, ...more]) => (more.length ? undefined : part?.text),
};

/** XPath as ODK writes it: `${name}` is an answer, `.` the question's own, a bare word a column of the choices. */
export const xpath: Dialect = { reference: /(\$\{[^{}]+\}|\.(?![\w.])|[A-Za-z_][\w-]*)/y, operators, functions };
