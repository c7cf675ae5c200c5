import { createRoute, z } from '@hono/zod-openapi';
import { accessEvents, findAssignment, type StoredAssignment } from '../../database/index.js';
import { isOrganiser } from '../../access/index.js';
import { organisersOnly, signedIn } from '../authenticate.js';
import type { CollectorApp, CollectorParts } from '../context.js';
import { makeLinks } from '../cycles/assignment-link.js';
import { activityId, assignmentId, cycleId, inJson } from '../cycles/cycle-schemas.js';
import { isAsked, notYours, organiserStanding } from '../cycles/standing.js';
import { isWebAddress } from '../invitation-routes.js';
import { refuse, refuseForbidden } from '../refusal.js';
import { answers } from '../schemas.js';
import { accessEventSchema, invitationsRequestSchema, invitationsSchema, panelParams } from './expert-schemas.js';
import { isHidden, panelStanding, seatsAndExperts } from './panel-standing.js';

const security = [{ bearer: [] }];
const events = z.object({ events: z.array(accessEventSchema) });

/** Links for the experts of a round, to be sent by whoever runs the panel; and the record of who made which link. */
export function panelInvitationRoutes(app: CollectorApp, parts: CollectorParts) {
  const { database } = parts;

  app.openapi(
    createRoute({
      method: 'post', path: '/v1/cycles/{cycle}/panels/{definition}/invitations', tags: ['panels'], security, middleware: [organisersOnly()] as const,
      summary: 'A signed link for each expert of a round, or for those named; the same again invites again',
      description: 'Each link is written down as an access event, which the expert can read. The links of those who are taken off the panel are worth nothing.',
      request: { params: panelParams, body: { required: true, content: inJson(invitationsRequestSchema) } },
      responses: answers({ 201: { description: 'One for each expert', content: inJson(invitationsSchema) } }, 400, 401, 403, 404, 409, 422),
    }),
    async (c) => {
      const { cycle, definition } = c.req.valid('param');
      const standing = await panelStanding(c, parts, cycle, definition);
      if (standing instanceof Response) return standing;
      const { activity, experts: named, page = '/', expiresIn } = c.req.valid('json');
      if (!standing.rounds.some(({ id }) => id === activity)) return refuse(c, 404, 'cycle/unknown-activity', `${definition} has no round ${activity} in this cycle.`);
      if (standing.stored.status !== 'published') return refuse(c, 409, 'cycle/draft', 'Publish the cycle first.');
      if (!isWebAddress(page, c.req.url)) return refuse(c, 422, 'invitation/page', 'The page must be an http or https address.');
      const { seats, experts } = await seatsAndExperts(database, standing);
      // Whom a hidden panel would leave out has answered.
      const wanted = (seat: StoredAssignment) => seat.activity === activity && seat.decision === 'approved' && (named !== undefined || isHidden(standing.form) || !seat.answered);
      const open = experts.filter(({ id }) => named?.includes(id) ?? true).flatMap((expert) => seats.filter((seat) => seat.respondent === expert.id && wanted(seat)).map((seat) => ({ expert, seat })));
      const unknown = (named ?? []).filter((id) => !open.some(({ expert }) => expert.id === id));
      if (unknown.length) return refuse(c, 422, 'panel/not-asked', `These are not asked in this round: ${unknown.join(', ')}.`);
      const links = await makeLinks(parts, c.get('caller')!, standing.stored, open.map(({ seat }) => seat), page, expiresIn);
      const invitations = open.map(({ expert: { id, name, email, locale }, seat }, i) => ({ expert: id, name, email, locale, assignment: seat.id, ...links[i]! }));
      return c.json({ invitations }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/access-events', tags: ['assignments'], security, middleware: [organisersOnly()] as const, summary: 'Which links organisers have made, for whom and when',
      request: { params: z.object({ cycle: cycleId }), query: z.object({ activity: activityId.optional() }) },
      responses: answers({ 200: { description: 'The oldest first', content: inJson(events) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const { cycle } = c.req.valid('param');
      const standing = await organiserStanding(c, parts, cycle);
      if (standing instanceof Response) return standing;
      return c.json({ events: await accessEvents(database, c.get('caller')!.tenant, { cycle, activity: c.req.valid('query').activity ?? null }) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/assignments/{assignment}/access-events', tags: ['assignments'], security, middleware: [signedIn()] as const, summary: 'Who else has made a link with which this can be answered; for whoever is asked, and organisers',
      request: { params: z.object({ assignment: assignmentId }) },
      responses: answers({ 200: { description: 'The oldest first', content: inJson(events) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const { assignment } = c.req.valid('param');
      const found = await findAssignment(database, caller.tenant, assignment);
      if (!found || !(isOrganiser(caller) || isAsked(caller, found))) return isOrganiser(caller) ? refuse(c, 404, 'assignment/unknown', 'There is no such assignment.') : refuseForbidden(c, notYours);
      return c.json({ events: await accessEvents(database, caller.tenant, { cycle: found.cycle, assignment }) }, 200);
    },
  );
}
