/**
 * `JSON.stringify` that a host page cannot bend: old libraries define `Array.prototype.toJSON`, which turns every list
 * of answers into a text.
 */
export function jsonText(value: unknown): string {
  return isBent() ? written(value, false) : JSON.stringify(value);
}

/** Canonical JSON (RFC 8785): keys in the order of their UTF-16 units, no white space; equal for equal content on every page. */
export function canonicalJson(value: unknown): string {
  return written(value, true);
}

function isBent(): boolean {
  return [Object.prototype, Array.prototype, String.prototype, Number.prototype, Boolean.prototype].some((prototype) => 'toJSON' in prototype);
}

function written(value: unknown, sorted: boolean): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  if (typeof value === 'boolean') return `${value}`;
  if (typeof value !== 'object' || value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((inner) => written(inner, sorted)).join(',')}]`;
  const names = Object.keys(value).filter((name) => (value as Record<string, unknown>)[name] !== undefined);
  if (sorted) names.sort();
  return `{${names.map((name) => `${quoted(name)}:${written((value as Record<string, unknown>)[name], sorted)}`).join(',')}}`;
}

const short: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** RFC 8259, section 7: quotation mark, reverse solidus and control characters; lone surrogates as ECMAScript writes them. */
function quoted(text: string): string {
  const escaped = text.replace(/["\\\u0000-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}
