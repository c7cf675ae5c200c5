import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What proves who is calling: the organisers' bearer token and the key that signs invitations. */
export interface Secrets {
  organiserToken: string;
  invitationKey: string;
}

const shortest = 32;

/**
 * Takes each secret from the environment or else from `folder`, where the first start makes it (readable for its owner only).
 * Throws when a given secret is too short to be one.
 */
export function loadSecrets(folder: string, given: { organiserToken?: string | undefined; invitationSecret?: string | undefined }): Secrets {
  return {
    organiserToken: longEnough('ORGANISER_TOKEN', given.organiserToken) ?? kept(folder, 'organiser.token'),
    invitationKey: longEnough('INVITATION_SECRET', given.invitationSecret) ?? kept(folder, 'invitation.key'),
  };
}

function longEnough(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && value.length < shortest) throw new Error(`${name} has ${value.length} characters. Give at least ${shortest} random ones, for example from: openssl rand -base64 32`);
  if (value !== undefined && !/^[\w.~+/=-]+$/.test(value)) throw new Error(`${name} may hold letters, digits and . _ ~ + / = - only, because it travels in a header.`);
  return value;
}

/** Written beside and linked, so that a process killed in between never leaves an empty secret and two starters agree on one. */
function kept(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, 'utf8').trim();
}
