import { parseTree, type Node } from 'jsonc-parser';
import { isJsonObject, type Json, type JsonObject } from '../definition/index.js';
import type { Identity } from './identity.js';

interface Origin {
  readonly value: Json;
  readonly node: Node;
}

/** The file a document was read from: writing it again leaves everything as it was formatted that an edit did not touch. */
export class SourceText {
  private readonly origins = new Map<object, Origin>();
  private readonly byId = new Map<string, Origin>();
  private readonly newline: string;
  private readonly unit: string;

  /** @param document what the text says, as the editor's first state holds it */
  constructor(private readonly text: string, document: JsonObject, private readonly identity: Identity) {
    this.newline = text.includes('\r\n') ? '\r\n' : '\n';
    this.unit = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
    const root = parseTree(text.replace(/^\uFEFF/, ' '));
    if (root) this.read(document, root);
  }

  print(document: JsonObject): string {
    const root = this.byId.get(this.identity.idOf(document));
    if (!root) return JSON.stringify(document, null, 2);
    return this.text.slice(0, root.node.offset) + this.write(document, '', undefined) + this.text.slice(root.node.offset + root.node.length);
  }

  private read(value: Json, node: Node): void {
    if (typeof value !== 'object' || value === null) return;
    this.origins.set(value, { value, node });
    this.byId.set(this.identity.idOf(value), { value, node });
    for (const { key, node: child } of childrenOf(node)) {
      const inner = (value as Record<string | number, Json>)[key];
      if (inner !== undefined) this.read(inner, child);
    }
  }

  private write(value: Json, indent: string, same: Node | undefined): string {
    if (typeof value !== 'object' || value === null) return same ? this.slice(same) : JSON.stringify(value);
    const origin = this.origins.get(value);
    if (origin) return this.indented(origin.node, indent);
    return this.container(value, indent, this.byId.get(this.identity.idOf(value)));
  }

  /** A changed object or list in the manner of what it was: on one line, or one entry a line. */
  private container(value: Json[] | JsonObject, indent: string, origin: Origin | undefined): string {
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    const before = new Map(origin ? childrenOf(origin.node).map(({ key, node }) => [key, node]) : []);
    const wide = !origin || before.size === 0 || this.slice(origin.node).includes('\n');
    const inner = wide ? indent + this.unit : indent;
    const entries = Object.entries(value).map(([key, item]) => {
      const known = before.get(Array.isArray(value) ? Number(key) : key);
      const was = known && origin ? (origin.value as Record<string, Json>)[key] : undefined;
      const text = this.write(item as Json, inner, was === item ? known : undefined);
      return Array.isArray(value) ? text : `${JSON.stringify(key)}:${this.colonSpace(origin)}${text}`;
    });
    if (entries.length === 0) return open + close;
    if (wide) return open + entries.map((entry) => this.newline + inner + entry).join(',') + this.newline + indent + close;
    const padding = /^.\s/.test(this.slice(origin!.node)) ? ' ' : '';
    return open + padding + entries.join(this.compact(origin) ? ',' : ', ') + padding + close;
  }

  private slice({ offset, length }: Node): string {
    return this.text.slice(offset, offset + length);
  }

  /** What was moved to another depth is moved over as well. */
  private indented(node: Node, indent: string): string {
    const text = this.slice(node);
    const line = this.text.lastIndexOf('\n', node.offset) + 1;
    const old = /^[ \t]*/.exec(this.text.slice(line))![0];
    return old === indent || !text.includes('\n') ? text : text.replaceAll(`\n${old}`, `\n${indent}`);
  }

  private colonSpace(origin: Origin | undefined): string {
    return this.compact(origin) ? '' : ' ';
  }

  private compact(origin: Origin | undefined): boolean {
    const text = origin ? this.slice(origin.node) : this.text;
    return /"[^"\\\n]*":\S/.test(text) && !/"[^"\\\n]*":\s/.test(text);
  }
}

function childrenOf(node: Node): { key: string | number; node: Node }[] {
  if (node.type === 'array') return (node.children ?? []).map((child, key) => ({ key, node: child }));
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children }) => (children?.[1] ? [{ key: children[0]!.value as string, node: children[1] }] : []));
}

/** Reads a file for the editor; undefined when it holds no JSON object. A byte order mark is kept by `SourceText`. */
export function readDocument(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
