import type { Database } from './database.js';

// Text and uuid keys, the tenant first (it is the distribution key), no sequences, nothing newer than PostgreSQL 15:
// so PGlite, PostgreSQL, Citus, YugabyteDB and CockroachDB stay open.
const migrations: readonly { name: string; statements: readonly string[] }[] = [
  {
    name: '001 definitions and responses',
    statements: [
      `CREATE TABLE definition (
        tenant_id text NOT NULL,
        definition_id text NOT NULL,
        version text NOT NULL,
        status text NOT NULL,
        hash text NOT NULL,
        body text NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz,
        PRIMARY KEY (tenant_id, definition_id, version)
      )`,
      // A withdrawn response keeps its row without the answers: its id stays taken for ever.
      `CREATE TABLE response (
        tenant_id text NOT NULL,
        response_id uuid NOT NULL,
        definition_id text NOT NULL,
        definition_version text NOT NULL,
        role text NOT NULL,
        subject text,
        respondent text,
        round text,
        completed_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        digest text NOT NULL,
        body jsonb,
        PRIMARY KEY (tenant_id, response_id)
      )`,
      'CREATE INDEX response_about ON response (tenant_id, definition_id, subject) WHERE body IS NOT NULL',
      'CREATE INDEX response_in_round ON response (tenant_id, definition_id, round, received_at) WHERE body IS NOT NULL',
    ],
  },
  {
    name: '002 cycles',
    statements: [
      // `versions`: the form version of each activity, fixed when the cycle was published; `closings`: what was closed, when, and until when it is open again.
      `CREATE TABLE cycle (
        tenant_id text NOT NULL,
        cycle_id text NOT NULL,
        status text NOT NULL,
        body jsonb NOT NULL,
        versions jsonb NOT NULL DEFAULT '{}',
        closings jsonb NOT NULL DEFAULT '{}',
        stored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, cycle_id)
      )`,
      `CREATE TABLE cycle_person (
        tenant_id text NOT NULL,
        cycle_id text NOT NULL,
        person_id text NOT NULL,
        body jsonb NOT NULL,
        PRIMARY KEY (tenant_id, cycle_id, person_id)
      )`,
      `CREATE TABLE assignment (
        tenant_id text NOT NULL,
        assignment_id uuid NOT NULL,
        cycle_id text NOT NULL,
        activity text NOT NULL,
        definition_id text NOT NULL,
        version text NOT NULL,
        role text NOT NULL,
        subject text,
        respondent text NOT NULL,
        round text NOT NULL,
        decision text NOT NULL,
        reason text,
        declined_by text,
        replaces uuid,
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, assignment_id)
      )`,
      `CREATE UNIQUE INDEX assignment_once ON assignment (tenant_id, cycle_id, activity, coalesce(subject, ''), respondent, role)`,
      'CREATE INDEX assignment_of ON assignment (tenant_id, respondent)',
      'CREATE INDEX assignment_answered ON assignment (tenant_id, definition_id, round, respondent)',
      'CREATE INDEX response_from ON response (tenant_id, definition_id, round, respondent) WHERE body IS NOT NULL',
      // What was published stays word for word; `sets` are the people behind each figure, which no answer ever shows.
      `CREATE TABLE publication (
        tenant_id text NOT NULL,
        cycle_id text NOT NULL,
        activity text NOT NULL,
        audience text NOT NULL,
        about text NOT NULL,
        number integer NOT NULL,
        body jsonb NOT NULL,
        sets jsonb NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, cycle_id, activity, audience, about, number)
      )`,
      `CREATE TABLE subject_word (
        tenant_id text NOT NULL,
        cycle_id text NOT NULL,
        activity text NOT NULL,
        subject text NOT NULL,
        kind text NOT NULL,
        body jsonb NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, cycle_id, activity, subject, kind)
      )`,
      `CREATE TABLE revoked_invitation (
        tenant_id text NOT NULL,
        link text NOT NULL,
        revoked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, link)
      )`,
    ],
  },
  {
    name: '003 panels of experts',
    statements: [
      `CREATE TABLE expert (
        tenant_id text NOT NULL,
        cycle_id text NOT NULL,
        definition_id text NOT NULL,
        expert_id text NOT NULL,
        body jsonb NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz,
        removed_why text,
        PRIMARY KEY (tenant_id, cycle_id, definition_id, expert_id)
      )`,
      // Versions of a form that a round has asked, the newest with the highest number: what is retired or reworded between rounds makes a new one.
      `CREATE TABLE round_form (
        tenant_id text NOT NULL,
        cycle_id text NOT NULL,
        activity text NOT NULL,
        number integer NOT NULL,
        version text NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, cycle_id, activity, number)
      )`,
      // What the moderator decided: rows are added and never changed.
      `CREATE TABLE panel_decision (
        tenant_id text NOT NULL,
        cycle_id text NOT NULL,
        definition_id text NOT NULL,
        number integer NOT NULL,
        activity text NOT NULL,
        body jsonb NOT NULL,
        decided_by text,
        decided_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, cycle_id, definition_id, number)
      )`,
      `CREATE TABLE access_event (
        tenant_id text NOT NULL,
        event_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        action text NOT NULL,
        actor text,
        cycle_id text NOT NULL,
        activity text NOT NULL,
        assignment_id uuid NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, event_id)
      )`,
      'CREATE INDEX access_event_of ON access_event (tenant_id, cycle_id, activity, assignment_id)',
    ],
  },
];

// Any number that no other program on the same database uses.
const migrationLock = 7_265_001_115;

/** Brings the tables to the newest form; collectors that start together on one database take turns. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await query('CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())');
    const applied = new Set((await query<{ name: string }>('SELECT name FROM migration')).map((row) => row.name));
    for (const { name, statements } of migrations) {
      if (applied.has(name)) continue;
      for (const statement of statements) await query(statement);
      await query('INSERT INTO migration (name) VALUES ($1)', [name]);
    }
  });
}
