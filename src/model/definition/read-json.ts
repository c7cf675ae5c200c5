import type { JsonPath } from './finding.js';
import type { Json } from './json.js';
import type { DefinitionLimits } from './limits.js';
import type { Report } from './report.js';

/** Keys that reach prototypes when somebody copies the object carelessly. */
export function isForbiddenKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

/**
 * A clean copy of an object that was handed over by a program: own enumerable keys only, JSON values only, no getters.
 * Undefined properties are dropped, as `JSON.stringify` would; everything else that JSON cannot hold is reported.
 */
export function readJson(input: unknown, limits: DefinitionLimits, report: Report): Json | undefined {
  let bytes = 0;
  let overLimit = false;
  const above = new Set<object>();

  function copy(value: unknown, path: JsonPath): Json | undefined {
    if (overLimit) return undefined;
    bytes += typeof value === 'string' ? value.length + 2 : 4;
    if (bytes > limits.bytes) {
      overLimit = true;
      report('definition/too-large', [], { bytes, limit: limits.bytes });
      return undefined;
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || !isPlain(value)) return refuse('definition/not-json', path, { found: nameOf(value) });
    if (above.has(value)) return refuse('definition/not-json', path, { found: 'a circle' });
    if (path.length >= limits.jsonDepth) return refuse('definition/too-deep', path, { limit: limits.jsonDepth });
    above.add(value);
    const result = Array.isArray(value) ? value.map((item, i) => copy(item, [...path, i]) ?? null) : copyObject(value, path);
    above.delete(value);
    return result;
  }

  function copyObject(value: object, path: JsonPath): Json {
    const result: { [key: string]: Json } = {};
    for (const key of Object.keys(value)) {
      bytes += key.length + 3;
      // A getter is a program, and may throw.
      const inner: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
      if (isForbiddenKey(key)) {
        report('definition/forbidden-key', [...path, key], { key });
        continue;
      }
      const copied = copy(inner, [...path, key]);
      if (copied !== undefined) result[key] = copied;
    }
    return result;
  }

  function refuse(code: 'definition/not-json' | 'definition/too-deep', path: JsonPath, values: Record<string, Json>): undefined {
    report(code, path, values);
    return undefined;
  }

  return copy(input, []);
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another realm (an iframe's page) has its own Object.prototype; its plain objects are welcome.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' && value !== null ? value.constructor.name || 'an object' : `a ${typeof value}`;
}
