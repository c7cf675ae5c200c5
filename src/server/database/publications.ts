import type { Queries } from './database.js';

/** `panel`, `moderator`: reports of an expert survey; `feedback`: what the next round is shown. */
export type Audience = 'subject' | 'unit' | 'organisation' | 'panel' | 'moderator' | 'feedback';

/** What was published once, with the people behind each figure. */
export interface Publication {
  audience: Audience;
  /** The subject, the unit, or empty for the organisation. */
  about: string;
  number: number;
  body: Record<string, unknown>;
  sets: Record<string, string[][]>;
  publishedAt: string;
}

const columns = `audience, about, number, body, sets, to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"`;

export async function storePublications({ query }: Queries, tenant: string, cycle: string, activity: string, publications: readonly Omit<Publication, 'publishedAt'>[]): Promise<void> {
  if (!publications.length) return;
  await query(
    `INSERT INTO publication (tenant_id, cycle_id, activity, audience, about, number, body, sets)
     SELECT $1, $2, $3, e.audience, e.about, e.number, e.body, e.sets FROM jsonb_to_recordset($4::jsonb) AS e(audience text, about text, number integer, body jsonb, sets jsonb)`,
    [tenant, cycle, activity, JSON.stringify(publications)],
  );
}

/** The last publication for each reader of an activity; `about` narrows it to one. */
export async function lastPublications({ query }: Queries, tenant: string, cycle: string, activity: string, audience: Audience, about: string | null = null): Promise<Publication[]> {
  return query<Publication>(
    `SELECT ${columns} FROM publication p WHERE tenant_id = $1 AND cycle_id = $2 AND activity = $3 AND audience = $4 AND ($5::text IS NULL OR about = $5)
       AND number = (SELECT max(number) FROM publication q WHERE q.tenant_id = p.tenant_id AND q.cycle_id = p.cycle_id AND q.activity = p.activity AND q.audience = p.audience AND q.about = p.about)
     ORDER BY about`,
    [tenant, cycle, activity, audience, about],
  );
}

/** Which subjects have a report, without the reports. */
export async function publishedSubjects({ query }: Queries, tenant: string, cycle: string): Promise<{ activity: string; subject: string; publishedAt: string }[]> {
  return query(
    `SELECT activity, about AS subject, to_char(max(published_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"
     FROM publication WHERE tenant_id = $1 AND cycle_id = $2 AND audience = 'subject' GROUP BY activity, about`,
    [tenant, cycle],
  );
}

/** The subject's reply, objection, or agreement that somebody may read the report. */
export interface SubjectWord {
  kind: string;
  body: Record<string, unknown>;
  writtenAt: string;
}

export async function storeWord({ query }: Queries, tenant: string, cycle: string, activity: string, subject: string, kind: string, body: Record<string, unknown>): Promise<void> {
  await query(
    `INSERT INTO subject_word (tenant_id, cycle_id, activity, subject, kind, body) VALUES ($1, $2, $3, $4, $5, $6::jsonb)
     ON CONFLICT (tenant_id, cycle_id, activity, subject, kind) DO UPDATE SET body = excluded.body, written_at = now()`,
    [tenant, cycle, activity, subject, kind, JSON.stringify(body)],
  );
}

export async function wordsOf({ query }: Queries, tenant: string, cycle: string, activity: string, subject: string): Promise<SubjectWord[]> {
  return query<SubjectWord>(
    `SELECT kind, body, to_char(written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "writtenAt" FROM subject_word
     WHERE tenant_id = $1 AND cycle_id = $2 AND activity = $3 AND subject = $4 ORDER BY kind`,
    [tenant, cycle, activity, subject],
  );
}
