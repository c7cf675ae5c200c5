import { createRoute, z } from '@hono/zod-openapi';
import { cycleBurden, formBurden, participationByUnit, participationOf, privacyStatement, reading, remindersOf, tasksOf, waitingRounds, withClosings, findActivity, type Task } from '../../../model/cycle/index.js';
import { assignmentsOfCycle, listCycles, peopleOfCycle, publishedSubjects, wordsOf, type StoredCycle } from '../../database/index.js';
import { signedIn } from '../authenticate.js';
import type { CollectorApp, CollectorParts } from '../context.js';
import { withoutHiddenAnswers } from '../experts/panel-standing.js';
import { refuse, refuseForbidden } from '../refusal.js';
import { answers } from '../schemas.js';
import { activityId, burdenSchema, cycleId, inJson, reminderSchema, statementSchema, taskSchema } from './cycle-schemas.js';
import { formsOfCycle, organiserStanding, personOf, standingIn } from './standing.js';

const security = [{ bearer: [] }];
const tags = ['tasks'];
const params = z.object({ cycle: cycleId });

/** What each person has to do, and what organisers watch while it is done. */
export function taskRoutes(app: CollectorApp, parts: CollectorParts) {
  const { database } = parts;

  const tasksIn = async (tenant: string, stored: StoredCycle, person: string): Promise<Task[]> => {
    const people = await peopleOfCycle(database, tenant, stored.id);
    const forms = await formsOfCycle(parts, tenant, stored);
    const reports = [];
    for (const report of await publishedSubjects(database, tenant, stored.id)) {
      const form = forms.get(report.activity);
      const led = report.subject !== person && people.get(report.subject)?.manager === person && form !== undefined;
      if (report.subject === person || (led && reading(form, 'manager', await wordsOf(database, tenant, stored.id, report.activity, report.subject)) !== null)) reports.push(report);
    }
    const cycle = withClosings(stored.cycle, stored.closings);
    return tasksOf(person, {
      cycle, people, forms, reports, waiting: waitingRounds(cycle, forms, stored.closings), assignments: await assignmentsOfCycle(database, tenant, stored.id, { person }),
      minutes: (activity, role) => findActivity(cycle, activity)?.minutes ?? (forms.has(activity) ? formBurden(forms.get(activity)!, role).minutes : null), now: Date.now(),
    });
  };

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/tasks', tags, security, middleware: [signedIn()] as const, summary: 'My tasks in all cycles: to answer, to name raters, to approve, reports to read',
      responses: answers({ 200: { description: 'The most urgent first, what is done last', content: inJson(z.object({ person: z.string(), tasks: z.array(taskSchema) })) } }, 401, 403),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const person = personOf(caller);
      if (caller.scope !== 'person' || person === null) return refuseForbidden(c, 'Tasks are a person\'s; this token names none.');
      const cycles = await listCycles(database, caller.tenant, person);
      const tasks: Task[] = [];
      for (const stored of cycles) tasks.push(...(await tasksIn(caller.tenant, stored, person)));
      return c.json({ person, tasks } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/reminders', tags, security, middleware: [signedIn()] as const, summary: 'Who is due for what, for a portal that reminds people itself',
      request: { params, query: z.object({ soonDays: z.coerce.number().min(0).max(60).optional() }) },
      responses: answers({ 200: { description: 'One entry for each open matter', content: inJson(z.object({ reminders: z.array(reminderSchema) })) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const standing = await organiserStanding(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      const { tenant } = c.get('caller')!;
      const { cycle, people, stored } = standing;
      const forms = await formsOfCycle(parts, tenant, stored);
      const all = withoutHiddenAnswers(await assignmentsOfCycle(database, tenant, stored.id), forms);
      const waiting = waitingRounds(cycle, forms, stored.closings);
      const now = Date.now();
      const asked = new Set([...people.keys(), ...all.map(({ respondent }) => respondent)]);
      const reminders = [...asked].flatMap((person) => remindersOf(person, tasksOf(person, { cycle, people, forms, assignments: all, reports: [], waiting, now }), now, c.req.valid('query').soonDays ?? 3));
      return c.json({ reminders }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/participation', tags, security, middleware: [signedIn()] as const, summary: 'One\'s own participation record; for organisers that of units with enough people',
      request: { params },
      responses: answers({ 200: { description: 'The record', content: inJson(z.looseObject({ own: z.looseObject({}).nullable(), groups: z.array(z.looseObject({})) }).openapi('Participation')) } }, 401, 403, 404),
    }),
    async (c) => {
      const standing = await standingIn(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      const { tenant } = c.get('caller')!;
      const { cycle, people, stored, person, organiser } = standing;
      const forms = await formsOfCycle(parts, tenant, stored);
      const all = await assignmentsOfCycle(database, tenant, stored.id, organiser ? {} : { person: person! });
      const own = person !== null && people.has(person) ? participationOf(person, cycle, all, forms) : null;
      // Figures of groups only once nothing can join any more: two readings while it runs would tell who has answered in between.
      const over = cycle.stages.every((stage) => Date.parse(stage.closes) <= Date.now());
      const groups = organiser && over ? participationByUnit(cycle, [...people.values()], [...people.keys()].map((id) => participationOf(id, cycle, all, forms))) : { groups: [], withheld: [] };
      return c.json({ own, ...groups } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/burden', tags, security, middleware: [signedIn()] as const, summary: 'Minutes and items that the cycle asks of each person; for those who are no organiser their own',
      request: { params },
      responses: answers({ 200: { description: 'The most burdened first', content: inJson(z.object({ people: z.array(burdenSchema) })) } }, 401, 403, 404),
    }),
    async (c) => {
      const standing = await standingIn(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      const { tenant } = c.get('caller')!;
      const { cycle, stored, person, organiser } = standing;
      const burden = cycleBurden(cycle, await assignmentsOfCycle(database, tenant, stored.id, organiser ? {} : { person: person! }), await formsOfCycle(parts, tenant, stored));
      return c.json({ people: organiser ? burden : burden.filter((entry) => entry.person === person) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/activities/{activity}/privacy', tags, security, middleware: [signedIn()] as const, summary: 'What a person should know before answering, as facts',
      request: { params: params.extend({ activity: activityId }) },
      responses: answers({ 200: { description: 'The statement', content: inJson(statementSchema) } }, 401, 403, 404),
    }),
    async (c) => {
      const { cycle: id, activity: activityName } = c.req.valid('param');
      const standing = await standingIn(c, parts, id);
      if (standing instanceof Response) return standing;
      const activity = findActivity(standing.cycle, activityName);
      const form = (await formsOfCycle(parts, c.get('caller')!.tenant, standing.stored)).get(activityName);
      if (!activity || !form) return refuse(c, 404, 'cycle/unknown-activity', `There is no activity ${activityName}.`);
      return c.json(privacyStatement(standing.cycle, activity, form) as never, 200);
    },
  );
}

