import type { DecisionSubject, PanelDecision, PanelExpert, SeatedExpert } from '../../model/panel/index.js';
import type { Response } from '../../model/response/index.js';
import type { Queries } from './database.js';

const instant = (column: string, name: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${name}"`;
const columns = `body, ${instant('added_at', 'addedAt')}, ${instant('removed_at', 'removedAt')}, removed_why AS "removedWhy"`;

/** Adds experts to a panel and changes those who are there; whoever was removed comes back. */
export async function storeExperts({ query }: Queries, tenant: string, cycle: string, definition: string, experts: readonly PanelExpert[]): Promise<void> {
  await query(
    `INSERT INTO expert (tenant_id, cycle_id, definition_id, expert_id, body) SELECT $1, $2, $3, entry->>'id', entry FROM jsonb_array_elements($4::jsonb) AS entry
     ON CONFLICT (tenant_id, cycle_id, definition_id, expert_id) DO UPDATE SET body = excluded.body, removed_at = NULL, removed_why = NULL`,
    [tenant, cycle, definition, JSON.stringify(experts)],
  );
}

export async function removeExpert({ query }: Queries, tenant: string, cycle: string, definition: string, expert: string, why: string | null): Promise<void> {
  await query('UPDATE expert SET removed_at = now(), removed_why = $5 WHERE tenant_id = $1 AND cycle_id = $2 AND definition_id = $3 AND expert_id = $4', [tenant, cycle, definition, expert, why]);
}

/** In the order in which they came, those of one list by name; those who were removed among them. */
export async function expertsOfPanel({ query }: Queries, tenant: string, cycle: string, definition: string): Promise<SeatedExpert[]> {
  const rows = await query<{ body: PanelExpert } & Omit<SeatedExpert, keyof PanelExpert>>(
    `SELECT ${columns} FROM expert WHERE tenant_id = $1 AND cycle_id = $2 AND definition_id = $3 ORDER BY added_at, body->>'name', expert_id`, [tenant, cycle, definition],
  );
  return rows.map(({ body, ...times }) => ({ ...body, ...times }));
}

/** Takes the seats of an expert away for good, where the expert changes the group before anything was answered. */
export async function dropSeats({ query }: Queries, tenant: string, cycle: string, definition: string, expert: string): Promise<void> {
  await query('DELETE FROM assignment WHERE tenant_id = $1 AND cycle_id = $2 AND definition_id = $3 AND respondent = $4 AND subject IS NULL', [tenant, cycle, definition, expert]);
}

/** The form version that each round asks now, where it is not the one that the cycle fixed. */
export async function roundVersions({ query }: Queries, tenant: string, cycle: string): Promise<Record<string, string>> {
  const rows = await query<{ activity: string; version: string }>('SELECT activity, version FROM round_form WHERE tenant_id = $1 AND cycle_id = $2 ORDER BY number', [tenant, cycle]);
  return Object.fromEntries(rows.map(({ activity, version }) => [activity, version]));
}

/** Whether a round has ever asked this version: whoever began with it may finish. */
export async function hasAsked({ query }: Queries, tenant: string, cycle: string, activity: string, version: string): Promise<boolean> {
  return (await query('SELECT 1 FROM round_form WHERE tenant_id = $1 AND cycle_id = $2 AND activity = $3 AND version = $4', [tenant, cycle, activity, version])).length > 0;
}

/** The next round asks this version from now on, on every seat. */
export async function askVersion({ query }: Queries, tenant: string, cycle: string, activity: string, version: string): Promise<void> {
  await query(
    `INSERT INTO round_form (tenant_id, cycle_id, activity, number, version)
     SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4 FROM round_form WHERE tenant_id = $1 AND cycle_id = $2 AND activity = $3`,
    [tenant, cycle, activity, version],
  );
  await query('UPDATE assignment SET version = $4 WHERE tenant_id = $1 AND cycle_id = $2 AND activity = $3', [tenant, cycle, activity, version]);
}

interface DecisionRow {
  number: number;
  activity: string;
  body: DecisionSubject & { round: string };
  by: string | null;
  at: string;
}

/** Everything that was decided about a panel's items and indicators, the oldest first. */
export async function decisionsOfPanel({ query }: Queries, tenant: string, cycle: string, definition: string): Promise<PanelDecision[]> {
  const rows = await query<DecisionRow>(
    `SELECT number, activity, body, decided_by AS by, ${instant('decided_at', 'at')} FROM panel_decision WHERE tenant_id = $1 AND cycle_id = $2 AND definition_id = $3 ORDER BY number`,
    [tenant, cycle, definition],
  );
  return rows.map(({ body, ...row }) => ({ ...body, ...row }));
}

/** Appends to the log. Call it with the cycle locked, so that numbers follow one another. */
export async function appendDecision({ query }: Queries, tenant: string, cycle: string, definition: string, activity: string, by: string | null, body: DecisionRow['body']): Promise<void> {
  await query(
    `INSERT INTO panel_decision (tenant_id, cycle_id, definition_id, number, activity, body, decided_by)
     SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5::jsonb, $6 FROM panel_decision WHERE tenant_id = $1 AND cycle_id = $2 AND definition_id = $3`,
    [tenant, cycle, definition, activity, JSON.stringify(body), by],
  );
}

/** Seats of one person in all published cycles. */
export async function seatsOfPerson({ query }: Queries, tenant: string, respondent: string): Promise<{ id: string; cycle: string }[]> {
  return query(
    `SELECT assignment_id AS id, a.cycle_id AS cycle FROM assignment a JOIN cycle c ON c.tenant_id = a.tenant_id AND c.cycle_id = a.cycle_id
     WHERE a.tenant_id = $1 AND a.respondent = $2 AND a.decision = 'approved' AND c.status = 'published' ORDER BY c.stored_at DESC, a.activity`,
    [tenant, respondent],
  );
}

/** What one person sent in a round, in the order of arrival. */
export async function responsesFrom({ query }: Queries, tenant: string, definition: string, round: string, respondent: string): Promise<Response[]> {
  const rows = await query<{ body: Response }>(
    'SELECT body FROM response WHERE tenant_id = $1 AND definition_id = $2 AND round = $3 AND respondent = $4 AND body IS NOT NULL ORDER BY received_at, response_id',
    [tenant, definition, round, respondent],
  );
  return rows.map(({ body }) => body);
}
