import type { Assignment, TrackedAssignment } from '../../model/cycle/index.js';
import type { Response } from '../../model/response/index.js';
import type { Queries } from './database.js';

export interface StoredAssignment extends TrackedAssignment {
  cycle: string;
}

const columns = `a.assignment_id AS id, a.cycle_id AS cycle, a.activity, a.definition_id AS definition, a.version, a.role, a.subject, a.respondent, a.round,
  a.decision, a.reason, a.declined_by AS "declinedBy", a.replaces,
  EXISTS (SELECT 1 FROM response r WHERE r.tenant_id = a.tenant_id AND r.definition_id = a.definition_id AND r.round = a.round AND r.respondent = a.respondent
    AND r.role = a.role AND r.subject IS NOT DISTINCT FROM a.subject AND r.body IS NOT NULL) AS answered`;

/** Stores new assignments and changed decisions; who is asked already in the same role about the same subject keeps what was decided. */
export async function storeAssignments({ query }: Queries, tenant: string, cycle: string, assignments: readonly Assignment[]): Promise<void> {
  if (!assignments.length) return;
  await query(
    `INSERT INTO assignment (tenant_id, assignment_id, cycle_id, activity, definition_id, version, role, subject, respondent, round, decision, reason, declined_by, replaces)
     SELECT $1, e.id, $2, e.activity, e.definition, e.version, e.role, e.subject, e.respondent, e.round, e.decision, e.reason, e."declinedBy", e.replaces
     FROM jsonb_to_recordset($3::jsonb) AS e(id uuid, activity text, definition text, version text, role text, subject text, respondent text, round text,
       decision text, reason text, "declinedBy" text, replaces uuid)
     ON CONFLICT DO NOTHING`,
    [tenant, cycle, JSON.stringify(assignments)],
  );
  await query(
    `UPDATE assignment a SET decision = e.decision, reason = e.reason, declined_by = e."declinedBy", replaces = e.replaces, changed_at = now()
     FROM jsonb_to_recordset($2::jsonb) AS e(id uuid, decision text, reason text, "declinedBy" text, replaces uuid)
     WHERE a.tenant_id = $1 AND a.assignment_id = e.id AND (a.decision, a.reason, a.declined_by) IS DISTINCT FROM (e.decision, e.reason, e."declinedBy")`,
    [tenant, JSON.stringify(assignments)],
  );
}

/** Takes nominations off again; what was approved or declined stays. */
export async function removeAssignments({ query }: Queries, tenant: string, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  await query(
    `DELETE FROM assignment WHERE tenant_id = $1 AND decision IN ('nominated', 'proposed') AND assignment_id IN (SELECT value::uuid FROM jsonb_array_elements_text($2::jsonb))`,
    [tenant, JSON.stringify(ids)],
  );
}

export async function findAssignment({ query }: Queries, tenant: string, id: string): Promise<StoredAssignment | null> {
  return (await query<StoredAssignment>(`SELECT ${columns} FROM assignment a WHERE a.tenant_id = $1 AND a.assignment_id = $2`, [tenant, id]))[0] ?? null;
}

/** What was answered to an assignment last; null before that, and once it was withdrawn. */
export async function responseTo({ query }: Queries, tenant: string, { definition, round, respondent, role, subject }: Assignment): Promise<Response | null> {
  const [latest] = await query<{ body: Response }>(
    `SELECT body FROM response WHERE tenant_id = $1 AND definition_id = $2 AND round = $3 AND respondent = $4 AND role = $5 AND subject IS NOT DISTINCT FROM $6 AND body IS NOT NULL
     ORDER BY completed_at DESC, received_at DESC LIMIT 1`,
    [tenant, definition, round, respondent, role, subject],
  );
  return latest?.body ?? null;
}

export interface AssignmentFilter {
  activity?: string;
  subject?: string;
  /** Where the person answers, is rated, or (with `reports`) leads the subject. */
  person?: string;
}

export async function assignmentsOfCycle({ query }: Queries, tenant: string, cycle: string, filter: AssignmentFilter = {}): Promise<StoredAssignment[]> {
  return query<StoredAssignment>(
    `SELECT ${columns} FROM assignment a WHERE a.tenant_id = $1 AND a.cycle_id = $2 AND ($3::text IS NULL OR a.activity = $3) AND ($4::text IS NULL OR a.subject = $4)
       AND ($5::text IS NULL OR a.respondent = $5 OR a.subject = $5
         OR EXISTS (SELECT 1 FROM cycle_person p WHERE p.tenant_id = a.tenant_id AND p.cycle_id = a.cycle_id AND p.person_id = a.subject AND p.body->>'manager' = $5)
         OR EXISTS (SELECT 1 FROM assignment o WHERE o.tenant_id = a.tenant_id AND o.cycle_id = a.cycle_id AND o.respondent = $5 AND o.subject = a.subject))
     ORDER BY a.activity, a.subject, a.role, a.respondent`,
    [tenant, cycle, filter.activity ?? null, filter.subject ?? null, filter.person ?? null],
  );
}

/** The assignment that a response answers; null when nobody asked for it. */
export async function assignmentFor(
  { query }: Queries, tenant: string, response: { definition: string; role: string; subject: string | null; respondent: string; round: string },
): Promise<StoredAssignment | null> {
  const rows = await query<StoredAssignment>(
    `SELECT ${columns} FROM assignment a
     WHERE a.tenant_id = $1 AND a.definition_id = $2 AND a.round = $3 AND a.respondent = $4 AND a.role = $5 AND a.subject IS NOT DISTINCT FROM $6`,
    [tenant, response.definition, response.round, response.respondent, response.role, response.subject],
  );
  return rows[0] ?? null;
}
