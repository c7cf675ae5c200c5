import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { readFileSync } from 'node:fs';

/** What the portal lets a person do beside taking part. */
export type PortalRole = 'organiser' | 'designer';

/** Where the portal's own sign-in comes from: OpenID Connect, or whatever else signs JWTs with a published key set. */
export interface PortalKeys {
  /** Address of the key set (JWKS), or a file with it. */
  keys: string;
  issuer: string;
  audience: string;
  /** Claim that names the person; the same names as in the people's list. */
  personClaim: string;
  /** Claim with a list of roles, or one text with spaces between them. */
  rolesClaim: string;
}

export interface PortalSignIn {
  /** Null for a token that the portal did not sign, for another audience, or past its end. */
  identify(token: string): Promise<{ person: string; roles: PortalRole[] } | null>;
}

// Only keys of pairs: a shared secret could be confused with a public key, and `none` signs nothing.
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Throws when the key set is a file that cannot be read. */
export function createPortalSignIn({ keys, issuer, audience, personClaim, rolesClaim }: PortalKeys): PortalSignIn {
  const keySet: JWTVerifyGetKey = /^https?:/.test(keys) ? createRemoteJWKSet(new URL(keys), { timeoutDuration: 5000, cooldownDuration: 30_000 }) : createLocalJWKSet(JSON.parse(readFileSync(keys, 'utf8')) as JSONWebKeySet);
  return {
    async identify(token) {
      try {
        const { payload } = await jwtVerify(token, keySet, { issuer, audience, algorithms, requiredClaims: ['exp', personClaim], clockTolerance: 30 });
        const person = payload[personClaim];
        return typeof person === 'string' && person.length > 0 && person.length <= 320 ? { person, roles: portalRoles(payload[rolesClaim]) } : null;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}

/** Roles that mean something here; others are the portal's own business. */
export function portalRoles(claim: unknown): PortalRole[] {
  const given = typeof claim === 'string' ? claim.split(/[\s,]+/) : Array.isArray(claim) ? claim : [];
  return (['organiser', 'designer'] as const).filter((role) => given.includes(role));
}
