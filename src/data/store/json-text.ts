import type { Json } from '../../model/definition/index.js';

/**
 * `JSON.stringify` that a host page cannot bend: old libraries define `Array.prototype.toJSON`, which turns every list
 * of answers into a text.
 */
export function jsonText(value: unknown): string {
  const bent = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Boolean.prototype].some((prototype) => 'toJSON' in prototype);
  return bent ? written(value as Json) : JSON.stringify(value);
}

function written(value: Json | undefined): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  if (value === undefined || value === null || typeof value === 'boolean') return `${value ?? null}`;
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${members.map(([name, inner]) => `${quoted(name)}:${written(inner)}`).join(',')}}`;
}

/** RFC 8259, section 7: quotation mark, reverse solidus and control characters; lone surrogates as V8 writes them. */
function quoted(text: string): string {
  const escaped = text.replace(/["\\\u0000-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => (character === '"' || character === '\\' ? `\\${character}` : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`));
  return `"${escaped}"`;
}
