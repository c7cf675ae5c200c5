/** `debug` tells every request, `info` the changes of state, `warn` and `error` what somebody should look at. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

/** Writes one JSON object a line. Callers pass no answers, tokens, names of persons, query strings or bodies. */
export type Log = (level: Exclude<LogLevel, 'off'>, event: string, fields?: Record<string, string | number | boolean | null>) => void;

const order: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];

export function createLog(least: LogLevel, write: (line: string) => void): Log {
  return (level, event, fields = {}) => {
    if (order.indexOf(level) < order.indexOf(least)) return;
    write(JSON.stringify({ time: new Date().toISOString(), level, event, ...fields }) + '\n');
  };
}

/**
 * What may be told about a fault. The message of a database error can quote a row ("Key (subject)=…"), so of those only the code,
 * table and constraint are told.
 */
export function describeFault(error: unknown): Record<string, string | null> {
  const fault = error as { name?: string; message?: string; code?: unknown; severity?: unknown; table?: string; constraint?: string; cause?: unknown; stack?: string };
  const code = typeof fault.code === 'string' ? fault.code : null;
  if (fault.severity !== undefined) return { fault: 'database', code, table: fault.table ?? null, constraint: fault.constraint ?? null };
  const cause = fault.cause as { code?: unknown } | undefined;
  return { fault: fault.name ?? 'unknown', code, cause: typeof cause?.code === 'string' ? cause.code : null, place: fault.stack?.split('\n').find((line) => line.includes(' at '))?.trim() ?? null };
}
