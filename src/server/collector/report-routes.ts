import { createRoute, z } from '@hono/zod-openapi';
import { groupReport, selfReport } from '../../model/analysis/index.js';
import { isGoalEntry } from '../../model/goals/index.js';
import type { Response } from '../../model/response/index.js';
import { isOrganiser, mayReadSelfReport } from '../access/index.js';
import { cycleOfRound, responsesAboutSelf } from '../database/index.js';
import { organisersOnly, signedIn } from './authenticate.js';
import type { CollectorApp, CollectorParts } from './context.js';
import { createRoundFigures, smallestGroup } from './round-figures.js';
import { refuse, refuseForbidden } from './refusal.js';
import { definitionId, answers, roundId } from './schemas.js';

const security = [{ bearer: [] }];

/** Reports: computed here with the same functions as in the browser; what a small group would betray never leaves. */
export function reportRoutes(app: CollectorApp, { database, forms }: CollectorParts) {
  const figures = createRoundFigures(database);

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/reports/self', tags: ['reports'], security, middleware: [signedIn()] as const,
      summary: 'One person\'s own results; for that person, and for organisers where the form promises no confidence',
      request: { query: z.object({ definition: definitionId, subject: z.string().min(1).max(320) }) },
      responses: answers({ 200: { description: 'The report', content: { 'application/json': { schema: z.looseObject({ kind: z.string(), subject: z.string() }).openapi('SelfReport') } } } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const { definition: id, subject } = c.req.valid('query');
      const form = await forms.latest(caller.tenant, id);
      if (!form) return !isOrganiser(caller) ? refuseForbidden(c, notYours) : refuse(c, 404, 'definition/unknown', `There is no published form ${id}.`);
      if (!mayReadSelfReport(caller, form.definition, subject)) return refuseForbidden(c, notYours);
      const own = lastOfEachRound((await responsesAboutSelf(database, caller.tenant, id, subject)).filter((response) => !isGoalEntry(response)));
      const round = own.at(-1)?.round ?? null;
      // Spread over all raters of a 360 round would be one more way to figures from answers that its cycle publishes.
      const sample = own.length && form.definition.kind !== 'feedback-360' ? await figures.sample(caller.tenant, form, round) : {};
      return c.json(selfReport(form.definition, own, sample), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/reports/group', tags: ['reports'], security, middleware: [organisersOnly()] as const,
      summary: 'Results of a round without single persons',
      description: 'Withheld, without the number of responses, while the group is too small. Two readings never differ by fewer people than the smallest group: while a round is open, the newest responses are held back.',
      request: { query: z.object({ definition: definitionId, round: roundId.optional() }) },
      responses: answers({ 200: { description: 'The report, perhaps withheld', content: { 'application/json': { schema: z.looseObject({ withheld: z.boolean().optional() }).openapi('GroupReport') } } } }, 400, 401, 403, 404, 422),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const { definition: id, round = '' } = c.req.valid('query');
      const form = await forms.latest(caller.tenant, id);
      if (!form) return refuse(c, 404, 'definition/unknown', `There is no published form ${id}.`);
      // Two ways to figures from the same answers could be subtracted from one another.
      if (form.definition.kind === 'feedback-360' || (round && (await cycleOfRound(database, caller.tenant, id, round)))) return refuse(c, 422, 'report/by-cycle', 'Results of this round are published by its cycle, at closing. Figures beside them could betray single people.');
      const responses = await figures.publishable(caller.tenant, form, round || null);
      return c.json(groupReport(form.definition, responses, { minGroup: smallestGroup(form.definition), round: round || null }), 200);
    },
  );
}

const notYours = 'This report is not yours to see.';

/** Who answers a round again corrects the earlier answer. Responses without a round each stand for themselves. */
function lastOfEachRound(oldestFirst: readonly Response[]): Response[] {
  return oldestFirst.filter((response, index) => response.round === null || !oldestFirst.slice(index + 1).some((later) => later.round === response.round && later.role === response.role));
}
