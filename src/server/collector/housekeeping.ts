import { forgetOld, listDefinitions, type Database } from '../database/index.js';
import type { Closer } from './cycles/index.js';
import { describeFault, type Log } from './log.js';

export interface HousekeepingParts {
  database: Database;
  log: Log;
  closer: Closer;
  tenant: string;
}

/** What has to be done without being asked: closing what is due, deleting what is kept too long. */
export interface Housekeeping {
  /** One round now; it also happens by itself. */
  tidy(): Promise<void>;
  stop(): Promise<void>;
}

const everyMs = 60_000;
/** Retention is counted in days: one look an hour is enough. */
const roundsBetweenLooks = 60;

/** The first round comes a minute after the start, so that a start is never slowed by it. */
export function createHousekeeping({ database, log, closer, tenant }: HousekeepingParts, now: () => Date = () => new Date()): Housekeeping {
  let running: Promise<void> = Promise.resolve();
  let rounds = 0;

  const round = async () => {
    try {
      const closed = await closer.closeDue(tenant);
      if (closed) log('info', 'activities-closed', { count: closed });
      const days = rounds++ % roundsBetweenLooks === 0 ? retentionDays(await listDefinitions(database, tenant, true)) : [];
      for (const [definition, most] of days) {
        const forgotten = await forgetOld(database, tenant, definition, most, now());
        if (forgotten) log('info', 'responses-forgotten', { definition, count: forgotten });
      }
    } catch (error) {
      log('error', 'housekeeping-failed', describeFault(error));
    }
  };
  const tidy = () => (running = running.then(round));
  const timer = setInterval(() => void tidy(), everyMs);
  timer.unref();
  return {
    tidy,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** The strictest of all versions: what one version promised holds for the answers to all. */
function retentionDays(definitions: readonly { id: string; body: string }[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const { id, body } of definitions) {
    const own = (JSON.parse(body) as { retention?: { days: number } }).retention?.days;
    if (own !== undefined) days.set(id, Math.min(own, days.get(id) ?? Infinity));
  }
  return days;
}
