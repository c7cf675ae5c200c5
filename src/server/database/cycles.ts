import type { Cycle, CyclePerson } from '../../model/cycle/index.js';
import type { Queries } from './database.js';

export type CycleStatus = 'draft' | 'published';

/** When an activity was closed for the first time, and until when it has been opened again since. */
export interface Closing {
  /** ISO 8601; what had arrived by then counts as in time for ever. */
  closedAt: string;
  reopenedUntil: string | null;
  /** Something is still to be published: it is open again, or a collector died between closing and publishing. */
  pending: boolean;
}

export interface StoredCycle {
  id: string;
  status: CycleStatus;
  cycle: Cycle;
  /** Form version of each activity; empty for a draft. */
  versions: Record<string, string>;
  closings: Record<string, Closing>;
  /** When a draft was stored last, or the cycle was published. */
  storedAt: Date;
}

const columns = 'cycle_id AS id, status, body AS cycle, versions, closings, stored_at AS "storedAt"';

/** Stores a draft or replaces one; false when a published cycle has the id. */
export async function storeCycle({ query }: Queries, tenant: string, cycle: Cycle): Promise<boolean> {
  const rows = await query(
    `INSERT INTO cycle (tenant_id, cycle_id, status, body) VALUES ($1, $2, 'draft', $3::jsonb)
     ON CONFLICT (tenant_id, cycle_id) DO UPDATE SET body = excluded.body, stored_at = now() WHERE cycle.status = 'draft' RETURNING cycle_id`,
    [tenant, cycle.id, JSON.stringify(cycle)],
  );
  return rows.length > 0;
}

export async function findCycle({ query }: Queries, tenant: string, id: string): Promise<StoredCycle | null> {
  return (await query<StoredCycle>(`SELECT ${columns} FROM cycle WHERE tenant_id = $1 AND cycle_id = $2`, [tenant, id]))[0] ?? null;
}

/** The same, and nobody else changes the cycle until the transaction ends. */
export async function lockCycle({ query }: Queries, tenant: string, id: string): Promise<StoredCycle | null> {
  return (await query<StoredCycle>(`SELECT ${columns} FROM cycle WHERE tenant_id = $1 AND cycle_id = $2 FOR UPDATE`, [tenant, id]))[0] ?? null;
}

/** All cycles, or the published ones in which a person takes part or is asked; the newest first. */
export async function listCycles({ query }: Queries, tenant: string, person: string | null): Promise<StoredCycle[]> {
  if (person === null) return query<StoredCycle>(`SELECT ${columns} FROM cycle WHERE tenant_id = $1 ORDER BY stored_at DESC, cycle_id`, [tenant]);
  return query<StoredCycle>(
    `SELECT ${columns} FROM cycle WHERE tenant_id = $1 AND status = 'published'
       AND (EXISTS (SELECT 1 FROM cycle_person p WHERE p.tenant_id = cycle.tenant_id AND p.cycle_id = cycle.cycle_id AND p.person_id = $2)
         OR EXISTS (SELECT 1 FROM assignment a WHERE a.tenant_id = cycle.tenant_id AND a.cycle_id = cycle.cycle_id AND a.respondent = $2))
     ORDER BY stored_at DESC, cycle_id`,
    [tenant, person],
  );
}

export async function publishCycle({ query }: Queries, tenant: string, id: string, versions: Record<string, string>): Promise<void> {
  await query(`UPDATE cycle SET status = 'published', versions = $3::jsonb, stored_at = now() WHERE tenant_id = $1 AND cycle_id = $2`, [tenant, id, JSON.stringify(versions)]);
}

export async function setClosing({ query }: Queries, tenant: string, id: string, activity: string, closing: Closing): Promise<void> {
  await query(`UPDATE cycle SET closings = closings || jsonb_build_object($3::text, $4::jsonb) WHERE tenant_id = $1 AND cycle_id = $2`, [tenant, id, activity, JSON.stringify(closing)]);
}

/** The people of a cycle, by id; with `only` those among them. */
export async function peopleOfCycle({ query }: Queries, tenant: string, id: string, only: readonly string[] | null = null): Promise<Map<string, CyclePerson>> {
  const rows = only === null
    ? await query<{ body: CyclePerson }>('SELECT body FROM cycle_person WHERE tenant_id = $1 AND cycle_id = $2 ORDER BY person_id', [tenant, id])
    : await query<{ body: CyclePerson }>('SELECT body FROM cycle_person WHERE tenant_id = $1 AND cycle_id = $2 AND person_id IN (SELECT jsonb_array_elements_text($3::jsonb))', [tenant, id, JSON.stringify(only)]);
  return new Map(rows.map(({ body }) => [body.id, body]));
}

/** Adds and changes people; with `replace` whoever is not in the list goes. */
export async function storePeople({ query }: Queries, tenant: string, id: string, people: readonly CyclePerson[], replace: boolean): Promise<void> {
  if (replace) await query('DELETE FROM cycle_person WHERE tenant_id = $1 AND cycle_id = $2', [tenant, id]);
  await query(
    `INSERT INTO cycle_person (tenant_id, cycle_id, person_id, body) SELECT $1, $2, entry->>'id', entry FROM jsonb_array_elements($3::jsonb) AS entry
     ON CONFLICT (tenant_id, cycle_id, person_id) DO UPDATE SET body = excluded.body`,
    [tenant, id, JSON.stringify(people)],
  );
}

/** The published cycle and activity that a response of this form and round belongs to. */
export async function cycleOfRound({ query }: Queries, tenant: string, definition: string, round: string): Promise<{ id: string; activity: string } | null> {
  const rows = await query<{ id: string; activity: string }>(
    `SELECT cycle_id AS id, activity FROM (
       SELECT c.cycle_id, a->>'id' AS activity, a->>'definition' AS definition, coalesce(a->>'round', c.cycle_id) AS round
       FROM cycle c, jsonb_array_elements(c.body->'stages') AS s, jsonb_array_elements(s->'activities') AS a WHERE c.tenant_id = $1 AND c.status = 'published'
     ) placed WHERE definition = $2 AND round = $3`,
    [tenant, definition, round],
  );
  return rows[0] ?? null;
}
