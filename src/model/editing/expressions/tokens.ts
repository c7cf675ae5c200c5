/** A piece of an expression's text. Everything between tokens is white space, so the text can be put together again byte for byte. */
export interface Token {
  readonly kind: 'reference' | 'text' | 'number' | 'word' | 'sign' | 'unknown';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * survey-core's lexical rules: `{…}` without braces inside; texts in `'` or `"` which hold neither quote unless it stands behind `\`
 * (any other `\` is a plain character); words of ASCII letters and `_`, digits inside; numbers. What fits nothing is one `unknown` character.
 */
const pattern = /(?<reference>\{[^{}]+\})|(?<text>'(?:\\['"]|[^'"])*'|"(?:\\['"]|[^'"])*")|(?<number>0x\d+|\d+(?:\.\d+)?)|(?<word>[A-Za-z_]+(?:\d+[A-Za-z_]*)*)|(?<sign><=|>=|<>|==|!=|\*=|&&|\|\||[-+*/%^=<>!()[\],])|(?<unknown>\S)/gy;

export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < expression.length) {
    if (/\s/.test(expression[start]!)) {
      start += 1;
      continue;
    }
    pattern.lastIndex = start;
    const match = pattern.exec(expression)!;
    const kind = Object.entries(match.groups!).find(([, text]) => text !== undefined)![0] as Token['kind'];
    tokens.push({ kind, start, end: pattern.lastIndex, text: match[0] });
    start = pattern.lastIndex;
  }
  return tokens;
}

/** What a text token says, without its quotes and escapes. */
export function textOf(token: Pick<Token, 'text'>): string {
  return token.text.slice(1, -1).replace(/\\(['"])/g, '$1');
}

/** A text as a token; undefined when survey-core could not read it back: a backslash at the end would swallow the quote. */
export function quotedText(text: string): string | undefined {
  return text.endsWith('\\') ? undefined : `'${text.replace(/['"]/g, '\\$&')}'`;
}
