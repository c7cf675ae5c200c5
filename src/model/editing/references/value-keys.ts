import { isJsonObject, type Json, type JsonObject } from '../../definition/index.js';
import { propertiesOf } from '../form-metadata.js';
import type { Change } from '../transaction.js';
import { namesOf, type Declaration, type NameTable } from './name-table.js';
import type { Aliases } from './readdress.js';

/** Old key → new key, or null when it is gone. */
type Keys = Map<string, string | null>;

/** Default values of matrices, dynamic panels and multiple texts are keyed by rows, columns, questions and items: their keys follow. */
export function settleValueKeys(old: NameTable, change: Change, aliases: Aliases): void {
  const names = namesOf(change.document, change.context);
  const renames = new Map<string, { rows: Keys; inner: Keys }>();
  for (const [key, declaration] of old.byKey) {
    const owner = ownerOf(declaration);
    if (owner === undefined) continue;
    const now = names.byKey.get(aliases.get(key) ?? key);
    const name = now && ownerOf(now) === owner ? now.name : null;
    if (name === declaration.name) continue;
    let keys = renames.get(owner);
    if (!keys) renames.set(owner, keys = { rows: new Map(), inner: new Map() });
    (declaration.kind === 'row' || declaration.kind === 'item' ? keys.rows : keys.inner).set(declaration.name, name);
  }
  for (const [id, keys] of renames) renameIn(id, keys, change);
}

function ownerOf({ kind, frame, node }: Declaration): string | undefined {
  return kind === 'row' || kind === 'item' ? node!.id : frame;
}

function renameIn(id: string, { rows, inner }: { rows: Keys; inner: Keys }, change: Change): void {
  const owner = change.find(id);
  if (!owner) return;
  const properties = propertiesOf(change.context.metadata, owner.className);
  for (const [key, value] of Object.entries(owner.json)) {
    const type = properties.get(key)?.type;
    const path = [...owner.path, key];
    if (type === 'rowvalue' || type === 'panelvalue') change.set(path, renamed(value, inner));
    else if ((type === 'value' || type === 'cells') && Array.isArray(value)) change.set(path, value.map((entry) => renamed(entry, inner)));
    else if ((type === 'value' || type === 'cells') && isJsonObject(value)) {
      const outer = renamed(value, rows) as JsonObject;
      change.set(path, Object.fromEntries(Object.entries(outer).map(([row, cells]) => [row, renamed(cells, inner)])));
    }
  }
}

function renamed(value: Json, keys: Keys): Json {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
    const name = keys.get(key);
    return name === null ? [] : [[name ?? key, inner] as const];
  }));
}
