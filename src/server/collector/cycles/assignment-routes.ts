import { createRoute, z } from '@hono/zod-openapi';
import { randomUUID } from 'node:crypto';
import { assignmentKey, findActivity, newAssignment } from '../../../model/cycle/index.js';
import { jsonPointer, type Finding } from '../../../model/definition/index.js';
import { isOrganiser } from '../../access/index.js';
import { assignmentsOfCycle, findAssignment, findCycle, lockCycle, responseTo, storeAssignments, type StoredAssignment } from '../../database/index.js';
import { organisersOnly, signedIn } from '../authenticate.js';
import type { CollectorApp, CollectorContext, CollectorParts } from '../context.js';
import { isHidden } from '../experts/panel-standing.js';
import { isWebAddress } from '../invitation-routes.js';
import { refuse, refuseForbidden } from '../refusal.js';
import { answers, json } from '../schemas.js';
import { makeLinks } from './assignment-link.js';
import { assignmentId, assignmentSchema, assignRequestSchema, cycleId, inJson, linkRequestSchema, linkSchema } from './cycle-schemas.js';
import { formsOfCycle, isAsked, notYours, organiserStanding } from './standing.js';

const security = [{ bearer: [] }];
const tags = ['assignments'];

/** Single assignments: organisers make and list them, whoever is asked opens or declines them. */
export function assignmentRoutes(app: CollectorApp, parts: CollectorParts) {
  const { database } = parts;

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/assignments', tags, security, middleware: [organisersOnly()] as const, summary: 'Everybody who is asked, and whether they have answered',
      request: { params: z.object({ cycle: cycleId }), query: z.object({ activity: cycleId.optional(), subject: z.string().max(320).optional() }) },
      responses: answers({ 200: { description: 'By activity and subject', content: inJson(z.object({ assignments: z.array(assignmentSchema) })) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const standing = await organiserStanding(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      const { activity, subject } = c.req.valid('query');
      const assignments = await assignmentsOfCycle(database, c.get('caller')!.tenant, standing.stored.id, { ...(activity ? { activity } : {}), ...(subject ? { subject } : {}) });
      const forms = await formsOfCycle(parts, c.get('caller')!.tenant, standing.stored);
      return c.json({ assignments: assignments.map(({ cycle: _cycle, ...assignment }) => ({ ...assignment, answered: isHidden(forms.get(assignment.activity)) ? null : assignment.answered })) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post', path: '/v1/cycles/{cycle}/assignments', tags, security, middleware: [organisersOnly()] as const, summary: 'Ask people: approved at once, whatever the limits say',
      request: { params: z.object({ cycle: cycleId }), body: { required: true, content: inJson(assignRequestSchema) } },
      responses: answers({ 200: { description: 'How many were new', content: inJson(z.object({ added: z.number() })) } }, 400, 401, 403, 404, 409, 422),
    }),
    async (c) => {
      const { tenant } = c.get('caller')!;
      const standing = await organiserStanding(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      const { stored, cycle, people } = standing;
      if (stored.status !== 'published') return refuse(c, 409, 'cycle/draft', 'Publish the cycle first.');
      const forms = await formsOfCycle(parts, tenant, stored);
      const wanted = c.req.valid('json').assignments;
      const findings = wanted.flatMap(({ activity, subject, respondent, role }, i): Finding[] => {
        const form = forms.get(activity);
        const at = (part: string, message: string): Finding => ({ code: `assignment/unknown-${part}`, severity: 'error', path: ['assignments', i, part], pointer: jsonPointer(['assignments', i, part]), message });
        return [
          ...(form ? [] : [at('activity', `There is no activity ${activity}.`)]),
          ...(form?.kind === 'expert-survey' ? [{ ...at('activity', 'Experts are asked through their panel: POST /v1/cycles/CYCLE/panels/FORM/experts.'), code: 'assignment/by-panel' }] : []),
          ...(form && !form.roles.some(({ id }) => id === role) ? [at('role', `${form.id} has no role ${role}.`)] : []),
          ...(subject !== null && !people.has(subject) ? [at('subject', `${subject} does not take part in this cycle.`)] : []),
          ...(people.has(respondent) ? [] : [at('respondent', `${respondent} does not take part in this cycle.`)]),
        ];
      });
      if (findings.length) return refuse(c, 422, 'assignment/invalid', 'Some assignments have findings.', findings);
      const added = await database.transaction(async (queries) => {
        await lockCycle(queries, tenant, stored.id);
        const present = await assignmentsOfCycle(queries, tenant, stored.id);
        const known = new Map(present.map((entry) => [assignmentKey(entry), entry]));
        // Somebody who rates a subject in two roles would count twice.
        const asked = new Set(present.filter(({ decision }) => decision !== 'declined').map(({ activity, subject, respondent }) => JSON.stringify([activity, subject, respondent])));
        const fresh = wanted.flatMap((entry) => {
          const earlier = known.get(assignmentKey(entry));
          if (earlier) return earlier.decision === 'nominated' || earlier.decision === 'proposed' ? [{ ...earlier, decision: 'approved' as const }] : [];
          const key = JSON.stringify([entry.activity, entry.subject, entry.respondent]);
          if (asked.has(key)) return [];
          asked.add(key);
          return [newAssignment(forms.get(entry.activity)!, findActivity(cycle, entry.activity)!, { subject: entry.subject, respondent: entry.respondent, role: entry.role, decision: 'approved' }, randomUUID)];
        });
        await storeAssignments(queries, tenant, stored.id, fresh);
        return fresh.length;
      });
      return c.json({ added }, 200);
    },
  );

  /** The assignment, if the caller is the one who is asked, or an organiser; others cannot tell whether it exists. */
  const mine = async (c: CollectorContext, id: string): Promise<StoredAssignment | Response> => {
    const caller = c.get('caller')!;
    const found = await findAssignment(database, caller.tenant, id);
    if (found && (isOrganiser(caller) || isAsked(caller, found))) return found;
    return isOrganiser(caller) ? refuse(c, 404, 'assignment/unknown', 'There is no such assignment.') : refuseForbidden(c, notYours);
  };

  app.openapi(
    createRoute({
      method: 'post', path: '/v1/assignments/{assignment}/decline', tags, security, middleware: [signedIn()] as const, summary: 'Say no, with a reason; the subject or manager may then name somebody else',
      request: { params: z.object({ assignment: assignmentId }), body: { required: true, content: inJson(z.strictObject({ reason: z.string().min(1).max(1000) })) } },
      responses: answers({ 200: { description: 'Declined', content: inJson(assignmentSchema) } }, 400, 401, 403, 404, 409),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const found = await mine(c, c.req.valid('param').assignment);
      if (found instanceof Response) return found;
      if (found.answered) return refuse(c, 409, 'assignment/answered', 'This has been answered already.');
      if (found.decision === 'declined') return refuse(c, 409, 'assignment/declined', 'This was declined already.');
      const declined: StoredAssignment = { ...found, decision: 'declined', reason: c.req.valid('json').reason, declinedBy: isAsked(caller, found) ? 'respondent' : 'organiser' };
      await storeAssignments(database, caller.tenant, found.cycle, [declined]);
      const { cycle: _cycle, ...shown } = declined;
      return c.json(shown, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/assignments/{assignment}/response', tags, security, middleware: [signedIn()] as const, summary: 'What whoever is asked has answered last; for nobody else',
      request: { params: z.object({ assignment: assignmentId }) },
      responses: answers({ 200: { description: 'The response', content: json('Response') } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const found = await findAssignment(database, caller.tenant, c.req.valid('param').assignment);
      if (!found || !isAsked(caller, found)) return refuseForbidden(c, notYours);
      const response = await responseTo(database, caller.tenant, found);
      return response ? c.json(response, 200) : refuse(c, 404, 'response/unknown', 'Nothing has been answered yet.');
    },
  );

  app.openapi(
    createRoute({
      method: 'post', path: '/v1/assignments/{assignment}/link', tags, security, middleware: [signedIn()] as const, summary: 'A signed link with which exactly this assignment can be answered; for whoever is asked, and for organisers to send, which is written down',
      request: { params: z.object({ assignment: assignmentId }), body: { required: true, content: inJson(linkRequestSchema) } },
      responses: answers({ 201: { description: 'The token, and the address with it', content: inJson(linkSchema) } }, 400, 401, 403, 404, 409, 422),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const found = await mine(c, c.req.valid('param').assignment);
      if (found instanceof Response) return found;
      if (found.decision !== 'approved') return refuse(c, 409, 'assignment/not-approved', 'Only what was approved can be answered.');
      const { expiresIn, page = '/' } = c.req.valid('json');
      if (!isWebAddress(page, c.req.url)) return refuse(c, 422, 'invitation/page', 'The page must be an http or https address.');
      const stored = (await findCycle(database, caller.tenant, found.cycle))!;
      const [link] = await makeLinks(parts, caller, stored, [found], page, expiresIn);
      return c.json(link!, 201);
    },
  );
}
