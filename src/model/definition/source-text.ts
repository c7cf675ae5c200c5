import { findNodeAtLocation, getLocation, getNodePath, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Report } from './report.js';
import { isForbiddenKey, readJson } from './read-json.js';
import type { JsonPath } from './finding.js';
import type { Json } from './json.js';
import type { DefinitionLimits } from './limits.js';

/** A place in a text, 1-based; columns count UTF-16 units. */
export interface TextPlace {
  line: number;
  column: number;
}

/** What a definition was read from: its value and, for text, where each part stands. */
export interface Source {
  /** Undefined when nothing could be read. */
  value: Json | undefined;
  /** The key or value at a path, or what is nearest above it. */
  locate(path: JsonPath, part: 'key' | 'value'): TextPlace | undefined;
}

/**
 * Reads JSON text. Too large and too deep are found before a tree is built, without recursion.
 * A byte order mark is ignored (RFC 8259 allows it); comments and trailing commas are errors, as every other JSON reader refuses them.
 */
export function readSourceText(input: string, limits: DefinitionLimits, report: Report): Source {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  const nowhere: Source = { value: undefined, locate: () => undefined };
  const bytes = utf8Length(text);
  if (bytes > limits.bytes) {
    report('definition/too-large', [], { bytes, limit: limits.bytes });
    return nowhere;
  }
  const places = lineStarts(text);
  const tooDeep = offsetDeeperThan(text, limits.jsonDepth);
  if (tooDeep !== undefined) {
    report('definition/too-deep', [], { limit: limits.jsonDepth }, placeAt(places, tooDeep));
    return nowhere;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  for (const error of errors.slice(0, 1)) {
    const problem = syntaxProblems[printParseErrorCode(error.error)] ?? 'this is not JSON';
    report('definition/syntax', getLocation(text, error.offset).path.filter((step) => step !== ''), { problem }, placeAt(places, error.offset));
  }
  if (!tree || errors.length) return nowhere;
  reportDuplicateKeys(tree, places, report);
  return { value: valueOf(tree, places, report), locate: (path, part) => locateIn(tree, places, path, part) };
}

/** Finds where paths stand in a JSON text that is known to be valid; for findings that other checks make about the same file. */
export function textLocator(input: string): (path: JsonPath) => TextPlace | undefined {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  const tree = parseTree(text);
  const places = lineStarts(text);
  return (path) => tree && locateIn(tree, places, path, 'value');
}

/** An object that was made in the program: nothing to locate, but it may hold what JSON cannot. */
export function readSourceObject(input: unknown, limits: DefinitionLimits, report: Report): Source {
  return { value: readJson(input, limits, report), locate: () => undefined };
}

const syntaxProblems: Record<string, string> = {
  InvalidSymbol: 'this word is not JSON; texts need double quotes',
  InvalidNumberFormat: 'this is not a number as JSON writes it',
  PropertyNameExpected: 'a key in double quotes is expected here; remove a comma after the last entry',
  ValueExpected: 'a value is expected here; remove a comma after the last entry',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'the document is over before this; remove what follows',
  InvalidCommentToken: 'JSON has no comments; remove it',
  UnexpectedEndOfComment: 'JSON has no comments; remove it',
  UnexpectedEndOfString: 'the closing double quote is missing',
  UnexpectedEndOfNumber: 'this number is cut off',
  InvalidUnicode: 'this \\u escape is not complete',
  InvalidEscapeCharacter: 'this \\ escape does not exist in JSON',
  InvalidCharacter: 'this character must be escaped, such as \\n or \\t',
};

function utf8Length(text: string): number {
  return text.length > 4_000_000 ? text.length : new TextEncoder().encode(text).length;
}

/** Counts brackets outside strings; a parser would overflow its stack on a megabyte of them. */
function offsetDeeperThan(text: string, limit: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{\]}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > limit) return index;
  }
  return undefined;
}

function reportDuplicateKeys(node: Node, places: number[], report: Report): void {
  if (node.type === 'object') {
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const key = property.children?.[0];
      if (!key) continue;
      if (seen.has(key.value)) report('definition/duplicate-key', getNodePath(property.children![1] ?? key), { key: key.value }, placeAt(places, key.offset));
      seen.add(key.value);
    }
  }
  for (const child of node.children ?? []) reportDuplicateKeys(child, places, report);
}

function valueOf(node: Node, places: number[], report: Report): Json {
  if (node.type === 'array') return (node.children ?? []).map((child) => valueOf(child, places, report));
  if (node.type !== 'object') return node.value as Json;
  const result: { [key: string]: Json } = {};
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (!key || !value) continue;
    if (isForbiddenKey(key.value)) report('definition/forbidden-key', getNodePath(value), { key: key.value }, placeAt(places, key.offset));
    else result[key.value] = valueOf(value, places, report);
  }
  return result;
}

function locateIn(tree: Node, places: number[], path: JsonPath, part: 'key' | 'value'): TextPlace {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (!node) continue;
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    // A part that is missing is shown at the key of the object that lacks it.
    const wanted = (part === 'key' || length < path.length) && key ? key : node;
    return placeAt(places, wanted.offset);
  }
  return placeAt(places, tree.offset);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

function placeAt(starts: number[], offset: number): TextPlace {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
