import type { Response } from '../../model/response/index.js';
import type { Queries } from './database.js';

/** What is known of a stored response without its answers. */
export interface StoredReceipt {
  key: string;
  digest: string;
  receivedAt: Date;
  revision: number;
  withdrawn: boolean;
}

export type StoreOutcome = { kind: 'created' | 'same' | 'different' | 'withdrawn'; receipt: StoredReceipt };

const receiptColumns = 'response_id AS key, digest, received_at AS "receivedAt", revision, withdrawn_at IS NOT NULL AS withdrawn';

/**
 * Stores each response once for ever: the first arrival of an id creates it, later ones only look.
 * One statement for the whole batch, so a kill stores all of it or nothing. Ids must differ within the batch.
 * `DO NOTHING` waits for a concurrent writer of the same id and then gives no row, so that exactly one writer is told `created`.
 */
export async function storeResponses({ query }: Queries, tenant: string, batch: readonly { response: Response; digest: string }[]): Promise<StoreOutcome[]> {
  const created = await query<StoredReceipt>(
    `INSERT INTO response (tenant_id, response_id, definition_id, definition_version, role, subject, respondent, round, completed_at, digest, body)
     SELECT $1, row.id, row.definition->>'id', row.definition->>'version', row.role, row.subject, row.respondent, row.round, row."completedAt", entry->>'digest', entry->'response'
     FROM jsonb_array_elements($2::jsonb) AS entry,
       LATERAL jsonb_to_record(entry->'response') AS row(id uuid, definition jsonb, role text, subject text, respondent text, round text, "completedAt" timestamptz)
     ON CONFLICT (tenant_id, response_id) DO NOTHING
     RETURNING ${receiptColumns}`,
    [tenant, JSON.stringify(batch)],
  );
  const createdByKey = new Map(created.map((receipt) => [receipt.key, receipt]));
  const missing = batch.map(({ response }) => response.id.toLowerCase()).filter((id) => !createdByKey.has(id));
  const present = missing.length
    ? await query<StoredReceipt>(
        `SELECT ${receiptColumns} FROM response WHERE tenant_id = $1 AND response_id IN (SELECT value::uuid FROM jsonb_array_elements_text($2::jsonb))`,
        [tenant, JSON.stringify(missing)],
      )
    : [];
  const presentByKey = new Map(present.map((receipt) => [receipt.key, receipt]));
  return batch.map(({ response, digest }) => {
    const key = response.id.toLowerCase();
    const receipt = createdByKey.get(key);
    if (receipt) return { kind: 'created', receipt };
    const earlier = presentByKey.get(key);
    if (!earlier) throw new Error(`Response ${response.id} was neither stored nor found.`);
    return { kind: earlier.digest !== digest ? 'different' : earlier.withdrawn ? 'withdrawn' : 'same', receipt: earlier };
  });
}

/** The receipt and, unless it was withdrawn, the response itself. */
export async function findResponse({ query }: Queries, tenant: string, id: string): Promise<{ receipt: StoredReceipt; response: Response | null } | null> {
  const rows = await query<StoredReceipt & { body: Response | null }>(`SELECT ${receiptColumns}, body FROM response WHERE tenant_id = $1 AND response_id = $2`, [tenant, id]);
  const row = rows[0];
  if (!row) return null;
  const { body, ...receipt } = row;
  return { receipt, response: body };
}

/** Deletes the answers and everything that points to a person; the id and the digest stay, so that the id can never be used again. */
export async function withdrawResponse({ query }: Queries, tenant: string, id: string): Promise<boolean> {
  const rows = await query(
    `UPDATE response SET body = NULL, subject = NULL, respondent = NULL, withdrawn_at = now(), revision = revision + 1
     WHERE tenant_id = $1 AND response_id = $2 AND body IS NOT NULL RETURNING response_id`,
    [tenant, id],
  );
  return rows.length > 0;
}

/** What a person answered about oneself to one definition, oldest first. */
export async function responsesAboutSelf({ query }: Queries, tenant: string, definition: string, subject: string): Promise<Response[]> {
  const rows = await query<{ body: Response }>(
    `SELECT body FROM response WHERE tenant_id = $1 AND definition_id = $2 AND subject = $3 AND respondent = $3 AND body IS NOT NULL
     ORDER BY completed_at, response_id`,
    [tenant, definition, subject],
  );
  return rows.map((row) => row.body);
}

/** All responses of one round in the order of arrival. `round` null means those without a round. */
export async function responsesOfRound({ query }: Queries, tenant: string, definition: string, round: string | null): Promise<{ response: Response; receivedAt: Date }[]> {
  return query(
    `SELECT body AS response, received_at AS "receivedAt" FROM response
     WHERE tenant_id = $1 AND definition_id = $2 AND round IS NOT DISTINCT FROM $3 AND body IS NOT NULL
     ORDER BY received_at, response_id`,
    [tenant, definition, round],
  );
}

/**
 * Changes with every response that comes into a round or is withdrawn from it, and costs little beside reading them: how many there are, when
 * the last came, and the sum of all arrivals, which no exchange of one for another keeps.
 */
export async function stampOfRound({ query }: Queries, tenant: string, definition: string, round: string | null): Promise<string> {
  const rows = await query<{ stamp: string }>(
    `SELECT count(*) || ' ' || coalesce(sum(revision), 0) || ' ' || coalesce(max(received_at)::text, '') || ' ' || coalesce(sum(extract(epoch FROM received_at))::text, '') AS stamp
     FROM response WHERE tenant_id = $1 AND definition_id = $2 AND round IS NOT DISTINCT FROM $3 AND body IS NOT NULL`,
    [tenant, definition, round],
  );
  return rows[0]!.stamp;
}

/** Ids of the responses of one round in the order of arrival. */
export async function responseIdsOfRound({ query }: Queries, tenant: string, definition: string, round: string | null): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT response_id AS id FROM response WHERE tenant_id = $1 AND definition_id = $2 AND round IS NOT DISTINCT FROM $3 AND body IS NOT NULL ORDER BY received_at, response_id`,
    [tenant, definition, round],
  );
  return rows.map(({ id }) => id);
}

/** Those of the responses that are still there. */
export async function responsesById({ query }: Queries, tenant: string, ids: readonly string[]): Promise<Response[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ body: Response }>(
    'SELECT body FROM response WHERE tenant_id = $1 AND body IS NOT NULL AND response_id IN (SELECT value::uuid FROM jsonb_array_elements_text($2::jsonb))',
    [tenant, JSON.stringify(ids)],
  );
  return rows.map(({ body }) => body);
}
