import { isJsonObject, parseDefinition, type Finding, type Json, type JsonObject } from '../../definition/index.js';
import { asDefinition } from './as-definition.js';
import type { ImportNote, ImportResult } from './report.js';

/**
 * The last step of every importer: parts that no definition may hold (a pattern that takes hours, an address that is a script, a key that
 * changes programs) are taken out and named in the report, so that what is left is a definition.
 */
export function settled(survey: JsonObject, report: ImportNote[]): ImportResult {
  let now: JsonObject = survey;
  for (let round = 0; round < 20; round += 1) {
    const parsed = parseDefinition(asDefinition(now, 'import', 'Import'));
    if (parsed.ok) return { definition: now, report };
    const faults = parsed.findings.filter(({ severity, path }) => severity === 'error' && path[0] === 'survey' && path.length > 1);
    if (faults.length === 0) return { definition: undefined, report: [...report, note(parsed.findings.find(({ severity }) => severity === 'error')!)] };
    // From the end of a list, so that the places before it stay the same.
    for (const fault of [...faults].sort((a, b) => comparePaths(b, a))) {
      now = without(now, fault.path.slice(1)) as JsonObject;
      report.push(note(fault));
    }
  }
  return { definition: undefined, report };
}

function note({ path, pointer, message }: Finding): ImportNote {
  return { code: 'import/not-allowed', place: pointer, values: { what: String(path.at(-1) ?? ''), problem: message } };
}

function comparePaths(a: Finding, b: Finding): number {
  for (let i = 0; i < Math.min(a.path.length, b.path.length); i += 1) {
    const [left, right] = [a.path[i]!, b.path[i]!];
    if (left !== right) return typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right), 'en');
  }
  return a.path.length - b.path.length;
}

function without(value: Json, [step, ...rest]: readonly (string | number)[]): Json {
  if (Array.isArray(value) && typeof step === 'number') return rest.length ? value.map((each, i) => (i === step ? without(each, rest) : each)) : value.filter((_, i) => i !== step);
  if (!isJsonObject(value) || typeof step !== 'string' || !Object.hasOwn(value, step)) return value;
  const { [step]: inner, ...others } = value;
  return rest.length ? { ...value, [step]: without(inner!, rest) } : others;
}
