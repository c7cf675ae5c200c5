import { isJsonObject, surveyVariables, type JsonObject } from '../definition/index.js';
import type { ExpressionWords } from './form-metadata.js';
import type { Change } from './transaction.js';
import type { NewNameKind } from './state.js';
import type { Outline } from './outline.js';

const taken = new WeakMap<Outline, Set<string>>();

/** Every name that something new must not take, in lower case: pages, elements, answer keys, calculated values, variables. */
export function namesIn(outline: Outline): ReadonlySet<string> {
  let names = taken.get(outline);
  if (!names) {
    names = new Set(surveyVariables.map((name) => name.toLowerCase()));
    for (const { json } of outline.nodes) for (const name of [json['name'], json['valueName']]) if (typeof name === 'string') names.add(name.toLowerCase());
    const calculated = outline.survey.json['calculatedValues'];
    if (Array.isArray(calculated)) for (const value of calculated) if (isJsonObject(value) && typeof value['name'] === 'string') names.add(value['name'].toLowerCase());
    taken.set(outline, names);
  }
  return names;
}

/** A name nobody has; it is counted as taken from then on. */
export function newName(kind: NewNameKind, change: Change, used: Set<string>): string {
  const names = namesIn(change.outline);
  for (let n = 1; ; n++) {
    const name = change.context.newName(kind, n);
    if (names.has(name.toLowerCase()) || used.has(name.toLowerCase())) continue;
    used.add(name.toLowerCase());
    return name;
  }
}

/** The name itself if it is free, else the next number behind it: `age` → `age2`, `age2` → `age3`. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  const [, stem, digits] = /^(.*?)(\d*)$/s.exec(name)!;
  // A long number is a code rather than a count.
  const counted = digits && digits.length < 6;
  for (let n = counted ? Number(digits) + 1 : 2; ; n++) {
    const next = `${counted ? stem : name}${n}`;
    if (!isTaken(next)) return next;
  }
}

/** Whether a node may have this name: something in it, nothing that expressions would read as something else. */
export function isUsableName(name: string, { variables, builtIn, suffixes, prefixes }: ExpressionWords): boolean {
  const lower = name.toLowerCase();
  const isWord = [...Object.values(variables), ...builtIn].some((word) => word.toLowerCase() === lower);
  return name.trim() === name && name !== '' && !/[{}:[\]]/.test(name) && !isWord && !Object.values(prefixes).includes(name[0]!) && !lower.endsWith(suffixes.unwrapped.toLowerCase());
}

/** The kind of name that an element of this type gets. */
export function nameKind(element: JsonObject): NewNameKind {
  return element['type'] === 'panel' || element['type'] === 'flowpanel' ? 'panel' : 'question';
}
