import { isJsonObject, type JsonObject } from '../definition/index.js';

/** True when others may have answered this version: it must not change any more. */
export function isReleased(document: JsonObject): boolean {
  const version = document['version'];
  return isJsonObject(version) && (version['status'] === 'published' || version['status'] === 'retired');
}

/** The draft that follows a released version: `1.4.2` → `1.5.0`, without the hash and the changes of the old one. */
export function nextVersion(version: JsonObject): JsonObject {
  const { hash: _hash, changes: _changes, ...rest } = version;
  const [major = '1', minor = '0'] = String(version['number'] ?? '').split('.');
  return { ...rest, number: `${major}.${Number.parseInt(minor, 10) + 1 || 1}.0`, status: 'draft' };
}
