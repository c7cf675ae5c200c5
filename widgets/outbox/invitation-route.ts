import { isJsonObject, type Json } from '../../src/model/definition/index.js';
import type { Route } from '../desk/index.js';

/**
 * The way out that an invitation opens: for the form, person and round that it names. What it says is only read here, to
 * choose what may be sent with it; the collector checks the signature.
 *
 * @returns null for a text that is no invitation
 */
export function invitationRoute(invitation: string, endpoint: string): Route | null {
  const claims = claimsOf(invitation);
  if (!claims || typeof claims.definition !== 'string') return null;
  const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
  return {
    definition: claims.definition, subject: text(claims.subject), role: text(claims.role) ?? 'self', round: text(claims.round),
    delivery: { transport: 'rest', endpoint }, token: () => invitation,
  };
}

function claimsOf(token: string): Record<string, Json> | null {
  try {
    const bytes = Uint8Array.from(atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    const claims: Json = JSON.parse(new TextDecoder().decode(bytes));
    return isJsonObject(claims) ? claims : null;
  } catch {
    return null; // not a token of ours
  }
}
