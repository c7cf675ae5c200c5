import { createRoute, z } from '@hono/zod-openapi';
import { agreed, carryOver, findActivity, reading, reportReaders, summaryOf, type FeedbackReport } from '../../../model/cycle/index.js';
import type { FormDefinition, JsonObject } from '../../../model/definition/index.js';
import { findCycle, lastPublications, responsesOfRound, storeWord, wordsOf } from '../../database/index.js';
import { signedIn } from '../authenticate.js';
import type { CollectorApp, CollectorContext, CollectorParts } from '../context.js';
import { refuse, refuseForbidden } from '../refusal.js';
import { answers } from '../schemas.js';
import { activityId, consentSchema, cycleId, inJson, personId, reportSchema, wordSchema } from './cycle-schemas.js';
import { formsOfCycle, notYours, organiserStanding, relationTo, standingIn, type Standing } from './standing.js';

const security = [{ bearer: [] }];
const tags = ['cycle reports'];
const at = z.object({ cycle: cycleId, activity: activityId });
const about = at.extend({ subject: personId });
const base = '/v1/cycles/{cycle}/activities/{activity}' as const;

/** What was published at closing, word for word: readers get nothing that is computed for them. */
export function cycleReportRoutes(app: CollectorApp, parts: CollectorParts) {
  const { database } = parts;

  /** How much of the report: the subject all of it; manager and organisers what the form says, where it asks for the subject's consent only with it. */
  const mayRead = (standing: Standing, form: FormDefinition, subject: string, words: Awaited<ReturnType<typeof wordsOf>>): 'summary' | 'answers' | null => {
    const relation = relationTo(subject, standing);
    if (relation === 'subject') return 'answers';
    const allowed = relation ? [relation === 'manager' ? reading(form, 'manager', words) : null, standing.organiser ? reading(form, 'organisation', words) : null] : [];
    return allowed.includes('answers') ? 'answers' : allowed.includes('summary') ? 'summary' : null;
  };

  const formIn = async (c: CollectorContext, standing: Standing, activity: string) => (await formsOfCycle(parts, c.get('caller')!.tenant, standing.stored)).get(activity);

  app.openapi(
    createRoute({
      method: 'get', path: `${base}/reports/subjects/{subject}`, tags, security, middleware: [signedIn()] as const, summary: 'One subject\'s results, for the subject, and for manager and organisers as the form says',
      request: { params: about },
      responses: answers({ 200: { description: 'The report as it was published', content: inJson(reportSchema) } }, 401, 403, 404),
    }),
    async (c) => {
      const { cycle, activity, subject } = c.req.valid('param');
      const standing = await standingIn(c, parts, cycle, [subject]);
      if (standing instanceof Response) return standing;
      const { tenant } = c.get('caller')!;
      const form = await formIn(c, standing, activity);
      const all = await wordsOf(database, tenant, cycle, activity, subject);
      const what = form ? mayRead(standing, form, subject, all) : null;
      if (!form || !what) return refuseForbidden(c, notYours);
      const [publication] = await lastPublications(database, tenant, cycle, activity, 'subject', subject);
      if (!publication) return refuse(c, 404, 'report/not-published', 'No results have been published: the activity is still open, or nobody has answered.');
      const words = all.filter(({ kind }) => kind === 'reply' || kind === 'objection');
      // Whom the subject may let read it; nobody else learns what was decided.
      const sharing = relationTo(subject, standing) !== 'subject' ? [] : reportReaders(form).filter(({ consent }) => consent !== 'always').map(({ who, what: share }) => ({ with: who, what: share, given: agreed(who, all) }));
      return c.json({ activity, subject, publishedAt: publication.publishedAt, number: publication.number, report: what === 'summary' ? summaryOf(publication.body as unknown as FeedbackReport) : publication.body, words, sharing } as never, 200);
    },
  );

  // Before the route with `{word}`, which would take this address too.
  app.openapi(
    createRoute({
      method: 'put', path: `${base}/reports/subjects/{subject}/sharing`, tags, security, middleware: [signedIn()] as const, summary: 'The subject lets manager or organisation read the report, or no longer',
      request: { params: about, body: { required: true, content: inJson(consentSchema) } },
      responses: answers({ 200: { description: 'Kept', content: inJson(consentSchema) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const { cycle, activity, subject } = c.req.valid('param');
      const standing = await standingIn(c, parts, cycle, [subject]);
      if (standing instanceof Response) return standing;
      if (relationTo(subject, standing) !== 'subject') return refuseForbidden(c, notYours);
      const body = c.req.valid('json');
      if (!findActivity(standing.cycle, activity)) return refuse(c, 404, 'cycle/unknown-activity', `There is no activity ${activity}.`);
      await storeWord(database, c.get('caller')!.tenant, cycle, activity, subject, `sharing:${body.with}`, { given: body.given });
      return c.json(body, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put', path: `${base}/reports/subjects/{subject}/{word}`, tags, security, middleware: [signedIn()] as const, summary: 'The subject\'s reply or objection, shown with the report to whoever reads it',
      request: { params: about.extend({ word: z.enum(['reply', 'objection']) }), body: { required: true, content: inJson(wordSchema) } },
      responses: answers({ 200: { description: 'Kept', content: inJson(wordSchema) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const { cycle, activity, subject, word } = c.req.valid('param');
      const standing = await standingIn(c, parts, cycle, [subject]);
      if (standing instanceof Response) return standing;
      if (relationTo(subject, standing) !== 'subject') return refuseForbidden(c, notYours);
      const { tenant } = c.get('caller')!;
      if (!(await lastPublications(database, tenant, cycle, activity, 'subject', subject)).length) return refuse(c, 404, 'report/not-published', 'There is no report to reply to yet.');
      const body = c.req.valid('json');
      await storeWord(database, tenant, cycle, activity, subject, word, body);
      return c.json(body, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: `${base}/reports/units/{unit}`, tags, security, middleware: [signedIn()] as const, summary: 'Results of a unit with enough subjects, for organisers and for those who lead people in it',
      request: { params: at.extend({ unit: z.string().min(1).max(200) }) },
      responses: answers({ 200: { description: 'The report as it was published', content: inJson(z.looseObject({ report: z.looseObject({}) }).openapi('UnitReport')) } }, 401, 403, 404),
    }),
    async (c) => {
      const { cycle, activity, unit } = c.req.valid('param');
      const standing = await standingIn(c, parts, cycle);
      if (standing instanceof Response) return standing;
      const leads = standing.person !== null && [...standing.people.values()].some((person) => person.unit === unit && person.manager === standing.person);
      if (!standing.organiser && !leads) return refuseForbidden(c, notYours);
      const [publication] = await lastPublications(database, c.get('caller')!.tenant, cycle, activity, 'unit', unit);
      if (!publication) return refuse(c, 404, 'report/withheld', 'Nothing is published about this unit: it is not closed yet, or too few people stand behind the figures, or other figures would betray them.');
      return c.json({ unit, publishedAt: publication.publishedAt, report: publication.body['report'] } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: `${base}/reports/organisation`, tags, security, middleware: [signedIn()] as const, summary: 'Results of the whole organisation, for organisers',
      request: { params: at },
      responses: answers({ 200: { description: 'The report as it was published, and the units that have one', content: inJson(z.looseObject({ report: z.looseObject({}), units: z.array(z.string()) }).openapi('OrganisationReport')) } }, 401, 403, 404),
    }),
    async (c) => {
      const { cycle, activity } = c.req.valid('param');
      const standing = await organiserStanding(c, parts, cycle);
      if (standing instanceof Response) return standing;
      const { tenant } = c.get('caller')!;
      const [publication] = await lastPublications(database, tenant, cycle, activity, 'organisation');
      if (!publication) return refuse(c, 404, 'report/withheld', 'Nothing is published about the organisation: it is not closed yet, or too few people stand behind the figures.');
      const units = (await lastPublications(database, tenant, cycle, activity, 'unit')).map((unit) => unit.about);
      return c.json({ publishedAt: publication.publishedAt, report: publication.body['report'], units } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/carry-over', tags, security, middleware: [signedIn()] as const, summary: 'What one takes from the results of the cycle before into this one',
      request: { params: z.object({ cycle: cycleId }) },
      responses: answers({ 200: { description: 'Needs first, strengths last', content: inJson(z.object({ from: z.string().nullable(), items: z.array(z.looseObject({ ref: z.string(), kind: z.string() })) }).openapi('CarryOver')) } }, 401, 403, 404),
    }),
    async (c) => {
      const standing = await standingIn(c, parts, c.req.valid('param').cycle, []);
      if (standing instanceof Response) return standing;
      const { tenant } = c.get('caller')!;
      const { person } = standing;
      const from = standing.cycle.previous ? await findCycle(database, tenant, standing.cycle.previous) : null;
      if (!from || person === null) return c.json({ from: null, items: [] }, 200);
      const forms = await formsOfCycle(parts, tenant, from);
      const items = [];
      for (const [activity, form] of forms) {
        if (form.kind === 'feedback-360') {
          const [publication] = await lastPublications(database, tenant, from.id, activity, 'subject', person);
          if (publication) items.push(...carryOver({ scales: (publication.body as unknown as FeedbackReport).scales }));
        } else if (form.stages?.includes('results')) {
          const round = findActivity(from.cycle, activity)!.round;
          const own = (await responsesOfRound(database, tenant, form.id, round)).map(({ response }) => response).filter(({ subject, respondent }) => subject === person && respondent === person);
          items.push(...carryOver({ plan: (own.at(-1)?.answers ?? null) as JsonObject | null }));
        }
      }
      return c.json({ from: from.id, items } as never, 200);
    },
  );
}
