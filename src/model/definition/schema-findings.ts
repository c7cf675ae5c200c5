import type * as z from 'zod/mini';
import type { JsonPath } from './finding.js';
import { isJsonObject, type Json, type JsonObject } from './json.js';
import { expectedWords, knownKeys, schemaAt, typeWords } from './known-keys.js';
import { nearestName } from './nearest-name.js';
import type { Report } from './report.js';

const kinds: Json[] = ['self-assessment', 'feedback-360', 'goal-alignment', 'expert-survey'];

/** The issues as zod reports them, read by code; its own texts are never shown. */
type Issue = z.core.$ZodIssue;

/** Turns what the schema refused into findings with our codes, the place, and the nearest known name. */
export function reportSchemaIssues(schema: z.ZodMiniType, document: JsonObject, issues: readonly Issue[], report: Report): void {
  for (const issue of issues) reportIssue(issue, [], { schema, document, report });
}

interface Context {
  schema: z.ZodMiniType;
  document: JsonObject;
  report: Report;
}

function reportIssue(issue: Issue, above: JsonPath, context: Context): void {
  const { document, report } = context;
  const path = [...above, ...(issue.path as JsonPath)];
  const found = valueAt(document, path);
  const expected = path.length === 1 && path[0] === 'kind' ? `one of ${kinds.map((kind) => `"${String(kind)}"`).join(', ')}` : expectedWords(schemaAt(context.schema, document, path));
  if (found === undefined && issue.code !== 'unrecognized_keys') {
    report('definition/missing', path, { key: String(path.at(-1) ?? ''), expected });
    return;
  }
  switch (issue.code) {
    case 'unrecognized_keys': return reportUnknownKeys(issue.keys, path, context);
    case 'invalid_union': return reportUnion(issue, path, found, context);
    case 'invalid_type': return report('definition/wrong-type', path, { found: typeOf(found), expected: typeWords[issue.expected] ?? expected });
    case 'invalid_value': return reportValue(issue.values as Json[], path, found, report);
    case 'invalid_format': return report('definition/bad-format', path, { found: shortened(found), expected: formatWords(issue, path) });
    case 'invalid_key': return report(path.includes('headers') ? 'definition/bad-format' : 'definition/bad-locale', path, { found: String(path.at(-1)), expected: 'the name of an HTTP header' }, 'key');
    case 'too_big':
    case 'too_small': return reportSize(issue, path, found, report);
    default: return report('definition/wrong-type', path, { found: typeOf(found), expected });
  }
}

function reportUnknownKeys(keys: readonly string[], path: JsonPath, { schema, document, report }: Context): void {
  const known = knownKeys(schemaAt(schema, document, path));
  for (const key of keys) {
    const nearest = nearestName(key, known);
    report('definition/unknown-key', [...path, key], { key, allowed: known, ...(nearest ? { nearest } : {}) }, 'key');
  }
}

function reportUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: JsonPath, found: Json | undefined, context: Context): void {
  if (path.length === 1 && path[0] === 'kind') return reportValue(kinds, path, found, context.report, 'definition/unknown-kind');
  // The branch that was meant is the one that accepts the outer form of the value.
  const meant = issue.errors.find((branch) => branch.length && !branch.some((inner) => inner.path.length === 0 && (inner.code === 'invalid_type' || inner.code === 'invalid_value')))
    ?? issue.errors.find((branch) => typeof found === 'string' && branch.some((inner) => inner.code === 'invalid_value'));
  if (meant) for (const inner of meant) reportIssue(inner, path, context);
  else context.report('definition/wrong-type', path, { found: typeOf(found), expected: expectedWords(schemaAt(context.schema, context.document, path)) });
}

function reportValue(allowed: Json[], path: JsonPath, found: Json | undefined, report: Report, code: 'definition/unknown-value' | 'definition/unknown-kind' = 'definition/unknown-value'): void {
  const nearest = typeof found === 'string' ? nearestName(found, allowed.map(String)) : undefined;
  report(code, path, { found: shortened(found), allowed, ...(nearest ? { nearest } : {}) });
}

function reportSize(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, path: JsonPath, found: Json | undefined, report: Report): void {
  const bound = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  if (typeof found === 'number') {
    const words = issue.code === 'too_big' ? (issue.inclusive === false ? 'below' : 'of at most') : (issue.inclusive === false ? 'above' : 'of at least');
    report('definition/out-of-range', path, { found, expected: `${words} ${bound}` });
    return;
  }
  const size = typeof found === 'string' || Array.isArray(found) ? found.length : Object.keys(found ?? {}).length;
  const unit = typeof found === 'string' ? 'characters' : 'entries';
  report('definition/wrong-length', path, { found: size, unit, expected: `${issue.code === 'too_big' ? 'at most' : 'at least'} ${bound}` });
}

/** How to write a value whose pattern was missed, by where it stands. */
function formatWords(issue: Extract<Issue, { code: 'invalid_format' }>, path: JsonPath): string {
  if (issue.format === 'date') return 'a day, such as "2026-03-01"';
  if (issue.format === 'datetime') return 'an instant with its offset, such as "2026-03-01T09:00:00+09:00"';
  const key = path.at(-1);
  if (path[0] === 'locales') return 'a language tag such as "en", "ko" or "zh-CN"';
  if (key === 'number' && path[0] === 'version') return 'three numbers such as "1.0.0"';
  if (key === 'hash') return '"sha256-" and 64 hexadecimal digits, or leave it out';
  if (key === 'contentType') return 'a media type such as "application/json"';
  if (path.length === 1 && key === 'id') return 'a small letter, then small letters, digits, "." or "-"';
  return 'letters, digits, ".", "_" or "-", the first a letter or digit';
}

/** The value at a path, or undefined. */
export function valueAt(document: Json | undefined, path: JsonPath): Json | undefined {
  let value: Json | undefined = document;
  for (const step of path) {
    if (!isJsonObject(value) && !Array.isArray(value)) return undefined;
    value = Object.hasOwn(value, step) ? (value as Record<string | number, Json>)[step] : undefined;
  }
  return value;
}

function typeOf(value: Json | undefined): string {
  if (value === null) return 'null';
  return typeWords[Array.isArray(value) ? 'array' : typeof value] ?? 'something else';
}

function shortened(value: Json | undefined): Json {
  if (typeof value === 'string' && value.length > 60) return value.slice(0, 57) + '…';
  return typeof value === 'object' ? typeOf(value) : value ?? null;
}
