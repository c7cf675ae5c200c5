import { textOf, tokensOf, type Token } from './tokens.js';

export type BinaryOperator = 'or' | 'and' | 'equal' | 'notequal' | 'less' | 'lessorequal' | 'greater' | 'greaterorequal'
  | 'plus' | 'minus' | 'mul' | 'div' | 'mod' | 'power' | 'contains' | 'notcontains' | 'anyof' | 'allof' | 'noneof';

interface Span {
  /** Offsets in the expression's text. */
  readonly start: number;
  readonly end: number;
}

/** An expression as a tree; every part knows where it stands. */
export type Syntax = Span & (
  | { readonly type: 'binary'; readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax }
  | { readonly type: 'unary'; readonly operator: 'negate' | 'empty' | 'notempty'; readonly operand: Syntax }
  | { readonly type: 'reference'; readonly name: string }
  | { readonly type: 'constant'; readonly value: string | number | boolean | null; readonly quoted: boolean }
  | { readonly type: 'list'; readonly items: readonly Syntax[] }
  | { readonly type: 'call'; readonly name: string; readonly arguments: readonly Syntax[] }
  | { readonly type: 'group'; readonly inner: Syntax });

/** What does not fit, and where. */
export interface SyntaxProblem extends Span {
  readonly code: 'unexpected' | 'operand-missing' | 'bracket-missing' | 'text-not-closed' | 'reference-not-closed';
  /** The token that is in the way; empty at the end. */
  readonly found: string;
}

export type Parsed = { readonly ok: true; readonly syntax: Syntax } | { readonly ok: false; readonly problem: SyntaxProblem };

/** From the loosest to the tightest, as survey-core binds them. */
const levels: readonly Readonly<Record<string, BinaryOperator>>[] = [
  { 'or': 'or', '||': 'or' },
  { 'and': 'and', '&&': 'and' },
  {
    '=': 'equal', '==': 'equal', 'equal': 'equal', '!=': 'notequal', '<>': 'notequal', 'notequal': 'notequal', '<': 'less', 'less': 'less', '<=': 'lessorequal', 'lessorequal': 'lessorequal',
    '>': 'greater', 'greater': 'greater', '>=': 'greaterorequal', 'greaterorequal': 'greaterorequal',
  },
  { '+': 'plus', '-': 'minus' },
  { '*': 'mul', '/': 'div', '%': 'mod' },
  { '^': 'power', 'power': 'power' },
  { '*=': 'contains', 'contains': 'contains', 'contain': 'contains', 'notcontains': 'notcontains', 'notcontain': 'notcontains', 'anyof': 'anyof', 'allof': 'allof', 'noneof': 'noneof' },
];
const checks: Readonly<Record<string, 'empty' | 'notempty'>> = { empty: 'empty', notempty: 'notempty' };
const words = new Set(['negate', ...Object.keys(checks), ...levels.flatMap((level) => Object.keys(level)).filter((key) => /^[a-z]/.test(key))]);

/**
 * Reads an expression. Stricter than survey-core, which takes `{a} = 1 and and` for a comparison with the text "and" and forgives missing
 * brackets: what this function accepts, survey-core reads in the same way.
 */
export function parseExpression(expression: string): Parsed {
  const parser = new Parser(expression);
  try {
    return { ok: true, syntax: parser.whole() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

class Unreadable extends Error {
  constructor(readonly problem: SyntaxProblem) { super(problem.code); }
}

/** Deeper nesting than any form needs; it keeps hostile text from overflowing the stack. */
const depthLimit = 200;

class Parser {
  private readonly tokens: Token[];
  private place = 0;
  private depth = 0;

  constructor(private readonly expression: string) {
    this.tokens = tokensOf(expression);
  }

  whole(): Syntax {
    const syntax = this.binary(0);
    if (this.next) this.fail('unexpected');
    return syntax;
  }

  private get next(): Token | undefined { return this.tokens[this.place]; }

  private binary(level: number): Syntax {
    const operators = levels[level];
    if (!operators) return this.factor();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = this.next && this.next.kind !== 'text' && own(operators, this.next.text.toLowerCase());
      if (!operator) return left;
      this.place += 1;
      const right = this.binary(level + 1);
      left = { type: 'binary', operator, left, right, start: left.start, end: right.end };
    }
  }

  private factor(): Syntax {
    this.depth += 1;
    if (this.depth > depthLimit) this.fail('unexpected');
    const start = this.next?.start ?? this.expression.length;
    const negation = this.next?.text.toLowerCase();
    let syntax: Syntax;
    if (negation === '!' || negation === 'negate') {
      this.place += 1;
      const operand = this.factor();
      syntax = { type: 'unary', operator: 'negate', operand, start, end: operand.end };
    } else {
      syntax = this.atom();
      const check = this.next?.kind === 'word' ? own(checks, this.next.text.toLowerCase()) : undefined;
      // survey-core knows no `(…) empty`.
      if (check && (syntax.type === 'reference' || syntax.type === 'constant')) {
        syntax = { type: 'unary', operator: check, operand: syntax, start, end: this.next!.end };
        this.place += 1;
      }
    }
    this.depth -= 1;
    return syntax;
  }

  private atom(): Syntax {
    const token = this.next;
    if (!token) return this.fail('operand-missing');
    const { start, end, text } = token;
    if (token.kind === 'reference') return this.took({ type: 'reference', name: text.slice(1, -1), start, end });
    if (token.kind === 'text') return this.took({ type: 'constant', value: textOf(token), quoted: true, start, end });
    if (token.kind === 'number') return this.number(token, start, 1);
    if (token.kind === 'word') return this.word(token);
    if (text === '-' && this.tokens[this.place + 1]?.kind === 'number' && this.tokens[this.place + 1]!.start === end) {
      this.place += 1;
      return this.number(this.next!, start, -1);
    }
    if (text === '(') return this.group(start);
    if (text === '[') {
      this.place += 1;
      const items = this.sequence(']');
      return { type: 'list', items, start, end: this.tokens[this.place - 1]!.end };
    }
    if (token.kind === 'unknown') this.fail(text === '{' ? 'reference-not-closed' : text === '\'' || text === '"' ? 'text-not-closed' : 'unexpected');
    return this.fail('operand-missing');
  }

  private number({ text, end }: Token, start: number, sign: 1 | -1): Syntax {
    if (/^0\d/.test(text) || /^[A-Za-z_.]/.test(this.expression.slice(end))) this.fail('unexpected');
    return this.took({ type: 'constant', value: sign * (text.startsWith('0x') ? Number.parseInt(text, 16) : Number(text)), quoted: false, start, end });
  }

  private word({ text, start, end }: Token): Syntax {
    const lower = text.toLowerCase();
    // survey-core reads the first letters of `nullable`, `trueish` or `negated` as a word of its own and fails at the rest.
    if (words.has(lower) || /^(null|undefined)./.test(text) || /^(true|false|negate)./.test(lower)) this.fail('operand-missing');
    this.place += 1;
    if (this.next?.text === '(' && this.next.start === end) {
      this.place += 1;
      const items = this.sequence(')');
      return { type: 'call', name: text, arguments: items, start, end: this.tokens[this.place - 1]!.end };
    }
    const known = own({ true: true, false: false }, lower) ?? (text === 'null' || text === 'undefined' ? null : text);
    return { type: 'constant', value: known, quoted: false, start, end };
  }

  private group(start: number): Syntax {
    this.place += 1;
    const inner = this.binary(0);
    if (this.next?.text !== ')') this.fail('bracket-missing');
    return this.took({ type: 'group', inner, start, end: this.next!.end });
  }

  private sequence(close: string): Syntax[] {
    const items: Syntax[] = [];
    // survey-core takes no space between empty brackets.
    if (this.next?.text === close && this.next.start !== this.tokens[this.place - 1]!.end) this.fail('operand-missing');
    if (this.next?.text !== close) {
      items.push(this.binary(0));
      while (this.next?.text === ',') {
        this.place += 1;
        items.push(this.binary(0));
      }
    }
    if (this.next?.text !== close) this.fail('bracket-missing');
    this.place += 1;
    return items;
  }

  private took(syntax: Syntax): Syntax {
    this.place += 1;
    return syntax;
  }

  private fail(code: SyntaxProblem['code']): never {
    const { start, end, text } = this.next ?? { start: this.expression.length, end: this.expression.length, text: '' };
    throw new Unreadable({ code, start, end, found: text });
  }
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
