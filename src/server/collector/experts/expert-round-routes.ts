import { createRoute, z } from '@hono/zod-openapi';
import { expertRoundState, findActivity, privacyStatement, roundBefore, waitsFor, withClosings, type Cycle, type PlacedActivity } from '../../../model/cycle/index.js';
import type { ExpertSurveyDefinition } from '../../../model/definition/index.js';
import { feedbackFor } from '../../../model/panel/index.js';
import type { Caller } from '../../access/index.js';
import { assignmentFor, expertsOfPanel, findAssignment, findCycle, lastPublications, responsesFrom, seatsOfPerson, type StoredAssignment, type StoredCycle } from '../../database/index.js';
import { signedIn } from '../authenticate.js';
import type { CollectorApp, CollectorContext, CollectorParts } from '../context.js';
import { assignmentId, inJson } from '../cycles/cycle-schemas.js';
import { formsOfCycle, isAsked, notYours } from '../cycles/standing.js';
import { refuse, refuseForbidden } from '../refusal.js';
import { answers } from '../schemas.js';
import { publishedRound } from './close-round.js';
import { expertReportsSchema, roundDetailSchema, roundEntrySchema } from './expert-schemas.js';
import { changesAfter } from './next-round.js';
import { roundReports } from './round-reports.js';

const security = [{ bearer: [] }];
const tags = ['expert rounds'];
const params = z.object({ assignment: assignmentId });
const base = '/v1/expert-rounds' as const;

/** A seat in a round with everything around it. */
interface Seat {
  tenant: string;
  seat: StoredAssignment;
  stored: StoredCycle;
  cycle: Cycle;
  activity: PlacedActivity;
  form: ExpertSurveyDefinition;
}

/** What an expert reads, signed in or with a link: one's own seats, the panel's feedback, reports of closed rounds. */
export function expertRoundRoutes(app: CollectorApp, parts: CollectorParts) {
  const { database } = parts;

  const seatFor = async (caller: Caller, id: string): Promise<Seat | null> => {
    const seat = await findAssignment(database, caller.tenant, id);
    if (!seat || seat.decision !== 'approved' || !isAsked(caller, seat)) return null;
    const stored = await findCycle(database, caller.tenant, seat.cycle);
    const form = stored && (await formsOfCycle(parts, caller.tenant, stored)).get(seat.activity);
    if (!stored || form?.kind !== 'expert-survey') return null;
    const cycle = withClosings(stored.cycle, stored.closings);
    return { tenant: caller.tenant, seat, stored, cycle, activity: findActivity(cycle, seat.activity)!, form };
  };

  const entryOf = async ({ tenant, seat, stored, cycle, activity, form }: Seat) => {
    const waits = waitsFor(cycle, form, activity, stored.closings);
    const state = expertRoundState(activity, waits, Date.now());
    const before = roundBefore(cycle, form, activity);
    const has = async (id: string, audience: 'feedback' | 'panel') => (await lastPublications(database, tenant, stored.id, id, audience)).length > 0;
    return {
      assignment: seat.id, cycle: stored.id, cycleTitle: cycle.title, activity: activity.id, title: activity.title ?? form.title, locales: activity.title ? cycle.locales : form.locales,
      definition: { id: seat.definition, version: seat.version }, round: seat.round, roundTitle: titleOf(form, seat.round), role: seat.role, subject: seat.subject, respondent: seat.respondent,
      state: seat.answered ? 'done' as const : state, opensAt: activity.opens, closesAt: activity.closes, waitsFor: waits,
      feedback: waits === null && before !== null && (await has(before.id, 'feedback')), report: await has(activity.id, 'panel'),
    };
  };

  /** The caller's seat; others cannot tell whether it exists. */
  const mine = async (c: CollectorContext, id: string): Promise<Seat | Response> => (await seatFor(c.get('caller')!, id)) ?? refuseForbidden(c, notYours);

  app.openapi(
    createRoute({
      method: 'get', path: base, tags, security, middleware: [signedIn()] as const, summary: 'One\'s own seats in rounds of expert surveys; with a link exactly the one it is for',
      responses: answers({ 200: { description: 'What can be answered now first', content: inJson(z.object({ rounds: z.array(roundEntrySchema) })) } }, 401, 403),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      if (caller.scope !== 'person' && caller.scope !== 'respond') return refuseForbidden(c, 'Seats are an expert\'s; this token names nobody.');
      const rounds = [];
      for (const id of await seatIds(caller)) {
        const found = await seatFor(caller, id);
        if (found) rounds.push(await entryOf(found));
      }
      const rank = { open: 0, waiting: 1, done: 2, closed: 3 };
      return c.json({ rounds: rounds.sort((a, b) => rank[a.state] - rank[b.state] || Date.parse(a.closesAt) - Date.parse(b.closesAt)) }, 200);
    },
  );

  const seatIds = async (caller: Caller): Promise<string[]> => {
    if (caller.scope === 'person') return (await seatsOfPerson(database, caller.tenant, caller.person)).map(({ id }) => id);
    if (caller.scope !== 'respond' || caller.respondent === null || caller.round === null) return [];
    const { definition, role, subject, respondent, round } = caller;
    const seat = await assignmentFor(database, caller.tenant, { definition, role, subject, respondent, round });
    return seat ? [seat.id] : [];
  };

  app.openapi(
    createRoute({
      method: 'get', path: `${base}/{assignment}`, tags, security, middleware: [signedIn()] as const, summary: 'One seat: the form to answer, the panel\'s feedback with one\'s own answer, what has changed, what is promised',
      request: { params },
      responses: answers({ 200: { description: 'The round', content: inJson(roundDetailSchema) } }, 400, 401, 403),
    }),
    async (c) => {
      const found = await mine(c, c.req.valid('param').assignment);
      if (found instanceof Response) return found;
      const { tenant, seat, stored, cycle, activity, form } = found;
      const entry = await entryOf(found);
      const before = entry.waitsFor === null ? roundBefore(cycle, form, activity) : null;
      const published = before && (await publishedRound(database, tenant, stored.id, before.id));
      const changes = before ? await changesAfter(database, tenant, stored, form, before.id) : { retired: [], reworded: new Map() };
      const own = published ? (await responsesFrom(database, tenant, form.id, before.round, seat.respondent)).filter(({ id }) => published.sets['responses']?.[0]?.includes(id)) : [];
      const experts = form.panel?.identity === 'open' ? (await expertsOfPanel(database, tenant, stored.id, form.id)).filter(({ removedAt }) => removedAt === null).map(({ name, group }) => ({ name, group })) : null;
      return c.json({
        ...entry, experts, privacy: { ...privacyStatement(cycle, activity, form) },
        feedback: published && {
          activity: before.id, round: before.round, roundTitle: titleOf(form, before.round), closedAt: stored.closings[before.id]!.closedAt,
          n: published.feedback.n, questions: feedbackFor(form, published.feedback, own, seat.id) as never,
        },
        changes: {
          retired: changes.retired.map(({ item, title, by, reason }) => ({ item, title, by, reason })),
          reworded: [...changes.reworded].map(([item, { text, reason }]) => ({ item, text, reason })),
        },
      }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: `${base}/{assignment}/reports`, tags, security, middleware: [signedIn()] as const, summary: 'What the panel reads of a round that has closed',
      request: { params },
      responses: answers({ 200: { description: 'As it was published, with the decisions since', content: inJson(expertReportsSchema) } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const found = await mine(c, c.req.valid('param').assignment);
      if (found instanceof Response) return found;
      const reports = await roundReports(database, found.tenant, found.stored, found.form, found.activity.id, 'panel');
      return reports ? c.json(reports, 200) : refuse(c, 404, 'report/not-published', 'Nothing has been published yet: the round is still open.');
    },
  );
}

function titleOf({ rounds }: ExpertSurveyDefinition, round: string) {
  return rounds?.find(({ id }) => id === round)?.title ?? null;
}
