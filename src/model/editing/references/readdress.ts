import type { Mention } from './references-of.js';
import type { NameTable } from './name-table.js';
import { resolveInFrame, resolveName, resolveReference, type Binding, type Resolution } from './resolve.js';
import type { Site } from './site.js';
import type { ExpressionWords } from '../form-metadata.js';

/** Rows are known by their value: old key → new key of those that got another value. */
export type Aliases = ReadonlyMap<string, string>;

/** The names after an edit; some of them may be about to go. */
export interface Names {
  readonly table: NameTable;
  isAlive(key: string): boolean;
  /** Whether another question can take its choices from it. */
  givesChoices(key: string): boolean;
}

/**
 * How a text must name, after an edit, what it named before: another name, or other surroundings. The text itself when nothing is to be
 * changed, undefined when it cannot be named any more.
 *
 * @param text the name as it is written, without braces or quotes
 */
export function readdressed(text: string, mention: Mention, site: Site, { table, isAlive, givesChoices }: Names, words: ExpressionWords, aliases: Aliases): string | undefined {
  const bindings = mention.resolution.bindings.map((binding) => ({ ...binding, key: aliases.get(binding.key) ?? binding.key }));
  const living = ({ key }: Binding) => table.byKey.has(key) && isAlive(key) && (mention.form !== 'source' || givesChoices(key));
  const look = (name: string) => lookUp(name, mention, site, table, words);
  if (!bindings.every(living)) {
    // Something else of that name answers now, such as a second question with the same answer key; but nothing depends on itself.
    const other = look(text);
    const answers = other.status === 'known' && other.bindings.every((binding) => living(binding) && table.byKey.get(binding.key)!.node?.id !== site.self);
    return mention.resolution.status === 'unknown' || answers ? text : undefined;
  }
  const renamed = bindings.toReversed().reduce((result, { key, start, end }) => result.slice(0, start) + table.byKey.get(key)!.name + result.slice(end), text);
  const kept = sameNames(text, bindings, table) ? text : renamed;
  if (mention.resolution.status === 'unknown' || leadsTo(look(kept), bindings)) return kept;
  const last = bindings.at(-1)!;
  const moved = fromHere(text, last, mention, site, table, words);
  return moved !== undefined && look(moved).bindings.at(-1)?.key === last.key ? moved : undefined;
}

function lookUp(name: string, { form, frame }: Mention, site: Site, names: NameTable, words: ExpressionWords): Resolution {
  switch (form) {
    case 'reference': return resolveReference(name, site, names, words);
    case 'entry': case 'field': return resolveInFrame(name, frame, names);
    case 'argument': return frame === undefined ? resolveName(name, names, words) : resolveInFrame(name, frame, names);
    case 'key': return resolveInFrame(name, site.own, names);
    case 'source': return /^(?:row|panel)\./.test(name) ? resolveReference(name, site, names, words) : resolveName(name, names, words);
    case 'name': return resolveName(name, names, words);
  }
}

/** A name that differs only in its case is left as it is written. */
function sameNames(text: string, bindings: readonly Binding[], names: NameTable): boolean {
  return bindings.every(({ key, start, end }) => text.slice(start, end).toLowerCase() === names.byKey.get(key)!.name.toLowerCase());
}

function leadsTo(resolution: Resolution, bindings: readonly Binding[]): boolean {
  return resolution.status !== 'unknown' && resolution.bindings.length === bindings.length && resolution.bindings.every(({ key }, i) => key === bindings[i]!.key);
}

/** The shortest way to something from a site: its bare name, or its name in the entry or row around both. */
function fromHere(text: string, last: Binding, { form }: Mention, site: Site, names: NameTable, words: ExpressionWords): string | undefined {
  const declaration = names.byKey.get(last.key)!;
  const tail = text.slice(last.end);
  const lead = /^\s*#?/.exec(text)![0];
  if (declaration.frame === undefined) return ['question', 'panel', 'answer', 'calculated'].includes(declaration.kind) ? (form === 'reference' ? lead : '') + declaration.name + tail : undefined;
  if (form !== 'reference' && form !== 'source') return undefined;
  const frame = site.frames.findLast(({ owner }) => owner === declaration.frame);
  return frame ? `${form === 'reference' ? lead : ''}${words.variables[frame.kind]}.${declaration.name}${tail}` : undefined;
}
