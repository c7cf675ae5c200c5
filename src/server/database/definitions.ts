import type { Queries } from './database.js';

export type DefinitionStatus = 'draft' | 'published' | 'retired';

/** One stored version; `body` is the JSON text as it was given, status and hash beside it. */
export interface StoredDefinition {
  id: string;
  version: string;
  status: DefinitionStatus;
  hash: string;
  body: string;
}

/** A stored version and when its content was stored last, in ISO 8601. */
export interface DatedDefinition extends StoredDefinition {
  storedAt: string;
}

const columns = 'definition_id AS id, version, status, hash, body';

/**
 * Stores a version. A draft may be replaced; what was once published or retired keeps its content for ever and only its status may go on
 * to `retired`. Answers `stored`, `same`, or `fixed` when the version exists with other content or would go back.
 *
 * @param expected hash of the version that the writer has read, null when it has read that there is none; what is there now otherwise stays,
 *   and the answer is `changed`
 */
export async function storeDefinition({ query }: Queries, tenant: string, definition: StoredDefinition, expected?: string | null): Promise<'stored' | 'same' | 'fixed' | 'changed'> {
  const { id, version, status, hash, body } = definition;
  const written = await query(
    `INSERT INTO definition (tenant_id, definition_id, version, status, hash, body, published_at)
     SELECT $1, $2, $3, $4, $5, $6, CASE WHEN $4 = 'draft' THEN NULL ELSE now() END
       WHERE $7 IN ('', 'any') OR EXISTS (SELECT 1 FROM definition WHERE tenant_id = $1 AND definition_id = $2 AND version = $3)
     ON CONFLICT (tenant_id, definition_id, version) DO UPDATE
       SET status = excluded.status, hash = excluded.hash, body = excluded.body, stored_at = now(), published_at = coalesce(definition.published_at, excluded.published_at)
       WHERE ($7 = 'any' OR definition.hash = $7) AND ((definition.status = 'draft' AND (definition.hash, definition.status) IS DISTINCT FROM (excluded.hash, excluded.status))
          OR (definition.status = 'published' AND excluded.status = 'retired' AND definition.hash = excluded.hash))
     RETURNING version`,
    [tenant, id, version, status, hash, body, expected === undefined ? 'any' : (expected ?? '')],
  );
  if (written.length) return 'stored';
  const present = await findDefinition({ query }, tenant, id, version);
  if (present?.hash === hash && present.status === status) return 'same';
  return expected !== undefined && present?.hash !== (expected ?? undefined) ? 'changed' : 'fixed';
}

/** The given version, whatever its status. */
export async function findDefinition({ query }: Queries, tenant: string, id: string, version: string): Promise<StoredDefinition | null> {
  const rows = await query<StoredDefinition>(`SELECT ${columns} FROM definition WHERE tenant_id = $1 AND definition_id = $2 AND version = $3`, [tenant, id, version]);
  return rows[0] ?? null;
}

/** The published version with the highest number, compared part by part (10.0.0 is after 9.0.0). */
export async function latestDefinition({ query }: Queries, tenant: string, id: string): Promise<StoredDefinition | null> {
  const rows = await query<StoredDefinition>(`SELECT ${columns} FROM definition WHERE tenant_id = $1 AND definition_id = $2 AND status = 'published'`, [tenant, id]);
  return rows.sort((a, b) => compareVersions(b.version, a.version))[0] ?? null;
}

/** Every version of every definition, highest number first; without `all` those that are published. */
export async function listDefinitions({ query }: Queries, tenant: string, all = false): Promise<DatedDefinition[]> {
  const rows = (await query<StoredDefinition & { stored: Date | string }>(`SELECT ${columns}, stored_at AS stored FROM definition WHERE tenant_id = $1 AND (status = 'published' OR $2) ORDER BY definition_id`, [tenant, all]))
    .map(({ stored, ...row }) => ({ ...row, storedAt: new Date(stored).toISOString() }));
  return rows.sort((a, b) => a.id.localeCompare(b.id, 'en') || compareVersions(b.version, a.version));
}

/** Semantic versioning 2.0.0, section 11, as far as numbers and "a pre-release comes before its release" go. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('-')) as [string[], string[]];
  const [leftParts, rightParts] = [left, right].map(([numbers]) => numbers!.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < 3; i += 1) {
    const difference = (leftParts[i] ?? 0) - (rightParts[i] ?? 0);
    if (difference) return difference;
  }
  if (left.length !== right.length) return right.length - left.length;
  return a.localeCompare(b, 'en', { numeric: true });
}
