import { createRoute, z } from '@hono/zod-openapi';
import { sideOf, visibleEntries, type Viewer } from '../../model/goals/index.js';
import type { Caller } from '../access/index.js';
import { signedIn } from './authenticate.js';
import type { CollectorApp, CollectorParts } from './context.js';
import type { GoalBooks } from './goal-books.js';
import { refuse, refuseForbidden } from './refusal.js';
import { answers, definitionId, roundId } from './schemas.js';

const security = [{ bearer: [] }];
const entrySchema = z.looseObject({ id: z.string(), subject: z.string().nullable(), side: z.string(), at: z.string(), changes: z.array(z.unknown()) }).openapi('GoalEntry');

/** The goal book: entries come in as responses like others; here everybody reads what they may see of it. */
export function goalRoutes(app: CollectorApp, { forms }: CollectorParts, books: GoalBooks) {
  app.openapi(
    createRoute({
      method: 'get', path: '/v1/goals', tags: ['goals'], security, middleware: [signedIn()] as const,
      summary: 'Entries of the goal book that the caller may see',
      description: 'A person: the organisation\'s, one\'s own, and the outline of goals that others share. Who leads the person: the same without what is only the person\'s own. An organiser: everybody\'s goals, without how anybody feels about them.',
      request: { query: z.object({ definition: definitionId, round: roundId.optional() }) },
      responses: answers({ 200: { description: 'The entries', content: { 'application/json': { schema: z.object({ entries: z.array(entrySchema) }) } } } }, 400, 401, 403, 404),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const { definition: id, round = '' } = c.req.valid('query');
      const form = await forms.latest(caller.tenant, id);
      const definition = form?.definition.kind === 'goal-alignment' ? form.definition : null;
      const viewer = definition && viewerOf(caller, id, round || null, (role) => sideOf(role, definition));
      if (!form || !definition) return caller.scope === 'organise' ? refuse(c, 404, 'definition/unknown', `There is no published goal alignment ${id}.`) : refuseForbidden(c, notYours);
      if (!viewer) return refuseForbidden(c, notYours);
      const { shelf } = await books.of(caller.tenant, form, round || null);
      return c.json({ entries: visibleEntries(shelf, viewer) as unknown as { id: string; subject: string | null; side: string; at: string; changes: unknown[] }[] }, 200);
    },
  );
}

const notYours = 'These goals are not yours to see.';

function viewerOf(caller: Caller, definition: string, round: string | null, sideFor: (role: string) => Viewer['side'] | null): Viewer | null {
  if (caller.scope === 'organise') return { side: 'organisation', subject: null };
  if (caller.scope !== 'respond' || caller.definition !== definition || caller.round !== round || caller.respondent === null) return null;
  const side = sideFor(caller.role);
  if (!side || (side === 'employee' && caller.subject !== caller.respondent)) return null;
  return { side, subject: caller.subject };
}
