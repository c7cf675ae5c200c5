import type { JsonObject } from '../../definition/index.js';
import { descendsFrom } from '../form-metadata.js';
import type { Change } from '../transaction.js';
import { releaseEntries } from './entry-ids.js';
import { settleEnvelope } from './envelope.js';
import { namesOf } from './name-table.js';
import { readdressed, type Aliases, type Names } from './readdress.js';
import { referencesOf, type Mention, type PlaceReferences } from './references-of.js';
import { release, type Gone } from './release.js';
import { siteOf } from './site.js';
import { settleValueKeys } from './value-keys.js';

/** What a settled edit starts from, when it is not the document of the change; and rows that got another value, old key → new key. */
export interface SettleOptions {
  before?: JsonObject;
  aliases?: Aliases;
}

/**
 * After an edit that renamed, moved or removed: everything that named a part of the form names it still, where necessary by another name or
 * way; what can no longer be named is taken out of conditions, texts, triggers and scoring, and noted.
 *
 * 1. what the references named before the edit → 2. calculated values that cannot be calculated any more count as gone →
 * 3. the texts rewritten, only between the braces → 4. what names something gone is released → 5. the keys of default values, and the envelope
 */
export function settle(change: Change, { before = change.start, aliases = new Map() }: SettleOptions = {}): void {
  const references = referencesOf(before, change.context);
  const doomed = doomedValues(references, change, aliases);
  let rewritten = 0;
  const dead: { id: string; reference: PlaceReferences; text: string; gone: Gone[] }[] = [];
  for (const reference of references) {
    const result = rewrite(reference, change, aliases, doomed);
    if (!result) continue;
    if (result.changed) rewritten += 1;
    if (result.gone.length) dead.push({ id: reference.owner.id, reference, ...result });
  }
  if (rewritten) change.note('editing/references-rewritten', [], { count: rewritten });
  for (const { id, reference: { place }, text, gone } of dead) {
    const owner = change.find(id);
    if (owner && change.valueAt(currentPath(owner.path, place.path, text, change)) === text) release(owner, { ...place, path: currentPath(owner.path, place.path, text, change).slice(owner.path.length), text }, gone, change);
  }
  settleValueKeys(namesOf(before, change.context), change, aliases);
  settleEnvelope(before, change, aliases);
  releaseEntries(before, change);
}

/** An earlier release may have taken an entry out of the same list. */
function currentPath(owner: readonly (string | number)[], place: readonly (string | number)[], text: string, change: Change): (string | number)[] {
  const list = place.length === 2 && typeof place[1] === 'number' ? change.valueAt([...owner, place[0]!]) : undefined;
  return Array.isArray(list) ? [...owner, place[0]!, list.indexOf(text)] : [...owner, ...place];
}

interface Rewritten {
  text: string;
  changed: boolean;
  gone: Gone[];
}

/** Undefined when the owner is gone, or when the edit itself wrote this text. */
function rewrite({ owner: { id }, place, mentions }: PlaceReferences, change: Change, aliases: Aliases, doomed: ReadonlySet<string>): Rewritten | undefined {
  const owner = change.find(id);
  if (!owner) return undefined;
  const path = [...owner.path, ...place.path];
  if (change.valueAt(path) !== place.text) return undefined;
  const names = livingNames(change, doomed);
  const site = siteOf(owner, String(place.path[0]));
  const gone: Gone[] = [];
  let text = '';
  let from = 0;
  for (const mention of mentions) {
    const old = place.text.slice(mention.start, mention.end);
    const fresh = mention.resolution.bindings.length ? readdressed(old, mention, site, names, change.context.metadata.words, aliases) : old;
    text += place.text.slice(from, mention.start);
    if (fresh === undefined) gone.push({ start: text.length, end: text.length + old.length });
    text += fresh ?? old;
    from = mention.end;
  }
  text += place.text.slice(from);
  const changed = text !== place.text;
  if (changed) {
    if (typeof path.at(-1) === 'number') change.replace(path, text);
    else change.set(path, text);
  }
  return { text, changed, gone };
}

/** Calculated values whose expression names something that is gone, and those that name such a one. */
function doomedValues(references: readonly PlaceReferences[], change: Change, aliases: Aliases): ReadonlySet<string> {
  const doomed = new Set<string>();
  const calculated = references.filter(({ owner }) => owner.className === 'calculatedvalue');
  for (let size = -1; size < doomed.size;) {
    size = doomed.size;
    for (const { owner, mentions, place } of calculated) {
      const site = siteOf(owner, String(place.path[0]));
      const names = livingNames(change, doomed);
      const isGone = (mention: Mention) => mention.resolution.bindings.length > 0
        && readdressed(place.text.slice(mention.start, mention.end), mention, site, names, change.context.metadata.words, aliases) === undefined;
      if (mentions.some(isGone)) doomed.add(owner.id);
    }
  }
  return doomed;
}

function livingNames(change: Change, doomed: ReadonlySet<string>): Names {
  const table = namesOf(change.document, change.context);
  const givesChoices = (key: string) => {
    const node = table.byKey.get(key)?.node;
    return !node || table.frames.has(node.id) || descendsFrom(change.context.metadata, node.className, 'selectbase') || table.byKey.get(key)!.kind === 'column';
  };
  return { table, givesChoices, isAlive: (key) => !doomed.has(key) };
}
