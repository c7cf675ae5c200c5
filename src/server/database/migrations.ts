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
