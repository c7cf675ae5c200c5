import type { JsonPath } from '../../definition/index.js';
import { conditionWithout } from '../expressions/without.js';
import { descendsFrom, propertiesOf } from '../form-metadata.js';
import type { FormNode } from '../outline.js';
import type { Change } from '../transaction.js';
import type { ReferencePlace } from './places.js';

/** A stretch of a text that names something which is gone; offsets without the braces or quotes. */
export interface Gone {
  readonly start: number;
  readonly end: number;
}

/** Takes dead names out of one place, and notes what was taken. `place.text` is the text as the document has it now. */
export function release(owner: FormNode, place: ReferencePlace, gone: readonly Gone[], change: Change): void {
  const property = String(place.path[0]);
  const path = [...owner.path, ...place.path];
  const values = { name: owner.name || namedAbove(owner), property, before: place.text };
  switch (place.kind) {
    case 'condition': {
      const left = conditionWithout(place.text, (start, end) => gone.some((each) => each.start > start && each.end < end));
      if (left === undefined) return removeRule(owner, property, change, values);
      change.set(path, left).note('editing/condition-reduced', path, { ...values, after: left });
      return;
    }
    case 'expression': return removeRule(owner, property, change, values);
    case 'text': {
      const left = gone.toReversed().reduce((text, { start, end }) => text.slice(0, start - 1) + text.slice(end + 1), place.text);
      setText(path, left.trim() === '' ? undefined : left, change);
      change.note('editing/text-cut', path, { ...values, after: left });
      return;
    }
    case 'binding': case 'key': case 'field': {
      change.set(path, undefined).note('editing/reference-removed', path, values);
      if (place.kind === 'binding' && Object.keys(change.valueAt([...owner.path, property]) ?? {}).length === 0) change.set([...owner.path, property], undefined);
      return;
    }
    case 'source': return removeSource(owner, property, change, values);
    default: return removeName(owner, place.path, change, values);
  }
}

type Values = { name: string; property: string; before: string };

/** A trigger, validator or calculated value without its expression means nothing, so it goes; an element only loses the property. */
function removeRule(owner: FormNode, property: string, change: Change, values: Values): void {
  const { metadata } = change.context;
  const pointless = owner.kind === 'part' && (property === 'expression' || descendsFrom(metadata, owner.className, 'surveytrigger'));
  if (pointless) removePart(owner, change);
  else change.set([...owner.path, property], undefined);
  change.note('editing/rule-removed', owner.path, values);
}

/** Choices that came from another question: with it go all properties that say how. */
function removeSource(owner: FormNode, property: string, change: Change, values: Values): void {
  for (const [key, info] of propertiesOf(change.context.metadata, owner.className)) {
    if (key.startsWith(property) || info.refers === 'field') change.set([...owner.path, key], undefined);
  }
  change.note('editing/reference-removed', [...owner.path, property], values);
}

/** A target of a trigger: one of several goes from its list, the only one takes the trigger along. */
function removeName(owner: FormNode, place: JsonPath, change: Change, values: Values): void {
  const property = place[0]!;
  const list = change.valueAt([...owner.path, property]);
  const others = [...propertiesOf(change.context.metadata, owner.className)].some(([key, { refers }]) => {
    const value = refers && key !== property ? change.valueAt([...owner.path, key]) : undefined;
    return Array.isArray(value) && value.length > 0;
  });
  if (Array.isArray(list) && (list.length > 1 || others)) {
    const rest = list.filter((name) => name !== values.before);
    change.set([...owner.path, property], rest.length ? rest : undefined);
  } else removePart(owner, change);
  change.note('editing/reference-removed', owner.path, values);
}

export function removePart(part: FormNode, change: Change): void {
  change.delete(part.path);
  const list = part.path.slice(0, -1);
  const left = change.valueAt(list);
  if (Array.isArray(left) && left.length === 0) change.set(list, undefined);
}

/** A text with one language left that is under `default` is a plain text again. */
function setText(path: JsonPath, text: string | undefined, change: Change): void {
  change.set(path, text);
  const parent = path.slice(0, -1);
  const left = change.valueAt(parent);
  if (text === undefined && typeof left === 'object' && left !== null && !Array.isArray(left) && Object.keys(left).length === 0) change.set(parent, undefined);
}

function namedAbove(node: FormNode): string {
  return node.parent ? node.parent.name || namedAbove(node.parent) : '';
}
