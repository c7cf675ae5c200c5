/** Runs one statement; the rows come back as plain objects. Throws `DatabaseUnavailable` when the database cannot answer now. */
export interface Queries {
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** One SQL text for two engines: PGlite inside this process, or PostgreSQL 15 and later over the network. */
export interface Database extends Queries {
  readonly kind: 'pglite' | 'postgresql';
  /** All of `work` takes effect, or nothing of it. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Waits for running statements, then lets go of files and connections. */
  close(): Promise<void>;
}

/** The database cannot answer now; the same request may succeed later. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly code = 'database/unavailable';
}

// SQLSTATE classes of https://www.postgresql.org/docs/15/errcodes-appendix.html, and Node's socket errors.
const passingStates = /^(08...|40001|40P01|53...|57014|57P0[1-5]|25006|55P03)$/;
const passingCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const passingSentences = /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|PGlite is closed|Cannot use a pool after calling end/;

/** Tells a fault that passes (connection lost, too many clients, time-out, deadlock) from a fault of the statement. */
export function asDatabaseError(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const passes = (typeof code === 'string' && (passingStates.test(code) || passingCodes.has(code))) || passingSentences.test(String(message));
  return passes ? new DatabaseUnavailable('The database cannot answer now.', { cause: error }) : error;
}
