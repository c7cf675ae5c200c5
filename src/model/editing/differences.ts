import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../definition/index.js';

/** One thing that two documents have different. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Where, as people read it: `survey / pages / intro / elements / mood / title`. */
  readonly path: string;
  /** Name of the element around it; empty when there is none. */
  readonly name: string;
}

/** What is in `after` that was not in `before`, and the other way round; entries of lists are recognised by name, id or value. */
export function differences(before: JsonObject, after: JsonObject): Difference[] {
  const found: Difference[] = [];
  compare(before, after, [], '', found);
  return found;
}

function compare(before: Json | undefined, after: Json | undefined, path: JsonPath, name: string, found: Difference[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (before === undefined || after === undefined) found.push({ kind: before === undefined ? 'added' : 'removed', path: path.join(' / '), name });
  else if (isJsonObject(before) && isJsonObject(after)) {
    const own = typeof after['name'] === 'string' ? after['name'] : name;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) compare(before[key], after[key], [...path, key], own, found);
  } else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, name, found);
  else found.push({ kind: 'changed', path: path.join(' / '), name });
}

function compareLists(before: readonly Json[], after: readonly Json[], path: JsonPath, name: string, found: Difference[]): void {
  const left = new Map(before.map((entry, i) => [labelOf(entry, i), entry]));
  const right = new Map(after.map((entry, i) => [labelOf(entry, i), entry]));
  for (const label of new Set([...left.keys(), ...right.keys()])) compare(left.get(label), right.get(label), [...path, label], name, found);
  const kept = [...left.keys()].filter((label) => right.has(label));
  if (kept.some((label, i) => label !== [...right.keys()].filter((other) => left.has(other))[i])) found.push({ kind: 'changed', path: path.join(' / '), name });
}

function labelOf(entry: Json, index: number): string {
  if (!isJsonObject(entry)) return typeof entry === 'object' ? String(index + 1) : String(entry);
  const label = entry['name'] ?? entry['id'] ?? entry['value'] ?? entry['question'];
  return label === undefined || typeof label === 'object' ? String(index + 1) : String(label);
}
