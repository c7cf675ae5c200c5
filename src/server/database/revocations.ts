import type { Queries } from './database.js';

/** Ids of invitations that were taken back. */
export async function revokedInvitations({ query }: Queries, tenant: string): Promise<Set<string>> {
  return new Set((await query<{ link: string }>('SELECT link FROM revoked_invitation WHERE tenant_id = $1', [tenant])).map(({ link }) => link));
}

export async function revokeInvitation({ query }: Queries, tenant: string, link: string): Promise<void> {
  await query('INSERT INTO revoked_invitation (tenant_id, link) VALUES ($1, $2) ON CONFLICT DO NOTHING', [tenant, link]);
}
