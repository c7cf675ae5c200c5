import { createRoute, z } from '@hono/zod-openapi';
import { randomUUID } from 'node:crypto';
import { mergeExperts, panelView, seatsOf, type PanelExpert, type SeatedExpert } from '../../../model/panel/index.js';
import { accessEvents, dropSeats, expertsOfPanel, lastPublications, lockCycle, removeExpert, roundVersions, storeAssignments, storeExperts, type Queries, type StoredAssignment } from '../../database/index.js';
import { organisersOnly } from '../authenticate.js';
import type { CollectorApp, CollectorContext, CollectorParts } from '../context.js';
import { cycleId, inJson } from '../cycles/cycle-schemas.js';
import { formsOfCycle, organiserStanding } from '../cycles/standing.js';
import { refuse } from '../refusal.js';
import { answers } from '../schemas.js';
import { expertChangeSchema, expertParams, expertSchema, namedExpertSchema, panelParams, panelSchema } from './expert-schemas.js';
import { expertForms, isHidden, panelStanding, seatsAndExperts, type PanelStanding } from './panel-standing.js';
import { panelActivities } from '../../../model/cycle/index.js';

const security = [{ bearer: [] }];
const tags = ['panels'];
const base = '/v1/cycles/{cycle}/panels' as const;
const title = z.union([z.string(), z.record(z.string(), z.string())]);

/** Who sits on the panel of an expert survey: an organiser names the experts, changes them, takes them off, and sees who has answered which round. */
export function panelRoutes(app: CollectorApp, parts: CollectorParts) {
  const { database } = parts;

  app.openapi(
    createRoute({
      method: 'get', path: base, tags, security, middleware: [organisersOnly()] as const, summary: 'The expert surveys of a cycle with their rounds',
      request: { params: z.object({ cycle: cycleId }) },
      responses: answers({ 200: { description: 'By form', content: inJson(z.object({ panels: z.array(z.object({ definition: z.string(), title, locales: z.array(z.string()), rounds: z.array(z.string()), experts: z.number() })) })) } }, 401, 403, 404),
    }),
    async (c) => {
      const standing = await organiserStanding(c, parts, c.req.valid('param').cycle);
      if (standing instanceof Response) return standing;
      const { tenant } = c.get('caller')!;
      const panels = [];
      for (const form of expertForms(await formsOfCycle(parts, tenant, standing.stored))) {
        const experts = await expertsOfPanel(database, tenant, standing.stored.id, form.id);
        panels.push({ definition: form.id, title: form.title, locales: form.locales, rounds: panelActivities(standing.cycle, form).map(({ id }) => id), experts: experts.filter(({ removedAt }) => removedAt === null).length });
      }
      return c.json({ panels }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: `${base}/{definition}`, tags, security, middleware: [organisersOnly()] as const, summary: 'The panel: experts, invitations, who answered which round, how many stayed',
      request: { params: panelParams },
      responses: answers({ 200: { description: 'The panel', content: inJson(panelSchema) } }, 401, 403, 404),
    }),
    async (c) => {
      const { cycle, definition } = c.req.valid('param');
      const standing = await panelStanding(c, parts, cycle, definition);
      if (standing instanceof Response) return standing;
      const { tenant, stored, form, rounds } = standing;
      const published = new Set<string>();
      for (const { id } of rounds) if ((await lastPublications(database, tenant, cycle, id, 'moderator')).length) published.add(id);
      return c.json(panelView({
        cycle: standing.cycle, form, ...(await seatsAndExperts(database, standing)), invitations: await accessEvents(database, tenant, { cycle }),
        versions: await roundVersions(database, tenant, cycle), closings: stored.closings, published, now: Date.now(),
      }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post', path: `${base}/{definition}/experts`, tags, security, middleware: [organisersOnly()] as const, summary: 'Put experts on the panel, or change those who are there; whoever was taken off comes back',
      request: { params: panelParams, body: { required: true, content: inJson(z.strictObject({ experts: z.array(namedExpertSchema).min(1).max(10_000) })) } },
      responses: answers({ 200: { description: 'How many are new', content: inJson(z.object({ added: z.number(), changed: z.number(), experts: z.array(expertSchema) })) } }, 400, 401, 403, 404, 409, 422),
    }),
    async (c) => {
      const { cycle, definition } = c.req.valid('param');
      const standing = await panelStanding(c, parts, cycle, definition);
      if (standing instanceof Response) return standing;
      const named = c.req.valid('json').experts.map((entry) => definedParts(entry));
      return seat(c, standing, (present) => mergeExperts(standing.form, present, named as never, newExpertId), (experts, added, stored) => c.json({ added, changed: experts.length - added, experts: stored.filter(({ id }) => experts.some((expert) => expert.id === id)) }, 200));
    },
  );

  app.openapi(
    createRoute({
      method: 'put', path: `${base}/{definition}/experts/{expert}`, tags, security, middleware: [organisersOnly()] as const, summary: 'Change one expert; the group only while nothing was answered',
      request: { params: expertParams, body: { required: true, content: inJson(expertChangeSchema) } },
      responses: answers({ 200: { description: 'Changed', content: inJson(expertSchema) } }, 400, 401, 403, 404, 409, 422),
    }),
    async (c) => {
      const { cycle, definition, expert: id } = c.req.valid('param');
      const standing = await panelStanding(c, parts, cycle, definition);
      if (standing instanceof Response) return standing;
      const known = (await expertsOfPanel(database, standing.tenant, cycle, definition)).find((entry) => entry.id === id);
      if (!known) return refuse(c, 404, 'panel/unknown-expert', `${id} is not on this panel.`);
      const { addedAt: _added, removedAt: _removed, removedWhy: _why, ...entry } = known;
      return seat(c, standing, (present) => mergeExperts(standing.form, present, [{ ...entry, ...definedParts(c.req.valid('json')) }], newExpertId), (_experts, _added, stored) => c.json(stored.find((one) => one.id === id)!, 200));
    },
  );

  app.openapi(
    createRoute({
      method: 'delete', path: `${base}/{definition}/experts/{expert}`, tags, security, middleware: [organisersOnly()] as const, summary: 'Take an expert off the panel: nothing more is asked, links are worthless, answers given stay',
      request: { params: expertParams, query: z.object({ reason: z.string().min(1).max(1000).optional() }) },
      responses: answers({ 200: { description: 'Taken off', content: inJson(expertSchema) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const { cycle, definition, expert: id } = c.req.valid('param');
      const standing = await panelStanding(c, parts, cycle, definition);
      if (standing instanceof Response) return standing;
      const { tenant } = standing;
      const reason = c.req.valid('query').reason ?? null;
      const gone = await database.transaction(async (queries) => {
        await lockCycle(queries, tenant, cycle);
        const { experts, seats } = await seatsAndExperts(queries, standing);
        const known = experts.find((entry) => entry.id === id);
        if (!known) return null;
        if (known.removedAt === null) await removeExpert(queries, tenant, cycle, definition, id, reason);
        await storeAssignments(queries, tenant, cycle, seats.filter((entry) => entry.respondent === id && entry.decision !== 'declined').map((entry) => ({ ...entry, decision: 'declined', reason, declinedBy: 'organiser' })));
        return (await expertsOfPanel(queries, tenant, cycle, definition)).find((entry) => entry.id === id)!;
      });
      return gone ? c.json(gone, 200) : refuse(c, 404, 'panel/unknown-expert', `${id} is not on this panel.`);
    },
  );

  /** Stores experts and gives them their seats, in one transaction; a draft's panel gets its seats when the cycle is published. */
  const seat = async (
    c: CollectorContext, standing: PanelStanding, merge: (present: readonly SeatedExpert[]) => ReturnType<typeof mergeExperts>,
    done: (experts: readonly PanelExpert[], added: number, stored: readonly SeatedExpert[]) => Response,
  ): Promise<Response> => {
    const { tenant, stored, form } = standing;
    return database.transaction(async (queries) => {
      const now = await lockCycle(queries, tenant, stored.id);
      const { experts: present, seats } = await seatsAndExperts(queries, standing);
      const merged = merge(present);
      if (!merged.ok) return refuse(c, 422, 'panel/invalid', 'The list of experts has findings.', merged.findings);
      const moved = merged.experts.filter(({ id, group }) => seats.some((entry) => entry.respondent === id && entry.role !== group));
      // Who of a hidden panel has answered must not show in which of them may still be moved.
      const fixed = moved.filter(({ id }) => seats.some((entry) => entry.answered && (isHidden(form) || entry.respondent === id)));
      if (fixed.length) return refuse(c, 409, 'panel/answered', `The group of ${fixed.map(({ name }) => name).join(', ')} cannot change any more: answers have been given in it.`);
      for (const { id } of moved) await dropSeats(queries, tenant, stored.id, form.id, id);
      await storeExperts(queries, tenant, stored.id, form.id, merged.experts);
      if (now?.status === 'published') await giveSeats(queries, standing, merged.experts, seats.filter(({ respondent }) => !moved.some(({ id }) => id === respondent)));
      return done(merged.experts, merged.added, await expertsOfPanel(queries, tenant, stored.id, form.id));
    });
  };
}

/** Seats that are missing, and those that an organiser took away. What an expert declined stays declined. */
async function giveSeats(queries: Queries, { tenant, stored, form, rounds }: PanelStanding, experts: readonly PanelExpert[], present: readonly StoredAssignment[]): Promise<void> {
  const back = present.filter(({ respondent, decision, declinedBy }) => decision === 'declined' && declinedBy === 'organiser' && experts.some(({ id }) => id === respondent));
  await storeAssignments(queries, tenant, stored.id, [
    ...seatsOf(form, rounds, experts, await roundVersions(queries, tenant, stored.id), randomUUID),
    ...back.map((entry) => ({ ...entry, decision: 'approved' as const, reason: null, declinedBy: null })),
  ]);
}

/** Tells nothing about the person. */
function newExpertId(): string {
  return `expert-${randomUUID()}`;
}

function definedParts<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never;
}
