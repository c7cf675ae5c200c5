import type { JsonObject } from '../../definition/index.js';
import { textOf, tokensOf, type Token } from '../expressions/tokens.js';
import type { ExpressionWords } from '../form-metadata.js';
import { outlineOf, partsOf, type FormNode, type OutlineContext } from '../outline.js';
import { namesOf, type NameTable } from './name-table.js';
import { placesOf, type ReferencePlace } from './places.js';
import { resolveInFrame, resolveName, resolveReference, type Resolution } from './resolve.js';
import { siteOf, type Site } from './site.js';

/** One name in a text, and how it is looked up. Offsets are in the text of the place. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** `reference` stands in braces; `entry` does too, in the condition over the rows of a list; `argument` is a quoted name that a function takes. */
  readonly form: 'reference' | 'entry' | 'argument' | 'name' | 'source' | 'key' | 'field';
  /** For `entry`, `field` and an argument about a list: the matrix or dynamic panel. */
  readonly frame?: string;
  readonly resolution: Resolution;
}

/** A place with everything that it names. */
export interface PlaceReferences {
  readonly owner: FormNode;
  readonly place: ReferencePlace;
  readonly mentions: readonly Mention[];
}

const found = new WeakMap<JsonObject, readonly PlaceReferences[]>();

/** Everything in a document's survey that names something, looked up once for each version. */
export function referencesOf(document: JsonObject, context: OutlineContext): readonly PlaceReferences[] {
  let references = found.get(document);
  if (!references) found.set(document, references = outlineOf(document, context).nodes.flatMap((node) => nodeReferences(node, document, context)));
  return references;
}

/** What a node and its parts name, without the elements inside it. */
export function nodeReferences(node: FormNode, document: JsonObject, context: OutlineContext): PlaceReferences[] {
  return [node, ...partsOf(node, context)].flatMap((owner) => placesOf(owner.json, owner.className, context.metadata).flatMap((place) => {
    const mentions = mentionsIn(place, owner, document, context);
    return mentions.length ? [{ owner, place, mentions }] : [];
  }));
}

/** What a text names when it stands at a place of a node. */
export function mentionsIn(place: ReferencePlace, owner: FormNode, document: JsonObject, context: OutlineContext): Mention[] {
  const names = namesOf(document, context);
  const { words } = context.metadata;
  const site = siteOf(owner, String(place.path[0]));
  const { kind, text } = place;
  const whole = { start: 0, end: text.length };
  switch (kind) {
    case 'condition': case 'expression': return inExpression(tokensOf(text), 0, site, names, words);
    case 'text': return inText(text, site, names, words);
    case 'binding': return [{ ...whole, form: 'reference', resolution: resolveReference(text, site, names, words) }];
    case 'source': return [{ ...whole, form: 'source', resolution: resolveSource(text, site, names, words) }];
    case 'key': return [{ ...whole, form: 'key', resolution: resolveInFrame(text, owner.id, names) }];
    case 'field': {
      const source = owner.json['choicesFromQuestion'];
      const frame = typeof source === 'string' ? frameNamed(resolveSource(source, site, names, words), names) : undefined;
      return frame ? [{ ...whole, form: 'field', frame, resolution: resolveInFrame(text, frame, names) }] : [];
    }
    default: return [{ ...whole, form: 'name', resolution: resolveName(text, names, words) }];
  }
}

function inText(text: string, site: Site, names: NameTable, words: ExpressionWords): Mention[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].flatMap(({ 1: inner, index }) =>
    (/^\s*\d+\s*$/.test(inner!) ? [] : [{ start: index + 1, end: index + 1 + inner!.length, form: 'reference' as const, resolution: resolveReference(inner!, site, names, words) }]));
}

/** References, and names that functions take as texts: `displayValue('q')`, `sumInArray({list}, 'column', '{other} > 3')`. */
function inExpression(tokens: readonly Token[], offset: number, site: Site, names: NameTable, words: ExpressionWords, entriesOf?: string): Mention[] {
  const mentions: Mention[] = [];
  const calls: { name: string; argument: number; frame: string | undefined }[] = [];
  tokens.forEach((token, i) => {
    if (token.text === '(' || token.text === '[') calls.push({ name: token.text === '(' && tokens[i - 1]?.kind === 'word' ? tokens[i - 1]!.text.toLowerCase() : '', argument: 0, frame: undefined });
    else if (token.text === ')' || token.text === ']') calls.pop();
    else if (token.text === ',' && calls.length) calls.at(-1)!.argument += 1;
    else if (token.kind === 'reference') {
      const mention = referenceMention(token, offset, site, names, words, entriesOf);
      mentions.push(mention);
      const call = calls.at(-1);
      if (call?.argument === 0) call.frame = frameNamed(mention.resolution, names);
    } else if (token.kind === 'text') mentions.push(...inArgument(token, offset, calls.at(-1), site, names, words));
  });
  return mentions;
}

function referenceMention(token: Token, offset: number, site: Site, names: NameTable, words: ExpressionWords, entriesOf: string | undefined): Mention {
  const inner = token.text.slice(1, -1);
  const span = { start: offset + token.start + 1, end: offset + token.end - 1 };
  const entry = entriesOf === undefined ? undefined : resolveInFrame(inner, entriesOf, names);
  if (entry?.status === 'known') return { ...span, form: 'entry', frame: entriesOf!, resolution: entry };
  return { ...span, form: 'reference', resolution: resolveReference(inner, site, names, words) };
}

function inArgument(token: Token, offset: number, call: { name: string; argument: number; frame: string | undefined } | undefined, site: Site, names: NameTable, words: ExpressionWords): Mention[] {
  const rule = call && Object.hasOwn(words.nameArguments, call.name) ? words.nameArguments[call.name] : undefined;
  if (!call || !rule?.indexes.includes(call.argument)) return [];
  const text = textOf(token);
  const span = { start: offset + token.start + 1, end: offset + token.end - 1 };
  if (rule.within === 'form') {
    const local = [...site.frames].reverse().map(({ owner }) => ({ owner, resolution: resolveInFrame(text, owner, names) })).find(({ resolution }) => resolution.status === 'known');
    return [local ? { ...span, form: 'argument', frame: local.owner, resolution: local.resolution } : { ...span, form: 'argument', resolution: resolveName(text, names, words) }];
  }
  if (call.frame === undefined) return [];
  if (text.includes('{')) return inExpression(tokensOf(token.text.slice(1, -1)), offset + token.start + 1, site, names, words, call.frame);
  return [{ ...span, form: 'argument', frame: call.frame, resolution: resolveInFrame(text, call.frame, names) }];
}

/** `choicesFromQuestion` may begin with `row.` or `panel.`; else it is the name of a question. */
function resolveSource(text: string, site: Site, names: NameTable, words: ExpressionWords): Resolution {
  const scoped = /^(?:row|panel)\./.test(text) ? resolveReference(text, site, names, words) : undefined;
  return scoped?.status === 'known' ? scoped : resolveName(text, names, words);
}

/** The matrix or dynamic panel that a reference names. */
export function frameNamed({ status, bindings }: Resolution, names: NameTable): string | undefined {
  const named = status === 'known' ? names.byKey.get(bindings.at(-1)?.key ?? '') : undefined;
  const id = named?.kind === 'question' || named?.kind === 'answer' ? named.node?.id : undefined;
  return id !== undefined && names.frames.has(id) ? id : undefined;
}
