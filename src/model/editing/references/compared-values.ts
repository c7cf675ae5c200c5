import { isJsonObject, type Json, type JsonPath } from '../../definition/index.js';
import { parseExpression, type Syntax } from '../expressions/syntax.js';
import { quotedText } from '../expressions/tokens.js';
import { partsOf as syntaxParts } from '../expressions/without.js';
import { propertiesOf } from '../form-metadata.js';
import type { FormNode } from '../outline.js';
import type { Change } from '../transaction.js';
import { rowKey } from './name-table.js';
import { referencesOf, type Mention } from './references-of.js';

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

function withOtherValue(text: string, mentions: readonly Mention[], from: Json, to: Json): string {
  const parsed = parseExpression(text);
  if (!parsed.ok) return text;
  const hits: { start: number; end: number }[] = [];
  visit(parsed.syntax);
  return hits.sort((a, b) => b.start - a.start).reduce((result, { start, end }) => result.slice(0, start) + (literal(to, result[start]!) ?? result.slice(start, end)) + result.slice(end), text);

  function visit(syntax: Syntax): void {
    if (syntax.type === 'binary') {
      if (isMeant(syntax.left)) collect(syntax.right);
      if (isMeant(syntax.right)) collect(syntax.left);
    }
    syntaxParts(syntax).forEach(visit);
  }
  function isMeant({ type, start, end }: Syntax): boolean {
    return type === 'reference' && mentions.some((mention) => mention.start === start + 1 && mention.end === end - 1);
  }
  function collect(syntax: Syntax): void {
    if (syntax.type === 'list') syntax.items.forEach(collect);
    if (syntax.type === 'constant' && String(syntax.value) === String(from)) hits.push(syntax);
  }
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
