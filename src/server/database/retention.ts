import type { Queries } from './database.js';

/**
 * Deletes what is older than the form allows: answers and everything that points to a person (the id stays taken), what was published from
 * them, and who was asked once that is closed for as long. Returns how many responses went.
 */
export async function forgetOld({ query }: Queries, tenant: string, definition: string, days: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - days * 86_400_000).toISOString();
  const rows = await query(
    `UPDATE response SET body = NULL, subject = NULL, respondent = NULL, withdrawn_at = now(), revision = revision + 1
     WHERE tenant_id = $1 AND definition_id = $2 AND body IS NOT NULL AND completed_at < $3 RETURNING response_id`,
    [tenant, definition, before],
  );
  const places = `FROM cycle c, jsonb_array_elements(c.body->'stages') AS s, jsonb_array_elements(s->'activities') AS a WHERE c.tenant_id = $1 AND a->>'definition' = $2`;
  const old = `EXISTS (SELECT 1 ${places} AND c.cycle_id = t.cycle_id AND a->>'id' = t.activity)`;
  await query(`DELETE FROM publication t WHERE t.tenant_id = $1 AND t.published_at < $3 AND ${old}`, [tenant, definition, before]);
  await query(`DELETE FROM subject_word t WHERE t.tenant_id = $1 AND t.written_at < $3 AND ${old}`, [tenant, definition, before]);
  await query(
    `DELETE FROM assignment t USING cycle c WHERE t.tenant_id = $1 AND t.definition_id = $2 AND c.tenant_id = t.tenant_id AND c.cycle_id = t.cycle_id
       AND coalesce((c.closings->t.activity->>'reopenedUntil')::timestamptz, (c.closings->t.activity->>'closedAt')::timestamptz) < $3`,
    [tenant, definition, before],
  );
  // Names and addresses of a panel go with its answers, what a moderator wrote about them too.
  const ended = `EXISTS (SELECT 1 FROM cycle c WHERE c.tenant_id = t.tenant_id AND c.cycle_id = t.cycle_id AND t.definition_id = $2
    AND NOT EXISTS (SELECT 1 FROM assignment x WHERE x.tenant_id = t.tenant_id AND x.cycle_id = t.cycle_id AND x.definition_id = t.definition_id) AND EXISTS (SELECT 1 FROM jsonb_each(c.closings)))`;
  await query(`DELETE FROM expert t WHERE t.tenant_id = $1 AND t.added_at < $3 AND ${ended}`, [tenant, definition, before]);
  await query(`DELETE FROM panel_decision t WHERE t.tenant_id = $1 AND t.decided_at < $3 AND t.definition_id = $2`, [tenant, definition, before]);
  await query(`DELETE FROM access_event t WHERE t.tenant_id = $1 AND t.at < $3 AND ${old}`, [tenant, definition, before]);
  return rows.length;
}
