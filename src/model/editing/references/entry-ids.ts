import { isJsonObject, type Json, type JsonObject, type JsonPath, type Mark } from '../../definition/index.js';
import { valueAt } from '../operations.js';
import type { Change } from '../transaction.js';
import { settleVariable, withoutVariable } from './compared-values.js';
import { marksOf, removePlaces } from './envelope.js';
import { renameInTests } from './scenarios.js';

/** Lists of the envelope whose entries are named by their `id` elsewhere in the definition, and the variable of expressions that holds such an id. */
const lists: readonly { readonly path: JsonPath; readonly mark: Mark; readonly variable?: string }[] = [
  { path: ['roles'], mark: 'role', variable: 'role' },
  { path: ['rounds'], mark: 'round', variable: 'round' },
  { path: ['scoring', 'scales'], mark: 'scale' },
];

/** The ids of the entries of the list at a path; undefined when nothing names the entries of such a list. */
export function idsAt(path: JsonPath, document: JsonObject): Json[] | undefined {
  return lists.some((list) => list.path.join('/') === path.join('/')) ? idsIn(document, path) : undefined;
}

/** An entry of a list has got another id: the envelope, conditions such as `{role} = 'manager'` and the tests follow. */
export function settleEntryId(path: JsonPath, from: string, to: string, change: Change): void {
  const list = lists.find((each) => each.path.join('/') === path.join('/'))!;
  let count = 0;
  for (const place of marksOf(change.start)) {
    if (place.mark !== list.mark || place.value !== from) continue;
    if (typeof place.path.at(-1) === 'number') change.replace(place.path, to);
    else change.set(place.path, to);
    count += 1;
  }
  if (list.variable) count += settleVariable(list.variable, from, to, change);
  count += renameInTests(list, from, to, change);
  if (count) change.note('editing/references-rewritten', [], { count });
}

/**
 * What named entries that are gone goes as well: from the envelope, and from conditions, where a list of several only gets shorter. A round that
 * built on one that is gone builds on the one before it.
 *
 * @returns false when something that the form needs named such an entry
 */
export function releaseEntries(before: JsonObject, change: Change): boolean {
  let all = true;
  for (const { path, mark, variable } of lists) {
    if (valueAt(before, path) === change.valueAt(path)) continue;
    const left = new Set(idsIn(change.document, path));
    for (const id of new Set(idsIn(before, path))) {
      if (left.has(id) || typeof id !== 'string') continue;
      const named = marksOf(change.document).filter((place) => place.mark === mark && place.value === id);
      const heir = mark === 'round' ? previousOf(id, before, left) : undefined;
      if (heir !== undefined) for (const place of named) change.set(place.path, heir);
      else all = removePlaces(named, change) && all;
      if (variable) withoutVariable(variable, id, change);
      renameInTests({ mark }, id, undefined, change);
    }
  }
  return all;
}

function idsIn(document: JsonObject, path: JsonPath): Json[] {
  const list = valueAt(document, path);
  return Array.isArray(list) ? list.map((entry) => (isJsonObject(entry) ? entry['id'] ?? null : null)) : [];
}

/** The nearest round before one that is still there. */
function previousOf(id: string, document: JsonObject, left: ReadonlySet<Json>): string | undefined {
  const rounds = (valueAt(document, ['rounds']) as Json[]).filter(isJsonObject);
  const seen = new Set<Json>();
  for (let here: Json | undefined = id; typeof here === 'string' && !seen.has(here);) {
    seen.add(here);
    here = rounds.find((round) => round['id'] === here)?.['previous'];
    if (here !== undefined && left.has(here)) return here as string;
  }
  return undefined;
}
