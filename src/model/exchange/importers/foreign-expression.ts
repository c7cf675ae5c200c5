import { parseExpression, quotedText } from '../../editing/index.js';

/** What a name in another product's expression is in the form that is made. */
export interface ForeignName {
  /** As it stands between `{` and `}`. */
  readonly name: string;
  /** An answer of several choices. */
  readonly several?: boolean;
  /** The name means one choice of such an answer: it is compared with `chosen` there. */
  readonly choice?: string;
}

/** How another product writes expressions; keys of operators and functions in small letters. */
export interface Dialect {
  /** A reference at this place (sticky); its first group is the name. */
  readonly reference: RegExp;
  readonly operators: Readonly<Record<string, string>>;
  readonly functions: Readonly<Record<string, (parameters: readonly Part[]) => string | undefined>>;
  /** What says that a choice is chosen, such as `Y`. */
  readonly chosen?: string;
}

/** A piece of an expression in survey-core's words. */
export interface Part {
  readonly text: string;
  readonly compound?: boolean;
  readonly reference?: ForeignName;
  readonly constant?: string | number | boolean;
}

const levels: readonly (readonly string[])[] = [['or'], ['and'], ['=', '<>', '<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']];
const blank = /\s*/y;
const number = /\d+(?:\.\d+)?|\.\d+/y;
const word = /[A-Za-z_][\w.:-]*/y;
const sign = /<=|>=|==|!=|<>|&&|\|\||[-+*/%=<>!(),]/y;
const depthLimit = 60;

/**
 * An expression of another product in survey-core's words; undefined for what these cannot say.
 *
 * @param nameOf what a name means where the expression stands; undefined for a name that means nothing there
 */
export function translatedExpression(text: string, dialect: Dialect, nameOf: (name: string) => ForeignName | string | undefined): string | undefined {
  try {
    const whole = new Translator(text, dialect, nameOf).whole();
    return parseExpression(whole).ok ? whole : undefined;
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}

class Untranslatable extends Error {}

/** A text or number as a part. */
export function constantPart(constant: string | number | boolean): Part {
  const text = typeof constant === 'string' ? quotedText(constant) : String(constant);
  if (text === undefined || (typeof constant === 'number' && !/^-?\d+(\.\d+)?$/.test(text))) throw new Untranslatable();
  return { text, constant };
}

/** In brackets where it is not one word. */
export function bracketed({ text, compound }: Part): string {
  return compound ? `(${text})` : text;
}

class Translator {
  #at = 0;
  #depth = 0;

  constructor(private readonly text: string, private readonly dialect: Dialect, private readonly nameOf: (name: string) => ForeignName | string | undefined) {}

  whole(): string {
    const { text } = this.#binary(0);
    if (this.#rest()) throw new Untranslatable();
    return text;
  }

  #binary(level: number): Part {
    const operators = levels[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const from = this.#at;
      const operator = this.#operator();
      if (operator === undefined || !operators.includes(operator)) {
        this.#at = from;
        return left;
      }
      const right = this.#binary(level + 1);
      left = level === 2 ? compared(left, operator, right, this.dialect.chosen) : { text: `${bracketed(left)} ${operator} ${bracketed(right)}`, compound: true };
      if (left.text.length > 4000) throw new Untranslatable();
    }
  }

  #operator(): string | undefined {
    const found = this.#take(sign) ?? this.#take(/[A-Za-z]+\b/y);
    return found !== undefined && Object.hasOwn(this.dialect.operators, found.toLowerCase()) ? this.dialect.operators[found.toLowerCase()] : undefined;
  }

  #unary(): Part {
    this.#depth += 1;
    if (this.#depth > depthLimit) throw new Untranslatable();
    const from = this.#at;
    const found = this.#take(sign);
    let part: Part;
    if (found === '!') part = negated(this.#unary());
    else if (found === '-') {
      const operand = this.#unary();
      part = typeof operand.constant === 'number' ? constantPart(-operand.constant) : { text: `0 - ${bracketed(operand)}`, compound: true };
    } else {
      this.#at = from;
      part = this.#atom();
    }
    this.#depth -= 1;
    return part;
  }

  #atom(): Part {
    if (this.#take(/\(/y) !== undefined) {
      const inner = this.#binary(0);
      this.#expect(')');
      return inner;
    }
    const digits = this.#take(number);
    if (digits !== undefined) return constantPart(Number(digits));
    const quoted = this.#take(/"[^"]*"|'[^']*'/y);
    if (quoted !== undefined) return constantPart(quoted.slice(1, -1));
    const from = this.#at;
    const called = this.#take(word)?.toLowerCase();
    if (called !== undefined && this.#take(/\(/y) !== undefined) return this.#call(called);
    this.#at = from;
    const name = this.#take(this.dialect.reference, 1);
    const meant = name === undefined ? undefined : this.nameOf(name);
    if (meant === undefined) throw new Untranslatable();
    return typeof meant === 'string' ? constantPart(meant) : { text: `{${meant.name}}`, reference: meant };
  }

  #call(name: string): Part {
    const parameters: Part[] = [];
    if (this.#take(/\)/y) === undefined) {
      do parameters.push(this.#binary(0));
      while (this.#take(/,/y) !== undefined);
      this.#expect(')');
    }
    if (name === 'true' || name === 'false') return { text: name, constant: name === 'true' };
    const make = Object.hasOwn(this.dialect.functions, name) ? this.dialect.functions[name]! : undefined;
    const text = make?.(parameters);
    if (text === undefined) throw new Untranslatable();
    return { text, compound: !/^[a-zA-Z]+\([^()]*\)$|^\{[^{}]*\}$/.test(text) };
  }

  #expect(mark: string): void {
    if (this.#take(sign) !== mark) throw new Untranslatable();
  }

  #rest(): boolean {
    this.#take(blank);
    return this.#at < this.text.length;
  }

  #take(pattern: RegExp, group = 0): string | undefined {
    blank.lastIndex = this.#at;
    blank.exec(this.text);
    pattern.lastIndex = blank.lastIndex;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.#at = pattern.lastIndex;
    return match[group];
  }
}

/** survey-core wants the reference before what it is compared with, and says emptiness in a word. */
function compared(left: Part, operator: string, right: Part, chosen: string | undefined): Part {
  if (left.reference === undefined && right.reference !== undefined) return compared(right, turned[operator] ?? operator, left, chosen);
  const equal = operator === '=';
  const { reference } = left;
  if (reference?.choice !== undefined) {
    const choice = constantPart(reference.choice).text;
    if ((!equal && operator !== '<>') || (right.constant !== chosen && right.constant !== '')) throw new Untranslatable();
    return { text: `{${reference.name}} ${equal === (right.constant === chosen) ? 'contains' : 'notcontains'} ${choice}`, compound: true };
  }
  if (right.constant === '' && reference && (equal || operator === '<>')) return { text: `${left.text} ${equal ? 'empty' : 'notempty'}`, compound: true };
  return { text: `${bracketed(left)} ${operator} ${bracketed(right)}`, compound: true };
}

const turned: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

export function negated(part: Part): Part {
  return { text: `!(${part.text})`, compound: true };
}
