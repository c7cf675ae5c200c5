import { createRoute, z } from '@hono/zod-openapi';
import { activitiesOf, roundAfter } from '../../../model/cycle/index.js';
import { assignmentsOfCycle, setClosing } from '../../database/index.js';
import { organisersOnly } from '../authenticate.js';
import type { CollectorApp, CollectorParts } from '../context.js';
import { refuse } from '../refusal.js';
import { answers } from '../schemas.js';
import { createCloser, type Closer } from './closer.js';
import { activityId, cycleId, inJson, publicationSchema } from './cycle-schemas.js';
import { formsOfCycle, organiserStanding } from './standing.js';

const security = [{ bearer: [] }];
const params = z.object({ cycle: cycleId, activity: activityId });

/** Closing an activity publishes its results; opening it again takes late answers. */
export function closingRoutes(app: CollectorApp, parts: CollectorParts, closer: Closer = createCloser(parts)) {
  const { database } = parts;

  app.openapi(
    createRoute({
      method: 'post', path: '/v1/cycles/{cycle}/activities/{activity}/close', tags: ['cycles'], security, middleware: [organisersOnly()] as const,
      summary: 'Close an activity now and publish its results; once more after late answers have come',
      description: 'Everything that any reader may see is computed here, once. Late answers are added only when nobody, or enough people, stand behind the difference to what was published.',
      request: { params },
      responses: answers({ 200: { description: 'What was published', content: inJson(publicationSchema) } }, 401, 403, 404, 409, 503),
    }),
    async (c) => {
      const { cycle, activity: id } = c.req.valid('param');
      const standing = await organiserStanding(c, parts, cycle);
      if (standing instanceof Response) return standing;
      const { stored } = standing;
      const activity = activitiesOf(standing.cycle).find((entry) => entry.id === id);
      if (!activity) return refuse(c, 404, 'cycle/unknown-activity', `There is no activity ${id}.`);
      if (stored.status !== 'published' || Date.now() < Date.parse(activity.opens)) return refuse(c, 409, 'cycle/not-open', 'This has not opened yet.');
      return c.json(await closer.close(c.get('caller')!.tenant, stored, id), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post', path: '/v1/cycles/{cycle}/activities/{activity}/reopen', tags: ['cycles'], security, middleware: [organisersOnly()] as const,
      summary: 'Take answers again until the given time; what was published stays as it is until the activity is closed again',
      request: { params, body: { required: true, content: inJson(z.strictObject({ until: z.iso.datetime({ offset: true }) })) } },
      responses: answers({ 200: { description: 'Open again', content: inJson(z.object({ closes: z.string() })) } }, 400, 401, 403, 404, 409, 422),
    }),
    async (c) => {
      const { cycle, activity: id } = c.req.valid('param');
      const standing = await organiserStanding(c, parts, cycle);
      if (standing instanceof Response) return standing;
      const { stored } = standing;
      const closing = stored.closings[id];
      const { until } = c.req.valid('json');
      if (!activitiesOf(standing.cycle).some((entry) => entry.id === id)) return refuse(c, 404, 'cycle/unknown-activity', `There is no activity ${id}.`);
      if (!closing) return refuse(c, 409, 'cycle/not-closed', 'This has not been closed yet.');
      const { tenant } = c.get('caller')!;
      const form = (await formsOfCycle(parts, tenant, stored)).get(id);
      const next = form?.kind === 'expert-survey' ? roundAfter(standing.cycle, form, { id }) : null;
      if (next && (await assignmentsOfCycle(database, tenant, stored.id, { activity: next.id })).some(({ answered }) => answered)) return refuse(c, 409, 'cycle/next-round', `${next.id} has been answered already, with what was told about this round.`);
      if (Date.parse(until) <= Date.now()) return refuse(c, 422, 'cycle/dates', 'Give a time that is still to come.');
      await setClosing(database, tenant, stored.id, id, { ...closing, reopenedUntil: until, pending: true });
      return c.json({ closes: until }, 200);
    },
  );
}
