import { randomUUID } from 'node:crypto';
import { findActivity, withClosings } from '../../../model/cycle/index.js';
import type { Caller } from '../../access/index.js';
import { storeAccessEvents, type StoredAssignment, type StoredCycle } from '../../database/index.js';
import type { CollectorParts } from '../context.js';
import { personOf } from './standing.js';

export interface AssignmentLink {
  id: string;
  token: string;
  url: string;
  expiresAt: string;
}

/**
 * Signed links, each for exactly one assignment. Whoever is not asked but holds one could answer in another's name: so each that an
 * organiser makes is written down before it is given out, and whoever is asked can read that.
 *
 * @param page address of the portal's page; the token goes behind #, where it reaches no server log and no Referer header
 * @param seconds left out: until the activity closes
 */
export async function makeLinks({ database, access }: Pick<CollectorParts, 'database' | 'access'>, caller: Caller, stored: StoredCycle, assignments: readonly StoredAssignment[], page: string, seconds?: number): Promise<AssignmentLink[]> {
  const cycle = withClosings(stored.cycle, stored.closings);
  const links = await Promise.all(assignments.map(async ({ activity, definition, role, subject, respondent, round }) => {
    const lasting = seconds ?? Math.max(3600, Math.ceil((Date.parse(findActivity(cycle, activity)?.closes ?? '') - Date.now()) / 1000) || 3600);
    const id = randomUUID();
    const token = await access.invite({ tenant: caller.tenant, definition, role, subject, respondent, round }, lasting, id);
    return { id, token, url: `${page.split('#')[0]}#invitation=${token}`, expiresAt: new Date(Date.now() + lasting * 1000).toISOString() };
  }));
  const by = personOf(caller);
  await storeAccessEvents(database, caller.tenant, assignments.flatMap(({ id, activity, respondent }, i) => (respondent === by ? [] : [{ action: 'link' as const, by, cycle: stored.id, activity, assignment: id, expiresAt: links[i]!.expiresAt }])));
  return links;
}
