import { createRoute, z } from '@hono/zod-openapi';
import { randomUUID } from 'node:crypto';
import { cycleOfRound } from '../database/index.js';
import { organisersOnly } from './authenticate.js';
import type { CollectorApp, CollectorParts } from './context.js';
import { refuse } from './refusal.js';
import type { Revocations } from './revocations.js';
import { definitionId, answers } from './schemas.js';

const year = 366 * 24 * 3600;
const person = z.string().min(1).max(320).nullable().default(null);

const requestSchema = z
  .strictObject({
    definition: definitionId,
    role: z.string().min(1).max(64),
    subject: person,
    respondent: person,
    round: z.string().min(1).max(64).nullable().default(null),
    expiresIn: z.number().int().min(60).max(year).default(30 * 24 * 3600).openapi({ description: 'Seconds' }),
    page: z.string().max(2000).optional().openapi({ description: 'Address of the portal\'s page; the answer\'s `url` is this page with the token behind #' }),
  })
  .openapi('InvitationRequest');

/** Invitations: an organiser lets one person answer one form in one role, about one subject, in one round. */
export function invitationRoutes(app: CollectorApp, { access, database, forms }: CollectorParts, revocations: Revocations) {
  app.openapi(
    createRoute({
      method: 'post', path: '/v1/invitations', tags: ['invitations'], security: [{ bearer: [] }], middleware: [organisersOnly()] as const, summary: 'Make an invitation',
      request: { body: { required: true, content: { 'application/json': { schema: requestSchema } } } },
      responses: answers({
        201: { description: 'The token, and the address with it', content: { 'application/json': { schema: z.object({ id: z.string(), token: z.string(), url: z.string(), expiresAt: z.iso.datetime() }).openapi('Invitation') } } },
      }, 400, 401, 403, 404, 422),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const { expiresIn, page, ...invitation } = c.req.valid('json');
      const form = await forms.latest(caller.tenant, invitation.definition);
      if (!form) return refuse(c, 404, 'definition/unknown', `There is no published form ${invitation.definition}.`);
      const { roles, rounds } = form.definition;
      if (!roles.some((role) => role.id === invitation.role)) return refuse(c, 422, 'invitation/unknown-role', `${invitation.definition} has no role ${invitation.role}; it has ${roles.map((role) => role.id).join(', ')}.`);
      if (invitation.round && rounds && !rounds.some((round) => round.id === invitation.round)) return refuse(c, 422, 'invitation/unknown-round', `${invitation.definition} has no round ${invitation.round}; it has ${rounds.map((round) => round.id).join(', ')}.`);
      // Whoever organises a cycle could otherwise answer in the name of a rater, and nobody would see it.
      if (invitation.round && (await cycleOfRound(database, caller.tenant, invitation.definition, invitation.round))) return refuse(c, 422, 'invitation/by-cycle', 'This round belongs to a cycle: only who is asked there answers in it. Make the link of an assignment: POST /v1/assignments/ID/link.');
      const base = page ?? '/';
      if (!isWebAddress(base, c.req.url)) return refuse(c, 422, 'invitation/page', 'The page must be an http or https address.');
      const id = randomUUID();
      const token = await access.invite({ tenant: caller.tenant, ...invitation }, expiresIn, id);
      // Behind # the token reaches no server log and no Referer header.
      return c.json({ id, token, url: `${base.split('#')[0]}#invitation=${token}`, expiresAt: new Date(Date.now() + expiresIn * 1000).toISOString() }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete', path: '/v1/invitations/{id}', tags: ['invitations'], security: [{ bearer: [] }], middleware: [organisersOnly()] as const, summary: 'Take an invitation back: its token is worth nothing from now on',
      request: { params: z.object({ id: z.uuid() }) },
      responses: answers({ 204: { description: 'Taken back' } }, 400, 401, 403),
    }),
    async (c) => {
      await revocations.revoke(c.get('caller')!.tenant, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
}

export function isWebAddress(address: string, base: string): boolean {
  return URL.canParse(address, base) && ['http:', 'https:'].includes(new URL(address, base).protocol);
}
