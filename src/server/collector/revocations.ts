import { revokedInvitations, revokeInvitation, type Database } from '../database/index.js';

/** Invitations that were taken back. Another collector on the same database follows within five seconds. */
export interface Revocations {
  isRevoked(tenant: string, link: string): Promise<boolean>;
  revoke(tenant: string, link: string): Promise<void>;
}

const freshMs = 5_000;

/** One look at the table serves all requests of the next five seconds. */
export function createRevocations(database: Database, now: () => number = Date.now): Revocations {
  const known = new Map<string, { at: number; links: Promise<Set<string>> }>();
  const linksOf = (tenant: string): Promise<Set<string>> => {
    const kept = known.get(tenant);
    if (kept && now() - kept.at < freshMs) return kept.links;
    const links = revokedInvitations(database, tenant);
    known.set(tenant, { at: now(), links });
    // A database that does not answer must not be remembered as one that knows of nothing.
    links.catch(() => known.delete(tenant));
    return links;
  };
  return {
    isRevoked: async (tenant, link) => (await linksOf(tenant)).has(link),
    async revoke(tenant, link) {
      await revokeInvitation(database, tenant, link);
      (await linksOf(tenant)).add(link);
    },
  };
}
