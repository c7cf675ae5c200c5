import { jsonPointer, type Finding, type Json } from '../../model/definition/index.js';

const deepest = 32;
const mostValues = 50_000;
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON that anybody may have sent. Besides broken JSON it refuses what would be changed in silence or break a later step:
 * prototype keys, depth over 32, numbers that JavaScript cannot hold (1e999), and text that PostgreSQL cannot hold (U+0000, lone surrogates).
 */
export function readJson(text: string): { ok: true; value: Json } | { ok: false; findings: Finding[] } {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { ok: false, findings: [finding('json/broken', [], 'The body is no complete JSON document.')] };
  }
  const fault = faultIn(value);
  return fault ? { ok: false, findings: [fault] } : { ok: true, value };
}

/** Walks without recursion: the depth is what the sender chose. */
function faultIn(document: Json): Finding | null {
  const open: { value: Json; path: (string | number)[] }[] = [{ value: document, path: [] }];
  for (let seen = 0; open.length; seen += 1) {
    const { value, path } = open.pop()!;
    if (seen > mostValues) return finding('json/too-many-values', [], `The document holds more than ${mostValues} values.`);
    if (path.length > deepest) return finding('json/too-deep', path.slice(0, 4), `The document is nested deeper than ${deepest} levels.`);
    if (typeof value === 'number' && !Number.isFinite(value)) return finding('json/number-too-large', path, 'This number is too large to be kept exactly.');
    if (typeof value === 'string' && !isStorable(value)) return finding('json/unstorable-text', path, 'This text holds the character U+0000 or half of a surrogate pair; remove it.');
    if (Array.isArray(value)) value.forEach((inner, index) => open.push({ value: inner, path: [...path, index] }));
    else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        if (refusedKeys.has(key)) return finding('json/prototype-key', path, `The key ${key} is not allowed.`);
        if (!isStorable(key)) return finding('json/unstorable-text', path, 'A key holds the character U+0000 or half of a surrogate pair.');
        open.push({ value: value[key]!, path: [...path, key] });
      }
    }
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

function finding(code: string, path: (string | number)[], message: string): Finding {
  return { code, severity: 'error', path, pointer: jsonPointer(path), message };
}
