import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './json-text.js';
import type { FormDefinition } from './schema.js';

/** SHA-256 of the canonical JSON (RFC 8785) of a value, as `sha256-` and 64 hexadecimal digits. */
export function jsonDigest(value: unknown): string {
  return 'sha256-' + bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** Digest of what a respondent answers: the definition without `version.hash` and `version.status`, which change without the form changing. */
export function definitionHash(definition: FormDefinition): string {
  const { hash: _hash, status: _status, ...version } = definition.version;
  return jsonDigest({ ...definition, version });
}
