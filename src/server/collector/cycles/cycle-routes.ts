import { createRoute, z } from '@hono/zod-openapi';
import { randomUUID } from 'node:crypto';
import { activitiesOf, checkForms, checkPeople, fixedAssignments, panelActivities, parseCycle, readPeople, readPeopleCsv } from '../../../model/cycle/index.js';
import { seatsOf } from '../../../model/panel/index.js';
import { isOrganiser } from '../../access/index.js';
import { expertsOfPanel, listCycles, lockCycle, publishCycle, storeAssignments, storeCycle, storePeople } from '../../database/index.js';
import { organisersOnly, signedIn } from '../authenticate.js';
import type { CollectorApp, CollectorParts } from '../context.js';
import { expertForms } from '../experts/panel-standing.js';
import { readJson } from '../read-json.js';
import { refuse } from '../refusal.js';
import { answers } from '../schemas.js';
import { cycleEntrySchema, cycleId, inJson, personSchema } from './cycle-schemas.js';
import { formsOfCycle, organiserStanding, personOf, standingIn } from './standing.js';

const security = [{ bearer: [] }];
const tags = ['cycles'];
const params = z.object({ cycle: cycleId });
const cycleBody = { 'application/json': { schema: { $ref: '#/components/schemas/Cycle' } } };
const done = z.object({ id: z.string(), status: z.string() });

/** Cycles: an organiser writes one as a draft, names its people, and publishes it; then everybody has their tasks. */
export function cycleRoutes(app: CollectorApp, parts: CollectorParts) {
  const { database } = parts;

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles', tags, security, middleware: [signedIn()] as const, summary: 'Cycles: all for organisers, one\'s own for others',
      responses: answers({ 200: { description: 'The newest first', content: inJson(z.object({ cycles: z.array(cycleEntrySchema) })) } }, 401, 403),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const cycles = caller.scope === 'respond' ? [] : await listCycles(database, caller.tenant, isOrganiser(caller) ? null : personOf(caller) ?? '');
      return c.json({ cycles: cycles.map(({ id, status, cycle }) => ({ id, status, title: cycle.title, locales: cycle.locales, stages: cycle.stages.map(({ id: stage, opens, closes }) => ({ id: stage, opens, closes })) })) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}', tags, security, middleware: [signedIn()] as const, summary: 'The cycle with the dates that hold now, without its people',
      request: { params },
      responses: answers({ 200: { description: 'The cycle', content: cycleBody } }, 401, 403, 404),
    }),
    async (c) => {
      const standing = await standingIn(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      return c.json({ ...standing.cycle, status: standing.stored.status }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put', path: '/v1/cycles/{cycle}', tags, security, middleware: [organisersOnly()] as const, summary: 'Store a cycle as a draft, or replace the draft',
      request: { params, body: { content: cycleBody } },
      responses: answers({ 200: { description: 'Stored', content: inJson(done) } }, 400, 401, 403, 409, 413, 422),
    }),
    async (c) => {
      const body = readJson(await c.req.text());
      if (!body.ok) return refuse(c, 400, body.findings[0]!.code, body.findings[0]!.message, body.findings);
      const parsed = parseCycle(body.value);
      if (!parsed.ok) return refuse(c, 422, 'cycle/invalid', 'The cycle has findings.', parsed.findings);
      if (parsed.cycle.id !== c.req.valid('param').cycle) return refuse(c, 422, 'cycle/other-id', 'The id in the address and the id in the body differ.');
      const stored = await storeCycle(database, c.get('caller')!.tenant, parsed.cycle);
      if (!stored) return refuse(c, 409, 'cycle/published', 'This cycle is published. Close an activity or open it again instead.');
      return c.json({ id: parsed.cycle.id, status: 'draft' }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put', path: '/v1/cycles/{cycle}/people', tags, security, middleware: [organisersOnly()] as const, summary: 'Import people as JSON or CSV; a published cycle only gains or changes people',
      request: { params, body: { content: { ...inJson(z.object({ people: z.array(personSchema) })), 'text/csv': { schema: z.string() } } } },
      responses: answers({ 200: { description: 'Stored', content: inJson(z.object({ people: z.number() })) } }, 400, 401, 403, 404, 413, 422),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const standing = await organiserStanding(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      const text = await c.req.text();
      const body = /csv/.test(c.req.header('content-type') ?? '') ? null : readJson(text);
      if (body && !body.ok) return refuse(c, 400, body.findings[0]!.code, body.findings[0]!.message, body.findings);
      const read = body?.ok ? readPeople(body.value) : readPeopleCsv(text);
      if (!read.ok) return refuse(c, 422, 'cycle/people', 'The list of people has findings.', read.findings);
      const published = standing.stored.status === 'published';
      const all = published ? [...new Map([...standing.people, ...read.people.map((person) => [person.id, person] as const)]).values()] : read.people;
      const findings = [...checkPeople(read.people).filter(({ code }) => code === 'cycle/same-person'), ...checkPeople(all).filter(({ code }) => code !== 'cycle/same-person')];
      if (findings.length) return refuse(c, 422, 'cycle/people', 'The list of people has findings.', findings);
      const forms = await formsOfCycle(parts, caller.tenant, standing.stored);
      await database.transaction(async (queries) => {
        await storePeople(queries, caller.tenant, standing.stored.id, read.people, !published);
        // Who joins later is asked like everybody else.
        if (published) for (const activity of activitiesOf(standing.cycle)) if (forms.has(activity.id)) await storeAssignments(queries, caller.tenant, standing.stored.id, fixedAssignments(forms.get(activity.id)!, activity, read.people, randomUUID));
      });
      return c.json({ people: all.length }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/people', tags, security, middleware: [signedIn()] as const, summary: 'The people of a cycle; those who are no organiser see names and units, to choose raters from',
      request: { params },
      responses: answers({ 200: { description: 'By id', content: inJson(z.object({ people: z.array(z.looseObject({ id: z.string(), name: z.string(), unit: z.string().nullable() })) })) } }, 401, 403, 404),
    }),
    async (c) => {
      const standing = await standingIn(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      const people = [...standing.people.values()];
      return c.json({ people: standing.organiser ? people : people.map(({ id, name, unit }) => ({ id, name, unit })) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post', path: '/v1/cycles/{cycle}/publish', tags, security, middleware: [organisersOnly()] as const,
      summary: 'Publish the draft: form versions are fixed, and everybody is asked who answers without being named',
      request: { params },
      responses: answers({ 200: { description: 'Published', content: inJson(done) } }, 401, 403, 404, 409, 422),
    }),
    async (c) => {
      const { tenant } = c.get('caller')!;
      const standing = await organiserStanding(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      const { id, status, cycle } = standing.stored;
      if (status === 'published') return refuse(c, 409, 'cycle/published', 'This cycle is published already.');
      const people = [...standing.people.values()];
      const forms = await formsOfCycle(parts, tenant, standing.stored);
      const findings = [...checkForms(cycle, forms), ...checkPeople(people)];
      if (findings.length) return refuse(c, 422, 'cycle/invalid', 'The cycle cannot be published yet.', findings);
      if (!people.length && [...forms.values()].some(({ kind }) => kind !== 'expert-survey')) return refuse(c, 422, 'cycle/nobody', 'The cycle has no people yet. Import them first.');
      // Nothing but `queries` may be asked inside: the embedded database has one connection.
      const published = await database.transaction(async (queries) => {
        const now = await lockCycle(queries, tenant, id);
        if (now?.status !== 'draft' || JSON.stringify(now.cycle) !== JSON.stringify(cycle)) return false;
        await publishCycle(queries, tenant, id, Object.fromEntries([...forms].map(([activity, form]) => [activity, form.version.number])));
        for (const activity of activitiesOf(cycle)) await storeAssignments(queries, tenant, id, fixedAssignments(forms.get(activity.id)!, activity, people, randomUUID));
        for (const form of expertForms(forms)) {
          const experts = (await expertsOfPanel(queries, tenant, id, form.id)).filter(({ removedAt }) => removedAt === null);
          await storeAssignments(queries, tenant, id, seatsOf(form, panelActivities(cycle, form), experts, {}, randomUUID));
        }
        return true;
      });
      if (!published) return refuse(c, 409, 'cycle/changed', 'Somebody else has changed the cycle just now. Read it again.');
      return c.json({ id, status: 'published' }, 200);
    },
  );
}
