import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Access } from '../access/index.js';
import type { CollectorContext, PortalParts } from './portal-context.js';
import { memberById } from './agency.js';
import type { Person } from './people.js';

const cookie = 'assayer-demo';
const purpose = 'assayer-demo-session';

/** How long a demo sign-in and the tokens in its pages last, in seconds. */
export const sessionSeconds = 8 * 3600;

/** Who is signed in to the demo portal; null for nobody. */
export async function signedInPerson(c: CollectorContext, access: Access): Promise<Person | null> {
  return memberById((await access.unseal(purpose, getCookie(c, cookie)))?.person);
}

/** A signed cookie that no script can read and no other site can send along with a form. */
export async function signIn(c: CollectorContext, access: Access, person: Person): Promise<void> {
  setCookie(c, cookie, await access.seal(purpose, { person: person.id }, sessionSeconds), {
    httpOnly: true, sameSite: 'Lax', path: '/', maxAge: sessionSeconds, secure: new URL(c.req.url).protocol === 'https:',
  });
}

/** What the portal tells the collector about a person: the API takes it as a sign-in. */
export function personToken({ access, tenant }: Pick<PortalParts, 'access' | 'tenant'>, person: Person): Promise<string> {
  return access.vouch(tenant, person.id, [...(person.organiser ? ['organiser' as const] : []), ...(person.designer ? ['designer' as const] : [])], sessionSeconds);
}

export function signOut(c: CollectorContext): void {
  deleteCookie(c, cookie, { path: '/' });
}

/** False for a form that another site has sent. */
export function isOwnForm(c: CollectorContext): boolean {
  const origin = c.req.header('origin');
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'));
}

/** A path of this portal to go on to; anything else becomes the front page. */
export function localPath(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : '/';
}
