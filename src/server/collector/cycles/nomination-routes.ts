import { createRoute, z } from '@hono/zod-openapi';
import { randomUUID } from 'node:crypto';
import { decide, findActivity, isSubject, nominate, nominationsClose, raterLimits, type NominatingRole, type NominationFault, type PlacedActivity } from '../../../model/cycle/index.js';
import { jsonPointer, type Finding, type FormDefinition } from '../../../model/definition/index.js';
import { assignmentsOfCycle, lockCycle, removeAssignments, storeAssignments, type StoredAssignment } from '../../database/index.js';
import { signedIn } from '../authenticate.js';
import type { CollectorApp, CollectorContext, CollectorParts } from '../context.js';
import { refuse, refuseForbidden } from '../refusal.js';
import { answers } from '../schemas.js';
import { activityId, cycleId, decisionsSchema, inJson, nominationsSchema, nomineeSchema, personId } from './cycle-schemas.js';
import { formsOfCycle, notYours, relationTo, standingIn, type Standing } from './standing.js';

const security = [{ bearer: [] }];
const tags = ['nominations'];
const path = '/v1/cycles/{cycle}/activities/{activity}/subjects/{subject}/nominations' as const;
const params = z.object({ cycle: cycleId, activity: activityId, subject: personId });

interface Place {
  standing: Standing;
  activity: PlacedActivity;
  form: FormDefinition;
  by: NominatingRole;
}

/** Who is asked about a subject: named by the subject within limits, approved and changed by the manager or an organiser. */
export function nominationRoutes(app: CollectorApp, parts: CollectorParts) {
  const { database } = parts;

  const placeOf = async (c: CollectorContext, { cycle, activity: activityName, subject }: z.infer<typeof params>): Promise<Place | Response> => {
    const standing = await standingIn(c, parts, cycle);
    if (standing instanceof Response) return standing;
    const by = relationTo(subject, standing);
    if (!by) return refuseForbidden(c, notYours);
    const activity = findActivity(standing.cycle, activityName);
    const form = activity && (await formsOfCycle(parts, c.get('caller')!.tenant, standing.stored)).get(activity.id);
    const person = standing.people.get(subject);
    if (!activity || !form || !person || !isSubject(activity, person)) return refuse(c, 404, 'cycle/unknown-subject', `${activityName} is not about ${subject}.`);
    return { standing, activity, form, by };
  };

  const shown = ({ standing, activity, form, by }: Place, subject: string, assignments: readonly StoredAssignment[]) => {
    const groups = raterLimits(form, activity);
    const open = Date.now() < (by === 'organiser' ? Date.parse(activity.closes) : nominationsClose(activity));
    return {
      subject, groups, closesAt: new Date(nominationsClose(activity)).toISOString(), mayChange: open && (by !== 'subject' || groups.some(({ nominatedBy }) => nominatedBy === 'subject')),
      mayDecide: open && (by === 'organiser' || (by === 'manager' && (activity.nominations?.approval ?? 'manager') === 'manager')),
      raters: assignments.filter(({ role }) => groups.some((group) => group.role === role)).map(({ id, respondent, role, decision, reason, declinedBy }) => ({
        assignment: id, respondent, name: standing.people.get(respondent)?.name ?? respondent, role, decision, reason, declinedBy,
      })),
    };
  };

  app.openapi(
    createRoute({
      method: 'get', path, tags, security, middleware: [signedIn()] as const, summary: 'Who is asked about a subject; for the subject, the manager and organisers',
      request: { params },
      responses: answers({ 200: { description: 'Limits and raters', content: inJson(nominationsSchema) } }, 401, 403, 404),
    }),
    async (c) => {
      const at = c.req.valid('param');
      const place = await placeOf(c, at);
      if (place instanceof Response) return place;
      return c.json(shown(place, at.subject, await assignmentsOfCycle(database, c.get('caller')!.tenant, at.cycle, { activity: at.activity, subject: at.subject })), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put', path, tags, security, middleware: [signedIn()] as const, summary: 'Replace the list of raters: the subject proposes, manager or organiser decide at once',
      request: { params, body: { required: true, content: inJson(z.strictObject({ raters: z.array(nomineeSchema).max(2000), submit: z.boolean().default(false) })) } },
      responses: answers({ 200: { description: 'The list as it is now', content: inJson(nominationsSchema) } }, 400, 401, 403, 404, 409, 422),
    }),
    async (c) => {
      const at = c.req.valid('param');
      const { raters, submit } = c.req.valid('json');
      const place = await placeOf(c, at);
      if (place instanceof Response) return place;
      const { tenant } = c.get('caller')!;
      const { standing, activity, form, by } = place;
      const outcome = await database.transaction(async (queries) => {
        await lockCycle(queries, tenant, at.cycle);
        const assignments = await assignmentsOfCycle(queries, tenant, at.cycle, { activity: at.activity, subject: at.subject });
        const result = nominate({ definition: form, activity, subject: standing.people.get(at.subject)!, by, people: standing.people, assignments, now: Date.now(), newId: randomUUID }, raters, submit);
        if (!result.ok) return result;
        await removeAssignments(queries, tenant, result.change.removed);
        await storeAssignments(queries, tenant, at.cycle, result.change.saved);
        return { ok: true as const, assignments: await assignmentsOfCycle(queries, tenant, at.cycle, { activity: at.activity, subject: at.subject }) };
      });
      if (!outcome.ok) return refuse(c, 422, 'nomination/refused', 'The list of raters has findings.', outcome.faults.map(findingOf));
      return c.json(shown(place, at.subject, outcome.assignments), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post', path: `${path}/decisions`, tags, security, middleware: [signedIn()] as const, summary: 'Approve what was proposed, or refuse it with a reason',
      request: { params, body: { required: true, content: inJson(decisionsSchema) } },
      responses: answers({ 200: { description: 'The list as it is now', content: inJson(nominationsSchema) } }, 400, 401, 403, 404, 409),
    }),
    async (c) => {
      const at = c.req.valid('param');
      const { approve, refuse: refused } = c.req.valid('json');
      const place = await placeOf(c, at);
      if (place instanceof Response) return place;
      const { tenant } = c.get('caller')!;
      const { by } = place;
      if (by === 'subject' || !shown(place, at.subject, []).mayDecide) return by === 'subject' ? refuseForbidden(c, notYours) : refuse(c, 409, 'nomination/closed', 'Nothing is left to decide here, or somebody else decides it.');
      const assignments = await database.transaction(async (queries) => {
        await lockCycle(queries, tenant, at.cycle);
        const now = await assignmentsOfCycle(queries, tenant, at.cycle, { activity: at.activity, subject: at.subject });
        await storeAssignments(queries, tenant, at.cycle, decide(now, new Set(approve), new Map(refused.map(({ assignment, reason }) => [assignment, reason])), by));
        return assignmentsOfCycle(queries, tenant, at.cycle, { activity: at.activity, subject: at.subject });
      });
      return c.json(shown(place, at.subject, assignments), 200);
    },
  );
}

const sentences: Record<NominationFault['code'], (fault: Record<string, unknown>) => string> = {
  'nomination/closed': () => 'Naming raters has ended.',
  'nomination/not-yours': ({ role }) => `Raters of the role ${role} are named by somebody else.`,
  'nomination/unknown-role': ({ role }) => `There is no group of raters ${role}.`,
  'nomination/unknown-person': ({ respondent }) => `${respondent} does not take part in this cycle.`,
  'nomination/oneself': () => 'Nobody rates oneself among the others.',
  'nomination/twice': ({ respondent }) => `${respondent} is on the list twice.`,
  'nomination/already-asked': ({ respondent }) => `${respondent} is asked already, or has declined.`,
  'nomination/too-few': ({ role, min, count }) => `The group ${role} needs ${min} raters; ${count} are named.`,
  'nomination/too-many': ({ role, max, count }) => `The group ${role} takes ${max} raters at most; ${count} are named.`,
};

function findingOf(fault: NominationFault): Finding {
  const { code, ...values } = fault;
  return { code, severity: 'error', path: ['raters'], pointer: jsonPointer(['raters']), message: sentences[code](values), values };
}
