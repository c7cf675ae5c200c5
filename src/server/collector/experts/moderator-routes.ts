import { createRoute, z } from '@hono/zod-openapi';
import { findActivity, roundAfter, type PlacedActivity } from '../../../model/cycle/index.js';
import type { ExpertSurveyDefinition } from '../../../model/definition/index.js';
import { faultOf } from '../../../model/panel/index.js';
import { appendDecision, assignmentsOfCycle, decisionsOfPanel, lockCycle } from '../../database/index.js';
import { organisersOnly } from '../authenticate.js';
import type { CollectorApp, CollectorContext, CollectorParts } from '../context.js';
import { inJson } from '../cycles/cycle-schemas.js';
import { formsOfCycle, organiserStanding, personOf, type Standing } from '../cycles/standing.js';
import { refuse } from '../refusal.js';
import { answers } from '../schemas.js';
import { publishedRound } from './close-round.js';
import { decisionRequestSchema, decisionSchema, expertReportsSchema, feedbackSchema, panelParams, roundParams } from './expert-schemas.js';
import { prepareNext } from './next-round.js';
import { panelStanding } from './panel-standing.js';
import { roundReports } from './round-reports.js';

const security = [{ bearer: [] }];
const tags = ['panels'];
const at = '/v1/cycles/{cycle}/activities/{activity}' as const;

/** What the moderator reads between rounds, and decides: every decision is added to a log that nothing changes. */
export function moderatorRoutes(app: CollectorApp, parts: CollectorParts) {
  const { database } = parts;

  app.openapi(
    createRoute({
      method: 'get', path: `${at}/expert-reports`, tags, security, middleware: [organisersOnly()] as const, summary: 'Reports of a closed round: for the moderator with numbered experts, or as the panel reads them',
      request: { params: roundParams, query: z.object({ audience: z.enum(['moderator', 'panel']).default('moderator') }) },
      responses: answers({ 200: { description: 'As they were published, with the decisions since', content: inJson(expertReportsSchema) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const place = await roundStanding(c, parts);
      if (place instanceof Response) return place;
      const reports = await roundReports(database, place.tenant, place.stored, place.form, place.activity.id, c.req.valid('query').audience);
      return reports ? c.json(reports, 200) : refuse(c, 404, 'report/not-published', 'Nothing has been published yet: the round is still open.');
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: `${at}/feedback`, tags, security, middleware: [organisersOnly()] as const, summary: 'What the next round is shown of this one, without anybody\'s own answer',
      request: { params: roundParams },
      responses: answers({ 200: { description: 'By question', content: inJson(feedbackSchema) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const place = await roundStanding(c, parts);
      if (place instanceof Response) return place;
      const { tenant, stored, form, activity } = place;
      const published = await publishedRound(database, tenant, stored.id, activity.id);
      if (!published) return refuse(c, 404, 'report/not-published', 'Nothing has been published yet: the round is still open.');
      const { n, questions } = published.feedback;
      return c.json({ activity: activity.id, round: activity.round, roundTitle: form.rounds?.find(({ id }) => id === activity.round)?.title ?? null, closedAt: stored.closings[activity.id]!.closedAt, n, questions: questions as never }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/panels/{definition}/decisions', tags, security, middleware: [organisersOnly()] as const, summary: 'The log of what was decided about items and indicators',
      request: { params: panelParams },
      responses: answers({ 200: { description: 'The oldest first', content: inJson(z.object({ decisions: z.array(decisionSchema) })) } }, 401, 403, 404),
    }),
    async (c) => {
      const { cycle, definition } = c.req.valid('param');
      const standing = await panelStanding(c, parts, cycle, definition);
      if (standing instanceof Response) return standing;
      return c.json({ decisions: (await decisionsOfPanel(database, standing.tenant, cycle, definition)).map((entry) => ({ ...entry })) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post', path: '/v1/cycles/{cycle}/panels/{definition}/decisions', tags, security, middleware: [organisersOnly()] as const,
      summary: 'Retire, reword or keep an item; keep, revise or drop an indicator: with a reason',
      description: 'After the round has closed, and for items until somebody has answered the next one: its form follows. A later decision about the same thing counts; the log keeps both.',
      request: { params: panelParams, body: { required: true, content: inJson(decisionRequestSchema) } },
      responses: answers({ 201: { description: 'Kept', content: inJson(z.object({ decision: decisionSchema, version: z.string().nullable() })) } }, 400, 401, 403, 404, 409, 422),
    }),
    async (c) => {
      const { cycle, definition } = c.req.valid('param');
      const standing = await panelStanding(c, parts, cycle, definition);
      if (standing instanceof Response) return standing;
      const { tenant, form, rounds } = standing;
      const { activity: id, ...subject } = c.req.valid('json');
      const activity = rounds.find((entry) => entry.id === id);
      if (!activity) return refuse(c, 404, 'cycle/unknown-activity', `${definition} has no round ${id} in this cycle.`);
      const fault = faultOf(form, subject);
      if (fault) return refuse(c, 422, fault.code, fault.message);
      return database.transaction(async (queries) => {
        const stored = (await lockCycle(queries, tenant, cycle))!;
        if (stored.closings[id]?.pending !== false) return refuse(c, 409, 'decision/not-closed', 'Decide once the round is closed.');
        const next = roundAfter(standing.cycle, form, activity);
        const answered = next !== null && (await assignmentsOfCycle(queries, tenant, cycle, { activity: next.id })).some((seat) => seat.answered);
        if (answered && subject.kind === 'item') return refuse(c, 409, 'decision/too-late', `${next.id} has been answered already; decide after that round.`);
        await appendDecision(queries, tenant, cycle, definition, id, personOf(c.get('caller')!), { ...subject, round: activity.round });
        const version = answered ? null : await prepareNext(queries, tenant, stored, form, activity);
        return c.json({ decision: { ...(await decisionsOfPanel(queries, tenant, cycle, definition)).at(-1)! }, version }, 201);
      });
    },
  );
}

/** A round of an expert survey, for an organiser. */
export async function roundStanding(c: CollectorContext, parts: CollectorParts): Promise<(Standing & { tenant: string; form: ExpertSurveyDefinition; activity: PlacedActivity }) | Response> {
  const { cycle, activity: id } = c.req.param() as { cycle: string; activity: string };
  const standing = await organiserStanding(c, parts, cycle);
  if (standing instanceof Response) return standing;
  const { tenant } = c.get('caller')!;
  const form = (await formsOfCycle(parts, tenant, standing.stored)).get(id);
  const activity = findActivity(standing.cycle, id);
  if (form?.kind !== 'expert-survey' || !activity) return refuse(c, 404, 'cycle/unknown-activity', `${cycle} holds no expert survey ${id}.`);
  return { ...standing, tenant, form, activity };
}
