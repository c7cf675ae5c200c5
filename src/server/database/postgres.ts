import pg from 'pg';
import { asDatabaseError, type Database, type Queries } from './database.js';
import { migrate } from './migrations.js';

/**
 * Opens PostgreSQL 15 or later. Several collectors may share it.
 * Throws `DatabaseUnavailable` when it cannot be reached.
 */
export async function openPostgres(url: string, connections = 10): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    query_timeout: 20_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'assayer-collector',
  });
  // An idle connection that the server ends is an event, not an exception; the next query opens a new one.
  pool.on('error', () => {});
  const database = overPool(pool);
  try {
    await migrate(database);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}

function overPool(pool: pg.Pool): Database {
  return {
    kind: 'postgresql',
    ...over(pool),
    async transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
      const client = await connect(pool);
      const queries = over(client);
      try {
        await queries.query('BEGIN');
        const result = await work(queries);
        await queries.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        // A connection that cannot even roll back is thrown away with its transaction.
        const broken = await client.query('ROLLBACK').then(() => false, () => true);
        client.release(broken);
        throw asDatabaseError(error);
      }
    },
    close: () => pool.end(),
  };
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function over(target: pg.Pool | pg.PoolClient): Queries {
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      try {
        return (await target.query(sql, [...parameters])).rows as Row[];
      } catch (error) {
        throw asDatabaseError(error);
      }
    },
  };
}
