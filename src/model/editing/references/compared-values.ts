import { isJsonObject, type Json, type JsonPath } from '../../definition/index.js';
import { parseExpression, type Syntax } from '../expressions/syntax.js';
import { quotedText } from '../expressions/tokens.js';
import { partsOf as syntaxParts } from '../expressions/without.js';
import { propertiesOf } from '../form-metadata.js';
import type { FormNode } from '../outline.js';
import type { Change } from '../transaction.js';
import { rowKey } from './name-table.js';
import { referencesOf, type Mention, type PlaceReferences } from './references-of.js';
import { release } from './release.js';

/**
 * A value that can be answered has become another one: comparisons such as `{q} = 'a'` and `{q} anyof ['a', 'b']`, default values and
 * correct answers of the question follow.
 *
 * @param owner the question or column whose answers are meant
 */
export function settleAnswerValue(owner: FormNode, from: Json, to: Json, change: Change): void {
  const rows = owner.className === 'matrix' && Array.isArray(owner.json['rows']) ? owner.json['rows'].map((row) => rowKey(owner.id, isJsonObject(row) ? row['value'] : row)) : [];
  const keys = new Set([...(rows.length ? rows : [owner.id]), ...(owner.json['valueName'] ? [`${owner.id} answer`] : [])]);
  for (const { owner: { id }, place, mentions } of referencesOf(change.document, change.context)) {
    if (place.kind !== 'condition' && place.kind !== 'expression') continue;
    const about = mentions.filter(({ form, resolution }) => form === 'reference' && resolution.status === 'known' && keys.has(resolution.bindings.at(-1)?.key ?? ''));
    const text = about.length ? withOtherValue(place.text, about, from, to) : place.text;
    if (text !== place.text) change.set([...change.node(id).path, ...place.path], text);
  }
  settleDefaults(change.node(owner.id), from, to, change);
}

/** The same for a variable that the page sets, such as `{role}`. @returns how many places were rewritten */
export function settleVariable(variable: string, from: string, to: string, change: Change): number {
  let count = 0;
  for (const { owner: { id }, place, about } of comparing(variable, change)) {
    const text = withOtherValue(place.text, about, from, to);
    if (text === place.text) continue;
    change.set([...change.node(id).path, ...place.path], text);
    count += 1;
  }
  return count;
}

/** A value that a variable will never hold again: lists lose it, and a comparison with nothing else goes like one with a question that is gone. */
export function withoutVariable(variable: string, value: string, change: Change): void {
  for (const { owner: { id }, place, about } of comparing(variable, change)) {
    const shorter = comparisons(place.text, about, value).flatMap(({ hits, list }) => (list && hits.length < list.items.length ? [{ items: list.items, hits }] : []));
    const text = shorter.sort((a, b) => b.items[0]!.start - a.items[0]!.start).reduce((left, { items, hits }) => withItems(left, items, hits), place.text);
    if (text !== place.text) change.set([...change.node(id).path, ...place.path], text);
  }
  for (const { owner: { id }, place, about } of comparing(variable, change)) {
    const gone = comparisons(place.text, about, value).map(({ reference }) => ({ start: reference.start + 1, end: reference.end - 1 }));
    const owner = gone.length ? change.find(id) : undefined;
    if (owner && change.valueAt([...owner.path, ...place.path]) === place.text) release(owner, place, gone, change);
  }
}

/** Conditions and expressions that compare with a variable which no question of its name hides. */
function comparing(variable: string, change: Change): (PlaceReferences & { about: Mention[] })[] {
  return referencesOf(change.document, change.context).flatMap((reference) => {
    const { place, mentions } = reference;
    if (place.kind !== 'condition' && place.kind !== 'expression') return [];
    const about = mentions.filter(({ form, start, end, resolution }) => form === 'reference' && resolution.status === 'free' && place.text.slice(start, end).trim().toLowerCase() === variable);
    return about.length ? [{ ...reference, about }] : [];
  });
}

function withOtherValue(text: string, mentions: readonly Mention[], from: Json, to: Json): string {
  const hits = comparisons(text, mentions, from).flatMap((comparison) => comparison.hits);
  return hits.sort((a, b) => b.start - a.start).reduce((result, { start, end }) => result.slice(0, start) + (literal(to, result[start]!) ?? result.slice(start, end)) + result.slice(end), text);
}

interface Comparison {
  readonly reference: Syntax;
  /** The constants that are the value. */
  readonly hits: Syntax[];
  /** What they stand in, when the comparison is with a list. */
  readonly list: Syntax & { type: 'list' } | undefined;
}

/** Where a text compares one of the mentions with a value. */
function comparisons(text: string, mentions: readonly Mention[], value: Json): Comparison[] {
  const parsed = parseExpression(text);
  const found: Comparison[] = [];
  if (parsed.ok) visit(parsed.syntax);
  return found;

  function visit(syntax: Syntax): void {
    if (syntax.type === 'binary') {
      if (isMeant(syntax.left)) compare(syntax.left, syntax.right);
      if (isMeant(syntax.right)) compare(syntax.right, syntax.left);
    }
    syntaxParts(syntax).forEach(visit);
  }
  function isMeant({ type, start, end }: Syntax): boolean {
    return type === 'reference' && mentions.some((mention) => mention.start === start + 1 && mention.end === end - 1);
  }
  function compare(reference: Syntax, other: Syntax): void {
    const hits = (other.type === 'list' ? other.items : [other]).filter((each) => each.type === 'constant' && String(each.value) === String(value));
    if (hits.length) found.push({ reference, hits, list: other.type === 'list' ? other : undefined });
  }
}

/** A text whose list has lost some of its items. */
function withItems(text: string, items: readonly Syntax[], lost: readonly Syntax[]): string {
  const kept = items.filter((item) => !lost.includes(item)).map(({ start, end }) => text.slice(start, end));
  return text.slice(0, items[0]!.start) + kept.join(', ') + text.slice(items.at(-1)!.end);
}

/** Quotes stay where they were; a bare word becomes a quoted text. */
function literal(value: Json, first: string): string | undefined {
  if (typeof value === 'string' || first === '\'' || first === '"') return quotedText(String(value));
  return String(value);
}

/** Properties of type `value`: the answer a question starts with, the one that is right. */
function settleDefaults(owner: FormNode, from: Json, to: Json, change: Change): void {
  const properties = propertiesOf(change.context.metadata, owner.className);
  for (const [key, value] of Object.entries(owner.json)) if (properties.get(key)?.type === 'value') replaceIn([...owner.path, key], value, from, to, change);
}

function replaceIn(path: JsonPath, value: Json, from: Json, to: Json, change: Change): void {
  if (value === from) {
    if (typeof path.at(-1) === 'number') change.replace(path, to);
    else change.set(path, to);
  } else if (Array.isArray(value)) value.forEach((entry, i) => replaceIn([...path, i], entry, from, to, change));
  else if (isJsonObject(value)) for (const [key, inner] of Object.entries(value)) if (inner === from) change.set([...path, key], to);
}
