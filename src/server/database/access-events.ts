import { randomUUID } from 'node:crypto';
import type { Queries } from './database.js';

/** Somebody did something with what is another's: so that whoever it concerns can see it. */
export interface AccessEvent {
  at: string;
  action: 'link';
  /** The portal's id of who did it; null: whoever held the organisers' token. */
  by: string | null;
  cycle: string;
  activity: string;
  assignment: string;
  /** Of the link. */
  expiresAt: string;
}

export async function storeAccessEvents({ query }: Queries, tenant: string, events: readonly Omit<AccessEvent, 'at'>[]): Promise<void> {
  if (!events.length) return;
  await query(
    `INSERT INTO access_event (tenant_id, event_id, action, actor, cycle_id, activity, assignment_id, expires_at)
     SELECT $1, e.id, e.action, e.by, e.cycle, e.activity, e.assignment, e."expiresAt"
     FROM jsonb_to_recordset($2::jsonb) AS e(id uuid, action text, by text, cycle text, activity text, assignment uuid, "expiresAt" timestamptz)`,
    [tenant, JSON.stringify(events.map((event) => ({ id: randomUUID(), ...event })))],
  );
}

/** Of a cycle, of one activity, or of one assignment; the oldest first. */
export async function accessEvents({ query }: Queries, tenant: string, { cycle, activity = null, assignment = null }: { cycle: string; activity?: string | null; assignment?: string | null }): Promise<AccessEvent[]> {
  const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return query<AccessEvent>(
    `SELECT ${instant('at')} AS at, action, actor AS by, cycle_id AS cycle, activity, assignment_id AS assignment, ${instant('expires_at')} AS "expiresAt" FROM access_event
     WHERE tenant_id = $1 AND cycle_id = $2 AND ($3::text IS NULL OR activity = $3) AND ($4::uuid IS NULL OR assignment_id = $4) ORDER BY access_event.at, event_id`,
    [tenant, cycle, activity, assignment],
  );
}
