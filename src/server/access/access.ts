import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { portalRoles, type PortalRole, type PortalSignIn } from './portal-sign-in.js';
import type { Secrets } from './secrets.js';

const invitationSchema = z.strictObject({
  tenant: z.string().min(1).max(64),
  definition: z.string().min(1).max(64),
  role: z.string().min(1).max(64),
  subject: z.string().min(1).max(320).nullable(),
  respondent: z.string().min(1).max(320).nullable(),
  round: z.string().min(1).max(64).nullable(),
});

/** What a respondent may answer: one definition, in one role, about one subject, in one round, as one person. */
export type Invitation = z.infer<typeof invitationSchema>;

/**
 * Who is calling. An organiser manages a tenant; a designer stores its forms and sees no answer; a respondent has exactly the rights of the invitation (`link` is its id, by which it can
 * be revoked); a person is signed in to the portal, and what they may do follows from the cycles in which they take part.
 */
export type Caller =
  | { scope: 'organise'; tenant: string }
  | { scope: 'design'; tenant: string }
  | ({ scope: 'respond'; link: string | null } & Invitation)
  | { scope: 'person'; tenant: string; person: string; roles: PortalRole[] };

export interface Access {
  /** Reads an `Authorization` header; null when it proves nothing (absent, tampered, expired, another collector's). */
  identify(authorization: string | undefined): Promise<Caller | null>;
  /** A token for one respondent, valid for `seconds`; `link` names it, so that it can be revoked. */
  invite(invitation: Invitation, seconds: number, link?: string): Promise<string>;
  /** A token for a person who is signed in to a portal without keys of its own, such as the demo. */
  vouch(tenant: string, person: string, roles: readonly PortalRole[], seconds: number): Promise<string>;
  /** A token with an organiser's rights that ends by itself, for pages that must not hold the lasting one. */
  delegate(tenant: string, seconds: number): Promise<string>;
  /** A token for one who makes forms, valid for `seconds`. */
  design(tenant: string, seconds: number): Promise<string>;
  /** Signs and reads small claims of another kind (a session cookie) that are worthless as a bearer token. */
  seal(purpose: string, claims: Record<string, string>, seconds: number): Promise<string>;
  unseal(purpose: string, token: string | undefined): Promise<Record<string, unknown> | null>;
}

const issuer = 'assayer-collector';
const bearer = 'assayer-api';

/** Tokens are JWT (RFC 7519) signed with HMAC-SHA-256; purpose is kept apart by the audience. */
export function createAccess(secrets: Secrets, defaultTenant = 'default', portal: PortalSignIn | null = null): Access {
  const key = new TextEncoder().encode(secrets.invitationKey);
  const organiserHash = sha256(secrets.organiserToken);

  const sign = (claims: Record<string, unknown>, audience: string, seconds: number) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setIssuer(issuer).setAudience(audience).setIssuedAt().setExpirationTime(`${Math.floor(seconds)}s`).sign(key);

  const read = async (token: string, audience: string): Promise<Record<string, unknown> | null> => {
    try {
      return (await jwtVerify(token, key, { issuer, audience, algorithms: ['HS256'], requiredClaims: ['exp'] })).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };

  return {
    async identify(authorization) {
      const token = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(authorization ?? '')?.[1];
      if (!token) return null;
      if (timingSafeEqual(sha256(token), organiserHash)) return { scope: 'organise', tenant: defaultTenant };
      const claims = await read(token, bearer);
      if ((claims?.scope === 'organise' || claims?.scope === 'design') && typeof claims.tenant === 'string') return { scope: claims.scope, tenant: claims.tenant };
      if (claims?.scope === 'person' && typeof claims.tenant === 'string' && typeof claims.sub === 'string') {
        return { scope: 'person', tenant: claims.tenant, person: claims.sub, roles: portalRoles(claims.roles) };
      }
      if (claims === null) {
        const signedIn = await portal?.identify(token);
        return signedIn ? { scope: 'person', tenant: defaultTenant, ...signedIn } : null;
      }
      if (claims.scope !== 'respond') return null;
      const { tenant, definition, role, subject, respondent, round } = claims;
      const invitation = invitationSchema.safeParse({ tenant, definition, role, subject, respondent, round });
      return invitation.success ? { scope: 'respond', link: typeof claims.jti === 'string' ? claims.jti : null, ...invitation.data } : null;
    },
    invite: (invitation, seconds, link = randomUUID()) => sign({ scope: 'respond', ...invitationSchema.parse(invitation), jti: link }, bearer, seconds),
    vouch: (tenant, person, roles, seconds) => sign({ scope: 'person', tenant, sub: person, roles: [...roles] }, bearer, seconds),
    delegate: (tenant, seconds) => sign({ scope: 'organise', tenant }, bearer, seconds),
    design: (tenant, seconds) => sign({ scope: 'design', tenant }, bearer, seconds),
    seal: (purpose, claims, seconds) => sign(claims, purpose, seconds),
    unseal: async (purpose, token) => (token ? read(token, purpose) : null),
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
