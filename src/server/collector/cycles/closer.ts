import { activitiesOf, findActivity, withClosings } from '../../../model/cycle/index.js';
import { findCycle, listCycles, peopleOfCycle, setClosing, type Closing, type StoredCycle } from '../../database/index.js';
import type { CollectorParts } from '../context.js';
import { publishActivity, type ClosingOutcome } from './closing.js';
import { formsOfCycle } from './standing.js';

export interface Closer {
  /** Closes an activity now, unless it was closed before, and publishes what can be. Calls for the same one take turns. */
  close(tenant: string, stored: StoredCycle, activity: string): Promise<ClosingOutcome>;
  /** Closes and publishes every activity whose time has passed since its cycle was published; returns how many. */
  closeDue(tenant: string): Promise<number>;
}

export function createCloser(parts: Pick<CollectorParts, 'database' | 'forms'>, now: () => number = Date.now): Closer {
  const { database } = parts;
  const running = new Map<string, Promise<unknown>>();

  // The end is written down before anything is read: what comes in between is late, also for a collector that dies here and tries again.
  const publish = async (tenant: string, id: string, activityName: string, moment: string): Promise<ClosingOutcome> => {
    const before = (await findCycle(database, tenant, id))!.closings[activityName];
    const closing: Closing = before ? { closedAt: before.closedAt, reopenedUntil: before.reopenedUntil === null ? null : earlier(before.reopenedUntil, moment), pending: true } : { closedAt: moment, reopenedUntil: null, pending: true };
    await setClosing(database, tenant, id, activityName, closing);
    const stored = (await findCycle(database, tenant, id))!;
    const activity = findActivity(withClosings(stored.cycle, stored.closings), activityName)!;
    const form = (await formsOfCycle(parts, tenant, stored)).get(activityName)!;
    const outcome = await publishActivity(database, { tenant, stored, activity, form, people: await peopleOfCycle(database, tenant, id) });
    await setClosing(database, tenant, id, activityName, { ...closing, pending: false });
    return outcome;
  };

  const inTurn = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const mine = (running.get(key) ?? Promise.resolve()).catch(() => {}).then(work);
    running.set(key, mine);
    try {
      return await mine;
    } finally {
      if (running.get(key) === mine) running.delete(key);
    }
  };

  return {
    close: (tenant, stored, activity) => inTurn(JSON.stringify([tenant, stored.id, activity]), () => publish(tenant, stored.id, activity, new Date(now()).toISOString())),
    async closeDue(tenant) {
      let closed = 0;
      for (const stored of await listCycles(database, tenant, null)) {
        if (stored.status !== 'published') continue;
        for (const { id, closes } of activitiesOf(withClosings(stored.cycle, stored.closings))) {
          if (Date.parse(closes) > now() || stored.closings[id]?.pending === false) continue;
          // What had ended before the cycle was published is still being brought in; it is closed by hand.
          if (!stored.closings[id] && Date.parse(closes) <= new Date(stored.storedAt).getTime()) continue;
          await inTurn(JSON.stringify([tenant, stored.id, id]), () => publish(tenant, stored.id, id, closes));
          closed += 1;
        }
      }
      return closed;
    },
  };
}

function earlier(a: string, b: string): string {
  return Date.parse(a) < Date.parse(b) ? a : b;
}
