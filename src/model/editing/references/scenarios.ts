import { isJsonObject, type Json, type JsonObject, type JsonPath, type Mark } from '../../definition/index.js';
import type { Change } from '../transaction.js';
import { namesOf, type NameTable } from './name-table.js';
import type { Aliases } from './readdress.js';
import { resolveName } from './resolve.js';

/** The tests of a definition name questions and pages as keys: in the answers they start with and in every step. They follow as well. */
export function settleTests(old: NameTable, change: Change, aliases: Aliases): void {
  const tests = change.start['tests'];
  if (!Array.isArray(tests)) return;
  tests.forEach((test, i) => {
    const { start, steps } = isJsonObject(test) ? test : {};
    if (isJsonObject(start)) {
      if (isJsonObject(start['data'])) settleKeys(['tests', i, 'start', 'data'], start['data'], old, change, aliases);
      const page = typeof start['startPage'] === 'string' ? renamedKey(start['startPage'], old, change, aliases) : undefined;
      if (page !== undefined) change.set(['tests', i, 'start', 'startPage'], page ?? undefined);
    }
    if (Array.isArray(steps)) steps.forEach((step, s) => settleStep(step, ['tests', i, 'steps', s], old, change, aliases));
  });
}

/**
 * Tests set the role and the round as variables, and expect scores by the ids of scales.
 *
 * @param to undefined when the entry is gone: its expected scores go too, the variables stay as they are
 * @returns how many places were rewritten
 */
export function renameInTests({ mark, variable }: { mark: Mark; variable?: string }, from: string, to: string | undefined, change: Change): number {
  const tests = change.start['tests'];
  let count = 0;
  if (Array.isArray(tests)) tests.forEach((test, i) => {
    const { variables, scores } = isJsonObject(test) ? test : {};
    if (variable && to !== undefined && isJsonObject(variables) && variables[variable] === from) {
      change.set(['tests', i, 'variables', variable], to);
      count += 1;
    }
    const scales = mark === 'scale' && isJsonObject(scores) ? scores['scales'] : undefined;
    if (!isJsonObject(scales) || !(from in scales)) return;
    change.set(['tests', i, 'scores', 'scales'], Object.fromEntries(Object.entries(scales).flatMap(([id, score]) => (id !== from ? [[id, score]] : to === undefined ? [] : [[to, score]]))));
    count += 1;
  });
  return count;
}

function settleStep(step: Json, path: JsonPath, old: NameTable, change: Change, aliases: Aliases): void {
  if (!isJsonObject(step)) return;
  for (const [command, targets] of Object.entries(step)) if (isJsonObject(targets)) settleKeys([...path, command], targets, old, change, aliases);
}

function settleKeys(path: JsonPath, targets: JsonObject, old: NameTable, change: Change, aliases: Aliases): void {
  const entries = Object.entries(targets).flatMap(([key, value]) => {
    const name = renamedKey(key, old, change, aliases);
    return name === null ? [] : [[name ?? key, value] as const];
  });
  const kept = Object.fromEntries(entries);
  if (JSON.stringify(kept) === JSON.stringify(targets)) return;
  change.set(path, kept);
  const removed = Object.keys(targets).length - entries.length;
  if (removed) change.note('editing/reference-removed', path, { property: 'tests', name: '', before: Object.keys(targets).join(', ') });
}

/** The key afterwards; null when what it named is gone, undefined when it named nothing of the form. */
function renamedKey(key: string, old: NameTable, change: Change, aliases: Aliases): string | null | undefined {
  const { bindings } = resolveName(key, old, change.context.metadata.words);
  if (bindings.length === 0) return undefined;
  const names = namesOf(change.document, change.context);
  let result = key;
  for (const binding of bindings.toReversed()) {
    const declaration = names.byKey.get(aliases.get(binding.key) ?? binding.key);
    // A question that came into a dynamic panel, or left one, is named in another way than a key can follow.
    if (!declaration || declaration.frame !== old.byKey.get(binding.key)!.frame) return null;
    result = result.slice(0, binding.start) + declaration.name + result.slice(binding.end);
  }
  return result;
}
